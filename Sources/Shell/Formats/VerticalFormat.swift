/// One line a field, a heading line before each row: for rows too wide for a table.
struct VerticalFormat: OutputFormat {
  var articleColumns: ArticleColumns { .record }

  func write(_ table: ResultTable, in style: OutputStyle, to sink: any TextSink) {
    let headings = table.columns.map { $0.heading(in: style.readingHeadings) }
    let indent = headings.map(style.cells.width).max() ?? 0
    let rule = style.isUnicode ? "─" : "-"
    for index in 0..<table.rowCount {
      let heading = String(repeating: rule, count: 3) + " \(index + 1) "
      let length = max(3, min(style.width ?? 60, 60) - style.cells.width(heading))
      sink.writeLine(Ink.rule.on(heading + String(repeating: rule, count: length), if: style.isColored))
      for (heading, (column, cell)) in zip(headings, zip(table.columns, table.row(index))) where !cell.isMissing {
        write(heading, cell, setting: column.setting, indent: indent, in: style, to: sink)
      }
    }
  }

  private func write(
    _ heading: String,
    _ cell: Cell,
    setting: ResultTable.Setting,
    indent: Int,
    in style: OutputStyle,
    to sink: any TextSink
  ) {
    let text = style.safe(cell.readingText(in: style), keepingLines: true)
    let room = style.width.map { max(20, $0 - indent - 2) }
    let lines = LineBreaker(cells: style.cells, width: room).lines(of: text)
    for (number, line) in lines.enumerated() {
      let label = number == 0 ? heading : ""
      let padding = String(repeating: " ", count: indent - style.cells.width(label))
      let shown = setting == .label ? line : style.highlighted(line)
      sink.writeLine(padding + Ink.heading.on(label, if: style.isColored) + (label.isEmpty ? "  " : ": ") + shown)
    }
  }
}
