/// `{"query": …, "total": N, "columns": […], "rows": [{…}]}`, a row a line.
struct JSONFormat: OutputFormat {
  var articleColumns: ArticleColumns { .record }

  func write(_ table: ResultTable, in style: OutputStyle, to sink: any TextSink) {
    let query = table.query.map(JSONText.string) ?? "null"
    let columns = JSONText.array(table.columns.map { JSONText.string($0.key) })
    sink.write("{\"query\": \(query), \"total\": \(table.total), \"columns\": \(columns), \"rows\": [")
    for index in 0..<table.rowCount {
      sink.write((index == 0 ? "\n  " : ",\n  ") + JSONText.row(table.row(index), of: table.columns))
    }
    sink.writeLine(table.rowCount == 0 ? "]}" : "\n]}")
  }
}
