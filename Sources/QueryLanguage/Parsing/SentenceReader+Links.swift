import TextBasics

/// Words that 和, 与, 以及 or 或 join in a stretch without spaces, and those that only hold such a character.
extension SentenceReader {
  /// Takes a stretch as one word, or as the words that 以及, 还有 or 或 join in it; 和 and 与 leave two readings.
  mutating func append(wordsIn span: SourceSpan) {
    guard let (link, before, after) = link(in: span) else {
      conditions.append(word(span))
      return
    }
    let parts = [word(before), word(after)]
    if Self.eitherLinks.contains(lexer.text(link)) {
      conditions.append(Condition(.or(parts), span: span))
    } else if Self.sureLinks.contains(lexer.text(link)) {
      conditions.append(contentsOf: [parts[0]])
      append(wordsIn: after)
    } else {
      dividedWords[conditions.count] = parts
      conditions.append(word(span))
    }
  }

  private static let eitherLinks: Set<String> = ["或", "或者"]
  private static let sureLinks: Set<String> = ["以及", "还有", "并且"]

  /// The first link in a stretch with two characters or more on both sides, not within a word that holds its character.
  func link(in span: SourceSpan) -> (link: SourceSpan, before: SourceSpan, after: SourceSpan)? {
    var offset = span.lower
    while offset < span.upper {
      defer { offset += max(1, lexer.glyph(at: offset).length) }
      guard let end = lexer.match(SentenceWords.links, at: offset), end < span.upper, !isHeld(offset, in: span) else {
        continue
      }
      let (before, after) = (SourceSpan(span.lower, offset), SourceSpan(end, span.upper))
      guard lexer.scalarCount(before) >= 2, lexer.scalarCount(after) >= 2 else { continue }
      return (SourceSpan(offset, end), before, after)
    }
    return nil
  }

  /// Whether the character at an offset belongs to a word such as 和平 or 参与.
  private func isHeld(_ offset: Int, in span: SourceSpan) -> Bool {
    if let end = lexer.match(SentenceWords.openingLinkHolders, at: span.lower), end > offset { return true }
    var start = offset
    for _ in 0..<3 {
      if let end = lexer.match(SentenceWords.linkHolders, at: start), end > offset {
        return !["以及", "或者"].contains(lexer.text(SourceSpan(start, end)))
      }
      guard start > span.lower, let before = lexer.start(ofGlyphBefore: start) else { return false }
      start = before
    }
    return false
  }
}
