/// Tab-separated values with a header line; a tab, line break or backslash in a cell is `\t`, `\n`, `\\`.
struct TSVFormat: OutputFormat {
  var articleColumns: ArticleColumns { .record }

  func write(_ table: ResultTable, in style: OutputStyle, to sink: any TextSink) {
    sink.writeLine(line(table.columns.map { style.safe($0.heading(in: style.dataHeadings), keepingLines: true) }))
    for index in 0..<table.rowCount {
      sink.writeLine(line(table.row(index).map { style.safe($0.text(separator: "; "), keepingLines: true) }))
    }
  }

  private func line(_ fields: [String]) -> String {
    fields.map(escaped).joined(separator: "\t")
  }

  private func escaped(_ field: String) -> String {
    var text = ""
    for scalar in field.unicodeScalars {
      switch scalar {
      case "\t": text += "\\t"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\\": text += "\\\\"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
