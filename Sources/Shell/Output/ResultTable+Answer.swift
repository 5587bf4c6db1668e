import ArticleStore
import QueryEngine
import QueryLanguage
import TextBasics

extension ResultTable {
  /// The table of an answer: one renderer a kind of result.
  init(_ answer: Answer, by engine: Engine, columns: ArticleColumns) {
    self =
      switch answer.result {
      case .articles(let list):
        ResultTable(list, by: engine, columns: columns)
      case .count(let count):
        ResultTable(columns: [.count], rows: [[.number(count)]])
      case .groups(let groups): ResultTable(groups)
      case .crossTable(let cross): ResultTable(cross, columns: columns)
      case .timeline(let timeline): ResultTable(timeline, columns: columns)
      case .context(let lines): ResultTable(lines, by: engine, columns: columns)
      case .words(let words): ResultTable(words, columns: columns)
      case .statistics(let statistics): ResultTable(statistics, columns: columns)
      }
    query = answer.query
    total = answer.total
  }
}

extension ResultTable.Column {
  /// How many articles.
  static let count = ResultTable.Column("count", chinese: "篇数", setting: .number)
  /// How many articles, with a bar.
  static let bars = ResultTable.Column("count", chinese: "篇数", setting: .bar)
  /// The number that `show N` takes.
  static let number = ResultTable.Column("#", chinese: "#", setting: .number)

  /// The column of a field or bucket by its English name.
  static func named(_ name: String) -> ResultTable.Column {
    if let field = Field(rawValue: name) { return field.tableColumn }
    if let bucket = DateBucket(rawValue: name) { return .init(name, chinese: bucket.chinese, setting: .label) }
    return .init(name, chinese: name)
  }
}

extension DateBucket {
  /// The Chinese word for such a stretch of time.
  fileprivate var chinese: String {
    switch self {
    case .day: "日"
    case .week: "周"
    case .month: "月"
    case .quarter: "季度"
    case .year: "年"
    }
  }
}
