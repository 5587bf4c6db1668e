import TextBasics

extension SentenceReader {
  /// 有多少篇, 有哪些: what is asked for.
  mutating func readQuestion() -> Bool {
    if let (field, end) = whichHave(at: position) {
      groupings.append(.field(FieldReference(field, span: SourceSpan(position, end))))
      position = end
      isSentence = true
      return true
    }
    if let end = lexer.match(SentenceWords.howMany, at: position) {
      position = skipNoun(from: end)
      counts = true
      isSentence = true
      return true
    }
    if let end = countNoun(at: position) {
      position = end
      counts = true
      isSentence = true
      return true
    }
    guard let end = lexer.match(SentenceWords.which, at: position) else { return false }
    position = end
    isSentence = true
    hasSubject = true
    asksWhich = true
    if let noun = lexer.match(SentenceWords.articles, at: end), endsPiece(at: noun) { position = noun }
    return true
  }

  /// 发稿量, 稿件数量排名: the number of articles; most comes first anyway.
  private func countNoun(at offset: Int) -> Int? {
    let start = lexer.match(.of, at: offset) ?? offset
    guard let noun = lexer.match(SentenceWords.countNouns, at: start) else { return nil }
    let end = lexer.match(SentenceWords.rankings, at: noun) ?? noun
    return endsPiece(at: end) ? end : nil
  }

  /// 哪些城市有…: the values of a field that such articles have.
  private func whichHave(at offset: Int) -> (field: Field, end: Int)? {
    guard let which = lexer.match(SentenceWords.whichOne, at: offset),
      let (field, end) = Field.candidates(in: lexer, at: which).first,
      let have = lexer.match(Self.have, at: lexer.skipBlanks(from: end))
    else { return nil }
    return (field, have)
  }

  private static let have = Phrases(["有过", "有", "搞过", "办过", "发过", "写过", "提到过", "提到", "开展过", "举行过", "出现过"])

  /// Past a word for articles.
  private func skipNoun(from offset: Int) -> Int {
    var start = lexer.skipBlanks(from: offset)
    if let of = lexer.match(.of, at: start) { start = of }
    guard let end = lexer.match(SentenceWords.articles, at: start), endsPiece(at: end) else { return offset }
    return end
  }

  /// 最近的10篇, 最早的文章, 前10名, 10篇.
  mutating func readOrder() -> Bool {
    // 最近一个月 is a date.
    if lexer.date(at: position) != nil { return false }
    if let number = piecesHere(from: position) { return takeLimit(number) }
    if let first = lexer.match(.first, at: position), let number = piecesHere(from: first) { return takeLimit(number) }
    let orders: [(words: Phrases, field: Field, isDescending: Bool)] = [
      (SentenceWords.newest, .date, true), (SentenceWords.oldest, .date, false), (SentenceWords.longest, .length, true),
      (SentenceWords.shortest, .length, false),
    ]
    for order in orders {
      guard let end = lexer.match(order.words, at: position) else { continue }
      var next = lexer.skipBlanks(from: end)
      if let of = lexer.match(.of, at: next) { next = lexer.skipBlanks(from: of) }
      let number = piecesHere(from: next)
      let noun = lexer.match(SentenceWords.articles, at: next)
      guard
        number != nil || noun.map(endsPiece) == true || next > end && lexer.glyph(at: next).value >= 0x80
          || next >= lexer.end && isSentence
      else { continue }
      keys = [SortKey(FieldReference(order.field, span: SourceSpan(position, end)), isDescending: order.isDescending)]
      position = next
      isSentence = true
      return number.map { takeLimit($0) } ?? true
    }
    return false
  }

  private mutating func takeLimit(_ found: (number: Int, end: Int)) -> Bool {
    limit = found.number
    position = found.end
    isSentence = true
    return true
  }

  /// A number with 篇, 条, 名 or 个 behind it, in digits or in words.
  private func piecesHere(from offset: Int) -> (number: Int, end: Int)? {
    let start = lexer.skipBlanks(from: offset)
    guard let found = lexer.anyNumber(at: start), found.number > 0, found.number < 1 << 40,
      let end = lexer.match(Self.pieces, at: lexer.skipBlanks(from: found.end))
    else { return nil }
    let noun = lexer.skipBlanks(from: end)
    if lexer.match(SentenceWords.articles, at: noun) != nil || endsPiece(at: end) || lexer.match(.of, at: noun) != nil {
      return (found.number, end)
    }
    return lexer.glyph(at: start).isDigit
      && lexer.match(Self.articlePieces, at: lexer.skipBlanks(from: found.end)) != nil ? (found.number, end) : nil
  }

  private static let pieces = Phrases(["篇", "条", "名", "个", "则"])
  private static let ranks = Phrases(["名", "位", "个", "大"])
  private static let articlePieces = Phrases(["篇", "条"])

  /// 每个月, 按城市统计, 各区县; 谁写得最多, 哪个城市的文章最多, 最多的10个城市; 按日期排序.
  mutating func readCount() -> Bool {
    if let (grouping, number, end) = superlative(at: position) {
      top = (number, grouping)
      position = end
      isSentence = true
      return true
    }
    if let (key, end) = countOrder(at: position) {
      keys.append(key)
      position = end
      isSentence = true
      return true
    }
    guard let (grouping, end, isCounted) = grouping(at: position) else { return false }
    if lexer.match(.by, at: position) != nil, !isCounted {
      // 按 alone counts where a number of articles is asked for anyway, and sorts before 排序.
      if case .field(let field) = grouping, let (key, upper) = sortKey(.field(field), from: end) {
        keys.append(key)
        position = upper
        return true
      }
      guard counts else { return false }
    }
    groupings.append(grouping)
    position = skipNoun(from: end)
    if let link = lexer.listLink(at: end), let (second, upper) = groupingName(at: link), endsPiece(at: upper) {
      // 按城市、年.
      groupings.append(second)
      position = skipNoun(from: upper)
    }
    if isCounted || lexer.match(.by, at: position) == nil { isSentence = true }
    return true
  }

  /// Whether 每个月 or 按城市统计 begins at an offset.
  func startsGrouping(at offset: Int) -> Bool {
    guard let (_, _, isCounted) = grouping(at: offset) else { return false }
    return isCounted || lexer.match(.by, at: offset) == nil
  }

  /// 按篇数排序, 并按篇数升序: most comes first, as everywhere in counts.
  func countOrder(at offset: Int) -> (key: SortKey, end: Int)? {
    let start = lexer.match(Self.again, at: offset) ?? offset
    guard let by = lexer.match(.by, at: start) else { return nil }
    let word = lexer.skipBlanks(from: by)
    guard let end = lexer.match(.articleCount, at: word) else { return nil }
    return sortKey(.count(span: SourceSpan(word, end)), from: end)
  }

  static let again = Phrases(["并", "并且", "再", "然后", "且"])

  private func sortKey(_ subject: SortKey.Subject, from end: Int) -> (key: SortKey, end: Int)? {
    var next = lexer.skipBlanks(from: end)
    var isDescending = if case .count = subject { true } else { false }
    if let direction = lexer.match(.descending, at: next) {
      (isDescending, next) = (true, lexer.skipBlanks(from: direction))
    } else if let direction = lexer.match(.ascending, at: next) {
      (isDescending, next) = (false, lexer.skipBlanks(from: direction))
    } else if lexer.match(.sort, at: next) == nil {
      return nil
    }
    return (SortKey(subject, isDescending: isDescending), lexer.match(.sort, at: next) ?? next)
  }

  /// What articles are counted by at an offset, and where it ends, 统计 behind it included.
  private func grouping(at offset: Int) -> (grouping: Grouping, end: Int, isCounted: Bool)? {
    guard let each = lexer.match(SentenceWords.each, at: offset) else { return nil }
    let start = lexer.skipBlanks(from: each)
    let bucket = DateBucket.candidate(in: lexer, at: start)
    let field = Field.candidates(in: lexer, at: start).first
    let found: (Grouping, Int)
    if let bucket, bucket.end >= (field?.end ?? 0) {
      found = (.bucket(bucket.bucket, span: SourceSpan(start, bucket.end)), bucket.end)
    } else if let field {
      found = (.field(FieldReference(field.field, span: SourceSpan(start, field.end))), field.end)
    } else {
      return nil
    }
    let counted = lexer.match(SentenceWords.countedBy, at: lexer.skipBlanks(from: found.1))
    if let counted,
      endsPiece(at: counted) || lexer.match(SentenceWords.articles, at: counted) != nil
        || lexer.match(.count, at: lexer.skipBlanks(from: found.1)) == counted
    {
      return (found.0, counted, true)
    }
    let next = lexer.skipBlanks(from: found.1)
    guard
      endsPiece(at: next) || lexer.match(.of, at: next) != nil || lexer.match(SentenceWords.openings, at: next) != nil
        || lexer.match(.sort, at: next) != nil || lexer.match(.descending, at: next) != nil
        || lexer.match(.ascending, at: next) != nil || countNoun(at: next) != nil
    else { return nil }
    return (found.0, found.1, false)
  }

  /// Whether 谁写得最多 or 最多的城市 begins at an offset.
  func startsSuperlative(at offset: Int) -> Bool { superlative(at: offset) != nil }

  private func superlative(at offset: Int) -> (grouping: Grouping, number: Int, end: Int)? {
    if let who = lexer.match(SentenceWords.whoMost, at: offset),
      let end = lexer.match(SentenceWords.mostWritten, at: who)
    {
      return (.field(FieldReference(.byline, span: SourceSpan(offset, who))), 10, skipNoun(from: end))
    }
    if let who = lexer.match(SentenceWords.whoWrote, at: offset), endsPiece(at: who) {
      return (.field(FieldReference(.byline, span: SourceSpan(offset, who))), 10, who)
    }
    if let most = lexer.match(SentenceWords.most, at: offset), let of = lexer.match(.of, at: most) {
      let pieces = piecesBefore(at: of)
      if let (grouping, end) = groupingName(at: pieces?.end ?? of) { return (grouping, pieces?.number ?? 10, end) }
    }
    if let first = lexer.match(.first, at: offset), let number = lexer.number(at: lexer.skipBlanks(from: first)),
      number.number > 0,
      let pieces = lexer.match(Self.ranks, at: number.end),
      let (grouping, end) = groupingName(at: lexer.match(.of, at: pieces) ?? pieces)
    {
      return (grouping, number.number, end)
    }
    let which = lexer.match(SentenceWords.whichOne, at: offset)
    guard let (grouping, end) = groupingName(at: which ?? offset) else { return nil }
    let next = lexer.match(SentenceWords.most, at: end)
    guard let next, which != nil || lexer.skipTrivia(from: next) >= lexer.end else { return nil }
    return (grouping, 10, skipNoun(from: next))
  }

  private func piecesBefore(at offset: Int) -> (number: Int, end: Int)? {
    // 前五个, 5个.
    let start = lexer.match(.first, at: lexer.skipBlanks(from: offset)) ?? lexer.skipBlanks(from: offset)
    guard let found = lexer.anyNumber(at: start), found.number > 0 else { return nil }
    return (found.number, lexer.match(Self.pieces, at: found.end) ?? found.end)
  }

  private func groupingName(at offset: Int) -> (Grouping, Int)? {
    let start = lexer.skipBlanks(from: offset)
    if let field = Field.candidates(in: lexer, at: start).first, lexer.scalarCount(SourceSpan(start, field.end)) > 1 {
      return (.field(FieldReference(field.field, span: SourceSpan(start, field.end))), field.end)
    }
    if let bucket = DateBucket.candidate(in: lexer, at: start),
      lexer.match(SentenceWords.whichOne, at: offset) != nil || bucket.end > start
    {
      return (.bucket(bucket.bucket, span: SourceSpan(start, bucket.end)), bucket.end)
    }
    return nil
  }
}
