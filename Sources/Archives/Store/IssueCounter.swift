import ArticleStore
import TextBasics

/// Counts issues, pairs of newspaper and date, of articles that come in the order of their dates.
struct IssueCounter {
  private(set) var count = 0
  private var day: Day?
  private var newspapers: Set<String> = []
  private var isFirst = true

  mutating func add(_ record: ArticleRecord) {
    if isFirst || record.date != day {
      isFirst = false
      day = record.date
      newspapers.removeAll()
    }
    if newspapers.insert(record.newspaper ?? "").inserted { count += 1 }
  }
}
