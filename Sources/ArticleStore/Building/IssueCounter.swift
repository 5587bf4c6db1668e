/// Counts issues, pairs of newspaper and date, of articles that come in the order of their dates.
package struct IssueCounter<Date: Equatable, Newspaper: Hashable> {
  /// How many there were so far.
  package private(set) var count = 0
  private var date: Date?
  private var newspapers: Set<Newspaper> = []

  /// A counter that has seen none.
  package init() {}

  /// Takes in the next article.
  package mutating func add(_ date: Date, _ newspaper: Newspaper) {
    if date != self.date {
      self.date = date
      newspapers.removeAll(keepingCapacity: true)
    }
    if newspapers.insert(newspaper).inserted { count += 1 }
  }
}
