import TextBasics

extension Lexer {
  /// The first place at or after an offset that is not white space within the line.
  func skipBlanks(from offset: Int) -> Int {
    var offset = offset
    while true {
      let glyph = glyph(at: offset)
      guard glyph.isBlank else { return offset }
      offset += glyph.length
    }
  }

  /// The first place at or after an offset that is neither white space within the line nor a `\` that continues it.
  func skipJoints(from offset: Int) -> Int {
    var offset = skipBlanks(from: offset)
    while glyph(at: offset).is("\\"), let sign = sign(at: offset), sign.sign == .continuation {
      let lineEnd = skipBlanks(from: sign.span.upper)
      offset = skipBlanks(from: lineEnd + glyph(at: lineEnd).length)
    }
    return offset
  }

  /// The first place at or after an offset that is neither white space, a line's end, a `\` at one, nor, with
  /// `comments`, within a comment.
  func skipTrivia(from start: Int, comments: Bool = true) -> Int {
    var offset = start
    while true {
      let glyph = glyph(at: offset)
      if glyph.isWhite {
        offset += glyph.length
      } else if glyph.is("\\"), let sign = sign(at: offset), sign.sign == .continuation {
        offset = sign.span.upper
      } else if comments, let upper = comment(at: offset) {
        offset = upper
      } else {
        return offset
      }
    }
  }

  /// Where the line that holds an offset ends.
  func lineEnd(from offset: Int) -> Int {
    var offset = offset
    while true {
      let glyph = glyph(at: offset)
      if glyph.isEnd || glyph.isLineEnd { return offset }
      offset += glyph.length
    }
  }

  /// Where the comment that begins at an offset ends; nil when none begins there.
  ///
  /// `#`, `//` and SQL's `--` begin one at a line's start, or with white space before and after: `#送清凉#` and `http://…`
  /// are words, as is `--` with a word right behind it.
  func comment(at offset: Int) -> Int? {
    let first = glyph(at: offset)
    var upper = offset + first.length
    if first.is("/") || first.typed == 0x2D, glyph(at: upper).value == first.value {
      upper += glyph(at: upper).length
      if first.typed == 0x2D, case let after = glyph(at: upper), !after.isEnd, !after.isWhite { return nil }
    } else if !first.is("#") {
      return nil
    }
    guard let before = start(ofGlyphBefore: offset) else { return lineEnd(from: upper) }
    let glyphBefore = glyph(at: before)
    let after = glyph(at: upper)
    guard glyphBefore.isLineEnd || (glyphBefore.isBlank && (after.isEnd || after.isWhite)) else { return nil }
    return lineEnd(from: upper)
  }

  /// Whether only white space stands between an offset and the start of its line.
  func isFirstOnLine(_ offset: Int) -> Bool {
    var offset = offset
    while let before = start(ofGlyphBefore: offset) {
      let glyph = glyph(at: before)
      if glyph.isLineEnd { return true }
      guard glyph.isBlank else { return false }
      offset = before
    }
    return true
  }
}
