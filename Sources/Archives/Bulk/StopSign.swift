import Synchronization

/// A sign that one thread raises and another looks at.
final class StopSign: Sendable {
  private let value = Atomic(false)

  var isUp: Bool { value.load(ordering: .relaxed) }

  func raise() { value.store(true, ordering: .relaxed) }
}
