public import ArticleStore
public import QueryLanguage

/// What the session has named: queries by `let`, and the articles of the last answer.
///
/// A name stands for its query, which is asked anew whenever the name is used; its articles are those left
/// after its `skip`, `limit` and `sample`.
public struct NamedResults: Sendable {
  /// The queries that `let` named.
  public var queries: [String: Query]
  /// The articles of the last answer (`Answer.members`), of the same snapshot; nil when nothing was asked yet.
  public var last: RowSet?
  /// The rows that the last answer lists, in its order: what `similar to 3` counts by; nil when it lists none.
  public var lastRows: [Row]?

  /// Names as given.
  public init(queries: [String: Query] = [:], last: RowSet? = nil, lastRows: [Row]? = nil) {
    self.queries = queries
    self.last = last
    self.lastRows = lastRows
  }
}
