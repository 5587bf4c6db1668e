import Glibc

/// A place for what is put aside while an index is made: a file without a name, or memory; gone when this is.
///
/// One thread writes it; when all is written, any may read.
final class SpillFile: Sendable {
  private let descriptor: Int32?
  private nonisolated(unsafe) var memory = ByteBuffer()
  private nonisolated(unsafe) var length = 0

  /// A file in that folder; memory where there is none.
  init(in folder: String?) throws(SegmentProblem) {
    guard let folder else {
      descriptor = nil
      return
    }
    var name = Array("\(folder)/spill-XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw .unwritable(errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(name)
    self.descriptor = descriptor
  }

  deinit { if let descriptor { close(descriptor) } }

  /// How many bytes there are.
  var count: Int { length }

  /// Adds bytes at the end.
  func append(_ bytes: UnsafeRawBufferPointer) throws(SegmentProblem) {
    defer { length += bytes.count }
    guard let descriptor else {
      memory.append(bytes)
      return
    }
    var done = 0
    while done < bytes.count {
      let written = pwrite(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(length + done))
      if written < 0 {
        if errno == EINTR { continue }
        throw .unwritable(errno)
      }
      done += written
    }
  }

  /// Reads as many bytes as there are from `offset` on, up to the size of `buffer`.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(SegmentProblem) {
    guard let descriptor else {
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory.bytes[offset..<offset + buffer.count]))
      return
    }
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
