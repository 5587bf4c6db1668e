/// A table of GitHub Flavored Markdown; what Markdown would take for markup is escaped.
struct MarkdownFormat: OutputFormat {
  var articleColumns: ArticleColumns { .overview }

  func write(_ table: ResultTable, in style: OutputStyle, to sink: any TextSink) {
    sink.writeLine(
      line(table.columns.map { escaped(style.safe($0.heading(in: style.readingHeadings), keepingLines: true)) }))
    sink.writeLine(line(table.columns.map { $0.setting.isAtTheRight ? "---:" : "---" }))
    for index in 0..<table.rowCount {
      sink.writeLine(line(table.row(index).map { escaped(style.safe($0.readingText(in: style), keepingLines: true)) }))
    }
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  private func escaped(_ text: String) -> String {
    var markdown = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r": markdown += "<br>"
      case "&": markdown += "&amp;"
      case "<": markdown += "&lt;"
      case "\\", "|", "*", "_", "`", "[", "]", "#", "~":
        markdown += "\\"
        markdown.unicodeScalars.append(scalar)
      default: markdown.unicodeScalars.append(scalar)
      }
    }
    return markdown
  }
}
