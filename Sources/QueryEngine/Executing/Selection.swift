import ArticleStore

/// The articles that a plan leaves: a set in the order of answers, newest first, or a list in an order of its own.
///
/// A set stays a set as long as it can: what only counts or shows the newest never makes a list of all.
enum Selection: Sendable {
  case set(RowSet)
  case list([Row])

  /// How many articles there are.
  var count: Int {
    switch self {
    case .set(let rows): rows.count
    case .list(let rows): rows.count
    }
  }

  /// The articles without their order.
  func set(in snapshot: Snapshot) -> RowSet {
    switch self {
    case .set(let rows): rows
    case .list(let rows): RowSet(rows, universe: snapshot.all.universe)
    }
  }

  /// The first so many articles in their order; all when `limit` is nil.
  func rows(in snapshot: Snapshot, limit: Int? = nil) -> [Row] {
    switch self {
    case .set(let rows): snapshot.newestFirst(rows, limit: limit)
    case .list(let rows): limit.map { Array(rows.prefix($0)) } ?? rows
    }
  }

  /// What is left after so many, at most so many of it.
  func window(skip: Int, limit: Int?, in snapshot: Snapshot) -> Selection {
    let most = limit.map { skip.windowEnd(limit: $0) }
    return .list(Array(rows(in: snapshot, limit: most).dropFirst(skip)))
  }
}

extension Int {
  /// How many are taken up to the end of so many behind these; the largest number where the sum would be none.
  func windowEnd(limit: Int) -> Int {
    let (sum, isOver) = addingReportingOverflow(limit)
    return isOver ? .max : sum
  }
}
