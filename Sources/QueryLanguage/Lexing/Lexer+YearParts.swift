import TextBasics

/// Halves, quarters and weeks of a year: `2024-Q3`, `last year H1`, 2024年第三季度, 去年上半年, `the third quarter of 2024`.
extension Lexer {
  /// The part of a year that begins at an offset. A part by itself (上半年, `Q3`) is this year's.
  // yearPart ::= yearOfPart '的'? ( PART | PART_SIGN | 'W' number | '第' ( number | chineseNumber ) '周' ) | ( PART_SIGN |
  //   'the'? PART_NAME ) 'of'? yearOfPart | PART | PART_SIGN
  func yearPart(at offset: Int) -> (phrase: DatePhrase, end: Int)? {
    if let year = yearOfPart(at: offset) {
      let next = match(Lexer.of, at: year.end).map { skipBlanks(from: $0) } ?? year.end
      return (named(Lexer.parts, at: next) ?? named(Lexer.partSigns, at: next) ?? week(at: next)).map {
        (.part($0.part, of: year.year), $0.end)
      }
    }
    let name = match(Lexer.the, at: offset).map { skipBlanks(from: $0) } ?? offset
    if let (part, end) = named(Lexer.partSigns, at: offset) ?? named(Lexer.partNames, at: name) {
      let next = skipBlanks(from: end)
      if next > end, let year = yearOfPart(at: match(Lexer.ofEnglish, at: next).map { skipBlanks(from: $0) } ?? next) {
        return (.part(part, of: year.year), year.nameEnd)
      }
    }
    return bareYearPart(at: offset)
  }

  /// Whether a part of a year begins at an offset that does not say of which: in a sentence it may be part of a word
  /// (上半年工作总结), and as one end of a stretch it takes the year of the other (2024年一季度到三季度).
  func isBareYearPart(at offset: Int) -> Bool {
    bareYearPart(at: offset).map { $0.end == yearPart(at: offset)?.end } ?? false
  }

  private func bareYearPart(at offset: Int) -> (phrase: DatePhrase, end: Int)? {
    (named(Lexer.parts, at: offset) ?? named(Lexer.partSigns, at: offset)).map { (.part($0.part, of: .ago(0)), $0.end) }
  }

  /// The year before or behind a part: where what may stand between them ends, and where the year itself does.
  // yearOfPart ::= ( number | chineseYear ) [年#x2D]? | YEAR
  private func yearOfPart(at offset: Int) -> (year: YearReference, end: Int, nameEnd: Int)? {
    let first = glyph(at: offset)
    if let (year, end) = first.isDigit ? number(at: offset) : chineseYear(at: offset) {
      guard scalarCount(SourceSpan(offset, end)) == 4, year >= 1000 else { return nil }
      if let yearEnd = unit("年", at: end) { return (.named(year), skipBlanks(from: yearEnd), yearEnd) }
      let hyphen = glyph(at: end)
      return (.named(year), hyphen.is("-") ? end + hyphen.length : end, end)
    }
    guard case (.year(let ago), let end)? = Lexer.relativeDates.first(in: self, at: offset) else { return nil }
    return (.ago(ago), skipBlanks(from: end), end)
  }

  /// The week of a year by its number; 第三周年 is none.
  private func week(at offset: Int) -> (part: YearPart, end: Int)? {
    let opening = glyph(at: offset)
    let numberStart = offset + opening.length
    if opening.folded == Lexer.weekSign, let (number, end) = number(at: numberStart), (1...53).contains(number) {
      let next = glyph(at: end)
      return next.isASCIILetter || next.is("-") ? nil : (.week(number), end)
    }
    guard opening.is("第"), let (number, numberEnd) = anyNumber(at: skipBlanks(from: numberStart)),
      (1...53).contains(number), let end = unit("周", at: numberEnd), match(Lexer.wordsOfWeek, at: end) == nil
    else { return nil }
    return (.week(number), end)
  }

  /// The half or quarter that one of those names stands for; 上半年度 is part of a longer word.
  private func named(_ names: SpellingTable<YearPart>, at offset: Int) -> (part: YearPart, end: Int)? {
    guard let found = names.first(in: self, at: offset), !glyph(at: found.end).is("度") else { return nil }
    return (found.word, found.end)
  }

  /// The ends of a stretch, of which one that says no year has that of the other.
  func sharingYear(_ low: Value, _ high: Value) -> (low: Value, high: Value) {
    (taking(low, yearOf: high), taking(high, yearOf: low))
  }

  private func taking(_ value: Value, yearOf other: Value) -> Value {
    guard case .date(.part(let part, _), let spelling) = value.kind, isBareYearPart(at: value.span.lower),
      !isBareYearPart(at: other.span.lower), let year = other.datePhrase?.yearOfPart
    else { return value }
    return Value(.date(.part(part, of: year), spelling: spelling), span: value.span)
  }

  private static let of = Spelling("的")
  private static let ofEnglish = Spelling("of")
  private static let weekSign = Spelling("W").scalars[0]
  private static let wordsOfWeek = Phrases(["年", "岁"])
  private static let parts = SpellingTable(YearPart.ofAnyYear, spellings: \.chineseSpellings)
  private static let partSigns = SpellingTable(YearPart.ofAnyYear) { [$0.sign] }
  private static let partNames = SpellingTable(YearPart.ofAnyYear) { [$0.english] }

  /// What parts of a year begin with when they do not begin with a year.
  static let yearPartStarts = ScalarSet.union([parts.firstScalars, partSigns.firstScalars])
}

extension DatePhrase {
  /// The year that a date which is part of one says.
  fileprivate var yearOfPart: YearReference? {
    switch self {
    case .part(_, let year): year
    case .partial(let date) where date.month != nil: date.year.map { .named($0) }
    default: nil
    }
  }
}
