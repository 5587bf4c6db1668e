import ArticleStore
import QueryLanguage

/// A condition with its names and types resolved: what the executor works on.
indirect enum Predicate: Sendable {
  case or([Predicate])
  case and([Predicate])
  case not(Predicate)
  case test(Test)

  /// One question to the store.
  enum Test: Sendable {
    /// One of the columns holds text that matches.
    case text([Column], TextMatch)
    /// In one of the columns two needles stand near each other.
    case near([Column], Nearness)
    /// The facet has one of these values.
    case codes(Facet, [FacetCode])
    /// The issue date lies in the range.
    case date(DateRange)
    /// A date in the text lies in the range.
    case event(DateRange)
    /// The number lies in the range; nil ends are open.
    case number(NumberField, from: Int?, to: Int?)
    /// One of the columns has a value.
    case present([Column])
    /// The article is among those most like that one.
    case like(Row)
    /// The article belongs to the result of that plan.
    case member(SetPlan)
  }

  /// A predicate that holds for no row.
  static let never = Predicate.or([])

  /// Whether the tests make use of text: these are left to the end, when few rows are left.
  var cost: Int {
    switch self {
    case .or(let parts), .and(let parts): parts.map(\.cost).max() ?? 0
    case .not(let part): part.cost
    case .test(let test): test.cost
    }
  }
}

extension Predicate.Test {
  /// A rank: what narrows for little comes first.
  var cost: Int {
    switch self {
    case .codes, .date, .member: 0
    case .number, .present: 1
    case .event: 2
    case .text(let columns, let match):
      columns.contains { $0.isArena }
        ? (match.needle.isLiteral ? 4 : 6) + (columns.contains(.text(.body)) ? 1 : 0) : 1
    case .near: 8
    // It ranks what all the others left.
    case .like: 9
    }
  }

  var access: Explanation.Access {
    switch self {
    case .codes: .postings
    case .date(.days): .range
    case .date, .event, .number: .column
    case .present: .column
    case .member: .result
    case .like: .likeness
    case .text(let columns, _), .near(let columns, _):
      columns.allSatisfy(\.isArena) ? .scan : columns.contains(where: \.isArena) ? .mixed : .postings
    }
  }
}

extension Column {
  /// Whether the column is text in the arena, which is read, and not a dictionary.
  var isArena: Bool {
    if case .text = self { true } else { false }
  }
}

extension Predicate {
  /// How its rows are found: one way, or several.
  var access: Explanation.Access {
    switch self {
    case .test(let test): return test.access
    case .not(let part): return part.access
    case .or(let parts), .and(let parts):
      let ways = Set(parts.map(\.access))
      return ways.count == 1 ? ways.first ?? .mixed : .mixed
    }
  }
}
