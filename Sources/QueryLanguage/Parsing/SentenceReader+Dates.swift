import TextBasics

extension SentenceReader {
  /// A date that says its year or month, or is counted from today by months and years.
  func isFullDate(_ phrase: DatePhrase) -> Bool {
    switch phrase {
    case .partial, .month, .year, .last: true
    case .daysAgo, .week: false
    }
  }

  /// The condition of a date at an offset; `isPlain` where nothing shows that it is more than a word.
  func date(at offset: Int) -> (condition: Condition, end: Int, isPlain: Bool)? {
    let opening = lexer.match(SentenceWords.lasting, at: offset)
    let start = lexer.skipBlanks(from: opening ?? offset)
    guard let (low, lowEnd) = lexer.date(at: start) else { return nil }
    if let (months, end) = partOfYear(low, at: lowEnd) {
      let span = SourceSpan(offset, end)
      return (Condition(months(FieldReference(.date, span: span), span), span: span), end, false)
    }
    // 宣讲 8月27日: between spaces a date is a word to look for, as everywhere.
    let isApart = lexer.glyph(at: lowEnd).isWhite || lexer.glyph(at: lowEnd).isEnd
    // 三月 may be part of a word, 三月的 is not.
    let isMonth =
      lexer.isMonthInCharacters(at: start, (low, lowEnd)) && lexer.match(.of, at: lexer.skipBlanks(from: lowEnd)) == nil
    var isPlain = (!isFullDate(low) || isApart || isMonth) && opening == nil
    var end = lowEnd
    let lowValue = Value(
      .date(low, spelling: lexer.plainText(SourceSpan(start, lowEnd))), span: SourceSpan(start, lowEnd))
    var kind: (FieldReference) -> Condition.Kind = { .comparison($0, .equal, lowValue) }
    if let to = lexer.match(.to, at: lexer.skipBlanks(from: end)),
      let high = secondDate(after: low, at: lexer.skipBlanks(from: to))
    {
      let value = Value(high.kind, span: SourceSpan(lexer.skipBlanks(from: to), high.end))
      kind = { .range($0, from: lowValue, to: value) }
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
      || lexer.glyph(at: end).isEnd || isSentence && !isMonth
    {
      let span = SourceSpan(offset, end)
      return (Condition(kind(FieldReference(field, span: span)), span: span), end, isPlain)
    }
    return nil
  }

  /// 2024年上半年, 2024年第三季度: the months from the first to the last.
  private func partOfYear(
    _ phrase: DatePhrase, at offset: Int
  ) -> (kind: (FieldReference, SourceSpan) -> Condition.Kind, end: Int)? {
    guard case .partial(let date) = phrase, let year = date.year, date.month == nil else { return nil }
    let start = lexer.skipBlanks(from: offset)
    for (words, first, last) in Self.partsOfYear {
      guard let end = lexer.match(words, at: start), let low = PartialDate(year: year, month: first, day: nil),
        let high = PartialDate(year: year, month: last, day: nil)
      else { continue }
      return (
        { field, span in
          func value(_ date: PartialDate) -> Value {
            Value(.date(.partial(date), spelling: date.description), span: span)
          }
          return .range(field, from: value(low), to: value(high))
        }, end
      )
    }
    return nil
  }

  private static let partsOfYear: [(words: Phrases, first: Int, last: Int)] = [
    (Phrases(["上半年"]), 1, 6), (Phrases(["下半年"]), 7, 12), (Phrases(["第一季度", "一季度", "第1季度", "1季度", "首季度"]), 1, 3),
    (Phrases(["第二季度", "二季度", "第2季度", "2季度"]), 4, 6), (Phrases(["第三季度", "三季度", "第3季度", "3季度"]), 7, 9),
    (Phrases(["第四季度", "四季度", "第4季度", "4季度"]), 10, 12),
  ]
  private static let along = Phrases(["来", "以来"])
  private static let after = Phrases(["之后", "以后", "后"])

  /// The other end of a stretch; 25日 and 10月 take from the first what they leave out.
  private func secondDate(after low: DatePhrase, at offset: Int) -> (kind: Value.Kind, end: Int)? {
    guard let found = lexer.date(at: offset) else {
      guard case .partial(let first) = low, let month = first.month, first.day != nil,
        let day = lexer.number(at: offset),
        let end = lexer.match(Phrases(["日", "号"]), at: day.end),
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
