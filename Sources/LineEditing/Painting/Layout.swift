import TextBasics

/// Sets text into the rows of a screen, cell by cell, as a terminal does.
///
/// A wide character never lies across the edge: it begins the next row. Text that fills its last row is followed by an
/// empty one, so that the cursor behind it has a place of its own.
struct Layout {
  private let columns: Int
  private let cells: DisplayWidth
  private let usesColor: Bool
  private var rows = [Frame.Row()]
  private var cursor: Frame.Position?
  private var marksCursor = false
  private var style = TextStyle.plain

  init(columns: Int, cells: DisplayWidth, usesColor: Bool) {
    self.columns = max(2, columns)
    self.cells = cells
    self.usesColor = usesColor
  }

  private var last: Int { rows.count - 1 }

  /// Cells left in the row that is being set.
  var room: Int { columns - rows[last].cells }

  /// The rows set so far.
  var rowCount: Int { rows.count }

  /// Lets the cursor stand where the next character comes.
  mutating func markCursor() {
    marksCursor = true
  }

  mutating func put(_ text: StyledText) {
    for part in text.parts { put(part.text, part.style) }
  }

  mutating func put(_ text: String, _ style: TextStyle = .plain) {
    for scalar in text.unicodeScalars { put(scalar, style) }
  }

  /// Sets one character: a tab as blanks, a control character as `^A`, what would turn or hide text as `�`.
  mutating func put(_ scalar: Unicode.Scalar, _ style: TextStyle) {
    switch scalar.value {
    case 0x0A: breakLine()
    case 0x09:
      let blanks = min(8 - rows[last].cells % 8, room)
      for _ in 0..<blanks { put(" ", cells: 1, style) }
    case 0..<0x20, 0x7F:
      put("^", cells: 1, style)
      put(Unicode.Scalar(UInt8(scalar.value ^ 0x40)), cells: 1, style)
    default:
      if TerminalText.isControl(scalar) {
        put(.replacement, cells: 1, style)
      } else {
        put(scalar, cells: cells.of(scalar), style)
      }
    }
  }

  /// Begins a new row.
  mutating func breakLine() {
    placeCursor()
    if last > 0, rows[last].cells == 0, rows[last - 1].isWrapped, cursor?.row != last {
      // The row before is full: the break follows it right there, unless the cursor stands between.
      rows[last - 1].isWrapped = false
    } else {
      endRow(isWrapped: false)
    }
  }

  /// The frame, with rows that were set elsewhere below it. The cursor stands at the end when it was nowhere marked.
  func frame(below: [Frame.Row] = []) -> Frame {
    var ended = self
    ended.marksCursor = marksCursor || cursor == nil
    ended.placeCursor()
    ended.setStyle(.plain)
    let start = Frame.Position(row: 0, column: 0)
    return Frame(rows: ended.rows + below, cursor: ended.cursor ?? start, columns: columns)
  }

  private mutating func put(_ scalar: Unicode.Scalar, cells count: Int, _ style: TextStyle) {
    if count == 0, rows[last].cells == 0, rows.count > 1, rows[last - 1].isWrapped {
      // It belongs to the character before, which the terminal still has in its last column.
      rows[last - 1].text.unicodeScalars.append(scalar)
      return
    }
    if rows[last].cells + count > columns { endRow(isWrapped: true) }
    placeCursor()
    setStyle(style)
    rows[last].text.unicodeScalars.append(scalar)
    rows[last].cells += count
    if rows[last].cells >= columns { endRow(isWrapped: true) }
  }

  private mutating func endRow(isWrapped: Bool) {
    setStyle(.plain)
    rows[last].isWrapped = isWrapped
    rows.append(Frame.Row())
  }

  private mutating func placeCursor() {
    guard marksCursor else { return }
    cursor = Frame.Position(row: last, column: rows[last].cells)
    marksCursor = false
  }

  private mutating func setStyle(_ new: TextStyle) {
    guard usesColor, new != style else { return }
    rows[last].text += new.sequence
    style = new
  }
}
