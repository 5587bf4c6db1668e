import TextBasics

extension SentenceReader {
  /// 关于宣讲的, 提到劳模的, 和宣讲有关的: what articles contain.
  mutating func readMentioned() -> Bool {
    guard let about = lexer.match(SentenceWords.about, at: position) else { return false }
    let isShort = lexer.scalarCount(SourceSpan(position, about)) == 1
    let start = lexer.skipBlanks(from: about)
    let end = wordEnd(from: start)
    guard end > start else { return false }
    if isShort, lexer.match(SentenceWords.linkHolders, at: position) != nil { return false }
    // 关于…的通知 is a title, and no sentence about something: 的 has to lead to what is looked for.
    let closes = closesMention(at: end)
    guard closes, !isShort || related(from: start, to: end) != nil || lexer.match(Self.spokenOf, at: position) != nil
    else { return false }
    let upper = related(from: start, to: end) ?? end
    append(wordsIn: SourceSpan(start, upper))
    position = end
    isSentence = true
    return true
  }

  private static let spokenOf = Phrases(["讲", "含", "写"])

  /// Whether what 关于 opens may end at an offset: before 的文章, a question, or the end of a request.
  private func closesMention(at end: Int) -> Bool {
    let next = lexer.skipBlanks(from: end)
    if let of = lexer.match(.of, at: next) {
      let noun = lexer.skipBlanks(from: of)
      if let nounEnd = lexer.match(SentenceWords.articles, at: noun) { return endsPiece(at: nounEnd) }
      // 有没有关于夜校的.
      if lexer.skipTrivia(from: noun) >= lexer.end { return isSentence }
      return asksNext(at: noun) || startsSuperlative(at: noun)
    }
    if lexer.glyph(at: next).isEnd || lexer.glyph(at: next).is(",") {
      return !hasVerb && isSentence || conditions.count > 0
    }
    return asksNext(at: next)
  }

  /// Where the word ends before 有关 or 相关 (和宣讲有关的); nil where neither closes it.
  private func related(from start: Int, to end: Int) -> Int? {
    var offset = start
    while offset < end {
      if let upper = lexer.match(SentenceWords.related, at: offset), upper == end, offset > start { return offset }
      offset += max(1, lexer.glyph(at: offset).length)
    }
    return nil
  }

  /// 在中山举行的, 记者王某写的, 由王某写的.
  mutating func readPlaceAndPerson() -> Bool {
    let start = position
    let inWord = lexer.match(Self.placeOpenings, at: start)
    let byWord = lexer.match(SentenceWords.by, at: start)
    let from = lexer.skipBlanks(from: inWord ?? byWord ?? start)
    let end = wordEnd(from: from)
    guard end > from else { return false }
    let span = SourceSpan(from, end)
    if byWord != nil || inWord == nil, let close = lexer.match(SentenceWords.wroteIt, at: end),
      lexer.match(Self.writeOnly, at: end) == nil || byWord != nil,
      lexer.scalarCount(span) >= 2, lexer.scalarCount(span) <= 8
    {
      let field = FieldReference(.byline, span: span)
      conditions.append(Condition(.comparison(field, .equal, Value(lexer.wordKind(span), span: span)), span: span))
      position = particleEnd(at: close)
      isSentence = true
      return true
    }
    if inWord != nil, let close = lexer.match(SentenceWords.tookPlace, at: end), lexer.scalarCount(span) >= 2 {
      let field = FieldReference(.place, span: span)
      conditions.append(Condition(.comparison(field, .equal, Value(lexer.wordKind(span), span: span)), span: span))
      position = close
      isSentence = true
      return true
    }
    return false
  }

  /// Past 了 or 过 behind a verb, where the question or the end follows: 写了多少篇, but 写过年的.
  private func particleEnd(at offset: Int) -> Int {
    guard let end = lexer.match(Self.particles, at: offset) else { return offset }
    let next = lexer.skipBlanks(from: end)
    let isParticle =
      asksNext(at: next) || lexer.match(.of, at: next) != nil || lexer.glyph(at: next).isEnd
      || lexer.match(SentenceWords.articles, at: next).map(endsPiece) == true
      || lexer.match(SentenceWords.endings, at: next).map(endsPiece) == true
    return isParticle ? end : offset
  }

  private static let particles = Phrases(["了", "过"])
  private static let placeOpenings = Phrases(["在", "于"])
  private static let writeOnly = Phrases(["写到", "写作", "采写到"])

  /// A word to look for, up to where the sentence goes on.
  mutating func readWord() -> Bool {
    if let string = lexer.string(at: position), string.isClosed {
      position = string.span.upper
      conditions.append(Condition(.word(Value(.string(string.content), span: string.span)), span: string.span))
      if let link = lexer.match(SentenceWords.links, at: lexer.skipBlanks(from: position)) { position = link }
      return true
    }
    let end = wordEnd(from: position)
    guard end > position, lexer.match(.whereWord, at: position) == nil else { return false }
    let span = SourceSpan(position, end)
    // A statement in the language's English words is no sentence of Chinese.
    if lexer.glyph(at: position).value < 0x80, Lexer.isVocabulary(lexer.text(span)) { return false }
    append(wordsIn: span)
    position = end
    return true
  }

  func word(_ span: SourceSpan) -> Condition {
    Condition(.word(Value(lexer.wordKind(span), span: span)), span: span)
  }

  // MARK: Where words end

  /// Where the word that begins at an offset ends: at white space or a sign, or where the sentence goes on.
  func wordEnd(from start: Int) -> Int {
    var offset = start
    while true {
      let glyph = lexer.glyph(at: offset)
      if glyph.isEnd || glyph.isWhite || lexer.endsRun(at: offset) || QuoteClass(opening: glyph) != nil {
        return offset
      }
      if offset > start, goesOn(at: offset, after: start) { return offset }
      offset += glyph.length
    }
  }

  /// The scalars that whatever a sentence goes on with begins with: most characters of a word are none of them.
  private static let goingOn: ScalarSet = {
    let phrases = [
      SentenceWords.howMany, SentenceWords.which, SentenceWords.whoMost, SentenceWords.most, SentenceWords.whichOne,
      SentenceWords.each, SentenceWords.articles, SentenceWords.withPhoto, SentenceWords.withoutPhoto, mentions,
      SentenceWords.wroteIt, SentenceWords.tookPlace, SentenceWords.newest, SentenceWords.oldest, SentenceWords.endings,
      again, butNot, except, SentenceWords.happenings, SentenceWords.whoWrote,
    ]
    let names =
      Field.allCases.flatMap { $0.spellings.english + $0.spellings.chinese }
      + DateBucket.allCases.flatMap { $0.spellings.english + $0.spellings.chinese }
    let others = names.map { Spelling($0).scalars[0] } + Lexer.chineseDigits + [("十" as Unicode.Scalar).value]
    return .union(
      phrases.map(\.firstScalars) + [Lexer.dividers, Lexer.relativeDateStarts, before.firstScalars, ScalarSet(others)])
  }()

  private func goesOn(at offset: Int, after start: Int) -> Bool {
    let first = lexer.glyph(at: offset)
    guard first.isDigit || Self.goingOn.contains(first.folded) else { return false }
    if lexer.match(.of, at: offset) != nil { return !holdsOf(at: offset, from: start) }
    if lexer.dividesRun(at: offset) != nil { return true }
    if asksNext(at: offset) || startsSuperlative(at: offset) || startsGrouping(at: offset) { return true }
    if countOrder(at: offset) != nil { return true }
    let length = lexer.scalarCount(SourceSpan(start, offset))
    if length > 1, startsExclusion(at: offset) || startsLength(at: offset) { return true }
    if length > 1, asksWhich, let noun = lexer.match(SentenceWords.happenings, at: offset), endsPiece(at: noun) {
      return true
    }
    if length > 1, let noun = lexer.match(Self.articleNouns, at: offset), endsPiece(at: noun) { return true }
    if length > 1, limit != nil || counts || asksHowMany, let noun = lexer.match(SentenceWords.articles, at: offset),
      endsPiece(at: noun)
    {
      return true
    }
    if let photo = lexer.match(SentenceWords.withPhoto, at: offset)
      ?? lexer.match(SentenceWords.withoutPhoto, at: offset),
      lexer.match(.of, at: photo) != nil
    {
      return true
    }
    if lexer.match(Self.mentions, at: offset) != nil, lexer.scalarCount(SourceSpan(start, offset)) > 1 { return true }
    if lexer.match(SentenceWords.wroteIt, at: offset).map({ $0 > offset + 3 || lexer.match(.of, at: $0) != nil })
      == true
    {
      return true
    }
    if lexer.match(SentenceWords.tookPlace, at: offset).map({
      lexer.match(.of, at: lexer.start(ofGlyphBefore: $0) ?? $0) != nil
    }) == true {
      return true
    }
    if (lexer.match(SentenceWords.newest, at: offset) ?? lexer.match(SentenceWords.oldest, at: offset)).map({
      lexer.match(.of, at: $0) != nil || lexer.number(at: $0) != nil
    }) == true {
      return true
    }
    if let found = lexer.date(at: offset), !isWithinNumber(offset), isFullDate(found.phrase),
      !lexer.isMonthInCharacters(at: offset, found),
      !lexer.isBareYearPart(at: offset) || closesDate(at: found.end)
    {
      return true
    }
    if let end = lexer.match(SentenceWords.endings, at: offset), end >= lexer.end { return isSentence }
    return false
  }

  /// Words for articles that end a word even without 的 (宣讲稿件): in 宣讲稿 the last character may be the word's.
  private static let articleNouns = Phrases(["文章", "稿子", "稿件", "报道", "新闻报道"])
  private static let mentions = Phrases(["关于", "提到", "涉及", "谈到", "写到", "讲到"])

  /// Whether a date that may be part of a word ends at an offset (中山上半年的稿子): before 的, 以来 and their like, a
  /// question, a sign or the end.
  private func closesDate(at offset: Int) -> Bool {
    lexer.match(.of, at: offset) != nil || endsPiece(at: offset) || lexer.match(SentenceWords.since, at: offset) != nil
      || lexer.match(SentenceWords.until, at: offset) != nil
  }

  private func isWithinNumber(_ offset: Int) -> Bool {
    lexer.start(ofGlyphBefore: offset).map { lexer.glyph(at: $0).isDigit } ?? false
  }

  /// Whether 的 at an offset is part of a word: 目的, 的士.
  private func holdsOf(at offset: Int, from start: Int) -> Bool {
    if lexer.match(SentenceWords.ofHolders, at: offset) != nil { return true }
    guard offset > start, let before = lexer.start(ofGlyphBefore: offset) else { return false }
    guard let end = lexer.match(SentenceWords.ofHolders, at: before) else { return false }
    return end > offset
  }

  /// Whether 有多少篇 or 有哪些 begins at an offset.
  func asksNext(at offset: Int) -> Bool {
    lexer.match(SentenceWords.howMany, at: offset) != nil || lexer.match(SentenceWords.which, at: offset) != nil
  }

  /// Whether a piece ends at an offset: at the end, white space, a sign, or where the sentence goes on.
  func endsPiece(at offset: Int) -> Bool {
    let glyph = lexer.glyph(at: offset)
    if glyph.isEnd || glyph.isWhite || lexer.endsRun(at: offset) { return true }
    if asksNext(at: offset) || startsSuperlative(at: offset) || startsGrouping(at: offset) { return true }
    if countOrder(at: offset) != nil { return true }
    if let end = lexer.match(SentenceWords.endings, at: offset) {
      return lexer.skipTrivia(from: end) >= lexer.end || endsPiece(at: end)
    }
    return lexer.dividesRun(at: offset) == .clause
  }
}
