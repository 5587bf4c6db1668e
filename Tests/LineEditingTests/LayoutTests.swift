import Testing
import TextBasics

@testable import LineEditing

@Suite struct LayoutTests {
  private func frame(_ text: String, columns: Int, cursorAt cursor: Int? = nil) -> Frame {
    var layout = Layout(columns: columns, cells: DisplayWidth(), usesColor: false)
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if index == cursor { layout.markCursor() }
      layout.put(scalar, .plain)
    }
    return layout.frame()
  }

  @Test(arguments: [
    // text, columns, rows
    ("", 10, [""]),
    ("中山", 10, ["中山"]),
    ("中山", 4, ["中山", ""]),
    ("a中山", 4, ["a中", "山"]),
    ("abc中", 4, ["abc", "中"]),
    ("一\n二", 10, ["一", "二"]),
    ("一\n", 10, ["一", ""]),
    ("a\tb", 20, ["a       b"]),
    ("a\u{1}b", 20, ["a^Ab"]),
    ("a\u{7F}b", 20, ["a^?b"]),
    ("a\u{202E}b", 20, ["a\u{FFFD}b"]),
    ("“中”", 4, ["“中”", ""]),
  ])
  func setsTextIntoRows(text: String, columns: Int, rows: [String]) {
    let frame = frame(text, columns: columns)
    #expect(frame.rows.map(\.text) == rows)
    #expect(frame.rows.allSatisfy { $0.cells <= columns })
  }

  @Test(arguments: [
    // text, columns, cursor, row, column
    ("中山", 10, 0, 0, 0),
    ("中山", 10, 1, 0, 2),
    ("中山", 10, 2, 0, 4),
    ("中山", 4, 2, 1, 0),
    // A wide character that no longer fits takes the cursor along.
    ("abc中", 4, 3, 1, 0),
    ("一\n二", 10, 1, 0, 2),
    ("一\n二", 10, 2, 1, 0),
  ])
  func placesTheCursor(text: String, columns: Int, cursor: Int, row: Int, column: Int) {
    #expect(frame(text, columns: columns, cursorAt: cursor).cursor == Frame.Position(row: row, column: column))
  }

  @Test func keepsStylesWithinTheirRows() {
    var layout = Layout(columns: 4, cells: DisplayWidth(), usesColor: true)
    layout.put("中山市", TextStyle(.cyan))
    let rows = layout.frame().rows.map(\.text)
    #expect(rows == ["\u{1B}[0;36m中山\u{1B}[0m", "\u{1B}[0;36m市\u{1B}[0m"])
  }
}
