/// A word's spelling as the lexer compares it: scalars, ASCII letters small; a space stands for any white space.
struct Spelling: Hashable, Sendable {
  /// The scalars.
  let scalars: [UInt32]

  /// The spelling of a word.
  init(_ word: String) {
    scalars = word.unicodeScalars.map { Glyph(value: $0.value, typed: $0.value, length: 1).folded }
  }

  /// Whether it ends in an ASCII letter, so that another must not follow it.
  var endsInLetter: Bool { scalars.last.map { $0 < 0x80 } ?? false }
}

extension Lexer {
  /// Where a spelling that begins at an offset ends; nil when something else stands there.
  ///
  /// Case and width make no difference. After an ASCII spelling no ASCII character of a word may follow (`in-depth` does
  /// not begin with `in`); after a Chinese one anything may.
  func match(_ spelling: Spelling, at start: Int) -> Int? {
    var offset = start
    for scalar in spelling.scalars {
      if scalar == 0x20 {
        let next = skipTrivia(from: offset, comments: false)
        guard next > offset else { return nil }
        offset = next
        continue
      }
      let glyph = glyph(at: offset)
      guard !glyph.isEnd, glyph.folded == scalar else { return nil }
      offset += glyph.length
    }
    if spelling.endsInLetter {
      let next = glyph(at: offset)
      if !next.isEnd, next.value < 0x80, !next.isWhite, !endsRun(at: offset), !next.is("("), !next.is("["),
        !startsDots(at: offset), !next.is("!"),
        QuoteClass(opening: next) == nil, !isColonOfVerb(at: offset)
      {
        return nil
      }
    }
    return offset
  }

  /// Whether a colon stands at an offset with white space or Chinese behind it: `find: 宣讲`.
  private func isColonOfVerb(at offset: Int) -> Bool {
    let colon = glyph(at: offset)
    guard colon.is(":") else { return false }
    let after = glyph(at: offset + colon.length)
    return after.isWhite || after.value >= 0x80
  }

  /// Where a keyword that begins at an offset ends; nil when it does not stand there.
  func match(_ keyword: Keyword, at offset: Int) -> Int? {
    for form in keyword.forms(beginningWith: glyph(at: offset).folded) {
      if let end = match(form, at: offset) { return end }
    }
    return nil
  }
}
