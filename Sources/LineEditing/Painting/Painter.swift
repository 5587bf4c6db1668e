/// Brings frames onto the screen: knows where the last one stands there, and answers what to send for the next.
///
/// It sends the whole frame each time, which stands right whatever the terminal did with the one before. A frame with
/// more rows than the screen is shown in part, so that the cursor's row is among them.
struct Painter {
  /// The row of the screen's part of the frame that the cursor stands in.
  private var cursorRow = 0
  /// The first row of the frame that is on the screen.
  private var top = 0

  /// What to send so that the frame replaces the last one, on a screen of that many rows.
  mutating func paint(_ frame: Frame, screenRows: Int) -> String {
    var output = toTop
    let shown = scroll(frame, screenRows: screenRows)
    output += text(of: shown, columns: frame.columns)
    if let last = shown.last, last.cells < frame.columns { output += "\u{1B}[J" }
    cursorRow = frame.cursor.row - top
    let up = shown.count - 1 - cursorRow
    if up > 0 { output += "\u{1B}[\(up)A" }
    output += "\r"
    if frame.cursor.column > 0 { output += "\u{1B}[\(frame.cursor.column)C" }
    return output
  }

  /// What to send so that the frame stays, whole, and the cursor stands below it. The next frame begins there.
  mutating func finish(_ frame: Frame) -> String {
    var output = toTop
    // Rows that the screen had no room for are sent now, and scroll up where they can be looked at.
    var rows = frame.rows[...]
    if let last = rows.last, last.cells == 0, rows.dropLast().last?.isWrapped == true { rows.removeLast() }
    output += text(of: rows, columns: frame.columns)
    if let last = rows.last, last.cells < frame.columns { output += "\u{1B}[K" }
    self = Painter()
    return output + "\r\n\u{1B}[J"
  }

  /// Takes it that the terminal has set the frame anew for its new size, the cursor still at the same character.
  mutating func adopt(_ frame: Frame, screenRows: Int) {
    _ = scroll(frame, screenRows: screenRows)
    cursorRow = frame.cursor.row - top
  }

  private var toTop: String { cursorRow > 0 ? "\r\u{1B}[\(cursorRow)A" : "\r" }

  /// Moves the part that is shown no further than the cursor needs, and answers it.
  private mutating func scroll(_ frame: Frame, screenRows: Int) -> ArraySlice<Frame.Row> {
    top = max(0, min(top, frame.rows.count - screenRows))
    top = min(top, frame.cursor.row)
    top = max(top, frame.cursor.row - screenRows + 1)
    return frame.rows.dropFirst(top).prefix(screenRows)
  }

  private func text(of rows: ArraySlice<Frame.Row>, columns: Int) -> String {
    var output = ""
    for (index, row) in zip(rows.indices, rows) {
      if index > rows.startIndex {
        let previous = rows[index - 1]
        if !previous.isWrapped {
          output += (previous.cells < columns ? "\u{1B}[K" : "") + "\r\n"
        } else if previous.cells < columns {
          // A wide character that did not fit: it takes the terminal to the next row, over what stood in the gap.
          output += "\u{1B}[K"
        } else if row.cells == 0 {
          // A terminal wraps only when the next character comes.
          output += " \r"
        }
      }
      output += row.text
    }
    return output
  }
}
