import Glibc

/// What tells a file that was changed from one that was not, without reading it.
public struct FileState: Hashable, Sendable {
  /// Bytes.
  public var size: Int
  /// When it was last written, in nanoseconds since 1970.
  public var modified: Int

  /// A state of those parts.
  public init(size: Int, modified: Int) {
    self.size = size
    self.modified = modified
  }

  /// The state of the file at that path; nil when there is no regular file.
  public init?(of path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  /// Nil for what is no regular file.
  private init?(_ status: stat) {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(
      size: Int(status.st_size), modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec)
  }

  /// Calls `body` with each regular file of a folder, in no order; links are followed, hidden files are left out.
  ///
  /// Cost: about a microsecond a file.
  public static func forEachFile(
    in folder: String, _ body: (_ name: String, _ state: FileState) -> Void
  ) throws(FileError) {
    guard let stream = opendir(folder) else { throw .last(folder) }
    defer { closedir(stream) }
    let descriptor = dirfd(stream)
    while let entry = readdir(stream) {
      withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { name in
          var status = stat()
          guard name[0] != CChar(UInt8(ascii: ".")), fstatat(descriptor, name, &status, 0) == 0,
            let state = FileState(status)
          else { return }
          body(String(cString: name), state)
        }
      }
    }
  }
}
