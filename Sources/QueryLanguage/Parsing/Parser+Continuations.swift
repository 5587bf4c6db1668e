import TextBasics

extension Parser {
  /// `city = 中山 or 珠海`: a value alone behind `or` belongs to the field before it, which is told, with the other
  /// reading beside it. Nil where what follows is a condition of its own.
  ///
  /// Where the choice also decides what `and` joins (`A and city = 中山 or 珠海`), both readings are shown and nothing is run.
  mutating func continued(_ last: Condition, after word: SourceSpan) -> Condition? {
    guard let tail = openTail(of: last) else { return nil }
    skipTrivia()
    guard !lexer.startsCondition(at: position), !startsSpecial(), let value = attempt({ $0.loneValue() }) else {
      return nil
    }
    let other = Condition(.word(value), span: value.span)
    let span = SourceSpan(last.span.lower, value.span.upper)
    let joined = Condition(
      Parser.kind(joining: tail, value), span: SourceSpan(tail.span.lower, value.span.upper))
    var first = joined
    if case .and(let parts) = last.kind { first = Condition(.and(parts.dropLast() + [joined]), span: span) }
    let second = Condition(.or([last, other]), span: span)
    let isWhole = !last.isAnd && !followedByAnd()
    if isWhole {
      reportChoice(of: first, over: second)
    } else {
      let forms = [CanonicalForms(first), CanonicalForms(second)]
      report(
        SyntaxError.severalReadings(forms), at: span,
        fixIts: forms.map {
          FixIt(replace: span, with: lexer.glyph(at: word.lower).value < 0x80 ? $0.english : $0.chinese)
        })
    }
    return first
  }

  /// `city = 中山、江门`: a value alone behind a comma, or behind 和 where an article has one value of the field, is one
  /// more of the field before it, which is told, with the other reading beside it. Nil where a condition follows.
  mutating func enumerated(_ last: Condition, after comma: SourceSpan) -> Condition? {
    guard let tail = openTail(of: last), tail.span == last.span else { return nil }
    switch tail.comparedField?.kind {
    case .date, .dates, .number, .flag: return nil
    default: break
    }
    skipTrivia()
    guard !lexer.startsCondition(at: position), !startsSpecial(), let value = attempt({ $0.loneValue() }) else {
      return nil
    }
    let span = SourceSpan(last.span.lower, value.span.upper)
    let joined = Condition(Parser.kind(joining: tail, value), span: span)
    reportChoice(of: joined, over: Condition(.and([last, Condition(.word(value), span: value.span)]), span: span))
    return joined
  }

  /// `topic ~ 宣讲 and 劳模`: the word behind `and` is looked for in all text, as a bare word is; where it could as well
  /// belong to the field, that reading is shown.
  mutating func noteSharedField(_ before: Condition, _ next: Condition) {
    guard case .word(let value) = next.kind, value.span == next.span,
      case .comparison(let field, let comparison, let first) = before.kind,
      before.span.lower == field.span.lower, comparison == .contains || comparison == .equal, value.isWritten,
      first.isWritten
    else { return }
    switch field.field.kind {
    case .text, .longText, .list: break
    case .place, .date, .dates, .number, .flag: return
    }
    let span = before.span.union(next.span)
    let chosen = Condition(.and([before, next]), span: span)
    let shared = Condition(.comparison(field, comparison, value), span: next.span)
    report(
      SyntaxWarning.ambiguous(
        chosen: CanonicalForms(chosen), other: CanonicalForms(Condition(.and([before, shared]), span: span))),
      at: span, severity: .warning)
  }

  private mutating func reportChoice(of chosen: Condition, over other: Condition) {
    // A third value behind a second: one telling is enough, and the last says all.
    diagnostics.removeAll {
      if case .ambiguous? = $0.reason as? SyntaxWarning { $0.span.lower == chosen.span.lower } else { false }
    }
    report(
      SyntaxWarning.ambiguous(chosen: CanonicalForms(chosen), other: CanonicalForms(other)), at: chosen.span,
      severity: .warning)
  }

  /// The comparison that a condition ends in, not in brackets: one that another value can go on with.
  private func openTail(of condition: Condition) -> Condition? {
    switch condition.kind {
    case .and(let parts):
      guard let last = parts.last, last.span.upper == condition.span.upper else { return nil }
      return openTail(of: last)
    case .comparison(let field, let comparison, _):
      switch comparison {
      case .equal, .notEqual, .contains, .notContains: return condition.span.lower == field.span.lower ? condition : nil
      case .less, .lessOrEqual, .greater, .greaterOrEqual: return nil
      }
    case .membership(let field, _, _): return condition.span.lower == field.span.lower ? condition : nil
    case .or(let parts):
      // Values that were joined just now.
      guard let last = parts.last, case .comparison(let field, _, _)? = parts.first?.kind,
        condition.span.lower == field.span.lower, parts.allSatisfy({ $0.comparedField == field.field }),
        openTail(of: last) != nil
      else { return nil }
      return condition
    default: return nil
    }
  }

  private static func kind(joining tail: Condition, _ value: Value) -> Condition.Kind {
    switch tail.kind {
    case .comparison(let field, .equal, let first): return .membership(field, [first, value], isNegated: false)
    case .comparison(let field, .notEqual, let first): return .membership(field, [first, value], isNegated: true)
    case .comparison(let field, let comparison, _):
      let next = Condition(.comparison(field, comparison, value), span: field.span.union(value.span))
      return comparison == .contains ? .or([tail, next]) : .and([tail, next])
    case .membership(let field, let values, let isNegated):
      return .membership(field, values + [value], isNegated: isNegated)
    case .or(let parts):
      guard case .comparison(let field, let comparison, _)? = parts.first?.kind else { return tail.kind }
      return .or(parts + [Condition(.comparison(field, comparison, value), span: field.span.union(value.span))])
    default: return tail.kind
    }
  }

  /// A value that is a word by itself: the next thing is the end, a connective, a bracket, a sign or a clause.
  private mutating func loneValue() -> Value? {
    skipTrivia()
    guard !next.is("("), let value = value(.bareWord) else { return nil }
    let isLone = atEnd() || at(.closeBracket) || at(.comma) || atConnective(.or) || atConnective(.and) || atQueryEnd()
    return isLone ? value : nil
  }

  /// Whether `near(`, `in NAME` or `not` begins here.
  private mutating func startsSpecial() -> Bool {
    var ahead = self
    ahead.marks = []
    ahead.diagnostics = []
    return ahead.near() != nil || ahead.similar() != nil || ahead.member() != nil || ahead.presence() != nil
      || ahead.foreignComparison() != nil || ahead.unknownField() != nil
  }

  /// Whether `and`, in any spelling, and another condition come next.
  private mutating func followedByAnd() -> Bool { atConnective(.and) }
}

extension Condition {
  /// Whether it compares a field of which an article has one value: 城市 = 中山 和 江门 can't both hold.
  var isOfSingleValue: Bool {
    let field: Field?
    switch kind {
    case .membership(let reference, _, _): field = reference.field
    default: field = comparedField
    }
    return field?.kind == .place
  }

  /// The field of a comparison.
  fileprivate var comparedField: Field? {
    if case .comparison(let field, _, _) = kind { field.field } else { nil }
  }
}

extension Value {
  /// Whether it was written as characters to find, in quotes or not.
  fileprivate var isWritten: Bool {
    switch kind {
    case .word, .string, .wildcard: true
    case .regex, .date, .number, .parameter: false
    }
  }
}
