/// A value in a place of its own, for values that can't be copied and are to stand in lists or be reached by closures.
///
/// Reaching it costs no look at who else does at the time, which a variable of a class would.
final class Place<Value: ~Copyable> {
  private let pointer: UnsafeMutablePointer<Value>

  init(_ value: consuming Value) {
    pointer = .allocate(capacity: 1)
    pointer.initialize(to: value)
  }

  deinit {
    pointer.deinitialize(count: 1)
    pointer.deallocate()
  }

  /// The value where it stands. No two may change it at a time.
  var value: Value {
    @inline(__always) unsafeAddress { UnsafePointer(pointer) }
    @inline(__always) unsafeMutableAddress { pointer }
  }
}
