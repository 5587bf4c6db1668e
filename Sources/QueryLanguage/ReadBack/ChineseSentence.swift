import TextBasics

/// Writes a query as a Chinese sentence: 查找中山的、主题里有“宣讲”的报道，按字数从多到少排列，只列前 3 篇。
///
/// What its functions return has no blanks between Chinese and digits yet; `spaced` puts them in.
struct ChineseSentence {
  /// The sentence of a statement; nil for a command.
  func statement(_ statement: Statement) -> String? {
    switch statement.kind {
    case .query(let query): self.query(query)
    case .explain(let query): "说明这条查询怎样执行：" + self.query(query)
    case .letResult(let name, _, let query): "把这条查询命名为\(name.quotedInSentence)：" + self.query(query)
    case .letParameter(let name, _, let value, let isDefault):
      isDefault
        ? "参数 $\(name) 还没有值的话，设为\(value.inSentence)。"
        : "参数 $\(name) 设为\(value.inSentence)。"
    case .command: nil
    }
  }

  /// The sentence of a query.
  func query(_ query: Query) -> String {
    let (groupings, clauses) = query.counted
    let phrases =
      (groupings.isEmpty ? [] : [counted(by: groupings)])
      + self.clauses(clauses, isAfterGroups: !groupings.isEmpty)
    let opening = self.opening(query, counts: query.verb == .count && groupings.isEmpty)
    guard !phrases.isEmpty else { return opening + "。" }
    // Behind a list of conditions a comma would go on with the list.
    let isList = if case .nested = ConditionShape(query.condition) { true } else { false }
    return opening + (isList ? "。" : "，") + phrases.joined(separator: "，") + "。"
  }

  /// The sentence up to the clauses; with `counts`, it asks how many articles there are.
  private func opening(_ query: Query, counts: Bool) -> String {
    guard query.verb != .clausesAlone else { return "就上次的结果" }
    let place = source(query.source).map { "在\($0)里" } ?? ""
    let verb = place + (query.verb == .count ? "统计" : "查找")
    let ending = counts ? "有多少篇" : ""
    switch ConditionShape(query.condition) {
    case .everything:
      let all =
        switch query.source {
        case .articles: "全部报道"
        case .set: (source(query.source) ?? "") + "里的全部报道"
        case .and, .or, .not: source(query.source) ?? ""
        }
      return (query.verb == .count ? "统计" : "查找") + all + ending
    case .all(let parts): return verb + attributes(parts) + "报道" + ending
    case .any(let parts): return verb + phrases(parts, joining: "或").joined(separator: "或者") + "的报道" + ending
    case .nested(let condition):
      return verb + (counts ? "有多少篇报道符合以下条件：" : "符合以下条件的报道：") + nested(condition)
    }
  }

  /// What is before the noun: day and place first, as one says them, then an attribute a condition.
  private func attributes(_ conditions: [Condition]) -> String {
    var rest = conditions
    let timed = rest.firstIndex { time($0) != nil }.map { rest.remove(at: $0) }
    let placed = rest.firstIndex { place($0) != nil }.map { rest.remove(at: $0) }
    var first = [timed.flatMap(time), placed.flatMap(place)].compactMap(\.self)
    if let timed, let placed, timed.isNamedDay, placed.isNamedPlace { first = [first.joined()] }
    let others = phrases(rest, joining: "和").joined(separator: "、")
    return (first + (others.isEmpty ? [] : [others])).joined(separator: "的、") + "的"
  }

  /// A phrase a condition; words to look for share one: 提到“宣讲”和“劳模”.
  private func phrases(_ conditions: [Condition], joining word: String) -> [String] {
    let words = conditions.compactMap(\.literalWord)
    guard words.count > 1 else { return conditions.map { phrase($0) } }
    let rest = conditions.filter { $0.literalWord == nil }.map { phrase($0) }
    return ["提到" + words.dropLast().map(part).joined(separator: "、") + word + words.suffix(1).map(part).joined()] + rest
  }

  /// The named results that a query starts from, as a place; nil for the whole archive.
  private func source(_ source: Query.Source) -> String? {
    if case .set(let name) = source { return result(name) }
    guard let condition = source.condition else { return nil }
    // 属于甲而不属于乙
    if case .and(let parts) = condition.kind, parts.count == 2, case .member = parts[0].kind, case .not = parts[1].kind,
      parts[1].isPlain
    {
      return phrase(parts[0]) + "而" + phrase(parts[1]) + "的报道"
    }
    return nested(condition) + "的报道"
  }

  /// A name of a result, or the last one.
  func result(_ name: SetName) -> String { name.name?.quotedInSentence ?? "上次的结果" }

  /// The text with a blank between Chinese and digits or Latin letters, outside quotation marks.
  static func spaced(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var closing: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if closing == nil, let last = result.last, last != "$",
        last.isHan && scalar.isLatin || last.isLatin && scalar.isHan
      {
        result.append(" ")
      }
      result.append(scalar)
      if scalar == closing {
        closing = nil
      } else if closing == nil {
        closing = ["“": "”", "「": "」", "『": "』", "\"": "\""][scalar]
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate var isHan: Bool { properties.isIdeographic }
  fileprivate var isLatin: Bool { value < 0x80 && properties.isAlphabetic || ("0"..."9").contains(self) || self == "$" }
}
