import TextBasics

/// What a sentence leaves out, and where on a page it looks.
extension SentenceReader {
  /// 但不是中山, 不要中山, 不是中山的, 除了中山以外: what articles must not be about.
  mutating func readExclusion() -> Bool {
    let start = position
    let denied = denied(at: start)
    if let (span, end) = excepted(at: start) ?? beyond(at: start) ?? denied.flatMap({ isDate(at: $0.span) ? nil : $0 })
    {
      conditions.append(Condition(.not(word(span)), span: SourceSpan(start, end)))
      position = end
      isSentence = true
      return true
    }
    guard let end = exclusionEnd(at: start) ?? denied?.span.lower else { return false }
    let from = lexer.skipBlanks(from: end)
    position = from
    let known = conditions.count
    guard readDate() || readCondition() || readWord(), conditions.count > known else {
      position = start
      return false
    }
    let excluded = Parser.joined(Array(conditions[known...]), by: Condition.Kind.or) { _ in nil }
    conditions.removeSubrange(known...)
    dividedWords[known] = nil
    if let excluded { conditions.append(Condition(.not(excluded), span: SourceSpan(start, position))) }
    isSentence = true
    return true
  }

  /// Whether 但不是 or its like begins at an offset within a word.
  func startsExclusion(at offset: Int) -> Bool {
    if let but = lexer.match(Self.but, at: offset), lexer.startsCondition(at: but, isSpaced: false) { return true }
    return lexer.match(Self.butNot, at: offset) != nil || excepted(at: offset) != nil || denied(at: offset) != nil
  }

  /// What stands between 不是 and 的, or where a sentence begins between 没有 and 的稿子; its end is before 的.
  private func denied(at offset: Int) -> (span: SourceSpan, end: Int)? {
    let opening =
      lexer.match(Self.isNot, at: offset) ?? (conditions.isEmpty ? lexer.match(Self.hasNot, at: offset) : nil)
    guard let opening, !lexer.startsCondition(at: offset, isSpaced: false) else { return nil }
    let start = lexer.skipBlanks(from: opening)
    guard let end = end(ofWordFrom: start, before: { lexer.match(.of, at: $0) != nil }) else { return nil }
    if lexer.match(Self.hasNot, at: offset) == opening, lexer.tailEnd(at: end) == nil { return nil }
    return (SourceSpan(start, end), end)
  }

  private func isDate(at span: SourceSpan) -> Bool { date(at: span.lower).map { $0.end <= span.upper } ?? false }

  /// What stands before 以外的.
  private func beyond(at offset: Int) -> (span: SourceSpan, end: Int)? {
    guard let end = end(ofWordFrom: offset, before: { lexer.match(Self.beyond, at: $0) != nil }),
      let close = lexer.match(Self.beyond, at: end), lexer.match(.of, at: close) != nil
    else { return nil }
    return (SourceSpan(offset, end), close)
  }

  /// Where a word of two characters or more ends before something; nil where a sign or the end comes first.
  private func end(ofWordFrom start: Int, before isEnd: (Int) -> Bool) -> Int? {
    var end = start
    while case let glyph = lexer.glyph(at: end), !glyph.isEnd, !glyph.isWhite, !lexer.endsRun(at: end) {
      if isEnd(end) { return lexer.scalarCount(SourceSpan(start, end)) > 1 ? end : nil }
      end += glyph.length
    }
    return nil
  }

  /// Where 但不是, or behind a comma or white space 不要, ends; nil where what follows is a word of its own (不要脸).
  private func exclusionEnd(at offset: Int) -> Int? {
    if let end = lexer.match(Self.butNot, at: offset), hasSubject || !conditions.isEmpty { return end }
    guard !conditions.isEmpty, let end = lexer.match(Self.without, at: offset),
      lexer.match(Self.withoutHolders, at: offset) == nil, let before = lexer.start(ofGlyphBefore: offset),
      case let glyph = lexer.glyph(at: before), glyph.isWhite || glyph.is(",")
    else { return nil }
    return end
  }

  /// What stands between 除了 and 以外, 除 and 外, or 除了 and 的; 除夕 opens nothing, as nothing closes it.
  private func excepted(at offset: Int) -> (span: SourceSpan, end: Int)? {
    guard let opening = lexer.match(Self.except, at: offset) else { return nil }
    let start = lexer.skipBlanks(from: opening)
    var end = start
    while case let glyph = lexer.glyph(at: end), !glyph.isEnd, !glyph.isWhite {
      if let close = lexer.match(Self.beyond, at: end) ?? lexer.match(Self.outside, at: end) {
        let span = SourceSpan(start, end)
        return lexer.scalarCount(span) > 1 ? (span, close) : nil
      }
      let isFull = lexer.match(Self.fullExcept, at: offset) != nil && end > start
      if glyph.is(",") { return isFull ? (SourceSpan(start, end), end + glyph.length) : nil }
      if isFull, lexer.match(.of, at: end) != nil { return (SourceSpan(start, end), end) }
      if lexer.endsRun(at: end) { return nil }
      end += glyph.length
    }
    return nil
  }

  static let butNot = Phrases([
    "但不是", "但是不是", "但不要", "但不含", "但不包括", "但不包含", "但不在", "不过不要", "可不要",
  ])
  private static let without = Phrases(["不要", "不含", "不包括", "不包含", "排除"])
  private static let withoutHolders = Phrases(["不要脸", "不要命", "不要紧", "不含糊", "排除万难", "排除法"])
  static let except = Phrases(["除了", "除去", "除开", "除"])
  private static let fullExcept = Phrases(["除了", "除去", "除开"])
  private static let beyond = Phrases(["以外", "之外"])
  private static let outside = Phrases(["外"])
  private static let isNot = Phrases(["不是", "并非"])
  private static let hasNot = Phrases(["没有", "没"])

  /// A01版的, 头版的: the page.
  mutating func readPage() -> Bool {
    guard let (page, end) = page(at: position) else { return false }
    let span = SourceSpan(position, end)
    conditions.append(
      Condition(.comparison(FieldReference(.page, span: span), .equal, Value(.word(page), span: span)), span: span))
    position = end
    isSentence = true
    return true
  }

  /// The page that a letter and a number with 版 behind it name, its number of two digits (A3版 is A03).
  private func page(at offset: Int) -> (page: String, end: Int)? {
    let letter = lexer.glyph(at: offset)
    var page = "A01"
    var end = offset
    if letter.isASCIILetter, let number = lexer.number(at: offset + letter.length), number.number < 100 {
      page = (number.number < 10 ? "0" : "") + String(number.number)
      page = String(UnicodeScalar(UInt8(letter.value & 0xDF))) + page
      guard let upper = lexer.match(Self.pageSign, at: lexer.skipBlanks(from: number.end)) else { return nil }
      end = upper
    } else if let upper = lexer.match(Self.frontPage, at: offset) {
      end = upper
    } else {
      return nil
    }
    let next = lexer.skipBlanks(from: end)
    let isNamed =
      lexer.match(.of, at: next) != nil || asksNext(at: next)
      || lexer.match(SentenceWords.articles, at: next).map(endsPiece) == true
    return isNamed || letter.isASCIILetter && endsPiece(at: end) ? (page, end) : nil
  }

  private static let pageSign = Spelling("版")
  private static let frontPage = Spelling("头版")
}
