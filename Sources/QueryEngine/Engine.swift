public import ArticleStore
public import QueryLanguage
public import TextBasics

/// Answers queries about one snapshot: resolves names and types, plans, executes.
///
///     let engine = Engine(snapshot: snapshot, names: names, parameters: parameters, today: today)
///     let answer = try engine.answer(query)
///
/// A value made anew for each statement: it holds no state of its own, and makes nothing before it is asked.
public struct Engine: Sendable {
  /// The archive that is asked.
  public let snapshot: Snapshot
  /// What the session has named.
  public var names: NamedResults
  /// What `$name` stands for.
  public var parameters: [String: Value]
  /// The day that relative dates count from.
  public var today: Day
  /// Asked every thousand rows whether to stop.
  public var interruption: Interruption

  /// An engine for that archive in that state of the session.
  public init(
    snapshot: Snapshot,
    names: NamedResults = NamedResults(),
    parameters: [String: Value] = [:],
    today: Day,
    interruption: Interruption = .never
  ) {
    self.snapshot = snapshot
    self.names = names
    self.parameters = parameters
    self.today = today
    self.interruption = interruption
  }
}
