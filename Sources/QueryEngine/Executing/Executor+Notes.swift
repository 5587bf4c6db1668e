import ArticleStore
import QueryLanguage

extension Executor {
  /// What the footer tells about the articles found, and about those that could not be judged.
  mutating func notes(_ plan: Plan, found: RowSet) throws(Interrupted) -> [Answer.Note] {
    var notes: [Answer.Note] = []
    for field in plan.negatedFields {
      let having = field.columns.reduce(snapshot.none) { $0.union(rows(having: $1)) }
      let count = found.subtracting(having).count
      if count > 0 { notes.append(.withoutField(field, count: count)) }
    }
    let count = try undecided(plan).subtracting(found).count
    if count > 0 { notes.append(.withoutYear(count: count)) }
    if case .articles = plan.outcome, let ranking = plan.ranking, found.count > 1 { notes.append(.ranked(ranking)) }
    return notes
  }

  /// The articles that fulfil all else, and have only dates without a year where one with a year is asked.
  private mutating func undecided(_ plan: Plan) throws(Interrupted) -> RowSet {
    var undecided = snapshot.none
    var others: [Predicate] = []
    for part in plan.parts {
      let ranges = part.predicate.eventRanges
      if ranges.isEmpty { others.append(part.predicate) }
      for range in ranges {
        undecided = undecided.union(
          try snapshot.rows(eventIn: range, among: snapshot.all, interruption: interruption).undecided)
      }
    }
    return undecided.isEmpty ? undecided : try rows(where: .and(others), among: undecided)
  }
}

extension Predicate {
  /// The ranges of days of a known year that events are asked for.
  fileprivate var eventRanges: [DateRange] {
    switch self {
    case .or(let parts), .and(let parts): return parts.flatMap(\.eventRanges)
    case .not(let part): return part.eventRanges
    case .test(.event(let range)):
      if case .days = range { return [range] }
      return []
    case .test: return []
    }
  }
}
