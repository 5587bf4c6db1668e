import ArticleStore

/// A table of GitHub Flavored Markdown; what Markdown would take for markup is escaped.
struct MarkdownFormat: OutputFormat {
  var articleColumns: ArticleColumns { .overview }

  func write(
    _ table: ResultTable, in style: OutputStyle, to sink: any TextSink, _ watch: RowWatch
  ) throws(Interrupted) {
    sink.writeLine(
      line(table.columns.map { escaped(style.safe($0.heading(in: style.readingHeadings), keepingLines: true)) }))
    sink.writeLine(line(table.columns.map { $0.setting.isAtTheRight ? "---:" : "---" }))
    try table.forEachRow(watch) { (_, row) throws(Interrupted) in
      sink.writeLine(line(row.map { escaped(style.safe($0.readingText(in: style), keepingLines: true)) }))
    }
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  private func escaped(_ text: String) -> String {
    text.escaped { byte in
      switch Unicode.Scalar(byte) {
      case "\n", "\r": "<br>"
      case "&": "&amp;"
      case "<": "&lt;"
      case "\\": "\\\\"
      case "|": "\\|"
      case "*": "\\*"
      case "_": "\\_"
      case "`": "\\`"
      case "[": "\\["
      case "]": "\\]"
      case "#": "\\#"
      case "~": "\\~"
      default: nil
      }
    }
  }
}
