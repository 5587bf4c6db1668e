import TextBasics

extension Parser {
  // near ::= NEAR '(' ( field ',' value ',' value ',' number | value ',' value ( ',' number )? ) ')'
  mutating func near() -> Reading<Condition>? {
    skipTrivia()
    let start = position
    guard let end = end(of: .near), lexer.glyph(at: lexer.skipTrivia(from: end)).is("(") else { return nil }
    _ = eat(.near)
    guard let open = eat(.openBracket) else { return nil }
    let field = nearField()
    let arguments = nearArguments()
    guard let arguments else {
      report(SyntaxError.unclosedBracket, at: open)
      position = lexer.end
      return Reading(nil)
    }
    var distance = 10
    var values = arguments
    if values.count == 3, case .number(let number, _) = values[2].kind {
      distance = number
      values.removeLast()
    }
    guard values.count == 2 else {
      report(SyntaxError.nearArguments, at: span(from: start))
      return Reading(nil)
    }
    return Reading(Condition(.near(field, values[0], values[1], distance: distance), span: span(from: start)))
  }

  /// The field that comes first when `near` has four arguments.
  private mutating func nearField() -> FieldReference? {
    attempt { parser in
      parser.skipTrivia()
      guard let field = parser.field(), parser.eat(.comma) != nil else { return nil }
      let place = parser.position
      guard let values = parser.nearArguments(), values.count == 3 else { return nil }
      parser.position = place
      return field
    }
  }

  /// The values up to the closing bracket, which is taken; nil when it is missing.
  private mutating func nearArguments() -> [Value]? {
    var values: [Value] = []
    while true {
      while eat(.comma) != nil {}
      if eat(.closeBracket) != nil { return values }
      let place = position
      guard let value = value(.element), position > place else { return nil }
      values.append(value)
    }
  }

  //
  // 属于 and 在 are words to look for unless 中 or 里 closes what 在 opens.
  // member ::= MEMBER setName
  mutating func member() -> Reading<Condition>? {
    skipTrivia()
    let start = position
    let isIn = lexer.match(Spelling("在"), at: position) != nil
    let found: SetName? = attempt { parser in
      guard let word = parser.eat(.member) else { return nil }
      guard let name = parser.setName() else {
        guard !isIn, parser.lexer.glyph(at: word.lower).value < 0x80, !parser.isShorthand else { return nil }
        return SetName("", span: word)
      }
      if isIn, parser.lexer.match(.memberEnd, at: parser.lastWord(before: parser.position)) != parser.position {
        return nil
      }
      return name
    }
    guard let found else { return nil }
    if found.name == "" {
      report(SyntaxError.nameExpected(after: lexer.text(found.span)), at: found.span)
      return Reading(nil)
    }
    return Reading(Condition(.member(found), span: span(from: start)))
  }

  /// Where the word that ends at an offset begins.
  private func lastWord(before offset: Int) -> Int {
    var start = offset
    while let before = lexer.start(ofGlyphBefore: start), !lexer.glyph(at: before).isWhite { start = before }
    return start
  }

  // presence ::= ( HAS | NO ) field
  mutating func presence() -> Reading<Condition>? {
    skipTrivia()
    let start = position
    guard let found = lexer.presence(at: position) else { return unknownPresence() }
    mark(found.word, .keyword)
    mark(found.fieldSpan, .field)
    position = found.fieldSpan.upper
    let field = FieldReference(found.field, span: found.fieldSpan)
    return Reading(Condition(.presence(field, isNegated: found.isNegated), span: span(from: start)))
  }

  /// `has` or `no` before something that names no field: a mistake, or words to look for.
  private mutating func unknownPresence() -> Reading<Condition>? {
    guard let word = end(of: .has) ?? end(of: .no) else { return nil }
    let start = lexer.skipTrivia(from: word)
    let run = lexer.run(at: start)
    guard !run.isEmpty, lexer.glyph(at: start).value != 0x22 else { return nil }
    let name = lexer.text(run)
    let suggestions = Suggestions.fields(near: name)
    let isEnglish = lexer.glyph(at: position).value < 0x80
    guard !suggestions.isEmpty || (isEnglish && !isShorthand) else { return nil }
    report(SyntaxError.unknownField(name), at: run, fixIts: suggestions.map { FixIt(replace: run, with: $0) })
    position = run.upper
    return Reading(nil)
  }

  /// A word with an operator behind it where no field is called so.
  mutating func unknownField() -> Reading<Condition>? {
    skipTrivia()
    let run = lexer.run(at: position)
    guard !run.isEmpty, QuoteClass(opening: next) == nil, !next.is("/"),
      let (relation, operatorSpan, _) = lexer.relation(at: run.upper)
    else { return nil }
    let name = lexer.text(run)
    let suggestions = Suggestions.fields(near: name)
    let isWritten = lexer.sign(at: operatorSpan.lower) != nil
    if !isWritten {
      let isSpaced = operatorSpan.lower > run.upper
      guard isSpaced, endsWord(at: operatorSpan.upper) else { return nil }
      if case .listed = relation, suggestions.isEmpty { return nil }
      // Behind a word that names no field 不是 denies what follows.
      if lexer.match(.not, at: operatorSpan.lower) == operatorSpan.upper, suggestions.isEmpty { return nil }
      guard !suggestions.isEmpty || !isShorthand else { return nil }
    }
    report(SyntaxError.unknownField(name), at: run, fixIts: suggestions.map { FixIt(replace: run, with: $0) })
    // What follows is read as if the field were known, so that its mistakes are told too.
    let place = FieldWithOperator(
      field: .text, fieldSpan: run, relation: relation, relationSpan: operatorSpan, isTight: false, otherEnd: nil)
    _ = comparison(place)
    return Reading(nil)
  }

  // word ::= value ( NEAR value )?
  mutating func word() -> Condition? {
    skipTrivia()
    let start = position
    if let connective = connectiveHere() {
      let text = lexer.text(connective)
      report(
        SyntaxError.connectiveAsValue(text), at: connective,
        fixIts: [FixIt(replace: connective, with: "\"\(text)\"")])
      position = connective.upper
      return nil
    }
    guard let value = value(.bareWord) else {
      let word = wordHere()
      if next.is(")") || atEnd() { return nil }
      report(SyntaxError.leftover(lexer.text(word)), at: word)
      position = max(position, word.upper)
      return nil
    }
    if let linked = linkedWords(value) { return linked }
    noteKeyword(value)
    if let other = nearbyWord() {
      return Condition(.near(nil, value, other, distance: 10), span: span(from: start))
    }
    return Condition(.word(value), span: span(from: start))
  }

  /// `A 近 B`: the other word, when 近 stands by itself between two bare words.
  mutating func nearbyWord() -> Value? {
    attempt { parser in
      if let near = parser.lexer.match(.near, at: parser.position), parser.lexer.joinsStrings(at: parser.position) {
        parser.position = near
        return parser.value(.bareWord)
      }
      guard parser.lexer.glyph(at: parser.position).isWhite, parser.eat(.near) != nil,
        parser.lexer.glyph(at: parser.position).isWhite, !parser.atQueryEnd(), parser.connectiveHere() == nil
      else { return nil }
      guard !parser.lexer.startsCondition(at: parser.position) else { return nil }
      return parser.value(.bareWord)
    }
  }

  /// The connective that stands next as a word of its own.
  private mutating func connectiveHere() -> SourceSpan? {
    (end(of: .and) ?? end(of: .or)).map { SourceSpan(position, $0) }
  }
}
