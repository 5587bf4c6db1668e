public import TextBasics

/// What `set` changes: how the shell speaks and what its output looks like.
public struct Settings: Hashable, Sendable {
  /// The language of messages and headings.
  public var language: Language
  /// The language of column headings; nil: that of the messages in tables, English in data.
  public var headings: Language?
  /// How results are written.
  public var format: FormatName
  /// Whether to colour on a terminal.
  public var isColored: Bool
  /// The cells of characters whose width is ambiguous: 1 or 2.
  public var ambiguousWidth: Int
  /// Whether CSV begins with a byte order mark.
  public var hasByteOrderMark: Bool
  /// Whether the query is printed before its answer, as it was understood.
  public var echoes: Bool
  /// Whether long answers go through `$PAGER`.
  public var usesPager: Bool
  /// Whether the footer tells the time.
  public var isTimed: Bool

  /// The settings a session begins with, in that language.
  public init(language: Language) {
    self.language = language
    headings = nil
    format = .table
    isColored = true
    ambiguousWidth = 1
    hasByteOrderMark = false
    echoes = false
    usesPager = false
    isTimed = true
  }
}
