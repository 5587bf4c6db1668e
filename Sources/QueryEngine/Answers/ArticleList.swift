public import ArticleStore
public import QueryLanguage

/// Articles as an answer: rows of the store, and what of them to show.
public struct ArticleList: Sendable {
  /// The rows, in the order asked for, after `skip` and `limit`.
  public var rows: [Row]
  /// The fields that `show` names; nil when it was not used.
  public var columns: [Field]?
  /// Whether whole articles are wanted (`full`).
  public var isFull: Bool
  /// Whether the query itself set a `limit`.
  public var isLimited: Bool

  /// A list of the parts given.
  public init(rows: [Row], columns: [Field]? = nil, isFull: Bool = false, isLimited: Bool = false) {
    self.rows = rows
    self.columns = columns
    self.isFull = isFull
    self.isLimited = isLimited
  }
}
