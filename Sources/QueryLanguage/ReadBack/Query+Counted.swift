import TextBasics

extension Query {
  /// What the verb `count` counts by, and the clauses behind it; nothing to count by for another verb.
  var counted: (groupings: [Grouping], clauses: [Clause]) {
    guard verb == .count, case .count(let groupings)? = clauses.first?.kind else { return ([], clauses) }
    return (groupings, Array(clauses.dropFirst()))
  }
}

extension Value {
  /// Whether it is a date of which the year is known.
  var hasYear: Bool {
    switch datePhrase {
    case .partial(let date)?: date.year != nil
    case nil: false
    default: true
    }
  }
}
