public import QueryLanguage
public import TextBasics

/// A result as columns and rows of cells: what every output format writes.
///
/// Rows are made when a format asks for them, so that a long result is never held twice.
public struct ResultTable: Sendable {
  /// The query; nil for the table of a command such as `fields`.
  public var query: Query?
  /// How many articles were found, before `limit` and `skip`.
  public var total: Int
  /// The columns, left to right.
  public var columns: [Column]
  /// How many rows there are.
  public var rowCount: Int
  /// The number of the first row where rows are told by their numbers.
  var firstNumber = 1
  /// What the longest bar stands for: where rows are a part of a table, the largest count of the whole one; nil for that
  /// of these rows.
  var largestBar: Int?
  /// The cells of a row, one a column; rows count from 0.
  public let row: @Sendable (Int) -> [Cell]

  /// A table whose rows are made by `row` when asked for.
  public init(
    query: Query? = nil,
    total: Int,
    columns: [Column],
    rowCount: Int,
    row: @escaping @Sendable (Int) -> [Cell]
  ) {
    self.query = query
    self.total = total
    self.columns = columns
    self.rowCount = rowCount
    self.row = row
  }

  /// A table of the rows given.
  public init(query: Query? = nil, total: Int? = nil, columns: [Column], rows: [[Cell]]) {
    self.init(query: query, total: total ?? rows.count, columns: columns, rowCount: rows.count) { rows[$0] }
  }

  /// The query in its canonical form; nil where there is none.
  public var queryText: String? { query?.printed(in: .english) }

  /// One column: its name in data, its headings, and how a reader's table sets it.
  public struct Column: Hashable, Sendable {
    /// The name in JSON, English whatever the language.
    public var key: String
    /// The heading in Chinese.
    public var chinese: String
    /// How a reader's table sets it.
    public var setting: Setting
    /// The field whose text it holds: where that was searched, what matched is highlighted.
    public var field: Field?

    /// A column of that name.
    public init(_ key: String, chinese: String, setting: Setting = .text, field: Field? = nil) {
      self.key = key
      self.chinese = chinese
      self.setting = setting
      self.field = field
    }

    /// The heading in that language.
    public func heading(in language: Language) -> String {
      language == .chinese ? chinese : key
    }
  }

  /// How a reader's table sets a column.
  public enum Setting: Hashable, Sendable {
    /// At the left, cut at its end.
    case text
    /// At the left and never cut: dates, ids.
    case label
    /// At the right.
    case number
    /// At the right, with a bar beside it as long as its share of the largest.
    case bar
    /// Text that ends where a match begins: at the right, cut at its start.
    case before
    /// A match: highlighted whole.
    case match
  }
}
