/// What the editor shows, row by row, before it is known how much of it the screen holds.
struct Frame: Hashable {
  /// One row of the screen: at most as many cells as that has.
  struct Row: Hashable {
    /// The text with its styles' sequences. It begins and ends plain.
    var text = ""
    /// The cells it takes.
    var cells = 0
    /// Whether the text goes on in the next row without a line break: the terminal wraps it.
    var isWrapped = false
  }

  /// A place on the frame, from 0.
  struct Position: Hashable {
    var row: Int
    var column: Int
  }

  /// The rows; never none.
  var rows: [Row]
  /// Where the cursor stands.
  var cursor: Position
  /// The cells a row has.
  var columns: Int
}
