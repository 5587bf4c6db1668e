/// Just enough of a terminal to see what a program paints: printing with wide characters and a late wrap, CR, LF, BS,
/// the cursor movements and erasures that programs use, and rows set anew when the width changes. Colours are dropped.
public struct Screen: Sendable {
  /// One row: its cells, and whether its text goes on in the next row.
  struct Row: Sendable {
    /// A character a cell; empty in the right half of a wide one.
    var cells: [String]
    var isWrapped = false

    init(columns: Int) {
      cells = [String](repeating: " ", count: columns)
    }
  }

  /// Cells across.
  public private(set) var columns: Int
  /// Rows down.
  public let rows: Int
  /// Column of the cursor, from 0.
  public internal(set) var column = 0
  /// Row of the cursor, from 0.
  public internal(set) var row = 0

  var content: [Row]
  /// Whether the last column was filled: the next character wraps first.
  var wrapsNext = false
  var pending: [UInt8] = []

  /// A blank screen.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    content = (0..<rows).map { _ in Row(columns: columns) }
  }

  /// The rows as text, blanks at their ends left out.
  public var lines: [String] {
    content.map { row in
      var text = row.cells.joined()
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// All rows down to the last that holds something.
  public var text: String {
    var lines = lines
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// The row that the cursor stands in.
  public var currentLine: String { lines[row] }

  // MARK: - What output does

  mutating func put(_ scalar: Unicode.Scalar) {
    let width = CellWidth.of(scalar)
    if width == 0 {
      if column > 0 { content[row].cells[column - 1].unicodeScalars.append(scalar) }
      return
    }
    if wrapsNext || column + width > columns {
      content[row].isWrapped = true
      column = 0
      feedLine()
    }
    clearHalves(from: column, to: column + width)
    content[row].cells[column] = String(scalar)
    if width == 2 { content[row].cells[column + 1] = "" }
    column += width
    wrapsNext = column >= columns
    if wrapsNext { column = columns - 1 }
  }

  mutating func feedLine() {
    wrapsNext = false
    if row < rows - 1 {
      row += 1
    } else {
      content.removeFirst()
      content.append(Row(columns: columns))
    }
  }

  /// A wide character of which one half is written over loses the other.
  private mutating func clearHalves(from lower: Int, to upper: Int) {
    if lower > 0, content[row].cells[lower] == "" { content[row].cells[lower - 1] = " " }
    if upper < columns, content[row].cells[upper] == "" { content[row].cells[upper] = " " }
  }

  mutating func erase(_ range: Range<Int>, in row: Int) {
    for index in range { content[row].cells[index] = " " }
    content[row].isWrapped = false
  }

  // MARK: - A new width

  /// Sets wrapped rows anew for another width, as VTE, kitty and tmux do; the cursor stays at its character.
  public mutating func resize(columns newColumns: Int) {
    guard newColumns != columns else { return }
    let old = content
    let (oldRow, oldColumn) = (row, wrapsNext ? columns : column)
    content = [Row(columns: newColumns)]
    columns = newColumns
    (row, column, wrapsNext) = (0, 0, false)
    var place = (row: 0, column: 0)
    let last = max(oldRow, old.lastIndex { $0.cells.contains { $0 != " " } } ?? 0)
    for index in 0...last {
      let used = old[index].isWrapped ? old[index].cells.count : (old[index].cells.lastIndex { $0 != " " } ?? -1) + 1
      for cell in 0..<max(used, index == oldRow ? oldColumn : 0) {
        if index == oldRow, cell == oldColumn { place = (row, wrapsNext ? columns : column) }
        let character = cell < old[index].cells.count ? old[index].cells[cell] : " "
        for scalar in character.unicodeScalars {
          grow()
          put(scalar)
        }
      }
      if index == oldRow, oldColumn >= used { place = (row, column) }
      if !old[index].isWrapped, index < last {
        content.append(Row(columns: columns))
        (row, column, wrapsNext) = (row + 1, 0, false)
      }
    }
    let dropped = max(0, content.count - rows)
    content.removeFirst(dropped)
    while content.count < rows { content.append(Row(columns: columns)) }
    row = max(0, place.row - dropped)
    column = min(place.column, columns - 1)
    wrapsNext = false
  }

  /// While rows are set anew there is no bottom: a row is added where one is needed.
  private mutating func grow() {
    while content.count < row + 2 { content.append(Row(columns: columns)) }
  }
}
