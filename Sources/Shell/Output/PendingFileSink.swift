import Files

/// Text for a file that takes its place when it is whole, sent in pieces of 64 KB.
final class PendingFileSink: TextSink {
  /// Why a write failed; what follows it is dropped.
  private(set) var failure: FileError?
  private let file: PendingFile
  private var pending: [UInt8] = []
  private static let capacity = 1 << 16

  /// A sink for that file.
  init(_ file: PendingFile) { self.file = file }

  func write(_ text: String) {
    guard failure == nil else { return }
    pending.append(contentsOf: text.utf8)
    if pending.count >= Self.capacity { flush() }
  }

  func flush() {
    defer { pending.removeAll(keepingCapacity: true) }
    guard failure == nil, !pending.isEmpty else { return }
    do { try file.append(pending) } catch { failure = error }
  }

  /// Sends what is left and puts the file in its place.
  func commit() throws(FileError) {
    flush()
    if let failure { throw failure }
    try file.commit()
  }
}
