import TextBasics

extension Parser {
  /// Tells that a keyword was taken for a word to look for, as `find 主题 宣讲` does.
  mutating func noteKeyword(_ value: Value) {
    guard case .word(let text) = value.kind, Lexer.isVocabulary(text) else { return }
    report(SyntaxWarning.keywordAsWord(text), at: value.span, severity: .warning)
  }

  /// 查找中山和珠海: both words, or with 或 one of them. Whatever has the two with 和 between them has both, so that this
  /// reading leaves nothing out; the other is told. Nil where nothing joins two words.
  mutating func linkedWords(_ value: Value) -> Condition? {
    guard isShorthand, depth == 0, case .word = value.kind, lexer.tailEnd(at: lexer.skipTrivia(from: position)) == nil,
      let (link, before, after) = SentenceReader(self, verb: nil).link(in: value.span), lexer.isPlain(value.span)
    else { return nil }
    let parts = [before, after].map { Condition(.word(Value(lexer.wordKind($0), span: $0)), span: $0) }
    let isEither = lexer.match(.or, at: link.lower) != nil
    let divided = Condition(isEither ? .or(parts) : .and(parts), span: value.span)
    report(
      SyntaxWarning.ambiguous(
        chosen: CanonicalForms(divided), other: CanonicalForms(Condition(.word(value), span: value.span))),
      at: value.span, severity: .warning)
    return divided
  }

  /// What field, operator and value written without spaces mean, when more than one reading is possible.
  ///
  /// The rule: where one reading is far likelier it is taken and told beside the other; where neither is, both are shown
  /// and nothing is run. 或, and 和 beside a field of which an article has one value (城市是中山和珠海), join two values; 和
  /// beside text may belong to the value (主题包含宣讲和劳模), as 有 may (主题含有机肥): these are refused.
  mutating func settled(_ condition: Condition, _ found: FieldWithOperator) -> Condition {
    if let shorter = withoutParticle(condition, found) {
      report(
        SyntaxWarning.ambiguous(chosen: CanonicalForms(shorter), other: CanonicalForms(condition)), at: condition.span,
        severity: .warning)
      return shorter
    }
    guard found.isTight || found.field.kind == .place && isUnspaced(condition, found) else {
      if isUnspaced(condition, found) { noteDividedReading(of: condition) }
      return condition
    }
    if let other = shorterOperator(condition, found) {
      reportTwoReadings(condition, other)
      return condition
    }
    if let (divided, isEither) = dividedReading(of: condition) {
      guard isEither else {
        reportTwoReadings(condition, divided)
        return condition
      }
      report(
        SyntaxWarning.ambiguous(chosen: CanonicalForms(divided), other: CanonicalForms(condition)), at: condition.span,
        severity: .warning)
      return divided
    }
    guard found.isTight, found.relation != .between, isShorthand, lexer.scalarCount(found.relationSpan) == 1, atEnd(),
      condition.span.lower <= shorthandStart, !isSurelyContaining(found)
    else { return condition }
    let whole = Value(.word(lexer.text(condition.span)), span: condition.span)
    report(
      SyntaxWarning.ambiguous(
        chosen: CanonicalForms(condition), other: CanonicalForms(Condition(.word(whole), span: condition.span))),
      at: condition.span, severity: .warning)
    return condition
  }

  /// The reading in which 的 at a statement's end belongs to the sentence and not to the value: 标题里有宣讲的. Nil where none
  /// stands there, or it belongs to a word (目的).
  private func withoutParticle(_ condition: Condition, _ found: FieldWithOperator) -> Condition? {
    guard isUnspaced(condition, found), lexer.glyph(at: found.relationSpan.lower).value >= 0x80,
      case .comparison(let field, let comparison, let value) = condition.kind, case .word = value.kind,
      lexer.scalarCount(value.span) > 2, lexer.skipTrivia(from: value.span.upper) >= lexer.end,
      let particle = lexer.start(ofGlyphBefore: value.span.upper), lexer.match(.of, at: particle) == value.span.upper,
      let before = lexer.start(ofGlyphBefore: particle), lexer.match(SentenceWords.ofHolders, at: before) == nil
    else { return nil }
    let span = SourceSpan(value.span.lower, particle)
    return Condition(.comparison(field, comparison, Value(lexer.wordKind(span), span: span)), span: condition.span)
  }

  /// Whether 含 stands behind a field of two characters or more, and does not begin a word (含义): no word holds both.
  private func isSurelyContaining(_ found: FieldWithOperator) -> Bool {
    found.relation == .comparison(.contains) && lexer.scalarCount(found.fieldSpan) > 1
      && lexer.match(Spelling("含"), at: found.relationSpan.lower) != nil
      && lexer.match(Parser.wordsOfContaining, at: found.relationSpan.lower) == nil
  }

  /// Words that begin with 含.
  private static let wordsOfContaining = Phrases(["含金量", "含义", "含糊", "含量", "含蓄", "含泪", "含笑", "含水"])

  /// Whether a value stands right behind an operator's sign: 城市=中山或珠海. With spaces a value is what stands between them.
  private func isUnspaced(_ condition: Condition, _ found: FieldWithOperator) -> Bool {
    guard case .comparison(_, _, let value) = condition.kind else { return false }
    return value.span.lower == found.relationSpan.upper
  }

  /// Tells that 和 or 或 in a value may join two (主题~宣讲或劳模), which behind a sign is the other reading.
  private mutating func noteDividedReading(of condition: Condition) {
    guard let divided = dividedReading(of: condition)?.condition else { return }
    report(
      SyntaxWarning.ambiguous(chosen: CanonicalForms(condition), other: CanonicalForms(divided)), at: condition.span,
      severity: .warning)
  }

  private mutating func reportTwoReadings(_ first: Condition, _ second: Condition) {
    let forms = [CanonicalForms(first), CanonicalForms(second)]
    report(
      SyntaxError.severalReadings(forms), at: first.span,
      fixIts: forms.map { FixIt(replace: first.span, with: " \($0.chinese) ") })
  }

  /// The reading with a shorter operator, where what follows begins with a word of 有 (主题含|有机肥, 主题含有|机肥).
  private func shorterOperator(_ condition: Condition, _ found: FieldWithOperator) -> Condition? {
    guard let otherEnd = found.otherEnd, case .comparison(let field, let comparison, let value) = condition.kind,
      value.kind.isUnquoted, lexer.match(Parser.wordsOfHaving, at: otherEnd) != nil
    else { return nil }
    let span = SourceSpan(otherEnd, value.span.upper)
    return Condition(.comparison(field, comparison, Value(lexer.wordKind(span), span: span)), span: condition.span)
  }

  /// Words that begin with 有, which 含有 may hide.
  private static let wordsOfHaving = Phrases([
    "有机", "有限", "有色", "有线", "有效", "有益", "有害", "有序", "有偿", "有奖", "有声", "有关", "有毒", "有轨", "有名", "有志", "有力",
    "有为", "有形", "有氧", "有利",
  ])

  /// The reading in which 和 or 或 within the value joins two values, and whether it is far the likelier; nil where none
  /// does.
  private func dividedReading(of condition: Condition) -> (condition: Condition, isLikely: Bool)? {
    guard case .comparison(let field, let comparison, let value) = condition.kind, case .word = value.kind,
      let (link, before, after) = SentenceReader(self, verb: nil).link(in: value.span)
    else { return nil }
    let isEither = lexer.match(.or, at: link.lower) != nil
    let values = [before, after].map { Value(lexer.wordKind($0), span: $0) }
    let isSingle =
      switch field.field.kind {
      case .place, .date, .number: true
      case .text, .longText, .dates, .list, .flag: false
      }
    if comparison == .equal || comparison == .notEqual, isEither || isSingle {
      return (Condition(.membership(field, values, isNegated: comparison == .notEqual), span: condition.span), true)
    }
    let parts = values.map { Condition(.comparison(field, comparison, $0), span: $0.span) }
    let joinsAll = !isEither || comparison == .notContains
    return (Condition(joinsAll ? .and(parts) : .or(parts), span: condition.span), isEither)
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

extension Lexer {
  /// Whether a span holds letters, digits and Chinese characters alone, so that a part of it is a word as well.
  fileprivate func isPlain(_ span: SourceSpan) -> Bool {
    var offset = span.lower
    while offset < span.upper {
      let glyph = glyph(at: offset)
      guard glyph.isASCIILetter || glyph.isDigit || (0x3400..<0xFB00).contains(glyph.value) else { return false }
      offset += glyph.length
    }
    return true
  }
}
