import TextBasics

extension SentenceReader {
  /// Takes 请, 帮我, 看看 and the verb behind them.
  mutating func readOpening() {
    guard !hasVerb else {
      guard let filler = lexer.match(Self.afterVerb, at: position) else { return }
      position = filler
      isSentence = true
      return
    }
    var isPolite = false
    while true {
      parser.skipTrivia()
      if let end = lexer.match(SentenceWords.openings, at: position), !standsInWord(at: position, to: end) {
        position = end
        isPolite = true
      } else if lexer.sign(at: position)?.sign == .comma, isPolite {
        position += lexer.glyph(at: position).length
      } else {
        break
      }
    }
    if let end = lexer.match(.find, at: position)
      ?? (isPolite ? lexer.match(SentenceWords.shortVerbs, at: position) : nil)
    {
      position = end
      isPolite = true
      if let filler = lexer.match(Self.afterVerb, at: position) { position = filler }
    } else if let end = lexer.match(.count, at: position), isPolite {
      position = lexer.match(Self.afterVerb, at: end) ?? end
      counts = true
    }
    if isPolite { isSentence = true }
  }

  private static let afterVerb = Phrases(["一下", "一找", "一查", "找", "查"])

  /// Whether an opening of one character is rather the first of a word: 想象, 要闻.
  private func standsInWord(at start: Int, to end: Int) -> Bool {
    guard lexer.scalarCount(SourceSpan(start, end)) == 1 else { return false }
    if lexer.glyph(at: end).isEnd { return true }
    let goesOn =
      lexer.match(SentenceWords.openings, at: end) ?? lexer.match(.find, at: end)
      ?? lexer.match(SentenceWords.shortVerbs, at: end)
    return goesOn == nil && !lexer.glyph(at: end).isWhite
  }

  mutating func readPiece() -> Bool {
    if endsHere() { return true }
    if let comma = parser.eat(.comma) { return comma.upper > comma.lower }
    return readSubject() || readQuestion() || readLength() || readOrder() || readCount() || readDate()
      || readExclusion() || readPage()
      || readMentioned() || readPhoto() || readCondition() || readPlaceAndPerson() || readWord()
  }

  /// Takes 吗, 谢谢 and their like when nothing else is left.
  private mutating func endsHere() -> Bool {
    var offset = position
    while true {
      offset = lexer.skipTrivia(from: offset)
      if offset >= lexer.end { break }
      if lexer.sign(at: offset)?.sign == .comma {
        offset += lexer.glyph(at: offset).length
      } else if let end = lexer.match(SentenceWords.endings, at: offset) {
        offset = end
      } else {
        return false
      }
    }
    position = lexer.end
    isSentence = true
    return true
  }

  /// Takes 的, 所有, 文章 and other words for articles.
  private mutating func readSubject() -> Bool {
    let start = position
    let of = lexer.match(.of, at: position)
    if let of { position = lexer.skipBlanks(from: of) }
    if let every = lexer.match(.every, at: position) {
      position = lexer.skipBlanks(from: every)
      if let of = lexer.match(.of, at: position) { position = lexer.skipBlanks(from: of) }
    }
    let hasEvery = position > start && of == nil
    if asksWhich, !conditions.isEmpty, let end = lexer.match(SentenceWords.happenings, at: position), endsPiece(at: end)
    {
      position = end
      return true
    }
    if let end = lexer.match(SentenceWords.articles, at: position), endsPiece(at: end),
      of != nil || hasEvery || start == lastPieceEnd || hasSubjectBefore
        || lexer.match(.articles, at: position) != nil && conditions.isEmpty
    {
      position = end
      hasSubject = true
      if of != nil || hasEvery { isSentence = true }
      return true
    }
    // 全部有图片的 …: the condition stands between.
    if hasEvery,
      lexer.startsCondition(at: position, isSpaced: false) || lexer.match(SentenceWords.about, at: position) != nil
    {
      hasSubject = true
      return true
    }
    if of != nil, lexer.match(SentenceWords.howMany, at: start) == nil,
      !conditions.isEmpty || limit != nil || !keys.isEmpty || !groupings.isEmpty || top != nil
    {
      return true
    }
    position = start
    return false
  }

  /// Whether a question or an order that articles follow has been read already.
  private var hasSubjectBefore: Bool {
    limit != nil || counts || !keys.isEmpty || !groupings.isEmpty || isSentence && conditions.isEmpty
  }

  /// A date, a stretch between two, or one with 以来 or 之前 behind it.
  mutating func readDate() -> Bool {
    guard let (condition, end, isPlain) = date(at: position) else { return false }
    conditions.append(condition)
    position = end
    if !isPlain { isSentence = true }
    return true
  }

  /// 有图片, 带图的.
  private mutating func readPhoto() -> Bool {
    let photo = FieldReference(.photo, span: parser.here)
    for (words, isNegated) in [(SentenceWords.withoutPhoto, true), (SentenceWords.withPhoto, false)] {
      guard let end = lexer.match(words, at: position), endsPiece(at: end) || lexer.match(.of, at: end) != nil else {
        continue
      }
      conditions.append(Condition(.presence(photo, isNegated: isNegated), span: SourceSpan(position, end)))
      position = end
      isSentence = true
      return true
    }
    return false
  }

  /// A condition in the language's own words, with 且 before it or not.
  mutating func readCondition() -> Bool {
    let start = position
    let but = lexer.match(Self.but, at: position)
    if let but { position = but }
    if parser.eatConnective(.and) != nil { parser.skipTrivia() }
    guard lexer.startsCondition(at: position, isSpaced: false), let condition = parser.negation(), !condition.isWord
    else {
      position = start
      return false
    }
    if parser.atConnective(.or) { return false }
    conditions.append(withFurtherValues(condition))
    if but != nil { isSentence = true }
    return true
  }

  static let but = Phrases(["但", "但是", "不过"])

  /// 城市是中山、江门: with the values behind a comma.
  private mutating func withFurtherValues(_ condition: Condition) -> Condition {
    var condition = condition
    while true {
      let place = position
      guard let comma = parser.eat(.comma), !parser.atEnd(), let listed = parser.enumerated(condition, after: comma)
      else {
        position = place
        return condition
      }
      condition = listed
    }
  }
}

extension Condition {
  fileprivate var isWord: Bool { if case .word = kind { true } else { false } }
}
