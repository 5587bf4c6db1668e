import TextBasics

/// How wide the columns of a table are on a terminal.
struct TableLayout {
  /// The cells of each column.
  var widths: [Int]
  /// The bars at the end of the lines, for a column of counts.
  var bars: Bars?

  /// Below this a text column says nothing any more.
  private static let narrowestText = 6
  /// Rows that are measured at most: of a longer table so many from all of it, the last one among them.
  private static let measuredRows = 5000

  /// The layout of a table in that style; nil when its columns can't be made to fit.
  init?(_ table: ResultTable, in style: OutputStyle) {
    let natural = Self.naturalWidths(of: table, in: style)
    guard let widths = Self.widths(natural, of: table.columns, in: style) else { return nil }
    self.widths = widths
    guard let available = Self.available(widths.count, in: style) else { return }
    let left = available - widths.reduce(0, +) - 2
    if let barColumn = table.columns.firstIndex(where: { $0.setting == .bar }), left >= Bars.shortest {
      let largest = Self.largest(in: barColumn, of: table)
      bars = Bars(column: barColumn, length: min(left, Bars.longest), largest: largest)
    }
  }

  /// The widths of columns that take so many cells uncut; nil when they can't be made to fit.
  static func widths(_ natural: [Int], of columns: [ResultTable.Column], in style: OutputStyle) -> [Int]? {
    guard let available = available(natural.count, in: style), natural.reduce(0, +) > available else { return natural }
    return fitted(natural, columns, available)
  }

  /// The cells that are there for the text of so many columns; nil where nothing limits the line.
  private static func available(_ columns: Int, in style: OutputStyle) -> Int? {
    style.width.map { $0 - (3 * columns - 1) }
  }

  /// The cells that each column takes uncut.
  static func naturalWidths(of table: ResultTable, in style: OutputStyle) -> [Int] {
    var natural = table.columns.map { style.cells.of(heading(of: $0, in: style)) }
    for index in measured(table.rowCount) {
      for (column, cell) in table.row(index).enumerated() {
        natural[column] = max(natural[column], style.cells.of(line(of: cell, in: style)))
      }
    }
    return natural
  }

  /// The rows to measure of so many: the first half of them stands at the beginning, the other all over the rest.
  private static func measured(_ count: Int) -> [Int] {
    guard count > measuredRows else { return Array(0..<count) }
    let half = measuredRows / 2
    return Array(0..<half) + (1...half).map { half + ($0 * (count - half) / half) - 1 }
  }

  private static func largest(in column: Int, of table: ResultTable) -> Int {
    if let largest = table.largestBar { return largest }
    return measured(table.rowCount).reduce(0) { largest, index in
      if case .number(let count) = table.row(index)[column] { max(largest, count) } else { largest }
    }
  }

  /// One line of a cell's text, safe for a terminal.
  static func line(of cell: Cell, in style: OutputStyle) -> String {
    style.safe(cell.readingText(in: style), keepingLines: false)
  }

  /// One line of a column's heading, safe for a terminal: in a cross table it is a value of the archive's.
  static func heading(of column: ResultTable.Column, in style: OutputStyle) -> String {
    style.safe(column.heading(in: style.readingHeadings), keepingLines: false)
  }

  /// Takes cells from the widest text columns until all fits.
  private static func fitted(_ natural: [Int], _ columns: [ResultTable.Column], _ available: Int) -> [Int]? {
    let canShrink = columns.map(\.setting.canBeCut)
    let fixed = zip(natural, canShrink).reduce(0) { $1.1 ? $0 : $0 + $1.0 }
    let room = available - fixed
    let texts = zip(natural, canShrink).filter(\.1).map(\.0)
    guard !texts.isEmpty else { return nil }
    func taken(_ limit: Int) -> Int { texts.reduce(0) { $0 + min($1, limit) } }
    var limit = texts.max() ?? 0
    while limit > narrowestText, taken(limit) > room { limit -= 1 }
    guard taken(limit) <= room else { return nil }
    var spare = room - taken(limit)
    return zip(natural, canShrink).map { width, canShrink in
      guard canShrink, width > limit else { return width }
      let more = min(spare, 1)
      spare -= more
      return limit + more
    }
  }

  /// Bars as long as their share of the largest count.
  struct Bars {
    static let shortest = 8
    static let longest = 40

    /// The column of counts.
    var column: Int
    /// The cells of the longest bar.
    var length: Int
    /// The largest count.
    var largest: Int

    /// The bar of a count: eighths of a cell in Unicode, whole cells in ASCII; a count above zero shows.
    func bar(for count: Int, in style: OutputStyle) -> String {
      guard largest > 0, count > 0 else { return "" }
      guard style.drawsBoxes else { return String(repeating: "#", count: max(1, count * length / largest)) }
      let eighths = max(1, count * length * 8 / largest)
      let rest = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"][eighths % 8]
      return String(repeating: "█", count: eighths / 8) + rest
    }
  }
}
