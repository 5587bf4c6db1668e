import ArticleStore
import QueryLanguage
import TextBasics

extension Plan {
  /// Up to when a timeline runs where it is not the last article found: the archive's last day, so that a silence at the
  /// end shows.
  ///
  /// Nil where days behind the last article may not have been asked for: where a condition names a date, a list was cut
  /// off, or the articles are those of the last answer, of which no more is known.
  func lastDay(in snapshot: Snapshot) -> Day? {
    asksAllDays ? snapshot.dates?.upperBound : nil
  }

  fileprivate var asksAllDays: Bool {
    source.asksAllDays && stages.isEmpty && !parts.contains { $0.condition.asksDate }
  }
}

extension SetPlan {
  fileprivate var asksAllDays: Bool {
    switch self {
    case .all: true
    case .named(_, let plan): plan.asksAllDays
    case .rows, .and, .or, .not: false
    }
  }
}

extension Condition {
  /// Whether the date of issue is asked for anywhere in it, or a result of which that is not known.
  fileprivate var asksDate: Bool {
    switch kind {
    case .and(let parts), .or(let parts): parts.contains(where: \.asksDate)
    case .not(let part): part.asksDate
    case .comparison(let field, _, _), .range(let field, _, _), .membership(let field, _, _): field.field == .date
    case .member: true
    case .near, .presence, .similar, .word: false
    }
  }
}
