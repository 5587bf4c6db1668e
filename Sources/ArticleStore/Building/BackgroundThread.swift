import Glibc

/// Work on a thread of its own.
package struct BackgroundThread<Result: Sendable>: ~Copyable {
  private let thread: pthread_t?
  private let outcome: Outcome<Result>

  /// Begins the work. Where no thread can be had, it is done at once instead.
  package init(_ work: @escaping @Sendable () -> Result) {
    let outcome = Outcome<Result>()
    self.outcome = outcome
    let body = ThreadBody { outcome.value = work() }
    let pointer = Unmanaged.passRetained(body).toOpaque()
    var thread = pthread_t()
    let failed = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run() }
        return nil
      }, pointer)
    if failed != 0 { Unmanaged<ThreadBody>.fromOpaque(pointer).takeRetainedValue().run() }
    self.thread = failed == 0 ? thread : nil
  }

  /// Lets the work go on by itself.
  package consuming func detach() {
    if let thread { pthread_detach(thread) }
  }

  /// Waits for the end of the work and gives its result.
  package consuming func join() -> Result {
    if let thread { pthread_join(thread, nil) }
    guard let value = outcome.value else { preconditionFailure("the thread ended without a result") }
    return value
  }
}

/// What a thread does.
private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

/// Where a thread leaves its result: written before it ends, read after it was joined.
private final class Outcome<Value: Sendable>: Sendable {
  nonisolated(unsafe) var value: Value?
}
