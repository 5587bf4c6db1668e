import ArticleStore

/// A way to write a result: one type a format.
protocol OutputFormat {
  /// Which columns of articles it wants where the query names none.
  var articleColumns: ArticleColumns { get }
  /// Writes the table, as long as the watch lets it.
  func write(
    _ table: ResultTable, in style: OutputStyle, to sink: any TextSink, _ watch: RowWatch
  ) throws(Interrupted)
}

extension OutputFormat {
  /// Writes the table, whatever comes.
  func write(_ table: ResultTable, in style: OutputStyle, to sink: any TextSink) {
    do { try write(table, in: style, to: sink, .none) } catch {
      // Nobody stops it.
    }
  }
}

/// The columns of articles where no `show` names them, and the shape of counts.
enum ArticleColumns {
  /// What a reader wants to see first: number, date, city, title, topic.
  case overview
  /// All that the archive holds of them.
  case record
}

/// The formats by the names that `--format` and `set format` know.
public enum FormatName: String, CaseIterable, Hashable, Sendable {
  case table
  case vertical
  case csv
  case tsv
  case json
  case jsonl
  case markdown
  case html

  /// The format for a file of that name by its extension; nil when the extension tells none.
  public init?(fileName: String) {
    let name = fileName.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "csv": self = .csv
    case "tsv": self = .tsv
    case "json": self = .json
    case "jsonl": self = .jsonl
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "txt": self = .table
    default: return nil
    }
  }

  /// The format of that name.
  var format: any OutputFormat {
    switch self {
    case .table: TableFormat()
    case .vertical: VerticalFormat()
    case .csv: CSVFormat()
    case .tsv: TSVFormat()
    case .json: JSONFormat()
    case .jsonl: JSONLinesFormat()
    case .markdown: MarkdownFormat()
    case .html: HTMLFormat()
    }
  }

  /// Whether the format is for people, who want a footer below it.
  var isForReading: Bool { self == .table || self == .vertical }
}
