import Glibc

/// A file that is written piece by piece and takes its place only when it is whole: until then, and when it is given up,
/// what was there before stays.
public final class PendingFile {
  private let path: String
  private let mode: mode_t
  private let temporary: String
  private var descriptor: Int32

  /// A file that is to be at that path one day. The mode of the one it replaces is kept.
  public init(at path: String) throws(FileError) {
    var status = stat()
    mode = stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o644
    self.path = path
    (descriptor, temporary) = try FileWriting.makeTemporary(beside: path, mode: mode)
  }

  deinit { giveUp() }

  /// Adds bytes at the end.
  public func append(_ bytes: [UInt8]) throws(FileError) {
    try FileWriting.write(bytes, to: descriptor, path: path)
  }

  /// Puts the file in its place, once it is on the disk.
  public func commit() throws(FileError) {
    guard fchmod(descriptor, mode) == 0 || errno == EPERM, fsync(descriptor) == 0,
      rename(temporary, path) == 0
    else { throw .last(path) }
    close(descriptor)
    descriptor = -1
    FileWriting.syncFolder(of: path)
  }

  /// Leaves everything as it was. Nothing can be added any more.
  public func giveUp() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    unlink(temporary)
  }
}
