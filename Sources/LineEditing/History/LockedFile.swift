import Files
import Glibc

/// An open file that no one else who asks for the lock has open at the same time.
struct LockedFile: ~Copyable {
  enum Mode {
    /// Reading, and writing by a replacement of the whole file.
    case readAndWrite
    /// Writing at the end.
    case append
  }

  private let path: String
  private let descriptor: Int32

  /// Opens and locks the file, which is made where it is missing, and waits for the lock.
  ///
  /// When another process put a new file in its place meanwhile, that one is opened instead.
  init(_ path: String, mode: Mode) throws(FileError) {
    let flags = (mode == .append ? O_WRONLY | O_APPEND : O_RDWR) | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK
    while true {
      let descriptor = open(path, flags, 0o600)
      guard descriptor >= 0 else { throw .last(path) }
      while flock(descriptor, LOCK_EX) != 0 {
        guard errno == EINTR else {
          let error = FileError.last(path)
          close(descriptor)
          throw error
        }
      }
      var opened = stat()
      var named = stat()
      if fstat(descriptor, &opened) == 0, lstat(path, &named) == 0, opened.st_ino == named.st_ino,
        opened.st_dev == named.st_dev
      {
        guard opened.st_mode & S_IFMT == S_IFREG else {
          close(descriptor)
          throw FileError(path: path, cause: .other(EINVAL))
        }
        self.path = path
        self.descriptor = descriptor
        return
      }
      close(descriptor)
    }
  }

  deinit {
    close(descriptor)
  }

  /// All bytes of the file.
  func bytes() throws(FileError) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last(path) }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var offset = 0
    while offset < bytes.count {
      let wanted = bytes.count - offset
      let count = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress.map { $0 + offset }, wanted, off_t(offset))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .last(path) }
      if count == 0 { break }
      offset += count
    }
    return Array(bytes[..<offset])
  }

  /// Writes the bytes at the end with one call. What a full disk took only in part is taken back.
  func append(_ bytes: [UInt8]) throws(FileError) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last(path) }
    while true {
      let count = write(descriptor, bytes, bytes.count)
      if count == bytes.count { return }
      if count < 0, errno == EINTR { continue }
      let error = count < 0 ? FileError.last(path) : FileError(path: path, cause: .diskFull)
      ftruncate(descriptor, status.st_size)
      throw error
    }
  }
}
