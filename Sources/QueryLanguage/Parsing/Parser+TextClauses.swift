import TextBasics

/// Clauses that make something of the words of the articles: where they stand, and which are telling.
extension Parser {
  // context ::= CONTEXT count? ( FIRST_ONLY | FIRST )? contextOrder?
  mutating func context(_ isPiped: Bool) -> Reading<Clause.Kind>? {
    attempt { parser in
      guard parser.eat(.context, tight: true) != nil else { return nil }
      let width = parser.count()
      let isFirstOnly = parser.eatFirstFlag()
      let order = parser.contextOrder()
      guard isPiped || order != nil || parser.endsClause(at: parser.position) else { return nil }
      return Reading(.context(width: width ?? Clause.defaultContext, firstOnly: isFirstOnly, order: order))
    }
  }

  /// `first` behind `context` is its flag, unless a number makes it a limit.
  private mutating func eatFirstFlag() -> Bool {
    attempt { parser in
      guard parser.eat(.firstOnly) != nil || parser.eat(.first) != nil else { return nil }
      parser.skipTrivia()
      return parser.lexer.number(at: parser.position) == nil ? true : nil
    } ?? false
  }

  //
  // A date with a direction, or with another field behind it, is the articles' order and not the lines'.
  // contextOrder ::= ( SORT_BY | SORT BY? ) contextKey | BY contextKey SORT
  private mutating func contextOrder() -> ContextOrder? {
    attempt { parser in
      if parser.eat(.by, tight: true) != nil {
        guard let key = parser.contextKey(), parser.eat(.sort, tight: true) != nil else { return nil }
        return parser.direction() == nil ? key : nil
      }
      if parser.eat(.sortBy) == nil {
        guard parser.eat(.sort) != nil else { return nil }
        _ = parser.eat(.by, tight: true)
      }
      guard let key = parser.contextKey(), parser.direction() == nil, !parser.eatKeyComma() else { return nil }
      return key
    }
  }

  // contextKey ::= LEFT_TEXT | RIGHT_TEXT | 'date' | '日期'
  private mutating func contextKey() -> ContextOrder? {
    if eat(.leftText, tight: true) != nil { return .left }
    if eat(.rightText, tight: true) != nil { return .right }
    return attempt { $0.field()?.field == .date ? .date : nil }
  }

  // words ::= WORDS count?
  mutating func words(_ isPiped: Bool) -> Reading<Clause.Kind>? {
    attempt { parser in
      guard let word = parser.eat(.words, tight: true) else { return nil }
      let number = parser.count()
      _ = number.flatMap { _ in parser.eat(.pieces, tight: true) }
      guard isPiped || parser.endsClause(at: parser.position) else { return nil }
      if number == 0 {
        parser.report(SyntaxError.numberExpected(after: parser.lexer.text(word)), at: word)
        return Reading(nil)
      }
      return Reading(.words(number ?? Clause.defaultWords))
    }
  }

  //
  // The archive as a whole is what `words` compares with.
  // compare ::= COMPARE setName
  mutating func compare(_ isPiped: Bool) -> Reading<Clause.Kind>? {
    guard let word = eat(.compare, tight: isPiped) else { return nil }
    let start = position
    if eat(.articles) != nil, isPiped || endsClause(at: position) {
      let span = word.union(self.span(from: start))
      let words = lexer.glyph(at: word.lower).value < 0x80 ? Keyword.words.english : Keyword.words.chinese
      report(SyntaxError.comparedWithArchive, at: span, fixIts: [FixIt(replace: span, with: words)])
      return Reading(nil)
    }
    position = start
    guard let name = setName() else {
      if isPiped { report(SyntaxError.nameExpected(after: lexer.text(word)), at: word) } else { position = word.lower }
      return isPiped ? Reading(nil) : nil
    }
    return Reading(.compare(name))
  }
}

extension Clause {
  /// How many characters of context stand on each side when `context` names no number.
  public static var defaultContext: Int { 20 }
  /// How many words are shown when `words` names no number, and in each direction of `compare with`.
  public static var defaultWords: Int { 20 }
}
