import TextBasics

extension SentenceReader {
  /// A date that says its year or month, or is counted from today by months and years.
  func isFullDate(_ phrase: DatePhrase) -> Bool {
    switch phrase {
    case .partial, .month, .quarter, .year, .last, .part: true
    case .daysAgo, .week: false
    }
  }

  /// The condition of a date at an offset; `isPlain` where nothing shows that it is more than a word.
  func date(at offset: Int) -> (condition: Condition, end: Int, isPlain: Bool)? {
    let opening = lexer.match(SentenceWords.lasting, at: offset)
    let start = lexer.skipBlanks(from: opening ?? offset)
    guard let (low, lowEnd) = lexer.date(at: start) else { return nil }
    // 宣讲 8月27日: between spaces a date is a word to look for, as everywhere.
    let isApart = lexer.glyph(at: lowEnd).isWhite || lexer.glyph(at: lowEnd).isEnd
    // 三月 may be part of a word, 三月的 is not.
    let isMonth =
      lexer.isMonthInCharacters(at: start, (low, lowEnd)) && lexer.match(.of, at: lexer.skipBlanks(from: lowEnd)) == nil
    // So may 上半年, but at a word's start it is a date as soon as anything else shows a sentence.
    let isBarePart = lexer.isBareYearPart(at: start)
    let mayBeWord = isMonth || isBarePart && lexer.match(.of, at: lexer.skipBlanks(from: lowEnd)) == nil
    var isPlain = (!isFullDate(low) || isApart || mayBeWord) && opening == nil
    var end = lowEnd
    let lowValue = Value(
      .date(low, spelling: lexer.plainText(SourceSpan(start, lowEnd))), span: SourceSpan(start, lowEnd))
    var kind: (FieldReference) -> Condition.Kind = { .comparison($0, .equal, lowValue) }
    if opening == nil, let (others, upper) = otherDates(after: low, at: end) {
      kind = { .membership($0, [lowValue] + others, isNegated: false) }
      end = upper
      isPlain = false
    } else if let to = lexer.match(.to, at: lexer.skipBlanks(from: end)),
      let high = secondDate(after: low, at: lexer.skipBlanks(from: to))
    {
      let value = Value(high.kind, span: SourceSpan(lexer.skipBlanks(from: to), high.end))
      let ends = lexer.sharingYear(lowValue, value)
      kind = { .range($0, from: ends.low, to: ends.high) }
      end = high.end
      isPlain = false
    } else if let since = lexer.match(SentenceWords.since, at: end) {
      // 之后 leaves the day itself out, 以来 and 起 do not.
      let isAfter = [lexer.match(Self.after, at: end), nil].contains(since)
      kind = { .comparison($0, isAfter ? .greater : .greaterOrEqual, lowValue) }
      end = since
      isPlain = false
    } else if let until = lexer.match(SentenceWords.until, at: end) {
      kind = { .comparison($0, .less, lowValue) }
      end = until
      isPlain = false
    }
    // 近三年来.
    if case .last = low, let along = lexer.match(Self.along, at: end) { end = along }
    if let during = lexer.match(SentenceWords.during, at: end) {
      let isLong = lexer.scalarCount(SourceSpan(end, during)) > 1 || lexer.text(SourceSpan(end, during)) == "份"
      // 去年中山: one character is 中 or 里 of a date only before 的, a sign or the end.
      if isLong || endsPiece(at: during) || lexer.match(.of, at: during) != nil { end = during }
    }
    var field = Field.date
    if let took = lexer.match(SentenceWords.tookPlace, at: end) {
      (field, end) = (.event, took)
    } else if let printed = lexer.match(SentenceWords.printed, at: end) {
      end = printed
    }
    if !isPlain || lexer.match(.of, at: lexer.skipBlanks(from: end)) != nil || lexer.glyph(at: end).isWhite
      || lexer.glyph(at: end).isEnd || isSentence && !isMonth || isBarePart
    {
      let span = SourceSpan(offset, end)
      return (Condition(kind(FieldReference(field, span: span)), span: span), end, isPlain)
    }
    return nil
  }

  /// 2010年和2020年, 1月、3月和5月: dates side by side, each of which will do. Nil for 8月1日和8月5日之间, which is a stretch.
  private func otherDates(after low: DatePhrase, at offset: Int) -> (dates: [Value], end: Int)? {
    var dates: [Value] = []
    var end = offset
    while let link = lexer.listLink(at: lexer.skipBlanks(from: end)), let next = secondDate(after: low, at: link) {
      dates.append(Value(next.kind, span: SourceSpan(link, next.end)))
      end = next.end
    }
    return dates.isEmpty || lexer.match(Self.stretch, at: end) != nil ? nil : (dates, end)
  }

  private static let day = Phrases(["日", "号"])
  private static let stretch = Phrases(["之间", "期间", "间"])
  private static let along = Phrases(["来", "以来"])
  private static let after = Phrases(["之后", "以后", "后"])

  /// The other end of a stretch; 25日 and 10月 take from the first what they leave out.
  private func secondDate(after low: DatePhrase, at offset: Int) -> (kind: Value.Kind, end: Int)? {
    guard let found = lexer.date(at: offset) else {
      guard case .partial(let first) = low, let month = first.month, first.day != nil,
        let day = lexer.number(at: offset),
        let end = lexer.match(Self.day, at: day.end),
        let date = PartialDate(year: first.year, month: month, day: day.number)
      else { return nil }
      return (.date(.partial(date), spelling: date.description), end)
    }
    guard case .partial(let first) = low, case .partial(let second) = found.phrase, let year = first.year,
      second.year == nil,
      let whole = PartialDate(year: year, month: second.month, day: second.day)
    else { return (.date(found.phrase, spelling: lexer.plainText(SourceSpan(offset, found.end))), found.end) }
    return (.date(.partial(whole), spelling: whole.description), found.end)
  }
}
