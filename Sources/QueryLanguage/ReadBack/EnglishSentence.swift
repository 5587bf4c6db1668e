import TextBasics

/// Writes a query as an English sentence: Articles from 中山, August 2024, whose topic contains “宣讲”, longest first.
struct EnglishSentence {
  /// The sentence of a statement; nil for a command.
  func statement(_ statement: Statement) -> String? {
    switch statement.kind {
    case .query(let query): self.query(query)
    case .explain(let query): "How this is carried out: " + self.query(query)
    case .letResult(let name, _, let query): "\(name.quotedInSentence) is the name of this: " + self.query(query)
    case .letParameter(let name, _, let value, let isDefault):
      "$\(name) is \(value.inSentence)\(isDefault ? ", unless it has a value already" : "")."
    case .command: nil
    }
  }

  /// The sentence of a query.
  func query(_ query: Query) -> String {
    let (groupings, clauses) = query.counted
    let phrases =
      (groupings.isEmpty ? [] : [listed(groupings.map { "by " + name($0) })])
      + self.clauses(clauses)
    let opening = self.opening(query)
    guard !phrases.isEmpty else { return opening + "." }
    let rest = phrases.joined(separator: ", ")
    // Behind a list of conditions a comma would go on with the list.
    if case .nested = ConditionShape(query.condition) { return opening + ". " + rest.capitalizedFirst + "." }
    return opening + ", " + rest + "."
  }

  /// The sentence up to the clauses.
  private func opening(_ query: Query) -> String {
    guard query.verb != .clausesAlone else { return "The last answer" }
    let isCounting = query.verb == .count
    let source = self.source(query.source).map { " " + $0 } ?? ""
    let articles = (isCounting ? "The number of articles" : "Articles") + source
    switch ConditionShape(query.condition) {
    case .everything: return (isCounting ? "The number of all articles" : "All articles") + source
    case .all(let parts): return articles + " " + attributes(parts)
    case .any(let parts): return articles + " " + phrases(parts, joining: "or").joined(separator: " or ")
    case .nested(let condition): return articles + " of which this is true: " + nested(condition)
    }
  }

  /// What follows the noun: place and day first, then a relative clause a condition.
  private func attributes(_ conditions: [Condition]) -> String {
    var rest = conditions
    var first: [String] = []
    if let index = rest.firstIndex(where: { place($0) != nil }), let place = place(rest.remove(at: index)) {
      first.append("from " + place)
    }
    if let index = rest.firstIndex(where: { time($0) != nil }), let time = time(rest.remove(at: index)) {
      first.append(first.isEmpty && !time.isPreposed ? "of " + time.text : time.text)
    }
    let separator = first.count == 2 ? ", " : " "
    let clauses = phrases(rest, joining: "and").joined(separator: " and ")
    if !clauses.isEmpty { first.append(clauses) }
    return first.joined(separator: separator)
  }

  /// A relative clause a condition; words to look for share one: that mention “宣讲” and “劳模”.
  private func phrases(_ conditions: [Condition], joining word: String) -> [String] {
    let words = conditions.compactMap(\.literalWord)
    guard words.count > 1 else { return conditions.map { phrase($0, .relative) } }
    let rest = conditions.filter { $0.literalWord == nil }.map { phrase($0, .relative) }
    return ["that mention " + listed(words.map(part), by: word)] + rest
  }

  /// The named results that a query starts from; nil for the whole archive.
  private func source(_ source: Query.Source) -> String? {
    switch source {
    case .articles: nil
    case .set(let name): "in " + result(name)
    case .and(let parts): parts.map(bracketed).joined(separator: " and ")
    case .or(let parts): parts.map(bracketed).joined(separator: " or ")
    case .not(let part): "not " + bracketed(part)
    }
  }

  private func bracketed(_ source: Query.Source) -> String {
    let text = self.source(source) ?? ""
    if case .set = source { return text }
    if case .not = source { return text }
    return "(\(text))"
  }

  /// A name of a result, or the last one.
  func result(_ name: SetName) -> String { name.name?.quotedInSentence ?? "the last answer" }

  /// `A`, `A and B`, `A, B and C`.
  func listed(_ items: [String], by word: String = "and") -> String {
    guard items.count > 1, let last = items.last else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + last
  }
}

extension String {
  /// The text with its first letter large.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
