import ArticleStore
import TextBasics

/// A table for readers: fitted to the terminal by display cells, headings above a rule, numbers at the right,
/// what was searched for highlighted. Where not even narrow columns fit, figures go on in blocks below, and all else falls
/// back to one line a field.
struct TableFormat: OutputFormat {
  var articleColumns: ArticleColumns { .overview }

  func write(
    _ table: ResultTable, in style: OutputStyle, to sink: any TextSink, _ watch: RowWatch
  ) throws(Interrupted) {
    guard table.rowCount > 0 else { return }
    if let layout = TableLayout(table, in: style) {
      try write(table, layout, in: style, to: sink, watch)
    } else if let blocks = TableBlocks(table, in: style) {
      for (index, columns) in blocks.columns.enumerated() {
        if index > 0 { sink.writeLine("") }
        let part = table.part(columns)
        if let layout = TableLayout(part, in: style) { try write(part, layout, in: style, to: sink, watch) }
      }
    } else {
      try VerticalFormat().write(table, in: style, to: sink, watch)
    }
  }

  private func write(
    _ table: ResultTable, _ layout: TableLayout, in style: OutputStyle, to sink: any TextSink, _ watch: RowWatch
  ) throws(Interrupted) {
    let divider = Ink.rule.on(style.drawsBoxes ? "│" : "|", if: style.isColored)
    let headings = zip(table.columns, layout.widths).map { column, width in
      let text = style.cut(TableLayout.heading(of: column, in: style), to: width)
      return aligned(Ink.heading.on(text, if: style.isColored), text, column.setting, width, in: style)
    }
    sink.writeLine(joined(headings, by: divider))
    sink.writeLine(Ink.rule.on(rule(layout, in: style), if: style.isColored))
    try table.forEachRow(watch) { (_, row) throws(Interrupted) in
      let cells = zip(zip(table.columns, row), layout.widths).map { pair, width in
        cell(pair.1, column: pair.0, width: width, in: style)
      }
      var bar = ""
      if let bars = layout.bars, case .number(let count) = row[bars.column] {
        bar = " " + Ink.bar.on(bars.bar(for: count, in: style), if: style.isColored)
      }
      sink.writeLine(joined(cells, by: divider, then: bar))
    }
  }

  private func cell(_ cell: Cell, column: ResultTable.Column, width: Int, in style: OutputStyle) -> String {
    let text = TableLayout.line(of: cell, in: style)
    let shown: String
    if style.width == nil || !column.setting.canBeCut {
      shown = text
    } else if column.setting == .before {
      shown = style.cutAtStart(text, to: width)
    } else {
      shown = style.cut(text, to: width)
    }
    let inked: String
    switch column.setting {
    case .match: inked = Ink.match.on(shown, if: style.isColored)
    case .text, .before: inked = style.highlighted(shown, as: column.field)
    case .label, .number, .bar: inked = shown
    }
    return aligned(inked, shown, column.setting, width, in: style)
  }

  /// Pads `inked`, which shows as `plain`, to the column's width.
  private func aligned(
    _ inked: String,
    _ plain: String,
    _ setting: ResultTable.Setting,
    _ width: Int,
    in style: OutputStyle
  ) -> String {
    let padding = String(repeating: " ", count: max(0, width - style.cells.of(plain)))
    return setting.isAtTheRight ? padding + inked : inked + padding
  }

  private func joined(_ cells: [String], by divider: String, then bar: String = "") -> String {
    var line = cells.map { " " + $0 }.joined(separator: " " + divider) + bar
    while line.last == " " { line.removeLast() }
    return line
  }

  private func rule(_ layout: TableLayout, in style: OutputStyle) -> String {
    let (dash, crossing) = style.drawsBoxes ? ("─", "┼") : ("-", "+")
    return layout.widths.map { String(repeating: dash, count: $0 + 2) }.joined(separator: crossing)
  }
}
