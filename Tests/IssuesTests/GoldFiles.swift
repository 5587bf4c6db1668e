import Glibc

/// Issues made by hand from real pages, which lie beside the repository and not in it.
enum GoldFiles {
  /// The folder that holds them, found by walking up from this file; nil on a machine without them.
  static let folder: String? = {
    var path = #filePath
    while let slash = path.lastIndex(of: "/") {
      path = String(path[..<slash])
      if access("\(path)/shared/gold", R_OK) == 0 { return "\(path)/shared" }
    }
    return nil
  }()

  /// Name and bytes of each.
  static func all() throws -> [(name: String, bytes: [UInt8])] {
    guard let folder else { return [] }
    var files: [(String, [UInt8])] = []
    for part in ["gold", "gold-dev"] {
      guard let stream = opendir("\(folder)/\(part)") else { continue }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        guard name.hasSuffix(".json"), let file = fopen("\(folder)/\(part)/\(name)", "r") else { continue }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = getc(file), byte != EOF { bytes.append(UInt8(truncatingIfNeeded: byte)) }
        files.append((name, bytes))
      }
    }
    return files
  }
}
