import TextBasics

extension Lexer {
  /// The whole number that begins at an offset, at most 18 digits; what follows it is the caller's to judge.
  // number ::= [0-9]+
  func number(at offset: Int) -> (number: Int, end: Int)? {
    var number = 0
    var end = offset
    var digits = 0
    while case let glyph = glyph(at: end), glyph.isDigit {
      digits += 1
      guard digits <= 18 else { return nil }
      number = number * 10 + glyph.digit
      end += glyph.length
    }
    return digits == 0 ? nil : (number, end)
  }

  /// The date phrase that begins at an offset, spaces within it included; what follows it is the caller's to judge.
  ///
  /// A bare `2024` is a number, which beside a date field is a year.
  // date ::= yearPart | writtenDate | chineseDate | FIXED_DATE | lastStretch
  func date(at offset: Int) -> (phrase: DatePhrase, end: Int)? {
    let first = glyph(at: offset)
    if let part = yearPart(at: offset) { return part }
    if first.isDigit { return writtenDate(at: offset) }
    if let date = chineseDate(at: offset) { return date }
    if let (phrase, end) = Lexer.relativeDates.first(in: self, at: offset) { return (phrase, end) }
    return lastStretch(at: offset)
  }

  /// `2024-08-27` `2024/8/27` `2024.8.27` `2024年8月27日` `2024-08` `2024年` `8月27日` `8月` `8/27`.
  // writtenDate ::= number ( '年' ( number '月' ( number [日号] )? )? | '月' ( number [日号] | '份' )? | [-/.] number ( [-/.]
  //   number )? )
  private func writtenDate(at offset: Int) -> (phrase: DatePhrase, end: Int)? {
    guard let first = number(at: offset) else { return nil }
    if let year = unit("年", at: first.end), first.number > 31 { return datedInYear(first.number, from: year) }
    if let month = unit("月", at: first.end) { return datedInMonth(first.number, of: nil, from: month) }
    for separator in ["-", "/", "."] as [Unicode.Scalar] {
      guard glyph(at: first.end).is(separator),
        let second = number(at: first.end + glyph(at: first.end).length)
      else { continue }
      let hasYear = scalarCount(SourceSpan(offset, first.end)) == 4
      if hasYear, glyph(at: second.end).is(separator),
        let third = number(at: second.end + glyph(at: second.end).length)
      {
        return partial(first.number, second.number, third.number, end: third.end)
      }
      guard !glyph(at: second.end).is(separator), separator != "." else { return nil }
      if hasYear { return partial(first.number, second.number, nil, end: second.end) }
      guard first.end - offset <= 2 || !glyph(at: offset).is("0") else { return nil }
      return partial(nil, first.number, second.number, end: second.end)
    }
    return nil
  }

  /// What may follow `2024年`: a month, and a day.
  func datedInYear(_ year: Int, from yearEnd: Int) -> (phrase: DatePhrase, end: Int)? {
    if let month = anyNumber(at: skipBlanks(from: yearEnd)), let monthEnd = unit("月", at: month.end),
      let dated = datedInMonth(month.number, of: year, from: monthEnd)
    {
      return dated
    }
    return partial(year, nil, nil, end: yearEnd)
  }

  /// What may follow `8月`: a day.
  func datedInMonth(_ month: Int, of year: Int?, from monthEnd: Int) -> (phrase: DatePhrase, end: Int)? {
    if let day = anyNumber(at: skipBlanks(from: monthEnd)), let end = unit("日", at: day.end) ?? unit("号", at: day.end),
      let dated = partial(year, month, day.number, end: end)
    {
      return dated
    }
    return partial(year, month, nil, end: unit("份", at: monthEnd) ?? monthEnd)
  }

  private func partial(_ year: Int?, _ month: Int?, _ day: Int?, end: Int) -> (phrase: DatePhrase, end: Int)? {
    PartialDate(year: year, month: month, day: day).map { (.partial($0), end) }
  }

  /// Where 年, 月 or 日 ends, blanks before it allowed; nil where it does not stand.
  func unit(_ sign: Unicode.Scalar, at offset: Int) -> Int? {
    let start = skipBlanks(from: offset)
    let glyph = glyph(at: start)
    return glyph.is(sign) ? start + glyph.length : nil
  }

  /// `last 30 days`, `the past three months`, `past year`, 近三个月, 最近一周, 近半年.
  // lastStretch ::= 'the'? ( 'last' | 'past' | '近' | '最近' | '过去' ) ( number | chineseNumber | NUMBER_WORD ) STRETCH | (
  //   'the' 'last' | 'the'? 'past' ) STRETCH | ( '近' | '最近' | '过去' ) ( '半年' | '半个月' )
  private func lastStretch(at offset: Int) -> (phrase: DatePhrase, end: Int)? {
    let the = match(Lexer.the, at: offset).map { skipBlanks(from: $0) }
    let opening = the ?? offset
    guard let start = match(Lexer.lastOpenings, at: opening) else { return nil }
    let next = skipBlanks(from: start)
    if let half = match(Lexer.halfYear, at: next) { return (.last(6, .month), half) }
    if let half = match(Lexer.halfMonth, at: next) { return (.last(15, .day), half) }
    guard let count = anyNumber(at: next) ?? numberWord(at: next) else {
      // `last month` is the one before this, `the last month` the one up to today.
      guard the != nil || match(Lexer.past, at: opening) != nil, let stretch = stretch(at: next) else { return nil }
      return (.last(1, stretch.bucket), stretch.end)
    }
    guard let stretch = stretch(at: skipBlanks(from: count.end)) else { return nil }
    return (.last(count.number, stretch.bucket), stretch.end)
  }

  private func numberWord(at offset: Int) -> (number: Int, end: Int)? {
    Lexer.numbersInWords.first(in: self, at: offset).map { ($0.word, $0.end) }
  }

  private func stretch(at offset: Int) -> (bucket: DateBucket, end: Int)? {
    Lexer.stretches.first(in: self, at: offset).map { ($0.word, $0.end) }
  }

  private static let lastOpenings = Phrases(["last", "past", "最近", "近", "过去"])
  private static let past = Spelling("past")
  static let the = Spelling("the")
  /// Whole numbers as English writes them, from one on.
  static let numberWords = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
  private static let numbersInWords = SpellingTable(numberWords.enumerated().map { ($0.element, $0.offset + 1) })
  private static let halfYear = Spelling("半年")
  private static let halfMonth = Spelling("半个月")
  private static let stretches = SpellingTable(DateBucket.allCases, spellings: \.stretchSpellings)
  static let relativeDates = SpellingTable(DatePhrase.fixed) { $0.spellings.english + $0.spellings.chinese }

  /// What dates in words begin with.
  static let relativeDateStarts = ScalarSet.union([
    relativeDates.firstScalars, lastOpenings.firstScalars, yearPartStarts,
  ])
}

extension DateBucket {
  /// What so many of it are called behind a number; 月 alone is no measure: 近3月 may be March.
  var stretchSpellings: [String] {
    switch self {
    case .day: ["day", "days", "天", "日"]
    case .week: ["week", "weeks", "周", "个星期", "星期", "个周"]
    case .month: ["month", "months", "个月"]
    case .quarter: ["quarter", "quarters", "个季度"]
    case .year: ["year", "years", "年"]
    }
  }

  /// `last 3 months`; `past year`, as `last year` is the one before this.
  func last(_ count: Int) -> String { count == 1 ? "past \(rawValue)" : "last \(count) \(rawValue)s" }

  /// 近3个月; 近一年, as it is written.
  func chineseLast(_ count: Int) -> String {
    let measure = stretchSpellings.first { $0.utf8.first ?? 0 >= 0x80 } ?? ""
    return "近" + (count == 1 ? "一" : String(count)) + measure
  }
}

extension DatePhrase {
  /// The phrases that are fixed words.
  static let fixed: [DatePhrase] = [
    .daysAgo(0), .daysAgo(1), .daysAgo(2), .week(ago: 0), .week(ago: 1), .month(ago: 0), .month(ago: 1),
    .quarter(ago: 0), .quarter(ago: 1), .year(ago: 0), .year(ago: 1), .year(ago: 2),
  ]

  /// How a fixed phrase is spelled, canonical ones first; empty for the others.
  var spellings: (english: [String], chinese: [String]) {
    switch self {
    case .daysAgo(0): (["today"], ["今天", "今日"])
    case .daysAgo(1): (["yesterday"], ["昨天", "昨日"])
    case .daysAgo(2): ([], ["前天"])
    case .week(0): (["this week"], ["本周", "这周", "这一周"])
    case .week(1): (["last week"], ["上周", "上一周"])
    case .month(0): (["this month"], ["本月", "这个月"])
    case .month(1): (["last month"], ["上月", "上个月"])
    case .quarter(0): (["this quarter"], ["本季度", "这个季度", "这季度"])
    case .quarter(1): (["last quarter"], ["上季度", "上个季度"])
    case .year(0): (["this year"], ["今年", "本年"])
    case .year(1): (["last year"], ["去年"])
    case .year(2): ([], ["前年"])
    default: ([], [])
    }
  }
}
