import TextBasics

extension Parser {
  /// The condition that is due behind a word; its absence is reported.
  mutating func condition(after word: SourceSpan) -> Condition? {
    if atEnd() || at(.pipe) {
      report(SyntaxError.conditionExpected(after: lexer.text(word)), at: word)
      return nil
    }
    return condition()
  }

  // condition ::= conjunction ( ( OR | '||' ) conjunction )*
  mutating func condition() -> Condition? {
    var parts: [Condition] = []
    if let first = conjunction() { parts.append(first) }
    while let word = eatConnective(.or) {
      guard isOperandDue(after: word) else { break }
      if let last = parts.last, let continued = continued(last, after: word) {
        parts[parts.count - 1] = withRest(of: continued)
      } else if let next = conjunction() {
        parts.append(next)
      }
    }
    return Parser.joined(parts, by: Condition.Kind.or) { if case .or(let inner) = $0.kind { inner } else { nil } }
  }

  /// With what a comma joins to a value that went on with the field before it: 城市 = 中山 或 珠海、江门, and `city = 中山 or
  /// 珠海, has photo`, which holds for both.
  private mutating func withRest(of condition: Condition) -> Condition {
    var condition = condition
    while at(.comma), !atClauseBehindComma(), let comma = eat(.comma), isOperandDue(after: comma) {
      if let listed = enumerated(condition, after: comma) {
        condition = listed
      } else if let next = conjunction() {
        let parts = [condition, next]
        return Parser.joined(parts, by: Condition.Kind.and) { if case .and(let inner) = $0.kind { inner } else { nil } }
          ?? condition
      }
    }
    return condition
  }

  // conjunction ::= negation ( ( AND | '&&' | ',' )? negation )*
  mutating func conjunction() -> Condition? {
    var parts: [Condition] = []
    if let first = negation() { parts.append(first) }
    var last = position
    while true {
      var joiner: SourceSpan?
      if let word = eatConnective(.and) {
        joiner = word
        guard isOperandDue(after: word) else { break }
        if lexer.match(Parser.listAnd, at: word.lower) == word.upper, let before = parts.last,
          before.isOfSingleValue, let listed = enumerated(before, after: word)
        {
          parts[parts.count - 1] = listed
          last = position
          continue
        }
      } else if at(.comma), let comma = eat(.comma) {
        if atQueryEnd() { break }
        guard isOperandDue(after: comma) else { break }
        if let before = parts.last, let listed = enumerated(before, after: comma) {
          parts[parts.count - 1] = listed
          last = position
          continue
        }
      } else if atEnd() || at(.closeBracket) || atConnective(.or) || atQueryEnd() || atLateWhere() {
        break
      }
      if let next = negation() {
        if joiner != nil, let before = parts.last { noteSharedField(before, next) }
        parts.append(next)
      }
      guard position > last else { break }
      last = position
    }
    return Parser.joined(parts, by: Condition.Kind.and) { if case .and(let inner) = $0.kind { inner } else { nil } }
  }

  /// 和 joins values as well as conditions; 且 conditions alone.
  private static let listAnd = Spelling("和")

  // negation ::= ( NOT | '!' ) negation | primary
  mutating func negation() -> Condition? {
    skipTrivia()
    let start = position
    guard let word = eatNot() else { return primary() }
    return nested(at: word) { parser in
      parser.negation().map { Condition(.not($0), span: parser.span(from: start)) }
    }
  }

  // primary ::= bracketed | near | similar | dated | member | presence | comparison | word
  mutating func primary() -> Condition? {
    if let open = eat(.openBracket) { return bracketed(from: open) }
    if let reading = near() ?? similar() { return reading.value }
    if let dated = dated() { return dated }
    if let reading = member() ?? presence() { return reading.value }
    if let reading = foreignComparison() { return reading.value }
    if let found = lexer.fieldWithOperator(at: position) { return comparison(found) }
    if let reading = unknownField() { return reading.value }
    return word()
  }

  /// What stands in brackets.
  // bracketed ::= '(' condition ')'
  private mutating func bracketed(from open: SourceSpan) -> Condition? {
    if let close = eat(.closeBracket) {
      report(SyntaxError.conditionExpected(after: lexer.text(open)), at: open.union(close))
      return nil
    }
    let wasShorthand = isShorthand
    defer { isShorthand = wasShorthand }
    let inner = nested(at: open) { $0.condition() }
    if eat(.closeBracket) == nil, position < lexer.end || depth < Parser.nestingLimit {
      if !diagnostics.contains(where: { ($0.reason as? SyntaxError) == .nestedTooDeep(limit: Parser.nestingLimit) }) {
        reportUnclosed(open)
      }
    }
    return inner.map { Condition($0.kind, span: span(from: open.lower)) }
  }

  /// Reports a bracket that is not closed, and those within it that are not either as one with it.
  private mutating func reportUnclosed(_ open: SourceSpan) {
    var closing = ")"
    let inner = diagnostics.lastIndex { diagnostic in
      (diagnostic.reason as? SyntaxError) == .unclosedBracket && diagnostic.span.lower > open.lower
        && diagnostic.fixIts.first?.span == here
    }
    if let inner { closing = (diagnostics.remove(at: inner).fixIts.first?.replacement ?? "") + closing }
    report(SyntaxError.unclosedBracket, at: open, fixIts: [FixIt(replace: here, with: closing)])
  }

  /// Conditions joined by one connective; those of the same kind within them become part of it.
  static func joined(
    _ parts: [Condition], by kind: ([Condition]) -> Condition.Kind, unwrapping: (Condition) -> [Condition]?
  ) -> Condition? {
    guard let first = parts.first, let last = parts.last else { return nil }
    if parts.count == 1 { return first }
    return Condition(kind(parts.flatMap { unwrapping($0) ?? [$0] }), span: first.span.union(last.span))
  }

  // MARK: Connectives

  /// Takes `and` or `or` in any spelling: as a word of its own, or right before a condition that is more than a word.
  mutating func eatConnective(_ keyword: Keyword) -> SourceSpan? {
    if let span = eat(keyword == .and ? Sign.and : Sign.or) { return span }
    guard let end = connectiveEnd(keyword) else { return nil }
    let span = SourceSpan(position, end)
    mark(span, .keyword)
    position = end
    return span
  }

  /// Whether `and` or `or` comes next.
  mutating func atConnective(_ keyword: Keyword) -> Bool {
    at(keyword == .and ? Sign.and : Sign.or) || connectiveEnd(keyword) != nil
  }

  private mutating func connectiveEnd(_ keyword: Keyword) -> Int? {
    skipTrivia()
    for form in keyword.forms(beginningWith: next.folded) {
      guard let end = lexer.match(form, at: position) else { continue }
      if endsWord(at: end) || lexer.startsCondition(at: end, isSpaced: false) || lexer.joinsStrings(at: position) {
        return end
      }
    }
    return nil
  }

  /// Whether something is left for a connective to join; what is missing is reported.
  private mutating func isOperandDue(after word: SourceSpan) -> Bool {
    if !atEnd(), !at(.pipe), !at(.closeBracket) { return true }
    report(SyntaxError.conditionExpected(after: lexer.text(word)), at: word)
    return false
  }

  /// Takes `not` in any spelling, if there is something to deny: 非公有制 and a last 不 are words.
  private mutating func eatNot() -> SourceSpan? {
    if let span = eat(Sign.not) { return span }
    for form in Keyword.not.forms(beginningWith: next.folded) {
      guard let end = lexer.match(form, at: position) else { continue }
      let next = lexer.skipTrivia(from: end)
      let glyph = lexer.glyph(at: next)
      let leads =
        endsWord(at: end)
        ? !glyph.isEnd && !glyph.is(")") && !glyph.is("|") && !glyph.is(",")
        : lexer.startsCondition(at: end, isSpaced: false)
      guard leads else { continue }
      let span = SourceSpan(position, end)
      mark(span, .keyword)
      position = end
      return span
    }
    return nil
  }
}

/// What came of trying to read a form that begins at a place: it is that form, well or badly written.
///
/// A nil `Reading` means that the form does not stand there; a `value` of nil that it does, with a mistake reported.
struct Reading<Value> {
  /// What was read.
  var value: Value?

  /// A form that was read, or was there but wrong.
  init(_ value: Value?) { self.value = value }
}
