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
    var parts: [Anatomy.Part] = []
    for part in plan.parts {
      // Alone: in the whole archive, not in what the query starts from.
      let rows = try executor.rows(where: part.predicate, among: engine.snapshot.all)
      parts.append(
        Anatomy.Part(
          part.condition, count: rows.count, branches: try branches(of: part.condition, with: &executor)))
    }
    // The one that has nothing even alone; else the one after which nothing was left.
    var emptier = parts.firstIndex { $0.count == 0 }
    if emptier == nil {
      var rows = source
      for (index, part) in plan.parts.enumerated() where emptier == nil {
        rows = try executor.rows(where: part.predicate, among: rows)
        if rows.isEmpty { emptier = index }
      }
    }
    guard var emptier, !source.isEmpty else {
      return anatomy(parts, of: source, suggestion: nil, nearValues: [])
    }
    if let (index, count) = try exclusion(among: source, with: &executor) {
      emptier = index
      parts[emptier].reason = .excludesAll(count)
    } else if parts[emptier].count == 0, parts[emptier].condition.namesKnownPlace {
      parts[emptier].reason = .placeWithoutArticles
    }
    parts[emptier].emptied = true

    var nearValues: [(value: String, count: Int)] = []
    var suggestion: (query: Query, count: Int)?
    // What finds something alone is spelled as it was meant.
    let isMisspelled = parts[emptier].count == 0 && parts[emptier].reason == nil
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
      suggestion = try relaxed(without: parts[emptier].count == 0 ? emptier : nil, with: &executor)
    }
    if suggestion == nil, plan.startsFromResult { suggestion = try everywhere(with: &executor) }
    return anatomy(parts, of: source, suggestion: suggestion, nearValues: nearValues)
  }

  private func anatomy(
    _ parts: [Anatomy.Part], of source: RowSet, suggestion: (query: Query, count: Int)?,
    nearValues: [(value: String, count: Int)]
  ) -> Anatomy {
    var anatomy = Anatomy(parts: parts, suggestion: suggestion, nearValues: nearValues)
    if plan.startsFromResult { anatomy.source = (plan.query.source, source.count) }
    return anatomy
  }

  /// The same conditions, asked of the whole archive; nil where that finds nothing either.
  private func everywhere(with executor: inout Executor) throws(Interrupted) -> (query: Query, count: Int)? {
    var query = query(plan.parts.map(\.condition))
    query.source = .articles
    guard let plan = try? Resolver.plan(query, for: engine) else { return nil }
    let count = try executor.found(plan).count
    return count > 0 ? (query, count) : nil
  }

  /// What each alternative of a condition finds alone.
  private func branches(
    of condition: Condition, with executor: inout Executor
  ) throws(Interrupted) -> [(condition: Condition, count: Int)] {
    var counted: [(condition: Condition, count: Int)] = []
    for branch in condition.alternatives { counted.append((branch, try count(of: [branch], with: &executor))) }
    return counted
  }

  /// The condition with a `not` in it that excludes all that the others leave, and how many these are; nil where none
  /// does.
  private func exclusion(
    among source: RowSet, with executor: inout Executor
  ) throws(Interrupted) -> (index: Int, count: Int)? {
    for (index, part) in plan.parts.enumerated() where part.condition.isExclusion {
      var rows = source
      for (other, part) in plan.parts.enumerated() where other != index {
        rows = try executor.rows(where: part.predicate, among: rows)
      }
      if !rows.isEmpty { return (index, rows.count) }
    }
    return nil
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

extension Plan {
  /// Whether it asks a named result, or several, rather than the whole archive.
  fileprivate var startsFromResult: Bool {
    if case .articles = query.source { false } else { query.verb != .clausesAlone }
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
