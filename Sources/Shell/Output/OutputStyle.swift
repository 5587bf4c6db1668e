public import QueryEngine
public import TextBasics

/// How output is to look: what formats and views need to know of the terminal and of the settings.
public struct OutputStyle: Sendable {
  /// The language of headings and of words such as yes and no.
  public var language: Language
  /// The language of column headings when it was set; nil leaves it to the format.
  public var headings: Language?
  /// Display cells in a line; nil where nothing limits them, as in a pipe.
  public var width: Int?
  /// Whether text goes to a terminal, which must not see control characters.
  public var isTerminal: Bool
  /// Whether to colour.
  public var isColored: Bool
  /// Whether the locale has more than ASCII for rules, bars and marks.
  public var isUnicode: Bool
  /// How many cells characters take.
  public var cells: DisplayWidth
  /// Whether CSV begins with a byte order mark.
  public var hasByteOrderMark: Bool
  /// Whether cells that a spreadsheet would take for a formula are escaped: on export only.
  public var escapesFormulas: Bool
  /// Finds what to highlight; nil where there is nothing to find.
  public var highlighter: QueryEngine.Highlighter?

  /// A style for a pipe or file, in that language.
  public init(language: Language = .english) {
    self.language = language
    headings = nil
    width = nil
    isTerminal = false
    isColored = false
    isUnicode = true
    cells = DisplayWidth()
    hasByteOrderMark = false
    escapesFormulas = false
    highlighter = nil
  }

  /// The language of headings in a table for readers.
  var readingHeadings: Language { headings ?? language }
  /// The language of headings in data.
  var dataHeadings: Language { headings ?? .english }
  /// Whether rules and bars are drawn with box and block characters: their width is ambiguous, so only where that
  /// means one cell.
  var drawsBoxes: Bool { isUnicode && cells.ambiguous == .narrow }
  /// The mark of a cut: `…`, or three points in ASCII.
  var ellipsis: String { isUnicode ? "…" : "..." }
}
