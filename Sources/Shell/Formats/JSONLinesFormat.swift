import Issues

/// One row a line, each a JSON object.
struct JSONLinesFormat: OutputFormat {
  var articleColumns: ArticleColumns { .record }

  func write(_ table: ResultTable, in style: OutputStyle, to sink: any TextSink) {
    for index in 0..<table.rowCount {
      sink.writeLine(JSONWriter.line(table.row(index), of: table.columns, in: style))
    }
  }
}
