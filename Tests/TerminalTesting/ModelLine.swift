/// What a line must be after some keys, and what a terminal would show of it if it were printed whole.
public struct ModelLine: Sendable {
  /// The text.
  public private(set) var scalars: [Unicode.Scalar] = []
  /// How many scalars stand before the cursor.
  public var cursor = 0
  /// What stands before the first line.
  public let prompt: String
  /// What stands before each further line.
  public let continuation: String

  /// An empty line behind that prompt.
  public init(prompt: String, continuation: String) {
    self.prompt = prompt
    self.continuation = continuation
  }

  /// The text.
  public var text: String { String(String.UnicodeScalarView(scalars)) }

  /// The start of the row that the cursor stands in.
  public var lineStart: Int { (scalars[..<cursor].lastIndex(of: "\n") ?? -1) + 1 }

  /// The end of the row that the cursor stands in.
  public var lineEnd: Int { scalars[cursor...].firstIndex(of: "\n") ?? scalars.count }

  /// Puts text in at the cursor.
  public mutating func insert(_ text: String) {
    scalars.insert(contentsOf: text.unicodeScalars, at: cursor)
    cursor += text.unicodeScalars.count
  }

  /// Takes some of the text out; the cursor is then where it stood.
  public mutating func remove(_ range: Range<Int>) {
    scalars.removeSubrange(range)
    cursor = range.lowerBound
  }

  /// What the terminal itself makes of the text: the rows, and the place of the cursor among them.
  public func expected(columns: Int) -> (rows: [String], row: Int, column: Int) {
    var screen = Screen(columns: columns, rows: 400)
    var place: (row: Int, column: Int)?
    screen.feed(prompt)
    for (index, scalar) in scalars.enumerated() {
      if index == cursor { place = scalar == "\n" ? Self.place(screen) : Self.place(screen, before: scalar) }
      if scalar == "\n" {
        // The cursor behind a full row has a row of its own.
        if screen.isWrapPending, index == cursor { screen.feed("\r\n") }
        screen.feed("\r\n" + continuation)
      } else {
        screen.feed(String(scalar))
      }
    }
    let end = Self.place(screen)
    let at = place ?? end
    return (Array(screen.lines[...end.row]), at.row, at.column)
  }

  /// The place behind what was printed: that of the next row when the row is full.
  private static func place(_ screen: Screen) -> (row: Int, column: Int) {
    screen.isWrapPending ? (screen.row + 1, 0) : (screen.row, screen.column)
  }

  /// The place where that character will stand.
  private static func place(_ screen: Screen, before scalar: Unicode.Scalar) -> (row: Int, column: Int) {
    var after = screen
    after.feed(String(scalar))
    return after.row == screen.row ? place(screen) : (screen.row + 1, 0)
  }

  /// Whether the screen shows the line, and nothing below it. Of a line with more rows than the screen, it must show
  /// those around the cursor.
  public func isShown(on screen: Screen) -> Bool {
    let wanted = expected(columns: screen.columns)
    guard screen.column == wanted.column, screen.problems.isEmpty, !screen.isWrapPending else { return false }
    let first = screen.row - wanted.row
    for (row, line) in screen.lines.enumerated() {
      let index = row - first
      if index < 0 { continue }
      guard line == (index < wanted.rows.count ? wanted.rows[index] : "") else { return false }
    }
    return first >= 0 || wanted.rows.count > screen.rowCount
  }
}
