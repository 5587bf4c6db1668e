import ArticleStore
import QueryEngine
import TextBasics

/// What a query came to, so that two ways to ask the same are judged the same.
struct LessonResult: Equatable {
  /// What kind of result it is, and how much there is of it.
  enum Kind: Equatable {
    case articles(Int)
    case number(Int)
    case table(rows: Int)
    case timeline(periods: Int)
    case context(matches: Int)
    case figures
  }

  /// Its kind.
  let kind: Kind
  /// Its content: the articles found, or a table's cells.
  private let content: String

  /// What an answer comes to. The columns of a list of articles make no difference, nor does its order unless
  /// `isOrdered`.
  init(_ answer: Answer, by engine: Engine, isOrdered: Bool) {
    if case .articles(let list) = answer.result {
      kind = .articles(list.rows.count)
      content = (isOrdered ? list.rows : list.rows.sorted()).map { "\($0)" }.joined(separator: " ")
      return
    }
    let format = FormatName.csv.format
    let table = ResultTable(answer, by: engine, columns: format.articleColumns)
    let buffer = TextBuffer()
    format.write(table, in: OutputStyle(language: .english), to: buffer)
    content = buffer.text
    kind =
      switch answer.result {
      case .count(let count): .number(count)
      case .timeline: .timeline(periods: table.rowCount)
      case .context: .context(matches: table.rowCount)
      case .statistics: .figures
      default: .table(rows: table.rowCount)
      }
  }
}
