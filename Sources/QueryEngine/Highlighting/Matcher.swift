import ArticleStore
import QueryLanguage

/// One thing that a query looked for, and the columns it looked into.
enum Matcher: Sendable {
  case text([Column], TextMatch)
  case near([Column], Nearness)
  /// Whole values of a facet, folded.
  case values(Column, Set<[UInt8]>)

  var columns: [Column] {
    switch self {
    case .text(let columns, _), .near(let columns, _): columns
    case .values(let column, _): [column]
    }
  }

  /// Where it stands in folded text.
  func ranges(in folded: [UInt8]) -> [Range<Int>] {
    switch self {
    case .text(_, let match): match.ranges(in: folded)
    case .near(_, let nearness): nearness.ranges(in: folded)
    case .values(_, let values): values.contains(folded) ? [0..<folded.count] : []
    }
  }

  /// What the plan looks for: all that is not negated, in named results too.
  static func all(of plan: Plan, in snapshot: Snapshot) -> [Matcher] {
    plan.parts.flatMap { all(of: $0.predicate, in: snapshot) } + all(of: plan.source, in: snapshot)
  }

  private static func all(of predicate: Predicate, in snapshot: Snapshot) -> [Matcher] {
    switch predicate {
    case .or(let parts), .and(let parts): parts.flatMap { all(of: $0, in: snapshot) }
    case .not: []
    case .test(.text(let columns, let match)): [.text(columns, match)]
    case .test(.near(let columns, let nearness)): [.near(columns, nearness)]
    case .test(.codes(let facet, let codes)):
      [.values(.facet(facet), Set(codes.map { snapshot.foldedValue(facet, $0) }))]
    case .test(.member(let set)): all(of: set, in: snapshot)
    case .test: []
    }
  }

  private static func all(of set: SetPlan, in snapshot: Snapshot) -> [Matcher] {
    switch set {
    case .all, .rows, .not: []
    case .named(_, let plan): all(of: plan, in: snapshot)
    case .and(let sets), .or(let sets): sets.flatMap { all(of: $0, in: snapshot) }
    }
  }
}

extension [Range<Int>] {
  /// The same bytes as ascending ranges that neither overlap nor touch.
  var merged: [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
