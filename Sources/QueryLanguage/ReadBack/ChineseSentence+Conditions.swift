import TextBasics

extension ChineseSentence {
  /// A condition with all that is within it; brackets around what is joined inside something else.
  func nested(_ condition: Condition) -> String {
    switch condition.kind {
    case .or(let parts): parts.map(bracketed).joined(separator: "，或者")
    case .and(let parts): parts.map(bracketed).joined(separator: "，并且")
    case .not(let part) where !condition.isPlain: "并非（\(nested(part))）"
    default: phrase(condition)
    }
  }

  private func bracketed(_ condition: Condition) -> String {
    condition.isOr || condition.isAnd ? "（\(nested(condition))）" : nested(condition)
  }

  /// A plain condition, or its opposite, as a clause that also stands before 的.
  func phrase(_ condition: Condition, isNegated: Bool = false) -> String {
    switch condition.kind {
    case .or, .and: return nested(condition)
    case .not(let part): return phrase(part, isNegated: !isNegated)
    case .comparison(let field, let comparison, let value):
      return self.comparison(field.field, isNegated ? comparison.opposite ?? comparison : comparison, value)
    case .membership(let field, let values, let isExcluded):
      return membership(field.field, values, isNegated: isNegated != isExcluded)
    case .range(let field, let low, let high): return range(field.field, low, high, isNegated: isNegated)
    case .presence(let field, let isMissing):
      return (isNegated != isMissing ? "没有" : "有") + (field.field == .doubt ? "存疑之处" : noun(field.field))
    case .near(let field, let first, let second, let distance):
      return (field.map { noun($0.field) + "里" } ?? "") + "\(first.inSentence)和\(second.inSentence)相隔不超过\(distance)个字"
    case .similar(.row(let number)): return "与上次结果第\(number)篇最相像"
    case .similar(.id(let value)): return "与编号\(item(value, in: .id))那篇最相像"
    case .word(let value): return (isNegated ? "没有提到" : "提到") + part(value)
    case .member(let name): return (isNegated ? "不属于" : "属于") + result(name)
    }
  }

  // MARK: Comparisons

  private func comparison(_ field: Field, _ comparison: Comparison, _ value: Value) -> String {
    switch field.kind {
    case .date where time(comparison, value) != nil: (time(comparison, value) ?? "") + "见报"
    case .date, .dates: noun(field) + ordered(comparison, date(value), isDate: true)
    case .number: noun(field) + ordered(comparison, value.inSentence, isDate: false)
    case .text, .longText, .list, .place, .flag: text(field, comparison, value)
    }
  }

  private func ordered(_ comparison: Comparison, _ value: String, isDate: Bool) -> String {
    switch comparison {
    case .equal: "是\(value)"
    case .notEqual: "不是\(value)"
    case .contains: "里有\(value)"
    case .notContains: "里没有\(value)"
    case .less: (isDate ? "早于" : "少于") + value
    case .lessOrEqual: (isDate ? "不晚于" : "不超过") + value
    case .greater: (isDate ? "晚于" : "超过") + value
    case .greaterOrEqual: (isDate ? "不早于" : "不少于") + value
    }
  }

  private func text(_ field: Field, _ comparison: Comparison, _ value: Value) -> String {
    let isList = field.kind == .list
    switch comparison {
    case .equal: return noun(field) + whole(value, in: field)
    case .notEqual: return noun(field) + (isList ? "都不" : value.isWildcard ? "并非" : "不") + whole(value, in: field)
    case .contains: return noun(field) + "里有" + part(value)
    case .notContains: return noun(field) + "里没有" + part(value)
    default: return noun(field) + ordered(comparison, value.inSentence, isDate: false)
    }
  }

  private func membership(_ field: Field, _ values: [Value], isNegated: Bool) -> String {
    let items = values.map { item($0, in: field) }
    let subject = noun(field) + (isNegated && field.kind == .list ? "都" : "")
    if isNegated {
      return items.count == 1 ? "\(subject)不是\(items[0])" : "\(subject)不在\(items.joined(separator: "、"))之列"
    }
    return items.count <= 2
      ? "\(subject)是\(items.joined(separator: "或"))" : "\(subject)是\(items.joined(separator: "、"))之一"
  }

  private func range(_ field: Field, _ low: Value?, _ high: Value?, isNegated: Bool) -> String {
    switch (low, high) {
    case (let low?, let high?):
      let ends =
        field.kind == .date || field.kind == .dates
        ? dates(from: low, to: high) : "\(low.inSentence)到\(high.inSentence)"
      if field.kind == .date { return "\(isNegated ? "不是" : "")\(ends)之间见报" }
      return "\(noun(field))\(isNegated ? "不" : "")在\(ends)之间"
    case (let low?, nil): return comparison(field, .greaterOrEqual, low)
    case (nil, let high?): return comparison(field, .lessOrEqual, high)
    case (nil, nil): return "有" + noun(field)
    }
  }

  // MARK: Day and place before the noun

  /// The time of publication that a condition names; nil for another condition.
  func time(_ condition: Condition) -> String? {
    switch condition.kind {
    case .comparison(let field, let comparison, let value) where field.field == .date && comparison != .notEqual:
      time(comparison, value)
    case .range(let field, let low?, let high?) where field.field == .date: dates(from: low, to: high) + "之间"
    case .range(let field, let low?, nil) where field.field == .date: time(.greaterOrEqual, low)
    case .range(let field, nil, let high?) where field.field == .date: time(.lessOrEqual, high)
    default: nil
    }
  }

  private func time(_ comparison: Comparison, _ value: Value) -> String? {
    switch comparison {
    case .equal: date(value)
    case .notEqual: "不是" + date(value)
    case .less: date(value) + "之前"
    case .lessOrEqual: date(value) + "及以前"
    case .greater: date(value) + "之后"
    case .greaterOrEqual: date(value) + "及以后"
    case .contains, .notContains: nil
    }
  }

  /// The place that a condition names; nil for another condition.
  func place(_ condition: Condition) -> String? {
    guard case .comparison(let field, .equal, let value) = condition.kind, field.field.kind == .place,
      value.isLiteral
    else { return nil }
    return name(value)
  }
}
