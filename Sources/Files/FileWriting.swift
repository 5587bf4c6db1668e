import Glibc

/// Writing files so that a crash or a full disk leaves what was there before.
public enum FileWriting {
  /// Puts a file in place whole: writes a temporary file beside it, syncs it to the disk and renames it.
  ///
  /// A reader sees either the old file or the new one. The mode of a file that is replaced is kept.
  public static func replace(_ path: String, with bytes: some Collection<UInt8>) throws(FileError) {
    let file = try PendingFile(at: path)
    try file.append(Array(bytes))
    try file.commit()
  }

  /// A new file in the same folder, open for writing. Its name is short, however long that of the other file is, and
  /// hidden: one that a crash left behind is no page and no issue.
  static func makeTemporary(
    beside path: String, mode: mode_t
  ) throws(FileError) -> (descriptor: Int32, path: String) {
    let folder = parentFolder(of: path)
    var attempt = 0
    while true {
      let temporary = "\(folder)/.chabao-\(getpid())-\(attempt)"
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, mode)
      if descriptor >= 0 { return (descriptor, temporary) }
      // What a process of the same number left behind.
      guard errno == EEXIST, attempt < 100 else { throw .last(path) }
      attempt += 1
    }
  }

  /// Copies a file whole: what was at `target` stays until all is on the disk.
  public static func copy(_ path: String, to target: String) throws(FileError) {
    let source = open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw .last(path) }
    defer { close(source) }
    let (descriptor, temporary) = try makeTemporary(beside: target, mode: 0o644)
    do throws(FileError) {
      defer { close(descriptor) }
      var piece = [UInt8](repeating: 0, count: 1 << 20)
      while true {
        let count = piece.withUnsafeMutableBytes { read(source, $0.baseAddress, $0.count) }
        if count == 0 { break }
        if count < 0 {
          if errno == EINTR { continue }
          throw FileError.last(path)
        }
        if count < piece.count { piece.removeLast(piece.count - count) }
        try write(piece, to: descriptor, path: target)
        if count < 1 << 20 { piece = [UInt8](repeating: 0, count: 1 << 20) }
      }
      guard fsync(descriptor) == 0 else { throw FileError.last(target) }
      guard rename(temporary, target) == 0 else { throw FileError.last(target) }
    } catch {
      unlink(temporary)
      throw error
    }
    syncFolder(of: target)
  }

  /// Gives a file that is on the disk another name in its folder, and a file of that name goes.
  public static func renameFile(_ path: String, to target: String) throws(FileError) {
    guard Glibc.rename(path, target) == 0 else { throw .last(target) }
    syncFolder(of: target)
  }

  /// Gives a file that is on the disk another place, on another disk too: it is whole there before it is gone here. A
  /// file that has the place already goes.
  public static func moveFile(_ path: String, to target: String) throws(FileError) {
    if Glibc.rename(path, target) != 0 {
      guard errno == EXDEV else { throw .last(path) }
      try copy(path, to: target)
      guard unlink(path) == 0 else { throw .last(path) }
    }
    syncFolder(of: target)
    syncFolder(of: path)
  }

  /// Removes a file, when it is there and can be removed.
  public static func removeFile(_ path: String) {
    unlink(path)
  }

  /// Removes a folder that has nothing in it; one that has something stays.
  public static func removeEmptyFolder(_ path: String) {
    rmdir(path)
  }

  /// Makes a folder and those above it, where they are missing.
  public static func makeFolder(_ path: String) throws(FileError) {
    switch FileReading.kind(of: path) {
    case .folder: return
    case .file: throw FileError(path: path, cause: .isNotFolder)
    case nil: break
    }
    try makeFolder(parentFolder(of: path))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .last(path) }
  }

  /// Writes all bytes, going on after interruptions and partial writes.
  static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw .last(path)
      }
      written += count
    }
  }

  /// A rename is on the disk only when its folder is.
  static func syncFolder(of path: String) {
    let descriptor = open(parentFolder(of: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }
}
