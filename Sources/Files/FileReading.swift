import Glibc

/// Reading files and folders: whole, in a stable order, with errors that name the path.
public enum FileReading {
  /// What a path leads to.
  public enum Kind: Hashable, Sendable {
    case file
    case folder
  }

  /// Whether the path leads to a file or a folder; links are followed. Nil when there is nothing.
  public static func kind(of path: String) -> Kind? {
    Status(path).map { $0.isFolder ? .folder : .file }
  }

  /// What the system says of the thing that a path leads to.
  private struct Status {
    /// The same for all names of one file or folder, and for no other.
    struct Identity: Hashable {
      var device: dev_t
      var node: ino_t
    }

    var identity: Identity
    var isFolder: Bool
    /// Bytes on a disk, rather than a pipe, a socket or a device that may never end.
    var isRegular: Bool

    init?(_ path: String) {
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      identity = Identity(device: status.st_dev, node: status.st_ino)
      isFolder = status.st_mode & S_IFMT == S_IFDIR
      isRegular = status.st_mode & S_IFMT == S_IFREG
    }
  }

  /// Whether two paths lead to one file.
  public static func isSame(_ path: String, _ other: String) -> Bool {
    guard let status = Status(path), let otherStatus = Status(other) else { return false }
    return status.identity == otherStatus.identity
  }

  /// All bytes of a file.
  public static func bytes(of path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last(path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last(path) }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw FileError(path: path, cause: .isFolder) }

    // A pipe or a file under /proc says that it is empty, so the size is a hint and the end is what read() says.
    var bytes: [UInt8] = []
    let chunk = max(Int(status.st_size) + 1, 65_536)
    while true {
      // What the call itself says: errno outlives an earlier call's failure.
      var outcome = 0
      var failure: FileError?
      bytes.append(addingCapacity: chunk) { space in
        outcome = read(descriptor, space.baseAddress, space.count)
        if outcome < 0, errno != EINTR { failure = .last(path) }
        return max(0, outcome)
      }
      if let failure { throw failure }
      if outcome == 0 { return bytes }
    }
  }

  /// The names in a folder, sorted by their bytes; `.` and `..` and hidden ones left out.
  public static func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else { throw .last(folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The names of a folder's files, sorted by their bytes. Links are followed; pipes and devices, which may never
  /// end, and hidden files are left out.
  public static func fileNames(in folder: String) throws(FileError) -> [String] {
    try names(in: folder).filter { Status("\(folder)/\($0)")?.isRegular == true }
  }

  /// The files below a folder at any depth, as paths that begin with the folder's, in a stable order.
  ///
  /// Links are followed, but each folder is entered once, so that links in a circle end; pipes, devices and what is
  /// hidden are left out.
  public static func files(below folder: String) throws(FileError) -> [String] {
    try filesAndUnreadable(below: folder).files
  }

  /// The same, and what has a name that is no UTF-8, by which nothing can be found: its path as far as it can be shown.
  public static func filesAndUnreadable(
    below folder: String
  ) throws(FileError) -> (files: [String], unreadable: [String]) {
    var entered: Set<Status.Identity> = []
    if let status = Status(folder) { entered.insert(status.identity) }
    var found: (files: [String], unreadable: [String]) = ([], [])
    try find(below: folder, entered: &entered, &found)
    return found
  }

  private static func find(
    below folder: String, entered: inout Set<Status.Identity>, _ found: inout (files: [String], unreadable: [String])
  ) throws(FileError) {
    for name in try names(in: folder) {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      guard let status = Status(path) else {
        // What was put in the place of bytes that are no UTF-8.
        if name.unicodeScalars.contains("\u{FFFD}") { found.unreadable.append(path) }
        continue
      }
      if status.isRegular {
        found.files.append(path)
      } else if status.isFolder, entered.insert(status.identity).inserted {
        try find(below: path, entered: &entered, &found)
      }
    }
  }
}

extension [UInt8] {
  /// Lets `fill` write up to `capacity` bytes behind the last one; it returns how many it wrote.
  fileprivate mutating func append(addingCapacity capacity: Int, _ fill: (UnsafeMutableRawBufferPointer) -> Int) {
    let had = count
    let space = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, initialised in
      initialised = fill(UnsafeMutableRawBufferPointer(buffer))
    }
    if had == 0 { self = space } else { append(contentsOf: space) }
  }
}

/// The last part of a path: `issues/2024-08-28.json` → `2024-08-28.json`.
public func fileName(of path: String) -> String {
  let trimmed = path.utf8.count > 1 && path.hasSuffix("/") ? path.dropLast() : path[...]
  guard let slash = trimmed.utf8.lastIndex(of: UInt8(ascii: "/")) else { return String(trimmed) }
  return String(trimmed[trimmed.utf8.index(after: slash)...])
}

/// The folder that the last part of a path is in: `issues/2024-08-28.json` → `issues`; `.` for a name alone, `/` at the top.
public func parentFolder(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// A file name without its ending: `2024-08-28.json` → `2024-08-28`. Hidden files keep their dot.
public func stem(of name: String) -> String {
  guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return name }
  return String(name[..<dot])
}

/// A file name's ending in lower case, without the dot; empty when there is none.
public func pathExtension(of name: String) -> String {
  guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else { return "" }
  return name[name.utf8.index(after: dot)...].lowercased()
}
