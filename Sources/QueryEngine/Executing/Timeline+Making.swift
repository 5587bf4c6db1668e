import ArticleStore
import QueryLanguage
import TextBasics

extension Timeline {
  /// The articles found in each stretch of time, from the first that has one to the last, or to that with `end` in it
  /// where it is later; empty ones between.
  init(_ rows: RowSet, by bucket: DateBucket, of snapshot: Snapshot, upTo end: Day?) {
    let (found, undated) = PeriodCounter(snapshot: snapshot).counts(of: rows, by: bucket)
    let counts = Dictionary(uniqueKeysWithValues: found.map { ($0.period, $0.count) })
    var periods: [(name: String, count: Int, all: Int)] = []
    if let first = counts.keys.min(), let last = counts.keys.max() {
      let end = end.map { Period(bucket, containing: $0).number } ?? last.number
      for number in first.number...max(last.number, end) {
        let period = Period(bucket, number: number)
        let all = period.days.map { snapshot.rows(dated: .days(from: $0.lowerBound, to: $0.upperBound)).count }
        periods.append((name: period.name, count: counts[period] ?? 0, all: all ?? 0))
      }
    }
    self.init(bucket: bucket, periods: periods, undated: undated)
  }
}
