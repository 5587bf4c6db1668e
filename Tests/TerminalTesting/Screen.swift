/// A small terminal: what stands on it after a program's output.
///
/// It is written from ECMA-48 and xterm's control sequences alone, with widths of its own, so that it judges the
/// painter independently. It knows the sequences that Chabao sends and lists all others in `problems`.
public struct Screen {
  /// One cell. The right half of a wide character has no text.
  struct Cell: Hashable {
    var text = " "
    var style = ""
    /// Whether it was left blank because a wide character did not fit.
    var isGap = false
  }

  /// One row, and whether the text ran on into the next by itself.
  struct Row: Hashable {
    var cells: [Cell]
    var isWrapped = false
  }

  /// Cells across.
  public internal(set) var columns: Int
  /// Rows down.
  public internal(set) var rowCount: Int
  /// The cursor's column, from 0. Behind the last column it is that column still.
  public internal(set) var column = 0
  /// The cursor's row, from 0.
  public internal(set) var row = 0
  /// Whether the last column is taken and the next character begins a new row.
  public internal(set) var isWrapPending = false
  /// Whether the program wants to be told of pastes.
  public internal(set) var marksPaste = false
  /// How often it rang.
  public internal(set) var bells = 0
  /// What no program of ours has to send.
  public internal(set) var problems: [String] = []

  var rows: [Row]
  /// What has left the screen at the top.
  var scrolledOff: [Row] = []
  var style = ""
  var pending: [UInt8] = []

  /// An empty screen.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    rowCount = rows
    self.rows = Array(repeating: Row(cells: Array(repeating: Cell(), count: columns)), count: rows)
  }

  /// The rows' text without blanks at the end.
  public var lines: [String] { rows.map(\.text) }

  /// The rows' text down to the last that has any.
  public var text: String {
    let lines = lines
    let last = lines.lastIndex { !$0.isEmpty } ?? -1
    return lines[...last].joined(separator: "\n")
  }

  /// The same with what has left the screen at the top before it.
  public var wholeText: String {
    (scrolledOff.map(\.text) + [text]).joined(separator: "\n")
  }

  /// The text and the cursor's place, for messages.
  var described: String { "\(text)\n(cursor in row \(row), column \(column))" }

  /// The row that the cursor stands in.
  public var cursorLine: String { lines[row] }

  /// The text in the cursor's row that stands in a style: `90` for grey, `7` for reversed. Blanks at the end don't count.
  public func styledText(_ parameter: String) -> String {
    let cells = rows[row].cells.filter { $0.style.split(separator: ";").contains(parameter[...]) }
    return Row(cells: cells).text
  }

  // MARK: Writing

  mutating func print(_ scalar: Unicode.Scalar) {
    let width = CellWidth.of(scalar)
    if width == 0 {
      attach(scalar)
      return
    }
    if isWrapPending {
      wrap()
    } else if column + width > columns {
      for gap in column..<columns { rows[row].cells[gap].isGap = true }
      wrap()
    }
    breakWideCharacter(at: column)
    if width == 2 { breakWideCharacter(at: column + 1) }
    rows[row].cells[column] = Cell(text: String(scalar), style: style)
    if width == 2 { rows[row].cells[column + 1] = Cell(text: "", style: style) }
    column += width
    if column >= columns {
      column = columns - 1
      isWrapPending = true
    }
  }

  /// A combining character joins the one before the cursor.
  private mutating func attach(_ scalar: Unicode.Scalar) {
    var place = isWrapPending ? column : column - 1
    if place > 0, rows[row].cells[place].text.isEmpty { place -= 1 }
    guard place >= 0 else { return }
    rows[row].cells[place].text.unicodeScalars.append(scalar)
  }

  private mutating func wrap() {
    rows[row].isWrapped = true
    column = 0
    isWrapPending = false
    lineFeed()
  }

  mutating func lineFeed() {
    isWrapPending = false
    if row < rowCount - 1 {
      row += 1
    } else {
      scrolledOff.append(rows.removeFirst())
      rows.append(Row(cells: Array(repeating: Cell(), count: columns)))
    }
  }

  /// What overwrites one half of a wide character leaves a blank for the other.
  mutating func breakWideCharacter(at place: Int) {
    guard place < columns else { return }
    if rows[row].cells[place].text.isEmpty, place > 0 {
      rows[row].cells[place - 1] = Cell()
      rows[row].cells[place] = Cell()
    } else if place + 1 < columns, rows[row].cells[place + 1].text.isEmpty {
      rows[row].cells[place + 1] = Cell()
    }
  }

  mutating func eraseToEndOfLine() {
    breakWideCharacter(at: column)
    for place in column..<columns { rows[row].cells[place] = Cell() }
    rows[row].isWrapped = false
  }

  mutating func eraseBelow() {
    eraseToEndOfLine()
    for below in (row + 1)..<max(row + 1, rowCount) {
      rows[below] = Row(cells: Array(repeating: Cell(), count: columns))
    }
  }

  mutating func eraseAll() {
    rows = Array(repeating: Row(cells: Array(repeating: Cell(), count: columns)), count: rowCount)
  }
}

extension Screen.Row {
  /// The row's text without blanks at the end.
  var text: String {
    var text = cells.map(\.text).joined()
    while text.unicodeScalars.last == " " { text.unicodeScalars.removeLast() }
    return text
  }
}
