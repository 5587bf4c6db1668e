import TextBasics

/// A source line with carets under a part of it, both placed by display cells and fitted to a terminal.
struct CaretLine {
  /// The source, as it is shown.
  var source: String
  /// Spaces, then a `^` for each cell of the part; one where the part is empty.
  var carets: String

  /// Where nothing limits the width, a line of a hundred thousand brackets still is cut.
  private static let widest = 200

  /// Shows `line` with carets under its bytes in `range`; a stretch around the part where all is too wide.
  ///
  /// Tabs are shown as blanks to the next eighth cell, control characters as a sign that takes a cell.
  init(_ line: SourceLine, under range: Range<Int>, in style: OutputStyle, indent: Int) {
    let bytes = Array(line.text.utf8)
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let before = Self.shown(text(0..<range.lowerBound), after: 0, in: style)
    let start = style.cells.of(before)
    let part = Self.shown(text(range), after: start, in: style)
    let length = style.cells.of(part)
    let rest = Self.shown(text(range.upperBound..<bytes.count), after: start + length, in: style)
    let room = max(16, (style.width ?? Self.widest) - indent)
    let ellipsisWidth = style.cells.of(style.ellipsis)
    var shown = (before: before, part: part, rest: rest)
    if start + length + style.cells.of(rest) > room {
      let partRoom = room - 2 * ellipsisWidth
      shown.part = style.cut(part, to: partRoom)
      let left = partRoom - style.cells.of(shown.part)
      let beforeRoom = min(start, max(left / 2, left - style.cells.of(rest)))
      shown.before = style.cutAtStart(before, to: beforeRoom + ellipsisWidth)
      let used = style.cells.of(shown.before) + style.cells.of(shown.part)
      // What was cut ends in `…` already.
      shown.rest = length > partRoom ? "" : style.cut(rest, to: max(0, room - used))
    }
    source = shown.before + shown.part + shown.rest
    while source.last == " " { source.removeLast() }
    carets =
      String(repeating: " ", count: style.cells.of(shown.before))
      + String(repeating: "^", count: max(1, style.cells.of(shown.part)))
  }

  /// The text as it is shown when it begins in the cell `column`.
  private static func shown(_ text: String, after column: Int, in style: OutputStyle) -> String {
    var shown = ""
    var cell = column
    for character in text {
      if character == "\t" {
        let blanks = 8 - cell % 8
        shown += String(repeating: " ", count: blanks)
        cell += blanks
      } else {
        let safe = style.safe(String(character), keepingLines: false)
        shown += safe
        cell += style.cells.of(safe)
      }
    }
    return shown
  }
}
