import TextBasics

extension EnglishSentence {
  /// How a condition is joined to the articles.
  enum Form {
    /// `whose topic contains “宣讲”`, `that have a photo`.
    case relative
    /// `the topic contains “宣讲”`, `the article has a photo`.
    case clause
  }

  /// A condition with all that is within it; brackets around what is joined inside something else.
  func nested(_ condition: Condition) -> String {
    switch condition.kind {
    case .or(let parts): parts.map(bracketed).joined(separator: " or ")
    case .and(let parts): parts.map(bracketed).joined(separator: " and ")
    case .not(let part) where !condition.isPlain: "not (\(nested(part)))"
    default: phrase(condition, .clause)
    }
  }

  private func bracketed(_ condition: Condition) -> String {
    condition.isOr || condition.isAnd ? "(\(nested(condition)))" : nested(condition)
  }

  /// A plain condition, or its opposite.
  func phrase(_ condition: Condition, _ form: Form, isNegated: Bool = false) -> String {
    switch condition.kind {
    case .or, .and: return nested(condition)
    case .not(let part): return phrase(part, form, isNegated: !isNegated)
    case .comparison(let field, let comparison, let value):
      return self.comparison(field.field, isNegated ? comparison.opposite ?? comparison : comparison, value, form)
    case .membership(let field, let values, let isExcluded):
      return membership(field.field, values, form, isNegated: isNegated != isExcluded)
    case .range(let field, let low, let high): return range(field.field, low, high, form, isNegated: isNegated)
    case .presence(let field, let isMissing):
      let noun = self.noun(field.field)
      return article(form, "have", "has") + (isNegated != isMissing ? " no " : noun.takesAn ? " an " : " a ") + noun
    case .near(let field, let first, let second, let distance):
      let words = "\(first.inSentence) and \(second.inSentence) stand at most \(distance) characters apart"
      switch form {
      case .relative: return (field.map { "in whose \(noun($0.field)) " } ?? "in which ") + words
      case .clause: return words + (field.map { " in the \(noun($0.field))" } ?? "")
      }
    case .similar(.row(let number)): return article(form, "are", "is") + " most like row \(number) of the last answer"
    case .similar(.id(let value)):
      return article(form, "are", "is") + " most like the one with id \(item(value, in: .id))"
    case .word(let value):
      return (isNegated ? article(form, "do not mention", "does not mention") : article(form, "mention", "mentions"))
        + " " + part(value)
    case .member(let name):
      return (isNegated ? article(form, "do not belong", "does not belong") : article(form, "belong", "belongs"))
        + " to " + result(name)
    }
  }

  // MARK: Subjects

  private func article(_ form: Form, _ plural: String, _ singular: String) -> String {
    form == .relative ? "that " + plural : "the article " + singular
  }

  private func subject(_ field: Field, _ form: Form) -> String {
    (form == .relative ? "whose " : "the ") + noun(field)
  }

  /// `one of whose topics`, `none of the topics`.
  private func one(of field: Field, _ form: Form, isNone: Bool) -> String {
    (isNone ? "none of " : "one of ") + (form == .relative ? "whose " : "the ") + plural(field)
  }

  // MARK: Comparisons

  private func comparison(_ field: Field, _ comparison: Comparison, _ value: Value, _ form: Form) -> String {
    switch field.kind {
    case .date:
      if let time = time(comparison == .notEqual ? .equal : comparison, value) {
        let verb = comparison == .notEqual ? "did not appear" : "appeared"
        return article(form, verb, verb) + " " + (time.isPreposed ? "" : preposition(value)) + time.text
      }
      return subject(field, form) + " " + ordered(comparison, value.inSentence, isDate: true)
    case .dates: return subject(field, form) + " " + ordered(comparison, date(value), isDate: true)
    case .number: return subject(field, form) + " " + ordered(comparison, value.inSentence, isDate: false)
    case .text, .longText, .list, .place, .flag: return text(field, comparison, value, form)
    }
  }

  private func ordered(_ comparison: Comparison, _ value: String, isDate: Bool) -> String {
    switch comparison {
    case .equal: "is \(value)"
    case .notEqual: "is not \(value)"
    case .contains: "contains \(value)"
    case .notContains: "does not contain \(value)"
    case .less: "is \(isDate ? "before" : "under") \(value)"
    case .lessOrEqual: isDate ? "is not after \(value)" : "is at most \(value)"
    case .greater: "is \(isDate ? "after" : "over") \(value)"
    case .greaterOrEqual: isDate ? "is not before \(value)" : "is at least \(value)"
    }
  }

  private func text(_ field: Field, _ comparison: Comparison, _ value: Value, _ form: Form) -> String {
    switch comparison {
    case .equal, .notEqual:
      let isNegated = comparison == .notEqual
      if field.kind == .list {
        return one(of: field, form, isNone: isNegated) + " " + whole(value, in: field, isNegated: false)
      }
      return subject(field, form) + " " + whole(value, in: field, isNegated: isNegated)
    case .contains: return subject(field, form) + " contains " + part(value)
    case .notContains: return subject(field, form) + " does not contain " + part(value)
    default: return subject(field, form) + " " + ordered(comparison, value.inSentence, isDate: false)
    }
  }

  private func membership(_ field: Field, _ values: [Value], _ form: Form, isNegated: Bool) -> String {
    let items = values.map { item($0, in: field) }
    let either = items.count <= 2 ? listed(items, by: "or") : "one of " + listed(items, by: "and")
    if field.kind == .list { return one(of: field, form, isNone: isNegated) + " is " + either }
    let start = subject(field, form) + " is "
    guard isNegated else { return start + either }
    return start
      + (items.count == 1
        ? "not " + items[0]
        : items.count == 2 ? "neither \(items[0]) nor \(items[1])" : "none of " + listed(items))
  }

  private func range(_ field: Field, _ low: Value?, _ high: Value?, _ form: Form, isNegated: Bool) -> String {
    switch (low, high) {
    case (let low?, let high?):
      let isDate = field.kind == .date || field.kind == .dates
      let ends = isDate ? dates(from: low, to: high) : "\(low.inSentence) and \(high.inSentence)"
      if field.kind == .date {
        let verb = isNegated ? "did not appear" : "appeared"
        return article(form, verb, verb) + " between \(ends)"
      }
      return subject(field, form) + (isNegated ? " is not" : " is") + " between \(ends)"
    case (let low?, nil): return comparison(field, .greaterOrEqual, low, form)
    case (nil, let high?): return comparison(field, .lessOrEqual, high, form)
    case (nil, nil): return article(form, "have", "has") + " a " + noun(field)
    }
  }

  // MARK: Place and day behind the noun

  /// The time of publication that a condition names, and whether it has its preposition; nil for another condition.
  func time(_ condition: Condition) -> (text: String, isPreposed: Bool)? {
    switch condition.kind {
    case .comparison(let field, let comparison, let value) where field.field == .date: time(comparison, value)
    case .range(let field, let low?, let high?) where field.field == .date:
      ("between " + dates(from: low, to: high), true)
    case .range(let field, let low?, nil) where field.field == .date: time(.greaterOrEqual, low)
    case .range(let field, nil, let high?) where field.field == .date: time(.lessOrEqual, high)
    default: nil
    }
  }

  private func time(_ comparison: Comparison, _ value: Value) -> (text: String, isPreposed: Bool)? {
    switch comparison {
    case .equal: (date(value), false)
    case .less: ("before \(date(value))", true)
    case .lessOrEqual: ("up to \(date(value))", true)
    case .greater: ("after \(date(value))", true)
    case .greaterOrEqual: ("from \(date(value)) on", true)
    case .notEqual, .contains, .notContains: nil
    }
  }

  /// The place that a condition names; nil for another condition.
  func place(_ condition: Condition) -> String? {
    guard case .comparison(let field, .equal, let value) = condition.kind, field.field.kind == .place,
      value.isLiteral
    else { return nil }
    return item(value, in: field.field)
  }
}

extension String {
  /// Whether it begins with a vowel.
  fileprivate var takesAn: Bool { first.map { "aeiou".contains($0) } ?? false }
}
