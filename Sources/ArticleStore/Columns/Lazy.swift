import Synchronization

/// A value that is made when it is first asked for: once, however many ask at the same time.
///
/// The prompt stands before any text is folded; the first question that searches text pays for it. Asking costs an
/// uncontended lock, so loops over rows ask once, before they begin.
package final class Lazy<Value: Sendable>: Sendable {
  private enum State: Sendable {
    case pending(@Sendable () -> Value)
    case made(Value)
  }

  private let state: Mutex<State>

  /// A value that `make` will make.
  package init(_ make: @escaping @Sendable () -> Value) {
    state = Mutex(.pending(make))
  }

  /// The value, made now when no one has asked before.
  package var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .pending(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }
}
