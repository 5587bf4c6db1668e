import ArticleStore
import TextBasics

/// A whole HTML page holding one table: the file opens in a browser and pastes into a word processor.
struct HTMLFormat: OutputFormat {
  var articleColumns: ArticleColumns { .overview }

  func write(
    _ table: ResultTable, in style: OutputStyle, to sink: any TextSink, _ watch: RowWatch
  ) throws(Interrupted) {
    let language = style.readingHeadings
    let title = escaped(style.safe(table.queryText ?? "", keepingLines: false))
    sink.writeLine("<!DOCTYPE html>")
    sink.writeLine("<html lang=\"\(language == .chinese ? "zh-Hans" : "en")\">")
    sink.writeLine("<meta charset=\"utf-8\">")
    sink.writeLine("<title>\(title)</title>")
    sink.writeLine("<table>")
    if !title.isEmpty { sink.writeLine("<caption>\(title)</caption>") }
    let headings = table.columns.map { "<th>\(escaped(style.safe($0.heading(in: language), keepingLines: true)))</th>" }
    sink.writeLine("<thead><tr>\(headings.joined())</tr></thead>")
    sink.writeLine("<tbody>")
    try table.forEachRow(watch) { (_, row) throws(Interrupted) in
      let cells = zip(table.columns, row).map { column, cell in
        let text = escaped(style.safe(cell.readingText(in: style), keepingLines: true))
        return column.setting.isAtTheRight ? "<td align=\"right\">\(text)</td>" : "<td>\(text)</td>"
      }
      sink.writeLine("<tr>\(cells.joined())</tr>")
    }
    sink.writeLine("</tbody>")
    sink.writeLine("</table>")
    sink.writeLine("</html>")
  }

  private func escaped(_ text: String) -> String {
    var html = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": html += "&amp;"
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "\"": html += "&quot;"
      case "\n": html += "<br>"
      case "\t", " "..."\u{7E}", "\u{A0}"...: html.unicodeScalars.append(scalar)
      default: html += "\u{FFFD}"
      }
    }
    return html
  }
}
