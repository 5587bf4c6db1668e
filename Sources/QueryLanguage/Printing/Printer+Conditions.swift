import TextBasics

extension Printer {
  func condition(_ condition: Condition) -> String {
    switch condition.kind {
    case .or(let parts): joined(parts, by: .or)
    case .and(let parts): joined(parts, by: .and)
    case .not(let part): word(.not) + " " + bracketed(part, if: part.isOr || part.isAnd)
    case .comparison(let field, let comparison, let value):
      "\(name(field)) \(sign(comparison, field.field)) \(self.value(value, beside: field.field))"
    case .membership(let field, let values, let isNegated):
      "\(name(field)) \(word(isNegated ? .notListed : .listed)) (\(list(values, field.field)))"
    case .range(let field, let low?, let high?):
      "\(name(field)) \(word(.between)) \(value(low, beside: field.field)) \(word(.to)) "
        + value(high, beside: field.field)
    case .range(let field, let low, let high):
      "\(name(field)) = \(low.map { value($0, beside: field.field) } ?? "").."
        + (high.map { value($0, beside: field.field) } ?? "")
    case .presence(let field, let isNegated): "\(word(isNegated ? .no : .has)) \(name(field))"
    case .near(let field, let first, let second, let distance):
      "\(word(.near))(\(field.map { name($0) + ", " } ?? "")\(value(first, beside: nil)), "
        + "\(value(second, beside: nil)), \(distance))"
    case .similar(.row(let number)): "\(word(.similar)) \(number)"
    case .similar(.id(let value)):
      "\(word(.similar)) \(language == .chinese ? Field.id.chinese : Field.id.rawValue) \(self.value(value, beside: .id))"
    case .word(let value): bareWord(value)
    case .member(let name): "\(word(.member)) \(setName(name.name))"
    }
  }

  /// Parts with a connective between them. A bare word behind a comparison stands in brackets where it could be taken for
  /// another of its values.
  private func joined(_ parts: [Condition], by connective: Keyword) -> String {
    parts.indices.map { index in
      let part = parts[index]
      let isTaken = index > 0 && part.beginsWithWord && parts[index - 1].mayGoOn(behind: connective)
      return bracketed(part, if: isTaken || (connective == .and && part.isOr))
    }
    .joined(separator: " \(word(connective)) ")
  }

  private func bracketed(_ condition: Condition, if needed: Bool) -> String {
    needed ? "(\(self.condition(condition)))" : self.condition(condition)
  }

  private func list(_ values: [Value], _ field: Field) -> String {
    values.map { value($0, beside: field) }.joined(separator: comma)
  }

  /// An operator: its sign in English; in Chinese a word, which for dates is another than for numbers.
  private func sign(_ comparison: Comparison, _ field: Field) -> String {
    guard language == .chinese else { return comparison.rawValue }
    let isDate = field.kind == .date || field.kind == .dates
    return switch comparison {
    case .equal: "="
    case .notEqual: "不等于"
    case .contains: "包含"
    case .notContains: "不包含"
    case .less: isDate ? "早于" : "小于"
    case .lessOrEqual: isDate ? "不晚于" : "不大于"
    case .greater: isDate ? "晚于" : "大于"
    case .greaterOrEqual: isDate ? "不早于" : "不小于"
    }
  }
}

extension Condition {
  /// Whether a value behind `or` (`and`) could be one more of its own, as the parser reads it.
  fileprivate func mayGoOn(behind connective: Keyword) -> Bool {
    switch kind {
    case .comparison(let field, let comparison, _):
      switch comparison {
      case .less, .lessOrEqual, .greater, .greaterOrEqual: return false
      case .notEqual, .notContains: return connective == .or
      case .equal, .contains: return connective == .or || [.text, .longText, .list].contains(field.field.kind)
      }
    case .membership: return connective == .or
    case .and(let parts): return connective == .or && parts.last?.mayGoOn(behind: .or) == true
    default: return false
    }
  }

  /// Whether a bare word is the first of it.
  fileprivate var beginsWithWord: Bool {
    switch kind {
    case .word: true
    case .and(let parts), .or(let parts): parts.first?.beginsWithWord == true
    default: false
    }
  }

  /// Whether it is an `or`.
  public var isOr: Bool { if case .or = kind { true } else { false } }
  /// Whether it is an `and`.
  public var isAnd: Bool { if case .and = kind { true } else { false } }
}

extension Condition {
  /// The words of a condition that is made of words alone, all of which must hold; nil for any other.
  fileprivate var word: Value? { if case .word(let value) = kind { value } else { nil } }

  var wordsAlone: [Value]? {
    if let word { return [word] }
    guard case .and(let parts) = kind else { return nil }
    let words = parts.compactMap(\.word)
    return words.count == parts.count ? words : nil
  }
}

extension ParseResult {
  /// The query that is all there is, read without a doubt; nil otherwise.
  var onlyQuery: Query? {
    guard statements.count == 1, diagnostics.isEmpty, !isIncomplete, case .query(let query) = statements[0].kind else {
      return nil
    }
    return query
  }
}
