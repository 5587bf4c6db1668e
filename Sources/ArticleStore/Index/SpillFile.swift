import Glibc

/// A file without a name for what does not fit in memory while an index is made; gone when this is.
final class SpillFile {
  private let descriptor: Int32
  private(set) var count = 0

  /// A file in that folder.
  init(in folder: String) throws(SegmentProblem) {
    var name = Array("\(folder)/spill-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw .unwritable(errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(name)
  }

  deinit { close(descriptor) }

  /// Adds bytes at the end; where they stand.
  func append(_ bytes: UnsafeRawBufferPointer) throws(SegmentProblem) -> Range<Int> {
    var done = 0
    while done < bytes.count {
      let written = pwrite(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(count + done))
      if written < 0 {
        if errno == EINTR { continue }
        throw .unwritable(errno)
      }
      done += written
    }
    defer { count += bytes.count }
    return count..<count + bytes.count
  }

  /// Reads as many bytes as there are from `offset` on, up to the size of `buffer`.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(SegmentProblem) {
    var done = 0
    while done < buffer.count {
      let got = pread(descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done, off_t(offset + done))
      if got < 0 {
        if errno == EINTR { continue }
        throw .unreadable(errno)
      }
      if got == 0 { throw .truncated }
      done += got
    }
  }
}
