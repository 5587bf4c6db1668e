import TextBasics

extension Parser {
  /// Tells that a keyword was taken for a word to look for, as `find 主题 宣讲` does.
  mutating func noteKeyword(_ value: Value) {
    guard case .word(let text) = value.kind, Lexer.isVocabulary(text) else { return }
    report(SyntaxWarning.keywordAsWord(text), at: value.span, severity: .warning)
  }

  /// Tells of a second reading of field, operator and value written without spaces, and shows both.
  ///
  /// A longer operator may hide a shorter one (主题含有机肥), and behind a bare `find` the whole may be a word (人物为先).
  mutating func reportOtherReading(of condition: Condition, _ found: FieldWithOperator) {
    let chosen = CanonicalForms(condition)
    if let otherEnd = found.otherEnd, case .comparison(let field, let comparison, let value) = condition.kind,
      value.kind.isUnquoted
    {
      let span = SourceSpan(otherEnd, value.span.upper)
      let other = Condition(
        .comparison(field, comparison, Value(lexer.wordKind(span), span: span)), span: condition.span)
      report(
        SyntaxWarning.ambiguous(chosen: chosen, other: CanonicalForms(other)), at: condition.span,
        severity: .warning)
      return
    }
    if let other = dividedReading(of: condition) {
      report(
        SyntaxWarning.ambiguous(chosen: chosen, other: CanonicalForms(other)), at: condition.span, severity: .warning)
      return
    }
    guard isShorthand, lexer.scalarCount(found.relationSpan) == 1, atEnd(), condition.span.lower <= shorthandStart
    else { return }
    let whole = Value(.word(lexer.text(condition.span)), span: condition.span)
    report(
      SyntaxWarning.ambiguous(
        chosen: chosen, other: CanonicalForms(Condition(.word(whole), span: condition.span))),
      at: condition.span, severity: .warning)
  }

  /// The reading in which 和 or 或 within the value joins two values (主题包含宣讲和劳模); nil where none does.
  private func dividedReading(of condition: Condition) -> Condition? {
    guard case .comparison(let field, let comparison, let value) = condition.kind, case .word = value.kind else {
      return nil
    }
    for keyword in [Keyword.and, .or] {
      for form in keyword.forms where !form.endsInLetter {
        var offset = value.span.lower
        while offset < value.span.upper {
          defer { offset += max(1, lexer.glyph(at: offset).length) }
          guard let end = lexer.match(form, at: offset), end < value.span.upper else { continue }
          let parts = [SourceSpan(value.span.lower, offset), SourceSpan(end, value.span.upper)]
          guard parts.allSatisfy({ lexer.scalarCount($0) >= 2 }) else { continue }
          let conditions = parts.map {
            Condition(.comparison(field, comparison, Value(lexer.wordKind($0), span: $0)), span: $0)
          }
          return Condition(keyword == .and ? .and(conditions) : .or(conditions), span: condition.span)
        }
      }
    }
    return nil
  }
}

extension Value.Kind {
  /// Whether it was written without quotes or slashes.
  var isUnquoted: Bool {
    switch self {
    case .word, .wildcard: true
    default: false
    }
  }
}
