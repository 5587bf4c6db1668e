extension Field {
  private static let table = SpellingTable(allCases) { $0.spellings.english + $0.spellings.chinese }

  /// The fields whose spelling begins at an offset, longest first, and where each ends.
  static func candidates(in lexer: Lexer, at offset: Int) -> [(field: Field, end: Int)] {
    table.candidates(in: lexer, at: offset).map { ($0.word, $0.end) }
  }
}

extension Comparison {
  /// The words that stand for the operator, canonical ones first; its sign is the raw value.
  public var spellings: (english: [String], chinese: [String]) {
    switch self {
    case .equal: (["is", "equals"], ["是", "等于", "为"])
    case .notEqual: (["is not"], ["不等于", "不是", "不为"])
    case .contains: (["contains"], ["包含", "含有", "含", "提到", "提及"])
    case .notContains: (["does not contain", "not contains"], ["不包含", "不含有", "不含"])
    case .less: (["before"], ["小于", "早于", "少于"])
    case .lessOrEqual: (["at most"], ["不大于", "不晚于", "不超过", "不多于"])
    case .greater: (["after"], ["大于", "晚于", "多于", "超过"])
    case .greaterOrEqual: (["at least"], ["不小于", "不早于", "不少于"])
    }
  }

  private static let table = SpellingTable(allCases) { $0.spellings.english + $0.spellings.chinese }

  /// The operators whose word begins at an offset, longest first, and where each ends.
  static func candidates(in lexer: Lexer, at offset: Int) -> [(comparison: Comparison, end: Int)] {
    table.candidates(in: lexer, at: offset).map { ($0.word, $0.end) }
  }
}

extension DateBucket {
  /// What is understood, canonical spellings first.
  public var spellings: (english: [String], chinese: [String]) {
    switch self {
    case .day: (["day", "days"], ["日", "天"])
    case .week: (["week", "weeks"], ["周", "星期"])
    case .month: (["month", "months"], ["月", "月份"])
    case .quarter: (["quarter", "quarters"], ["季度", "季"])
    case .year: (["year", "years"], ["年", "年份"])
    }
  }

  private static let table = SpellingTable(allCases) { $0.spellings.english + $0.spellings.chinese }

  /// The bucket whose spelling begins at an offset, and where it ends; nil for none.
  static func candidate(in lexer: Lexer, at offset: Int) -> (bucket: DateBucket, end: Int)? {
    table.first(in: lexer, at: offset).map { ($0.word, $0.end) }
  }
}
