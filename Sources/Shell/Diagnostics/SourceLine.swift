import TextBasics

/// One line of a text that a diagnostic points into, as a terminal shows it.
struct SourceLine {
  /// The line's number, from 1.
  var number: Int
  /// The line's text without its end.
  var text: String
  /// Where the line begins, as a byte offset into the whole text.
  var offset: Int

  /// The line in which the byte at `offset` stands; an offset behind the end is on the last line.
  init(at offset: Int, of text: String) {
    let bytes = Array(text.utf8)
    let offset = min(max(offset, 0), bytes.count)
    let newline = UInt8(ascii: "\n")
    let before = bytes[..<offset]
    let start = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex(of: newline) ?? bytes.count
    number = before.count { $0 == newline } + 1
    self.offset = start
    var line = bytes[start..<end]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    self.text = String(decoding: line, as: UTF8.self)
  }

  /// The part of the span that lies on this line, in bytes from the line's start.
  func part(of span: SourceSpan) -> Range<Int> {
    let length = text.utf8.count
    let lower = min(max(span.lower - offset, 0), length)
    return lower..<min(max(span.upper - offset, lower), length)
  }

  /// The place of a byte of this line in characters, from 1: what editors call the column.
  func column(ofByte byte: Int) -> Int {
    String(decoding: text.utf8.prefix(byte), as: UTF8.self).count + 1
  }
}
