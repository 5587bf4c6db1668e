public import QueryLanguage

/// Why nothing was found: each condition with the count it has alone.
public struct Anatomy: Sendable {
  /// The conditions that all had to hold, in the order typed.
  public var parts: [(condition: Condition, count: Int, emptied: Bool)]
  /// A query that is ready to run and finds something, with how many.
  public var suggestion: (query: Query, count: Int)?
  /// Near values for the condition that emptied the answer, with their counts; at most two.
  public var nearValues: [(value: String, count: Int)]

  /// An anatomy of the parts given.
  public init(
    parts: [(condition: Condition, count: Int, emptied: Bool)],
    suggestion: (query: Query, count: Int)?,
    nearValues: [(value: String, count: Int)]
  ) {
    self.parts = parts
    self.suggestion = suggestion
    self.nearValues = nearValues
  }
}
