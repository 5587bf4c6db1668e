import ArticleStore
import QueryLanguage
import TextBasics

/// Finds out why nothing was found, and what would find something.
struct AnatomyMaker {
  let engine: Engine
  let plan: Plan

  /// The anatomy of a plan that found nothing.
  func anatomy(with executor: inout Executor) throws(Interrupted) -> Anatomy {
    let source = try executor.rows(of: plan.source)
    var parts: [(condition: Condition, count: Int, emptied: Bool)] = []
    for part in plan.parts {
      let rows = try executor.evaluate(part.predicate, among: source)
      parts.append((condition: part.condition, count: rows.count, emptied: false))
    }
    // The one that has nothing even alone; else the one after which nothing was left.
    var emptier = parts.firstIndex { $0.count == 0 }
    if emptier == nil {
      var rows = source
      for (index, part) in plan.parts.enumerated() where emptier == nil {
        rows = try executor.evaluate(part.predicate, among: rows)
        if rows.isEmpty { emptier = index }
      }
    }
    guard let emptier, !source.isEmpty else { return Anatomy(parts: parts, suggestion: nil, nearValues: []) }
    parts[emptier].emptied = true

    var nearValues: [(value: String, count: Int)] = []
    var suggestion: (query: Query, count: Int)?
    // What finds something alone is spelled as it was meant.
    let isMisspelled = parts[emptier].count == 0
    for value in isMisspelled ? NearValues(snapshot: engine.snapshot).values(for: plan.parts[emptier].condition) : [] {
      guard nearValues.count < 2 else { break }
      let condition = plan.parts[emptier].condition.replacingValue(by: value)
      let alone = try count(of: [condition], with: &executor)
      guard alone > 0 else { continue }
      nearValues.append((value, alone))
      if suggestion == nil {
        suggestion = try suggested(plan.parts.map(\.condition).replacing(emptier, by: condition), with: &executor)
      }
    }
    if suggestion == nil, isMisspelled, case .word(let value) = plan.parts[emptier].condition.kind {
      for condition in otherReadings(of: value) where suggestion == nil {
        suggestion = try suggested(plan.parts.map(\.condition).replacing(emptier, by: condition), with: &executor)
      }
    }
    if suggestion == nil, isMisspelled, let word = plan.parts[emptier].condition.asWord {
      suggestion = try suggested(plan.parts.map(\.condition).replacing(emptier, by: word), with: &executor)
    }
    if suggestion == nil, plan.parts.count > 1 {
      suggestion = try relaxed(without: isMisspelled ? emptier : nil, with: &executor)
    }
    return Anatomy(parts: parts, suggestion: suggestion, nearValues: nearValues)
  }

  /// The query without one of its conditions that finds the most: without the one that has nothing even alone, or,
  /// where each has something, without any one of them.
  private func relaxed(
    without emptier: Int?, with executor: inout Executor
  ) throws(Interrupted) -> (query: Query, count: Int)? {
    let conditions = plan.parts.map(\.condition)
    var best: (query: Query, count: Int)?
    for index in emptier.map({ $0...$0 }) ?? 0...conditions.count - 1 {
      guard let candidate = try suggested(conditions.removing(index), with: &executor) else { continue }
      if candidate.count > best?.count ?? 0 { best = candidate }
    }
    return best
  }

  /// What a word that no text contains may have meant: a date of issue, the title within 《》, the known words in it.
  private func otherReadings(of value: Value) -> [Condition] {
    guard let text = value.text else { return [] }
    func word(_ text: String) -> Condition { Condition(.word(Value(.word(text), span: value.span)), span: value.span) }
    if case .date = value.kind {
      let date = FieldReference(.date, span: value.span)
      return [Condition(.comparison(date, .equal, value), span: value.span)]
    }
    var readings: [Condition] = []
    let bare = text.filter { !"《》〈〉【】“”「」".contains($0) }
    if bare != text, !bare.isEmpty { readings.append(word(bare)) }
    let words = KnownWords(snapshot: engine.snapshot).words(in: text).map(word)
    if words.count == 1 { readings.append(words[0]) }
    if words.count > 1 { readings.append(Condition(.and(words), span: value.span)) }
    return readings
  }

  private func suggested(
    _ conditions: [Condition], with executor: inout Executor
  ) throws(Interrupted) -> (query: Query, count: Int)? {
    let count = try count(of: conditions, with: &executor)
    guard count > 0 else { return nil }
    return (query(conditions), count)
  }

  private func count(of conditions: [Condition], with executor: inout Executor) throws(Interrupted) -> Int {
    guard let plan = try? Resolver.plan(query(conditions), for: engine) else { return 0 }
    return try executor.found(plan).count
  }

  private func query(_ conditions: [Condition]) -> Query {
    var query = plan.query
    query.condition =
      conditions.count == 1
      ? conditions[0] : Condition(.and(conditions), span: plan.query.condition?.span ?? query.span)
    return query
  }
}

extension [Condition] {
  fileprivate func replacing(_ index: Int, by condition: Condition) -> [Condition] {
    var copy = self
    copy[index] = condition
    return copy
  }

  fileprivate func removing(_ index: Int) -> [Condition] {
    var copy = self
    copy.remove(at: index)
    return copy
  }
}

extension Condition {
  /// The value looked for in all text, for a condition that asks it of a place, a list or a short text; nil for others.
  fileprivate var asWord: Condition? {
    let value: Value
    switch kind {
    case .comparison(let field, .equal, let only), .comparison(let field, .contains, let only):
      guard field.field != .text, [.place, .list, .text].contains(field.field.kind), field.field != .id else {
        return nil
      }
      value = only
    default: return nil
    }
    switch value.kind {
    case .word, .string: return Condition(.word(value), span: span)
    case .wildcard, .regex, .date, .number, .parameter: return nil
    }
  }

  /// The value that a spelling mistake could be in; nil for conditions without one.
  var onlyValue: Value? {
    switch kind {
    case .comparison(_, .equal, let value), .comparison(_, .contains, let value), .word(let value): value
    case .membership(_, let values, isNegated: false): values.count == 1 ? values[0] : nil
    default: nil
    }
  }

  /// The same condition about another value.
  func replacingValue(by text: String) -> Condition {
    guard let value = onlyValue else { return self }
    // A phrase stays a phrase; a word stays one where it can be written so, which the printer sees to.
    let isString = if case .string = value.kind { true } else { false }
    let replacement = Value(isString ? .string(text) : .word(text), span: value.span)
    switch kind {
    case .comparison(let field, let comparison, _):
      return Condition(.comparison(field, comparison, replacement), span: span)
    case .word: return Condition(.word(replacement), span: span)
    case .membership(let field, _, let isNegated):
      return Condition(.membership(field, [replacement], isNegated: isNegated), span: span)
    default: return self
    }
  }
}
