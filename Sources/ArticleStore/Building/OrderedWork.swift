/// Does numbered pieces of work on several threads and takes the results one at a time, in the order of their numbers.
///
/// What comes out is what one thread alone would have made, whoever did which piece. Results are made in objects that
/// are used again once they were taken, so that there are only a few of them.
struct OrderedWork<Piece: AnyObject> {
  /// How many pieces there are.
  let count: Int
  /// How many threads work on them, the calling one among them.
  let threads: Int

  /// Does the work.
  ///
  /// - Parameters:
  ///   - makeWorker: Called once on each thread; gives what does one piece there, in an object that was used before or a
  ///     new one.
  ///   - take: Gets the results; never called twice at a time.
  ///   - goesOn: Asked on the calling thread before the first piece and after each that it did, with the number of pieces
  ///     taken; false stops.
  /// - Returns: Whether all was done: false when it was stopped.
  /// - Throws: What the first piece that failed, in the order of the numbers, threw.
  func perform(
    _ makeWorker: @Sendable () -> (_ index: Int, _ used: Piece?) throws -> Piece,
    take: (Piece) throws -> Void,
    goesOn: (_ taken: Int) -> Bool
  ) throws -> Bool {
    let line = WorkLine<Piece>(count: count, window: threads + 2)
    withoutActuallyEscaping(take) { take in
      withoutActuallyEscaping(makeWorker) { makeWorker in
        nonisolated(unsafe) let take = take
        let others = (0..<max(min(threads, count) - 1, 0)).map { _ in
          Place<BackgroundThread<Void>?>(
            BackgroundThread {
              let work = makeWorker()
              while line.doNext(work, take) {}
            })
        }
        let work = makeWorker()
        repeat { if !goesOn(line.taken) { line.stop() } } while line.doNext(work, take)
        for other in others { other.value.take()?.join() }
      }
    }
    if let failure = line.failure { throw failure }
    return line.taken == count
  }
}

/// Where the threads get their numbers and leave their results.
private final class WorkLine<Piece: AnyObject>: Sendable {
  private let gate = ThreadGate()
  private let count: Int
  /// How far the numbers may run ahead of what was taken.
  private let window: Int
  // All behind the gate.
  private nonisolated(unsafe) var next = 0
  private nonisolated(unsafe) var takenCount = 0
  private nonisolated(unsafe) var finished: [Int: Result<Piece, any Error>] = [:]
  private nonisolated(unsafe) var used: [Piece] = []
  private nonisolated(unsafe) var isStopped = false
  private nonisolated(unsafe) var firstFailure: (any Error)?

  init(count: Int, window: Int) {
    self.count = count
    self.window = window
  }

  var taken: Int { gate.holding { takenCount } }
  var failure: (any Error)? { gate.holding { firstFailure } }

  func stop() {
    gate.holding {
      isStopped = true
      gate.ring()
    }
  }

  /// Does one piece; false when there is none left to do.
  func doNext(_ work: (Int, Piece?) throws -> Piece, _ take: (Piece) throws -> Void) -> Bool {
    let assigned: (index: Int, used: Piece?)? = gate.holding {
      while !isStopped, next < count, next >= takenCount + window { gate.wait() }
      guard !isStopped, next < count else { return nil }
      next += 1
      return (next - 1, used.popLast())
    }
    guard let (index, recycled) = assigned else { return false }
    let result = Result { try work(index, recycled) }
    gate.holding {
      finished[index] = result
      while firstFailure == nil, let due = finished.removeValue(forKey: takenCount) {
        do {
          let piece = try due.get()
          try take(piece)
          used.append(piece)
          takenCount += 1
        } catch {
          firstFailure = error
          isStopped = true
        }
      }
      gate.ring()
    }
    return true
  }
}
