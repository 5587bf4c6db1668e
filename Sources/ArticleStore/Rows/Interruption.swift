/// A way to stop long work from outside: asked every thousand rows or so.
///
/// The shell gives one that looks at the flag its Ctrl-C handler sets.
public struct Interruption: Sendable {
  private let requested: @Sendable () -> Bool

  /// An interruption that happens as soon as the closure answers true. It is called often and must be cheap.
  public init(_ requested: @escaping @Sendable () -> Bool) {
    self.requested = requested
  }

  /// One that never happens.
  public static let never = Interruption { false }

  /// How many rows are worked on between two looks.
  static let stride = 1024

  /// Whether it has happened.
  public var isRequested: Bool { requested() }

  /// Throws when it has happened.
  public func check() throws(Interrupted) {
    if isRequested { throw Interrupted() }
  }
}

/// The work was stopped from outside.
public struct Interrupted: Error, Hashable, Sendable {
  /// The error, which says nothing more.
  public init() {}
}
