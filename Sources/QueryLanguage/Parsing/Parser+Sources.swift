import TextBasics

extension Parser {
  //
  // Before `where` or a clause only names, connectives and brackets. A Chinese 在 or 属于 that leads to anything else is
  // a word to look for.
  // source ::= MEMBER sets
  mutating func source() -> Query.Source? {
    skipTrivia()
    let isChinese = next.value >= 0x80
    guard !isChinese else {
      return attempt { parser in
        guard parser.eat(.member) != nil, let source = parser.sets() else { return nil }
        let isWhole = parser.atQueryEnd() || parser.at(.whereWord, tight: true) || parser.atClauseBehindComma()
        return isWhole ? source : nil
      } ?? tightSource()
    }
    guard !startsDated(), let word = eat(.member) else { return nil }
    if let source = sets() { return source }
    if diagnostics.isEmpty { report(SyntaxError.nameExpected(after: lexer.text(word)), at: word) }
    return .articles
  }

  /// 查找在中山宣讲其中有图片: without spaces only where 其中 closes the name.
  private mutating func tightSource() -> Query.Source? {
    attempt { parser in
      guard parser.eat(.member, tight: true) != nil, let source = parser.sets() else { return nil }
      return parser.at(.whereWord, tight: true) ? source : nil
    }
  }

  // sets ::= intersection ( ( OR | '||' ) intersection )*
  mutating func sets() -> Query.Source? {
    guard let first = intersection() else { return nil }
    var parts = [first]
    while let word = eatConnective(.or) {
      guard let next = intersection() else {
        report(SyntaxError.setExpected(after: lexer.text(word)), at: word)
        return first
      }
      parts.append(next)
    }
    return parts.count == 1 ? first : .or(parts.flatMap { if case .or(let inner) = $0 { inner } else { [$0] } })
  }

  // intersection ::= set ( ( AND | '&&' | ',' ) set )*
  private mutating func intersection() -> Query.Source? {
    guard let first = set() else { return nil }
    var parts = [first]
    while let word = eatConnective(.and) ?? eatSetComma() {
      if lexer.fieldWithOperator(at: lexer.skipTrivia(from: position)) != nil {
        report(SyntaxError.whereExpected, at: word, fixIts: [FixIt(replace: word, with: "where")])
        position = lexer.end
        break
      }
      guard let next = set() else {
        report(SyntaxError.setExpected(after: lexer.text(word)), at: word)
        break
      }
      parts.append(next)
    }
    return parts.count == 1 ? first : .and(parts.flatMap { if case .and(let inner) = $0 { inner } else { [$0] } })
  }

  /// Takes a comma that leads to another set, and to no clause.
  private mutating func eatSetComma() -> SourceSpan? { atClauseBehindComma() ? nil : eat(.comma) }

  // set ::= ( NOT | '!' ) set | '(' sets ')' | setName
  private mutating func set() -> Query.Source? {
    skipTrivia()
    let place = here
    if eat(Keyword.not) != nil || eat(Sign.not) != nil {
      return nested(at: place) { parser in parser.set().map { .not($0) } }
    }
    if let open = eat(.openBracket) {
      let inner = nested(at: open) { $0.sets() }
      if inner != nil, eat(.closeBracket) == nil { report(SyntaxError.unclosedBracket, at: open) }
      return inner
    }
    return setName().map { .set($0) }
  }

  // setName ::= LAST | name MEMBER_END?
  mutating func setName() -> SetName? {
    skipTrivia()
    if let word = eat(.last) { return SetName(nil, span: word) }
    for keyword in [Keyword.and, .or, .not, .whereWord] where at(keyword) { return nil }
    guard let (name, span) = name() else { return nil }
    _ = eat(.memberEnd)
    return SetName(name, span: span)
  }

  /// Reports a condition right behind a named result, and reads it as if `where` stood there.
  mutating func reportMissingWhere() {
    guard !atQueryEnd(), !atClauseBehindComma() else { return }
    report(SyntaxError.whereExpected, at: wordHere(), fixIts: [FixIt(replace: here, with: "where ")])
    position = lexer.end
  }
}
