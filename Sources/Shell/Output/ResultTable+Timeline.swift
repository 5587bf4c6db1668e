import QueryEngine
import QueryLanguage

extension ResultTable {
  /// Articles found in each stretch of time; for readers also how many that is of a hundred articles of the time.
  init(_ timeline: Timeline, columns: ArticleColumns) {
    let bucket = Column.named(timeline.bucket.rawValue)
    switch columns {
    case .overview:
      self.init(
        columns: [bucket, .bars, .init("per 100", chinese: "每百篇", setting: .number)],
        rows: timeline.periods.map { period in
          let share = period.all == 0 ? nil : Double(period.count) * 100 / Double(period.all)
          return [.text(period.name), .number(period.count), share.map { .text(Cell.tenths($0)) } ?? .missing]
        }
      )
      largestBar = timeline.periods.lazy.map(\.count).max()
    case .record:
      self.init(columns: [bucket, .count], rows: timeline.periods.map { [.text($0.name), .number($0.count)] })
    }
  }
}
