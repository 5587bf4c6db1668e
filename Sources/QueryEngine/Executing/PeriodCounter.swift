import ArticleStore
import QueryLanguage
import TextBasics

/// Counts articles by stretches of the calendar.
struct PeriodCounter {
  let snapshot: Snapshot

  /// The stretches that have an article, in time order, with how many; and how many articles have no date.
  func counts(
    of rows: RowSet, by bucket: DateBucket
  ) -> (periods: [(period: Period, count: Int)], undated: Int) {
    let undated = rows.subtracting(snapshot.datedRows).count
    guard let dates = snapshot.dates else { return ([], undated) }
    let first = Period(bucket, containing: dates.lowerBound).number
    let last = Period(bucket, containing: dates.upperBound).number
    let periods = (first...last).map { Period(bucket, number: $0) }
    let borders = periods.compactMap { $0.days?.lowerBound } + [dates.upperBound.advanced(by: 1)]
    // A calendar has a first day for each stretch that has a day.
    guard borders.count == periods.count + 1 else { return ([], undated) }
    let counts = snapshot.counts(of: rows, between: borders)
    return (zip(periods, counts).filter { $0.1 > 0 }.map { ($0.0, $0.1) }, undated)
  }
}
