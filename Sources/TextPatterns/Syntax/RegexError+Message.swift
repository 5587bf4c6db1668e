public import TextBasics

extension RegexError {
  /// The error in words, without its place.
  public func message(in language: Language) -> String {
    switch language {
    case .chinese: chineseMessage
    case .english: englishMessage
    }
  }

  private var chineseMessage: String {
    switch self {
    case .unclosedGroup: "这个括号没有闭合，请补上 )"
    case .unopenedGroup: "多了一个 )；要找括号本身，请写 \\)"
    case .unclosedClass: "这个方括号没有闭合，请补上 ]"
    case .reversedRange: "范围前后颠倒，小的应写在前面"
    case .rangeOfClass: "范围的两端都须是单个字符；要找连字符本身，请写在最后或写 \\-"
    case .nothingToRepeat: "前面没有可重复的内容；要找这个符号本身，请在前面加 \\"
    case .malformedCount: "重复次数应写作 {3}、{2,} 或 {2,5}；要找花括号本身，请写 \\{"
    case .reversedCount(let minimum, let maximum, _): "重复次数颠倒：\(minimum) 大于 \(maximum)"
    case .countTooLarge(let limit, _): "重复次数最多 \(limit)"
    case .danglingEscape: "\\ 后面缺少字符；要找 \\ 本身，请写 \\\\"
    case .unknownEscape(let escape, _): "\\\(escape) 没有含义；可用 \\d \\w \\s \\b \\p{汉字}"
    case .unknownProperty(let name, _): "没有“\(name)”这类字符；可用 \(ScalarSet.propertyNames(in: .chinese))"
    case .malformedProperty: "\\p 后面应写类别，如 \\p{汉字}"
    case .unsupported(let feature, _): feature.chineseMessage
    case .nestedTooDeep(let limit, _): "括号嵌套太深，最多 \(limit) 层"
    case .tooLarge: "表达式太大，请减少重复次数或分支"
    }
  }

  private var englishMessage: String {
    switch self {
    case .unclosedGroup: "this bracket is never closed; add )"
    case .unopenedGroup: "this ) closes nothing; to find the bracket itself, write \\)"
    case .unclosedClass: "this bracket is never closed; add ]"
    case .reversedRange: "the range runs backwards; write the smaller character first"
    case .rangeOfClass: "a range needs one character at each end; to find a hyphen, write it last or as \\-"
    case .nothingToRepeat: "nothing stands here that could be repeated; to find the sign itself, put \\ before it"
    case .malformedCount: "a count is written {3}, {2,} or {2,5}; to find the brace itself, write \\{"
    case .reversedCount(let minimum, let maximum, _): "the count runs backwards: \(minimum) is more than \(maximum)"
    case .countTooLarge(let limit, _): "a count may be at most \(limit)"
    case .danglingEscape: "a character is missing after \\; to find \\ itself, write \\\\"
    case .unknownEscape(let escape, _): "\\\(escape) has no meaning; there are \\d \\w \\s \\b \\p{Han}"
    case .unknownProperty(let name, _):
      "no class is called “\(name)”; there are \(ScalarSet.propertyNames(in: .english))"
    case .malformedProperty: "\\p needs a class, as in \\p{Han}"
    case .unsupported(let feature, _): feature.englishMessage
    case .nestedTooDeep(let limit, _): "brackets are nested too deep; \(limit) levels are the limit"
    case .tooLarge: "the pattern is too large; use smaller counts or fewer branches"
    }
  }
}

extension RegexError.Feature {
  fileprivate var chineseMessage: String {
    switch self {
    case .lookaround: "不支持前后断言 (?=…)；可用“且”“非”把两个条件连起来"
    case .backreference: "不支持反向引用 \\1"
    case .namedGroup: "不支持命名分组；请直接写 (…)"
    case .flags: "不支持 (?i) 这类开关；查询本来就不分大小写"
    case .possessive: "不支持占有型重复；请去掉多余的 +"
    }
  }

  fileprivate var englishMessage: String {
    switch self {
    case .lookaround: "lookaround (?=…) is not supported; join two conditions by and, not"
    case .backreference: "backreferences \\1 are not supported"
    case .namedGroup: "named groups are not supported; write (…)"
    case .flags: "flags like (?i) are not supported; case never matters here"
    case .possessive: "possessive repetition is not supported; leave out the extra +"
    }
  }
}
