public import ArticleStore

/// One match in its surroundings.
public struct ContextLine: Sendable {
  /// The article.
  public var row: Row
  /// Text before the match, the match, text after; line breaks are spaces.
  public var left: String
  /// The match.
  public var match: String
  /// Text after the match.
  public var right: String

  /// A line of the parts given.
  public init(row: Row, left: String, match: String, right: String) {
    self.row = row
    self.left = left
    self.match = match
    self.right = right
  }
}

extension ContextLine {
  /// A line of a row's first match.
  init(row: Row, _ place: Surroundings) {
    self.init(row: row, left: place.left, match: place.match, right: place.right)
  }
}
