import TextBasics

extension Parser {
  // limit ::= ( LIMIT | FIRST ) count COUNTED? | TOP count COUNTED
  mutating func limit(_ isPiped: Bool) -> Reading<Clause.Kind>? {
    if let kind = counted(.limit, isPiped, Clause.Kind.limit) { return kind }
    if let kind = counted(.first, isPiped, Clause.Kind.limit) { return kind }
    return attempt { parser in
      guard parser.eat(.top, tight: true) != nil, let number = parser.count(),
        parser.eat(.counted, tight: true) != nil
      else { return nil }
      return Reading(.limit(number))
    }
  }

  // skip ::= SKIP number COUNTED?
  mutating func skip(_ isPiped: Bool) -> Reading<Clause.Kind>? {
    counted(.skip, isPiped, Clause.Kind.skip)
  }

  // sample ::= SAMPLE count COUNTED?
  mutating func sample(_ isPiped: Bool) -> Reading<Clause.Kind>? {
    counted(.sample, isPiped, Clause.Kind.sample)
  }

  /// A keyword with a number behind it.
  private mutating func counted(
    _ keyword: Keyword, _ isPiped: Bool, _ kind: (Int) -> Clause.Kind
  ) -> Reading<Clause.Kind>? {
    guard let word = end(of: keyword, tight: true) else { return nil }
    let name = lexer.text(SourceSpan(position, word))
    let read: Clause.Kind? = attempt { parser in
      guard parser.eat(keyword, tight: true) != nil, let number = parser.count() else { return nil }
      if number == 0, keyword != .skip { return nil }
      let numberEnd = parser.position
      if parser.eat(.counted, tight: true) != nil { return kind(number) }
      if parser.eat(.pieces, tight: true) != nil || parser.atPieces() { return nil }
      guard parser.endsWord(at: numberEnd) else { return nil }
      parser.position = numberEnd
      return kind(number)
    }
    if let read {
      _ = eat(.of, tight: true)
      _ = eat(.articles)
      return Reading(read)
    }
    let isDefinite = isPiped || (!isShorthand && lexer.glyph(at: position).value < 0x80 && endsWord(at: word))
    guard isDefinite, !(keyword == .first && atTopOfField()) else { return nil }
    let span = SourceSpan(position, word)
    position = word
    report(SyntaxError.numberExpected(after: name), at: span)
    position = lexer.run(at: lexer.skipTrivia(from: position)).upper
    return Reading(nil)
  }

  /// A whole number at the place read next.
  // count ::= [1-9] [0-9]*
  mutating func count() -> Int? {
    skipTrivia()
    guard let (number, end) = lexer.number(at: position), number < 1 << 40 else { return nil }
    mark(SourceSpan(position, end), .number)
    position = end
    return number
  }
}
