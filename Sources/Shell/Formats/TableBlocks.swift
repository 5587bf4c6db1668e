/// The blocks of columns in which a table of counts that is wider than the line is shown, one below the other.
///
/// The first column, which says what a row is about, stands in each. Only figures are parted so: text is better read a
/// field a line.
struct TableBlocks {
  /// The numbers of the columns in each block, the first one always among them.
  private(set) var columns: [[Int]] = []

  /// The blocks of a table in that style; nil where it isn't all figures beside the first column, where nothing limits
  /// the line, and where not even one figure fits beside it.
  init?(_ table: ResultTable, in style: OutputStyle) {
    guard let width = style.width, table.isAllFigures else { return nil }
    self.init(table, TableLayout.naturalWidths(of: table, in: style), in: style, width)
  }

  private init?(_ table: ResultTable, _ natural: [Int], in style: OutputStyle, _ width: Int) {
    var used = width
    for column in 1..<natural.count {
      // A column has a space on both sides, and a rule before it.
      let cells = natural[column] + 3
      if used + cells > width {
        columns.append([0])
        used = natural[0] + 2
      }
      columns[columns.count - 1].append(column)
      used += cells
    }
    let fits = columns.allSatisfy { block in
      TableLayout.widths(block.map { natural[$0] }, of: block.map { table.columns[$0] }, in: style) != nil
    }
    guard fits else { return nil }
  }
}

extension TableBlocks {
  /// Those of a table that needs blocks; nil where it fits the line.
  init?(wide table: ResultTable, in style: OutputStyle) {
    guard let width = style.width, table.isAllFigures else { return nil }
    let natural = TableLayout.naturalWidths(of: table, in: style)
    guard TableLayout.widths(natural, of: table.columns, in: style) == nil else { return nil }
    self.init(table, natural, in: style, width)
  }
}

extension ResultTable {
  /// Whether there are only figures beside the first column, and several of them.
  fileprivate var isAllFigures: Bool {
    columns.count > 2 && columns.dropFirst().allSatisfy { $0.setting == .number }
  }

  /// The same rows with those columns alone.
  func part(_ numbers: [Int]) -> ResultTable {
    var part = ResultTable(query: query, total: total, columns: numbers.map { columns[$0] }, rowCount: rowCount) {
      [row] index in
      let cells = row(index)
      return numbers.map { cells[$0] }
    }
    part.firstNumber = firstNumber
    return part
  }
}
