public import QueryLanguage

/// Why nothing was found: each condition with the count it has alone.
public struct Anatomy: Sendable {
  /// One of the conditions that all had to hold.
  public struct Part: Sendable {
    /// The condition, as typed.
    public var condition: Condition
    /// How many articles it has alone.
    public var count: Int
    /// What its alternatives have alone, where it is an `or` or a list; else empty.
    public var branches: [(condition: Condition, count: Int)]
    /// Whether it is the one that emptied the answer.
    public var emptied: Bool
    /// Why it did, where more can be said than its count.
    public var reason: Reason?

    /// A condition with its count.
    public init(_ condition: Condition, count: Int, branches: [(condition: Condition, count: Int)] = []) {
      self.condition = condition
      self.count = count
      self.branches = branches
      emptied = false
      reason = nil
    }
  }

  /// What a count of nothing does not say by itself.
  public enum Reason: Hashable, Sendable {
    /// The gazetteer knows the place, but no article is about it (or, of a word, none mentions it).
    case placeWithoutArticles
    /// What is asked not to hold does for all of that many articles, which are what the other conditions leave.
    case excludesAll(Int)
  }

  /// The named results that it started from, and how many articles they have; nil for the whole archive.
  public var source: (source: Query.Source, count: Int)?
  /// The conditions that all had to hold, in the order typed.
  public var parts: [Part]
  /// A query that is ready to run and finds something, with how many.
  public var suggestion: (query: Query, count: Int)?
  /// Near values for the condition that emptied the answer, with their counts; at most two.
  public var nearValues: [(value: String, count: Int)]

  /// An anatomy of the parts given.
  public init(parts: [Part], suggestion: (query: Query, count: Int)?, nearValues: [(value: String, count: Int)]) {
    self.parts = parts
    self.suggestion = suggestion
    self.nearValues = nearValues
  }
}
