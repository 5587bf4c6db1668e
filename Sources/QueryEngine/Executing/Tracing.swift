import QueryLanguage

/// What an executor does, step by step, each with the time since the one before it.
struct Tracing {
  private(set) var steps: [Explanation.Step] = []
  private let now: () -> UInt64
  private var start: UInt64

  /// A tracing that begins now, by a clock that counts nanoseconds.
  init(now: @escaping () -> UInt64) {
    self.now = now
    start = now()
  }

  /// Ends a step.
  mutating func end(
    _ action: Explanation.Action, _ rows: Int, accesses: [Explanation.Access] = [], estimate: Int? = nil
  ) {
    let end = now()
    steps.append(
      .init(action: action, accesses: accesses, estimate: estimate, rows: rows, nanoseconds: Int(end &- start)))
    // What telling of it took is not the next step's.
    start = now()
  }
}
