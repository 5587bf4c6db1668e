/// What of a table is shown at once where a screen limits it, and where to go on.
///
/// Rows are shown a screenful at a time. Of a table of figures that is wider than the line, so are the columns: as many
/// blocks as the screen holds, each with all rows of the page, and only then the next rows.
struct TablePage {
  /// The tables to write, one below the other.
  private(set) var tables: [ResultTable]
  /// The rows that are shown.
  private(set) var rows: Range<Int>
  /// How many rows there are.
  let rowCount: Int
  /// The columns that are shown, the first one, which stands in each block, apart; nil for all.
  private(set) var columns: ClosedRange<Int>?
  /// Where the next page begins; nil when all was shown.
  private(set) var next: Place?

  /// A place in a table: the row, and the column beside the first where it isn't wide enough for all.
  struct Place: Hashable {
    var row = 0
    var column = 1
  }

  /// The lines beside a table's rows: statement, heading, rule, footer, prompt.
  static let otherLines = 5
  /// Fewer rows than these are no page.
  private static let fewestRows = 3
  /// An article in all its fields takes about so many lines.
  private static let linesOfRecord = 12

  /// All of a table.
  init(all table: ResultTable) {
    tables = [table]
    rowCount = table.rowCount
    rows = 0..<rowCount
  }

  /// The page that begins there.
  ///
  /// - Parameters:
  ///   - isVertical: Whether each field has a line of its own.
  ///   - lines: The lines of the screen.
  init(of table: ResultTable, from place: Place, in style: OutputStyle, isVertical: Bool, lines: Int) {
    let room = max(Self.fewestRows, lines - Self.otherLines)
    rowCount = table.rowCount
    func rows(_ count: Int) -> Range<Int> { place.row..<min(table.rowCount, place.row + max(Self.fewestRows, count)) }
    if isVertical || table.isTooNarrow(in: style, from: place.row, count: room) {
      self.rows = rows(room / min(table.columns.count + 1, Self.linesOfRecord))
      tables = [table.rows(self.rows)]
    } else {
      self.rows = rows(room)
      tables = [table.rows(self.rows)]
      if let blocks = TableBlocks(wide: table, in: style) {
        show(blocks, of: table, from: place, room: room)
        return
      }
    }
    next = self.rows.upperBound < table.rowCount ? Place(row: self.rows.upperBound) : nil
  }

  private mutating func show(_ blocks: TableBlocks, of table: ResultTable, from place: Place, room: Int) {
    let figures = blocks.columns.map { $0.dropFirst() }
    var block = figures.firstIndex { $0.contains(place.column) } ?? 0
    let first = block
    // A block more takes a blank line, its heading, the rule and the rows.
    var left = room - rows.count
    repeat {
      left -= rows.count + 3
      block += 1
    } while block < figures.count && left >= 0
    tables = blocks.columns[first..<block].map { table.rows(rows).part($0) }
    if let lower = figures[first].first, let upper = figures[block - 1].last { columns = lower...upper }
    if block < figures.count {
      next = Place(row: rows.lowerBound, column: figures[block].first ?? 1)
    } else if rows.upperBound < table.rowCount {
      next = Place(row: rows.upperBound)
    }
  }
}

extension ResultTable {
  /// Some of the rows.
  func rows(_ range: Range<Int>) -> ResultTable {
    if range == 0..<rowCount { return self }
    var part = ResultTable(query: query, total: total, columns: columns, rowCount: range.count) { [row] index in
      row(range.lowerBound + index)
    }
    part.firstNumber = firstNumber + range.lowerBound
    part.largestBar = largestBar
    return part
  }

  /// Whether its rows can only be shown a line a field.
  fileprivate func isTooNarrow(in style: OutputStyle, from first: Int, count: Int) -> Bool {
    let page = rows(first..<min(rowCount, first + count))
    return TableLayout(page, in: style) == nil && TableBlocks(page, in: style) == nil
  }
}
