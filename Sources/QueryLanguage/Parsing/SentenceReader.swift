import TextBasics

/// Reads a whole sentence of Chinese as people say it: 请帮我找一下去年中山关于宣讲的稿子, 有多少篇文章, 谁写得最多.
///
/// A sentence is pieces side by side: conditions in the language's own words, dates, 关于 X, X写的, 最近的10篇, 有多少篇,
/// 每个月, and words to look for between them. Each is found by its place, the longest first. What is no sentence in all its
/// parts is none: the reader gives nothing then, and the statement is read as one of the language's.
struct SentenceReader {
  /// The parser that reads conditions; its diagnostics are those of the conditions.
  var parser: Parser
  /// Whether `find` or `count` was read before.
  let hasVerb: Bool
  /// What all articles have to be like, in the order said.
  var conditions: [Condition] = []
  /// The same with 和 or 与 in a word understood as joining two; empty where none stands.
  var dividedConditions: [Int: Condition] = [:]
  /// What the articles are sorted by, how many are wanted, and what they are counted by.
  var keys: [SortKey] = []
  var limit: Int?
  var groupings: [Grouping] = []
  /// `top N F`, when a superlative asks for it.
  var top: (count: Int, grouping: Grouping)?
  /// Whether a number of articles is asked for.
  var counts: Bool
  /// Whether something was found that only a sentence has.
  var isSentence = false
  /// Whether 所有文章 or 文章 stood for what is looked for.
  var hasSubject = false
  /// Whether 多少篇 stands anywhere, so that 稿 behind a word is what is counted.
  let asksHowMany: Bool
  /// Where the last piece ended.
  private var lastPieceEnd = -1

  /// A reader of what that parser reads next.
  init(_ parser: Parser, verb: Query.Verb?) {
    self.parser = parser
    hasVerb = verb != nil
    counts = verb == .count
    let isShort = parser.lexer.end - parser.position <= SentenceReader.longest
    asksHowMany = isShort && parser.lexer.firstMatch(SentenceWords.howMany, from: parser.position) != nil
    self.parser.marks = []
    self.parser.diagnostics = []
  }

  /// Longer statements, in bytes, are no sentence that someone says.
  private static let longest = 400

  var lexer: Lexer { parser.lexer }
  var position: Int {
    get { parser.position }
    set { parser.position = newValue }
  }

  /// The query that the sentence asks; nil when it is none, or not understood in all its parts.
  mutating func query(from start: Int) -> Query? {
    guard lexer.end - position <= SentenceReader.longest, hasHan(from: position) else { return nil }
    readOpening()
    var last = -1
    while !parser.atEnd() {
      guard position > last else { return nil }
      last = position
      guard readPiece() else { return nil }
      lastPieceEnd = position
      if parser.diagnostics.contains(where: { $0.severity == .error }) { return nil }
    }
    guard isSentence, !conditions.isEmpty || hasFigures || hasSubject || !keys.isEmpty || limit != nil else {
      return nil
    }
    return query(of: conditions, from: start)
  }

  /// The query in its other reading; nil when there is one alone.
  func otherQuery(from start: Int) -> Query? {
    guard !dividedConditions.isEmpty else { return nil }
    let other = conditions.indices.map { dividedConditions[$0] ?? conditions[$0] }
    return query(of: other, from: start)
  }

  private var hasFigures: Bool { counts || top != nil || !groupings.isEmpty }

  private func query(of conditions: [Condition], from start: Int) -> Query {
    let span = SourceSpan(start, lexer.end)
    let condition = Parser.joined(conditions, by: Condition.Kind.and) {
      if case .and(let inner) = $0.kind { inner } else { nil }
    }
    var clauses: [Clause] = []
    var verb = Query.Verb.find
    if let top {
      clauses.append(Clause(.top(top.count, top.grouping), span: span))
    } else if counts || !groupings.isEmpty {
      if let limit, groupings.count == 1 {
        clauses.append(Clause(.top(limit, groupings[0]), span: span))
      } else {
        verb = .count
        clauses.append(Clause(.count(by: groupings), span: SourceSpan(start, start)))
        let orders = keys.filter { $0.field == nil }
        if !groupings.isEmpty, !orders.isEmpty { clauses.append(Clause(.sort(orders), span: span)) }
      }
    } else {
      if !keys.isEmpty { clauses.append(Clause(.sort(keys), span: span)) }
      if let limit { clauses.append(Clause(.limit(limit), span: span)) }
    }
    return Query(verb: verb, source: .articles, condition: condition, clauses: clauses, span: span)
  }

  private func hasHan(from start: Int) -> Bool {
    var offset = start
    while offset < lexer.end {
      let glyph = lexer.glyph(at: offset)
      if glyph.value >= 0x3400 { return true }
      offset += glyph.length
    }
    return false
  }

  // MARK: Pieces

  /// Takes 请, 帮我, 看看 and the verb behind them.
  private mutating func readOpening() {
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
      position = end
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

  private mutating func readPiece() -> Bool {
    if endsHere() { return true }
    if let comma = parser.eat(.comma) { return comma.upper > comma.lower }
    return readSubject() || readQuestion() || readOrder() || readCount() || readDate() || readMentioned() || readPhoto()
      || readCondition() || readPlaceAndPerson() || readWord()
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
  private mutating func readDate() -> Bool {
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
  private mutating func readCondition() -> Bool {
    let start = position
    if parser.eatConnective(.and) != nil { parser.skipTrivia() }
    guard lexer.startsCondition(at: position, isSpaced: false), let condition = parser.negation(), !condition.isWord
    else {
      position = start
      return false
    }
    if parser.atConnective(.or) { return false }
    conditions.append(condition)
    return true
  }
}

extension Condition {
  fileprivate var isWord: Bool { if case .word = kind { true } else { false } }
}
