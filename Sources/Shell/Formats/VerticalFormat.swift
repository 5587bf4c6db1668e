import ArticleStore
import QueryLanguage
import TextBasics

/// One line a field, a heading line before each row: for rows too wide for a table.
struct VerticalFormat: OutputFormat {
  var articleColumns: ArticleColumns { .record }

  func write(
    _ table: ResultTable, in style: OutputStyle, to sink: any TextSink, _ watch: RowWatch
  ) throws(Interrupted) {
    let headings = table.columns.map { TableLayout.heading(of: $0, in: style) }
    let indent = headings.map { style.cells.of($0) }.max() ?? 0
    let rule = style.drawsBoxes ? "─" : "-"
    try table.forEachRow(watch) { (index, row) throws(Interrupted) in
      let heading = String(repeating: rule, count: 3) + " \(table.firstNumber + index) "
      let length = max(3, min(style.width ?? 60, 60) - style.cells.of(heading))
      sink.writeLine(Ink.rule.on(heading + String(repeating: rule, count: length), if: style.isColored))
      for (heading, (column, cell)) in zip(headings, zip(table.columns, row)) where !cell.isMissing {
        write(heading, cell, field: column.field, indent: indent, in: style, to: sink)
      }
    }
  }

  private func write(
    _ heading: String,
    _ cell: Cell,
    field: Field?,
    indent: Int,
    in style: OutputStyle,
    to sink: any TextSink
  ) {
    let text = style.safe(cell.readingText(in: style), keepingLines: true)
    let room = style.width.map { max(20, $0 - indent - 2) }
    for (number, line) in style.wrapped(text, as: field, width: room).enumerated() {
      let label = number == 0 ? heading : ""
      let padding = String(repeating: " ", count: indent - style.cells.of(label))
      sink.writeLine(padding + Ink.heading.on(label, if: style.isColored) + (label.isEmpty ? "  " : ": ") + line)
    }
  }
}
