import TextBasics

/// Dates behind an English preposition: `find 宣讲 in the last 3 months`, `since last month`, `over the past year`.
extension Parser {
  /// A condition of `date` that needs no field. A word such as `since` is one to look for where no date follows it.
  ///
  /// - Parameter asks: Whether a question stands here, in which `in` begins no result's name (`how many articles in 2024`),
  ///   and `before` compares no field. Elsewhere `in` begins a date only where several words are one (`in the last 3
  ///   months`), as a name is a single word.
  // dated ::= ( 'on' | 'during' | 'over' | 'within' | 'from' | 'of' | 'for' | 'since' | 'until' ) dateOrNumber
  mutating func dated(asks: Bool = false) -> Condition? {
    skipTrivia()
    guard next.isASCIILetter, let found = preposition(at: position, asks: asks) else { return nil }
    let needsWords = !asks && lexer.match(Parser.within, at: position) != nil
    return attempt { parser in
      parser.mark(found.word, .keyword)
      parser.position = parser.lexer.skipTrivia(from: found.word.upper)
      guard let date = parser.dateOrNumber({ $0.endsBound(at: $1) }), date.isDay(yearsAlone: found.takesYear),
        !needsWords || parser.lexer.isOfSeveralWords(date.span)
      else { return nil }
      let field = FieldReference(.date, span: found.word)
      return Condition(.comparison(field, found.comparison, date), span: parser.span(from: found.word.lower))
    }
  }

  /// Whether a date behind a preposition comes next.
  func startsDated() -> Bool {
    var ahead = self
    return ahead.dated() != nil
  }

  private func preposition(
    at offset: Int, asks: Bool
  ) -> (word: SourceSpan, comparison: Comparison, takesYear: Bool)? {
    for (words, comparison, takesYear) in Parser.prepositions + (asks ? Parser.comparisons : []) {
      if let end = lexer.match(words, at: offset) { return (SourceSpan(offset, end), comparison, takesYear) }
    }
    return nil
  }

  private static let within = Spelling("in")
  /// What each means, and whether a number behind it is a year: `over 2000` is none.
  private static let prepositions: [(words: Phrases, comparison: Comparison, takesYear: Bool)] = [
    (Phrases(["in", "during", "from", "of"]), .equal, true), (Phrases(["on", "over", "within", "for"]), .equal, false),
    (Phrases(["since"]), .greaterOrEqual, true), (Phrases(["until"]), .lessOrEqual, true),
  ]
  private static let comparisons: [(words: Phrases, comparison: Comparison, takesYear: Bool)] = [
    (Phrases(["before"]), .less, true), (Phrases(["after"]), .greater, true),
  ]
}

extension Value {
  /// Whether it is a date, or a number that can be a year.
  fileprivate func isDay(yearsAlone: Bool) -> Bool {
    switch kind {
    case .date: true
    case .number(let number, _): yearsAlone && (1900...2100).contains(number)
    default: false
    }
  }
}

extension Lexer {
  /// Whether letters, white space and more stand in a span.
  fileprivate func isOfSeveralWords(_ span: SourceSpan) -> Bool {
    var offset = span.lower
    guard glyph(at: offset).isASCIILetter else { return false }
    while offset < span.upper {
      if glyph(at: offset).isWhite { return true }
      offset += glyph(at: offset).length
    }
    return false
  }
}
