import ArticleStore

/// Comma-separated values after RFC 4180, with a header line: fields in quotes where needed, lines ending in CR LF.
///
/// On export a cell that begins with `=`, `+`, `-` or `@` gets an apostrophe before it, so that no spreadsheet
/// runs it as a formula; numbers, which can't be one, are left alone.
struct CSVFormat: OutputFormat {
  var articleColumns: ArticleColumns { .record }

  func write(
    _ table: ResultTable, in style: OutputStyle, to sink: any TextSink, _ watch: RowWatch
  ) throws(Interrupted) {
    if style.hasByteOrderMark { sink.write("\u{FEFF}") }
    sink.write(line(table.columns.map { style.data($0.heading(in: style.dataHeadings)) }))
    try table.forEachRow(watch) { (_, row) throws(Interrupted) in
      sink.write(line(row.map { text(of: $0, in: style) }))
    }
  }

  private func text(of cell: Cell, in style: OutputStyle) -> String {
    let text = style.data(cell.text(separator: "; "))
    guard style.escapesFormulas, let first = text.unicodeScalars.first else { return text }
    switch cell {
    case .number, .decimal, .flag, .missing: return text
    case .text, .list, .paragraphs, .captions: break
    }
    return "=+-@＝＋－＠\t\r".unicodeScalars.contains(first) ? "'" + text : text
  }

  private func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\r\n"
  }

  private func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
        || byte == UInt8(ascii: "\r")
    }
    return needsQuotes ? "\"\(field.escaped { $0 == UInt8(ascii: "\"") ? "\"\"" : nil })\"" : field
  }
}
