import Glibc

/// Writes a large file piece by piece on a thread of its own, past the page cache where the file system can.
///
/// Whoever makes the bytes does not wait for the disk, the disk is busy from the first piece on, and the system needs no
/// memory for pages that no one reads soon: fresh ones can cost more than making what stands in them.
package final class BlockOutput: Sendable {
  /// Bytes a piece.
  private static let pieceSize = 4 << 20
  /// How many pieces there are: one is filled while others are written.
  private static let pieces = 3
  /// What `open` calls O_DIRECT, which the C library does not tell Swift.
  #if arch(arm64)
    private static let direct: Int32 = 0o200000
  #else
    private static let direct: Int32 = 0o40000
  #endif
  /// Offsets, lengths and addresses of direct writes are multiples of this.
  private static let alignment = 4096

  private let descriptor: Int32
  private let gate = ThreadGate()
  // Of the one who adds bytes.
  private nonisolated(unsafe) var piece: UnsafeMutableRawPointer?
  private nonisolated(unsafe) var filled = 0
  private nonisolated(unsafe) var thread: BackgroundThread<Void>?
  // Behind the gate.
  private nonisolated(unsafe) var free: [UnsafeMutableRawPointer] = []
  private nonisolated(unsafe) var waiting: [(piece: UnsafeMutableRawPointer, count: Int)] = []
  private nonisolated(unsafe) var isEnding = false
  private nonisolated(unsafe) var failure: Int32 = 0

  /// Output to that file from an offset on, which is a multiple of 4,096.
  package init(_ descriptor: Int32, from offset: Int) {
    self.descriptor = descriptor
    let flags = fcntl(descriptor, F_GETFL)
    // Not every file system can: then the page cache it is.
    _ = fcntl(descriptor, F_SETFL, flags | BlockOutput.direct)
    free = (0..<BlockOutput.pieces).map { _ in LargeMemory.allocate(BlockOutput.pieceSize) }
    piece = free.removeLast()
    thread = BackgroundThread { [unowned self] in write(from: offset) }
  }

  deinit {
    _ = finish()
    for piece in free { LargeMemory.free(piece, BlockOutput.pieceSize) }
    if let piece { LargeMemory.free(piece, BlockOutput.pieceSize) }
  }

  /// Adds bytes at the end.
  package func append(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes
    while !rest.isEmpty, let piece {
      let count = min(rest.count, BlockOutput.pieceSize - filled)
      (piece + filled).copyMemory(from: rest.baseAddress!, byteCount: count)
      filled += count
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      if filled == BlockOutput.pieceSize { handOver(piece) }
    }
  }

  /// Waits until all is written; gives `errno` of what went wrong, or 0.
  package func finish() -> Int32 {
    guard let thread = thread.take() else { return failure }
    if filled > 0, let piece { handOver(piece) }
    gate.holding {
      isEnding = true
      gate.ring()
    }
    thread.join()
    return failure
  }

  private func handOver(_ piece: UnsafeMutableRawPointer) {
    let count = filled
    filled = 0
    self.piece = gate.holding {
      waiting.append((piece, count))
      gate.ring()
      while free.isEmpty { gate.wait() }
      return free.removeLast()
    }
  }

  // MARK: On the thread

  private func write(from start: Int) {
    var offset = start
    while true {
      let next: (piece: UnsafeMutableRawPointer, count: Int)? = gate.holding {
        while waiting.isEmpty, !isEnding { gate.wait() }
        return waiting.isEmpty ? nil : waiting.removeFirst()
      }
      guard let next else { return }
      let error = write(next.piece, next.count, at: offset)
      offset += next.count
      gate.holding {
        if failure == 0 { failure = error }
        free.append(next.piece)
        gate.ring()
      }
    }
  }

  private func write(_ bytes: UnsafeMutableRawPointer, _ count: Int, at offset: Int) -> Int32 {
    if count % BlockOutput.alignment != 0 { endDirectWriting() }
    var done = 0
    while done < count {
      let written = pwrite(descriptor, bytes + done, count - done, off_t(offset + done))
      if written >= 0 {
        done += written
        if written % BlockOutput.alignment != 0 { endDirectWriting() }
      } else if errno == EINVAL, endDirectWriting() {
        continue
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  /// Goes on by the page cache; false when that is so already.
  @discardableResult
  private func endDirectWriting() -> Bool {
    let flags = fcntl(descriptor, F_GETFL)
    guard flags & BlockOutput.direct != 0 else { return false }
    return fcntl(descriptor, F_SETFL, flags & ~BlockOutput.direct) == 0
  }
}
