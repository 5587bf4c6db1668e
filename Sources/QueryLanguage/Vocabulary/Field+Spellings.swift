extension Field {
  /// Every spelling as the lexer compares it, longest first.
  var forms: [Spelling] { Field.allForms[self] ?? [] }

  private static let allForms: [Field: [Spelling]] = Dictionary(
    uniqueKeysWithValues: allCases.map { field in
      let (english, chinese) = field.spellings
      return (field, Spelling.longestFirst(english + chinese))
    }
  )

  /// All fields' spellings by their first scalar, longest first.
  private static let byFirstScalar: [UInt32: [(field: Field, form: Spelling)]] = {
    let pairs = allCases.flatMap { field in field.forms.map { (field: field, form: $0) } }
    return Dictionary(grouping: pairs) { $0.form.scalars[0] }
      .mapValues { $0.sorted { $0.form.scalars.count > $1.form.scalars.count } }
  }()

  /// The fields whose spelling begins at an offset, longest first, and where each ends.
  static func candidates(in lexer: Lexer, at offset: Int) -> [(field: Field, end: Int)] {
    let first = lexer.glyph(at: offset)
    guard !first.isEnd, let pairs = byFirstScalar[first.folded] else { return [] }
    return pairs.compactMap { pair in lexer.match(pair.form, at: offset).map { (pair.field, $0) } }
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

  /// All words for operators by their first scalar, longest first.
  private static let byFirstScalar: [UInt32: [(comparison: Comparison, form: Spelling)]] = {
    let pairs = allCases.flatMap { comparison in
      (comparison.spellings.english + comparison.spellings.chinese)
        .map { (comparison: comparison, form: Spelling($0)) }
    }
    return Dictionary(grouping: pairs) { $0.form.scalars[0] }
      .mapValues { $0.sorted { $0.form.scalars.count > $1.form.scalars.count } }
  }()

  /// The operators whose word begins at an offset, longest first, and where each ends.
  static func candidates(in lexer: Lexer, at offset: Int) -> [(comparison: Comparison, end: Int)] {
    guard let pairs = byFirstScalar[lexer.glyph(at: offset).folded] else { return [] }
    return pairs.compactMap { pair in lexer.match(pair.form, at: offset).map { (pair.comparison, $0) } }
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

  private static let allForms: [(bucket: DateBucket, form: Spelling)] =
    allCases
    .flatMap { bucket in (bucket.spellings.english + bucket.spellings.chinese).map { (bucket, Spelling($0)) } }
    .sorted { $0.form.scalars.count > $1.form.scalars.count }

  /// The bucket whose spelling begins at an offset, and where it ends; nil for none.
  static func candidate(in lexer: Lexer, at offset: Int) -> (bucket: DateBucket, end: Int)? {
    for (bucket, form) in allForms {
      if let end = lexer.match(form, at: offset) { return (bucket, end) }
    }
    return nil
  }
}
