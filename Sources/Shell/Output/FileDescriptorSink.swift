import Glibc

/// Text for an open file descriptor, sent in pieces of 64 KB and when `flush` is called.
///
/// A reader that has gone (`EPIPE`) is no error: what follows is dropped, as `… | head` expects. Other failures,
/// such as a full disk, are kept in `failure`.
public final class FileDescriptorSink: TextSink {
  /// The `errno` of the first write that failed, a closed pipe aside.
  public private(set) var failure: Int32?
  private let descriptor: Int32
  private var pending: [UInt8] = []
  private var isClosed = false
  private static let capacity = 1 << 16

  /// A sink for that descriptor, which the caller keeps open.
  public init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Adds text at the end.
  public func write(_ text: String) {
    guard !isClosed else { return }
    pending.append(contentsOf: text.utf8)
    if pending.count >= Self.capacity { flush() }
  }

  /// Sends what has been gathered.
  public func flush() {
    defer { pending.removeAll(keepingCapacity: true) }
    var sent = 0
    while sent < pending.count, !isClosed {
      let count = pending.withUnsafeBytes { bytes in
        Glibc.write(descriptor, bytes.baseAddress! + sent, bytes.count - sent)
      }
      if count >= 0 {
        sent += count
      } else if errno == EAGAIN {
        waitUntilWritable()
      } else if errno != EINTR {
        if errno != EPIPE { failure = errno }
        isClosed = true
      }
    }
  }

  private func waitUntilWritable() {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&request, 1, -1)
  }
}
