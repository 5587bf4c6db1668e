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
    let predicates = plan.parts.map(\.predicate)
    let others = predicates.filter { !$0.asksEventsOfAYear }
    if others.count == predicates.count { return snapshot.none }
    return try rows(where: .and(others), among: snapshot.rowsWithEventsOfUnknownYear)
  }
}

extension Predicate {
  /// Whether a date in the text is asked to lie in days of a known year.
  fileprivate var asksEventsOfAYear: Bool {
    switch self {
    case .or(let parts), .and(let parts): parts.contains(where: \.asksEventsOfAYear)
    case .not(let part): part.asksEventsOfAYear
    case .test(.event(.days)): true
    case .test: false
    }
  }
}
