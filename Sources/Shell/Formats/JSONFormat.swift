import ArticleStore
import Issues

/// `{"query": …, "total": N, "columns": […], "rows": [{…}]}`, a row a line.
struct JSONFormat: OutputFormat {
  var articleColumns: ArticleColumns { .record }

  func write(
    _ table: ResultTable, in style: OutputStyle, to sink: any TextSink, _ watch: RowWatch
  ) throws(Interrupted) {
    var head = JSONWriter(.line)
    head.object { head in
      head.key("query")
      head.string(table.queryText)
      head.key("total")
      head.number(table.total)
      head.key("columns")
      head.strings(table.columns.map(\.key))
    }
    let opening = style.isTerminal ? head.text.withEscapedControls : head.text
    sink.write(opening.dropLast() + ", \"rows\": [")
    try table.forEachRow(watch) { (index, row) throws(Interrupted) in
      sink.write((index == 0 ? "\n  " : ",\n  ") + JSONWriter.line(row, of: table.columns, in: style))
    }
    sink.writeLine(table.rowCount == 0 ? "]}" : "\n]}")
  }
}
