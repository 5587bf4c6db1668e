import ArticleStore

/// Tab-separated values with a header line; a tab, line break or backslash in a cell is `\t`, `\n`, `\\`.
struct TSVFormat: OutputFormat {
  var articleColumns: ArticleColumns { .record }

  func write(
    _ table: ResultTable, in style: OutputStyle, to sink: any TextSink, _ watch: RowWatch
  ) throws(Interrupted) {
    sink.writeLine(line(table.columns.map { style.data($0.heading(in: style.dataHeadings)) }))
    try table.forEachRow(watch) { (_, row) throws(Interrupted) in
      sink.writeLine(line(row.map { style.data($0.text(separator: "; ")) }))
    }
  }

  private func line(_ fields: [String]) -> String {
    fields.map(escaped).joined(separator: "\t")
  }

  private func escaped(_ field: String) -> String {
    field.escaped { byte in
      switch Unicode.Scalar(byte) {
      case "\t": "\\t"
      case "\n": "\\n"
      case "\r": "\\r"
      case "\\": "\\\\"
      default: nil
      }
    }
  }
}
