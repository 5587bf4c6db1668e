import TextBasics

/// A field and the operator behind it, as they were found in the text.
struct FieldWithOperator {
  /// Which field.
  var field: Field
  /// Its name.
  var fieldSpan: SourceSpan
  /// What stands behind it.
  var relation: Relation
  /// The operator.
  var relationSpan: SourceSpan
  /// Whether field, operator and what follows are written without a space, in words: 人为因素 could be this or a word.
  var isTight: Bool
  /// Where the operator ends in another reading (主题含|有机肥 beside 主题含有|机肥); nil where there is none.
  var otherEnd: Int?
}

/// What can stand between a field and its values.
enum Relation: Equatable {
  case comparison(Comparison)
  case listed(isNegated: Bool)
  case between
}

extension Lexer {
  /// The field that begins at an offset with an operator behind it; nil when it is no field, or none follows.
  func fieldWithOperator(at offset: Int) -> FieldWithOperator? {
    for (field, end) in Field.candidates(in: self, at: offset) {
      guard
        let (relation, span, other) = relation(at: fillerEnd(at: end)) ?? having(field, at: end)
          ?? colon(field, at: end)
      else { continue }
      let isWord = !isSign(at: span.lower) && !glyph(at: span.lower).is(":")
      let value = skipTrivia(from: span.upper, comments: false)
      let isTight = isWord && span.lower == end && value == span.upper && !isASCII(at: offset)
      if isTight, scalarCount(SourceSpan(offset, end)) == 1, scalarCount(span) == 1 { continue }
      return FieldWithOperator(
        field: field, fieldSpan: SourceSpan(offset, end), relation: relation, relationSpan: span, isTight: isTight,
        otherEnd: isTight ? other : nil)
    }
    return nil
  }

  /// Where `has F` or `no F` at an offset has its field; nil when it is neither.
  func presence(at offset: Int) -> (isNegated: Bool, word: SourceSpan, field: Field, fieldSpan: SourceSpan)? {
    let first = glyph(at: offset).folded
    for keyword in [Keyword.no, .has] {
      for form in keyword.forms(beginningWith: first) {
        guard let end = match(form, at: offset) else { continue }
        let start = skipTrivia(from: end)
        for (field, fieldEnd) in Field.candidates(in: self, at: start) where endsValue(at: fieldEnd) {
          let isTight = start == end && form.endsInLetter == false
          if isTight, scalarCount(SourceSpan(start, fieldEnd)) == 1 { continue }
          return (keyword == .no, SourceSpan(offset, end), field, SourceSpan(start, fieldEnd))
        }
      }
    }
    return nil
  }

  /// Whether `similar to` stands at an offset with a number or `id` behind it.
  func startsLikeness(at offset: Int) -> Bool {
    Keyword.similar.forms(beginningWith: glyph(at: offset).folded).contains { form in
      guard let end = match(form, at: offset) else { return false }
      var next = skipTrivia(from: end)
      if let ordinal = match(Lexer.ordinal, at: next) { next = skipTrivia(from: ordinal) }
      return number(at: next) != nil || Field.candidates(in: self, at: next).contains { $0.field == .id }
    }
  }

  /// What may stand before a row's number.
  static let ordinal = Spelling("第")

  /// The operator at an offset (white space before it allowed), and where a shorter reading of it would end.
  func relation(at start: Int) -> (relation: Relation, span: SourceSpan, otherEnd: Int?)? {
    let offset = skipTrivia(from: start)
    if let sign = sign(at: offset), case .comparison(let comparison) = sign.sign {
      return (.comparison(comparison), sign.span, nil)
    }
    if let angle = angleSign(at: offset) { return (.comparison(angle.comparison), angle.span, nil) }
    if let end = match(.between, at: offset),
      match(.member, at: offset) == nil && match(Lexer.fromWord, at: offset) == nil || isBetween(from: end)
    {
      return (.between, SourceSpan(offset, end), nil)
    }
    if let end = match(.notListed, at: offset) { return (.listed(isNegated: true), SourceSpan(offset, end), nil) }
    if let end = match(.listed, at: offset) { return (.listed(isNegated: false), SourceSpan(offset, end), nil) }
    let found = Comparison.candidates(in: self, at: offset)
    guard let longest = found.first else { return nil }
    let other = found.dropFirst().first { $0.comparison == longest.comparison && $0.end < longest.end }?.end
    return (.comparison(longest.comparison), SourceSpan(offset, longest.end), other)
  }

  private static let fromWord = Spelling("从")

  /// 主题：宣讲, `city: 中山`: what stands behind the colon is a place, a date or a number, or what a text has in it.
  private func colon(_ field: Field, at offset: Int) -> (Relation, SourceSpan, Int?)? {
    let start = skipBlanks(from: offset)
    let end = start + glyph(at: start).length
    let place = skipBlanks(from: end)
    let value = glyph(at: place)
    guard glyph(at: start).is(":"), !value.isEnd, !value.isWhite, !value.is("/"), !value.is(":") else { return nil }
    // 字数：>500: the sign says it better.
    if isSign(at: place) { return relation(at: place) }
    let comparison: Comparison =
      switch field.kind {
      case .text, .longText, .list: .contains
      case .place, .date, .dates, .number, .flag: .equal
      }
    return (.comparison(comparison), SourceSpan(start, end), nil)
  }

  /// 标题里有宣讲, 人物有某某: 有 behind 里, or behind a field of many values, says that it contains what follows.
  private func having(_ field: Field, at offset: Int) -> (Relation, SourceSpan, Int?)? {
    let next = skipJoints(from: offset)
    let inside = match(.memberEnd, at: next)
    guard inside != nil || field.kind == .list, let end = match(Lexer.having, at: inside ?? next),
      match(SentenceWords.which, at: inside ?? next) == nil, match(SentenceWords.howMany, at: inside ?? next) == nil,
      case let after = glyph(at: end), !after.isEnd, !after.isWhite || !glyph(at: skipBlanks(from: end)).isEnd
    else { return nil }
    return (.comparison(.contains), SourceSpan(inside ?? next, end), nil)
  }

  private static let having = Phrases(["有", "出现", "出现了", "写到", "写着"])

  /// Whether 在 at a field is `between`: a date or number, 和 or 至, and another follow.
  private func isBetween(from start: Int) -> Bool {
    let low = skipBlanks(from: start)
    guard let lowEnd = date(at: low)?.end ?? number(at: low)?.end else { return false }
    guard let to = match(.to, at: skipBlanks(from: lowEnd)) else { return false }
    let high = skipBlanks(from: to)
    return date(at: high) != nil || number(at: high) != nil
  }

  /// Past 中 or 里 between a field and an operator (正文中包含).
  private func fillerEnd(at offset: Int) -> Int {
    guard let end = match(.memberEnd, at: skipJoints(from: offset)), relation(at: end) != nil else { return offset }
    return end
  }

  /// Whether the operator at an offset is written with signs.
  private func isSign(at offset: Int) -> Bool { sign(at: offset) != nil || angleSign(at: offset) != nil }

  /// Whether the glyph at an offset is ASCII, as typed or as a twin.
  private func isASCII(at offset: Int) -> Bool { glyph(at: offset).value < 0x80 }

  /// How many scalars a span holds.
  func scalarCount(_ span: SourceSpan) -> Int {
    bytes[span.range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}
