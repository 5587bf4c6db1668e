import Synchronization

/// Work on many rows that two threads share: each has a worker of its own, which takes the next chunk of rows whenever it
/// is done with one, and may keep what it learns.
protocol RowWork: Sendable {
  /// Works on some of the rows, which ascend if all do. Chunks come in that order too, but the other thread has some.
  mutating func work(on rows: ArraySlice<Row>)
}

extension RowWork {
  /// The workers after they have worked on all rows between them. Looks for an interruption before each chunk.
  func done(on rows: [Row], interruption: Interruption) throws(Interrupted) -> [Self] {
    let chunks = RowChunks(rows, interruption)
    guard chunks.count > 1 else { return [try chunks.worked(by: self).get()] }
    let other = BackgroundThread { chunks.worked(by: self) }
    let own = chunks.worked(by: self)
    let others = other.join()
    return [try own.get(), try others.get()]
  }
}

/// Rows in chunks, each given out once.
private final class RowChunks: Sendable {
  private let rows: [Row]
  private let interruption: Interruption
  private let next = Atomic(0)

  init(_ rows: [Row], _ interruption: Interruption) {
    self.rows = rows
    self.interruption = interruption
  }

  /// How many there are.
  var count: Int { (rows.count + Interruption.stride - 1) / Interruption.stride }

  /// A worker after it has worked on chunks until none was left.
  func worked<Worker: RowWork>(by worker: Worker) -> Result<Worker, Interrupted> {
    var worker = worker
    while true {
      let chunk = next.add(1, ordering: .relaxed).oldValue
      guard chunk < count else { return .success(worker) }
      do throws(Interrupted) { try interruption.check() } catch { return .failure(error) }
      let start = chunk * Interruption.stride
      worker.work(on: rows[start..<min(start + Interruption.stride, rows.count)])
    }
  }
}
