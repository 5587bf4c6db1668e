import ArticleStore
import Issues

/// One row a line, each a JSON object.
struct JSONLinesFormat: OutputFormat {
  var articleColumns: ArticleColumns { .record }

  func write(
    _ table: ResultTable, in style: OutputStyle, to sink: any TextSink, _ watch: RowWatch
  ) throws(Interrupted) {
    try table.forEachRow(watch) { (_, row) throws(Interrupted) in
      sink.writeLine(JSONWriter.line(row, of: table.columns, in: style))
    }
  }
}
