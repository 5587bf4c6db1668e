import TextBasics

extension Parser {
  // comparison ::= field MEMBER_END? ( EQUALITY ( range | compared ) | OPERATOR compared | ( LISTED | NOT_LISTED )
  //   listed | BETWEEN between )
  mutating func comparison(_ found: FieldWithOperator) -> Condition? {
    let start = found.fieldSpan.lower
    mark(found.fieldSpan, .field)
    mark(found.relationSpan, .comparison)
    position = found.relationSpan.upper
    var field = FieldReference(found.field, span: found.fieldSpan)
    field.operatorSpan = found.relationSpan
    let kind: Condition.Kind?
    switch found.relation {
    case .comparison(let comparison):
      kind = compared(field, comparison, after: found.relationSpan)
    case .listed(let isNegated):
      kind = listed(field, isNegated: isNegated, after: found.relationSpan)
    case .between:
      kind = between(field, after: found.relationSpan)
    }
    guard let kind else { return nil }
    let condition = Condition(kind, span: span(from: start))
    return settled(condition, found)
  }

  /// What follows an operator: a value, a range of dates or numbers, or a bracketed list.
  // compared ::= bracketedValues | measuredNumber | value
  private mutating func compared(
    _ field: FieldReference, _ comparison: Comparison, after relation: SourceSpan
  ) -> Condition.Kind? {
    position = lexer.skipTrivia(from: position, comments: false)
    if at(.openBracket), !bracketBelongsToValue(), let reading = bracketedValues() {
      return reading.value.flatMap { values in compared(field, comparison, values) }
    }
    if comparison == .equal || comparison == .notEqual, let range = range(field) {
      guard comparison == .notEqual else { return range }
      return .not(Condition(range, span: span(from: field.span.lower)))
    }
    guard let value = value(.operand(field.field.kind)) else {
      reportMissingValue(after: relation)
      return nil
    }
    if comparison == .contains, field.field.kind == .text || field.field.kind == .longText, let other = nearbyWord() {
      return .near(field, value, other, distance: 10)
    }
    return .comparison(field, comparison, value)
  }

  /// `F = (a, b)` is `F in (a, b)`; with other operators each of the values is compared.
  private func compared(_ field: FieldReference, _ comparison: Comparison, _ values: [Value]) -> Condition.Kind {
    if values.count == 1 { return .comparison(field, comparison, values[0]) }
    if comparison == .equal { return .membership(field, values, isNegated: false) }
    if comparison == .notEqual { return .membership(field, values, isNegated: true) }
    let parts = values.map { Condition(.comparison(field, comparison, $0), span: field.span.union($0.span)) }
    return comparison == .notContains ? .and(parts) : .or(parts)
  }

  // listed ::= bracketedValues | ( range | value ( ',' value )* ) MEMBER_END?
  private mutating func listed(_ field: FieldReference, isNegated: Bool, after relation: SourceSpan) -> Condition.Kind?
  {
    position = lexer.skipTrivia(from: position, comments: false)
    if let reading = bracketedValues() {
      return reading.value.map { .membership(field, $0, isNegated: isNegated) }
    }
    if let range = range(field) {
      _ = eat(.memberEnd)
      return isNegated ? .not(Condition(range, span: span(from: field.span.lower))) : range
    }
    var values: [Value] = []
    repeat {
      guard let value = value(.operand(field.field.kind)) else {
        reportMissingValue(after: relation)
        return nil
      }
      values.append(value)
    } while eatListComma()
    _ = eat(.memberEnd)
    return .membership(field, values, isNegated: isNegated)
  }

  /// Takes a comma that is followed by another bare value, and not by a condition with a field or a clause.
  private mutating func eatListComma() -> Bool {
    attempt { parser in
      guard parser.eat(.comma) != nil, !parser.atQueryEnd() else { return nil }
      return parser.lexer.startsCondition(at: parser.position) ? nil : true
    } ?? false
  }

  /// Values in brackets; nil when no bracket opens here.
  // bracketedValues ::= '(' value ( ( ',' | OR )? value )* ')' | '[' value ( ( ',' | OR )? value )* ']'
  private mutating func bracketedValues() -> Reading<[Value]>? {
    skipTrivia()
    let open = SourceSpan(position, position + next.length)
    let isSquare = next.is("[")
    guard isSquare || next.is("(") else { return nil }
    position = open.upper
    var values: [Value] = []
    while true {
      while eat(.comma) != nil || eatConnective(.or) != nil {}
      skipTrivia()
      if next.is(isSquare ? "]" : ")") {
        position += next.length
        break
      }
      let place = position
      guard position < lexer.end, let value = value(.element), position > place else {
        if !diagnostics.contains(where: { $0.severity == .error && $0.span.lower >= open.lower }) {
          report(SyntaxError.unclosedBracket, at: open, fixIts: [FixIt(replace: here, with: isSquare ? "]" : ")")])
        }
        position = lexer.end
        return Reading(nil)
      }
      values.append(value)
    }
    guard !values.isEmpty else {
      report(SyntaxError.emptyList, at: span(from: open.lower))
      return Reading(nil)
    }
    return Reading(values)
  }

  /// Whether the bracket read next opens a value (`（上）篇`) and no list.
  func bracketBelongsToValue() -> Bool {
    guard let end = lexer.balancedEnd(at: position) else { return false }
    return !endsWord(at: end) && !lexer.endsValue(at: end)
  }

  // between ::= value ( TO | '..' | ',' | '&&' ) value BETWEEN_END?
  private mutating func between(_ field: FieldReference, after relation: SourceSpan) -> Condition.Kind? {
    guard let low = value(.bound) else {
      reportMissingValue(after: relation)
      return nil
    }
    let separated = eat(.to, tight: true) != nil || eatDots() || eat(.comma) != nil || eat(Sign.and) != nil
    guard separated, let high = value(.bound) else {
      report(SyntaxError.rangeEndExpected, at: here)
      return nil
    }
    _ = eat(.betweenEnd, tight: true)
    return range(field, from: low, to: high)
  }

  private func range(_ field: FieldReference, from low: Value, to high: Value) -> Condition.Kind {
    let ends = lexer.sharingYear(low, high)
    return .range(field, from: ends.low, to: ends.high)
  }

  // range ::= bound '..' bound? | '..' bound | bound ( '至' | '到' ) bound BETWEEN_END?
  private mutating func range(_ field: FieldReference) -> Condition.Kind? {
    attempt { parser in
      if parser.eatDots() {
        return parser.bound().map { .range(field, from: nil, to: $0) }
      }
      guard let low = parser.bound() else { return nil }
      if parser.eatDots() {
        let high = parser.attempt { $0.bound() }
        guard high != nil || parser.endsWord(at: parser.position) || parser.lexer.endsValue(at: parser.position) else {
          return nil
        }
        return high.map { parser.range(field, from: low, to: $0) } ?? .range(field, from: low, to: nil)
      }
      guard parser.eatRangeWord(), let high = parser.bound() else { return nil }
      _ = parser.eat(.betweenEnd, tight: true)
      return parser.range(field, from: low, to: high)
    }
  }

  // bound ::= date | number
  private mutating func bound() -> Value? {
    position = lexer.skipTrivia(from: position, comments: false)
    return dateOrNumber { parser, end in parser.endsBound(at: end) }
  }

  /// Takes `..`.
  private mutating func eatDots() -> Bool {
    let start = lexer.skipTrivia(from: position)
    guard lexer.startsDots(at: start) else { return false }
    let first = lexer.glyph(at: start)
    position = start + first.length + lexer.glyph(at: start + first.length).length
    mark(SourceSpan(start, position), .comparison)
    return true
  }

  /// Takes 至 or 到, which make a range without `between`; 和 and `and` do not.
  private mutating func eatRangeWord() -> Bool {
    let start = lexer.skipTrivia(from: position)
    for sign in ["至", "到"] as [Unicode.Scalar] where lexer.glyph(at: start).is(sign) {
      position = start + lexer.glyph(at: start).length
      return true
    }
    return false
  }

  /// Reports that an operator has no value, or one that is a connective.
  mutating func reportMissingValue(after relation: SourceSpan) {
    skipTrivia()
    let name = lexer.text(relation)
    for keyword in [Keyword.and, .or] {
      guard let end = end(of: keyword) else { continue }
      let span = SourceSpan(position, end)
      position = end
      if lexer.startsCondition(at: lexer.skipTrivia(from: end)) {
        position = span.lower
        break
      }
      let word = lexer.text(span)
      report(
        SyntaxError.connectiveAsValue(word), at: span, fixIts: [FixIt(replace: span, with: "\"\(word)\"")])
      return
    }
    report(SyntaxError.valueExpected(after: name), at: relation)
  }
}
