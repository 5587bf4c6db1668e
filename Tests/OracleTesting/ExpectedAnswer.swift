import ArticleStore
import Issues
import QueryEngine
import QueryLanguage
import TextBasics

/// What the oracle says that an answer must be, and how an answer departs from it.
struct ExpectedAnswer {
  /// The query.
  let query: Query
  /// The articles that it finds, newest first.
  let found: [Article]
  /// All articles, newest first.
  let all: [Article]
  /// Whether articles are in an order of which the oracle knows nothing: bare words rank by relevance.
  let isRanked: Bool

  /// An article and its row in the store.
  struct Article {
    let row: Row
    let record: ArticleRecord
  }

  /// In what an answer is wrong; nil when it is right.
  func disagreement(with answer: Answer) -> String? {
    if answer.total != found.count { return "\(answer.total) found, not \(found.count)" }
    switch answer.result {
    case .articles(let list): return articles(list)
    case .count(let count): return count == window(found).count ? nil : "\(count) counted, not \(window(found).count)"
    case .groups(let table): return groups(table)
    case .crossTable(let table): return cross(table)
    case .timeline(let timeline): return self.timeline(timeline)
    case .statistics(let statistics): return self.statistics(statistics)
    default: return "an answer that was not asked for"
    }
  }

  // MARK: Articles

  private func articles(_ list: ArticleList) -> String? {
    var expected = found.map(\.row)
    for case .sort(let keys) in query.clauses.map(\.kind) { expected = sorted(found, by: keys).map(\.row) }
    for case .show(let fields) in query.clauses.map(\.kind) where list.columns != fields.map(\.field) {
      return "other columns"
    }
    for case .sample(let count) in query.clauses.map(\.kind) {
      let places = list.rows.compactMap { expected.firstIndex(of: $0) }
      let isPart = list.rows.count == min(count, expected.count) && places.count == list.rows.count
      return isPart && Set(places).count == places.count ? nil : "no sample of \(count)"
    }
    let wanted = window(expected)
    let isSorted = query.clauses.contains { if case .sort = $0.kind { true } else { false } }
    // By relevance: which articles come is known only where all of them do.
    guard isRanked, !isSorted else { return list.rows == wanted ? nil : "\(list.rows), not \(wanted)" }
    let isPart = Set(list.rows).isSubset(of: expected) && list.rows.count == wanted.count
    return isPart ? nil : "\(list.rows) are not \(wanted.count) of \(expected)"
  }

  private func window<Item>(_ items: [Item]) -> [Item] {
    var (skip, limit) = (0, items.count)
    for clause in query.clauses {
      switch clause.kind {
      case .skip(let count): skip = count
      case .limit(let count): limit = count
      default: break
      }
    }
    return Array(items.dropFirst(skip).prefix(limit))
  }

  /// What is missing comes last; what compares alike stays as it was, which is newest first.
  private func sorted(_ articles: [Article], by keys: [SortKey]) -> [Article] {
    articles.enumerated().sorted { a, b in
      for (place, key) in keys.enumerated() {
        guard let field = key.field else { continue }
        switch (value(field, a.element.record), value(field, b.element.record)) {
        case (nil, nil): continue
        case (_, nil): return true
        case (nil, _): return false
        case (let x?, let y?):
          if precedes(x, y) { return !key.isDescending }
          if precedes(y, x) { return key.isDescending }
          // Articles of one day stand by their ids, in the direction of the date.
          if field == .date, place == keys.count - 1 {
            let isBefore = NaturalOrder.precedes(a.element.record.id, b.element.record.id)
            return isBefore != key.isDescending
          }
        }
      }
      return a.offset < b.offset
    }.map(\.element)
  }

  private enum Key {
    case number(Int)
    case id(String)
    case text(String)
  }

  private func precedes(_ a: Key, _ b: Key) -> Bool {
    switch (a, b) {
    case (.number(let a), .number(let b)): a < b
    case (.id(let a), .id(let b)): NaturalOrder.precedes(a, b)
    case (.text(let a), .text(let b)): Pinyin.sortKey(of: a).lexicographicallyPrecedes(Pinyin.sortKey(of: b))
    default: false
    }
  }

  private func value(_ field: Field, _ record: ArticleRecord) -> Key? {
    switch field {
    case .date: record.date.map { .number(Int($0.number)) }
    case .length: .number(length(record))
    case .paragraphs: .number(record.article.paragraphs.count)
    case .id: .id(record.id)
    case .event: earliest(record).map { .number($0) }
    default: Oracle.texts(field, record).first { !$0.isEmpty }.map { .text($0) }
    }
  }

  /// The first of the dates in the text; those of no known year come last.
  private func earliest(_ record: ArticleRecord) -> Int? {
    let issue = record.date?.components.year
    return record.article.dates.map { date in
      // The 29th of February of a year without one stays a day of no known year.
      let dated = date.year == nil ? PartialDate(year: issue, month: date.month, day: date.day) ?? date : date
      return (dated.year ?? 10_000) * 10_000 + (dated.month ?? 0) * 100 + (dated.day ?? 0)
    }.min()
  }

  private func length(_ record: ArticleRecord) -> Int {
    record.article.paragraphs.joined().unicodeScalars.filter { !$0.properties.isWhitespace }.count
  }

  // MARK: Counts

  /// The values of an article that it is counted under, each once, folded: values that fold alike are one.
  private func keys(_ grouping: Grouping, _ record: ArticleRecord) -> Set<String> {
    switch grouping {
    case .field(let reference):
      Set(Oracle.texts(reference.field, record).filter { !$0.isEmpty }.map { Folding.fold($0) })
    case .bucket(let bucket, _): Set(record.date.map { [Folding.fold(stretch(bucket, $0))] } ?? [])
    }
  }

  /// `2024-08-27`, `2024-W35`, `2024-08`, `2024-Q3`, `2024`.
  private func stretch(_ bucket: DateBucket, _ day: Day) -> String {
    let (year, month, _) = day.components
    switch bucket {
    case .day: return day.description
    case .month: return String(day.description.prefix(7))
    case .quarter: return "\(year)-Q\((month + 2) / 3)"
    case .year: return String(year)
    case .week:
      // A week belongs to the year of its Thursday, and is its first when that is among the first seven days.
      let thursday = day.advanced(by: 4 - day.weekday)
      let yearOfWeek = thursday.components.year
      var number = 0
      var other = thursday
      while other.components.year == yearOfWeek {
        number += 1
        other = other.advanced(by: -7)
      }
      return "\(yearOfWeek)-W\(number < 10 ? "0" : "")\(number)"
    }
  }

  private func counts(_ grouping: Grouping) -> [String: Int] {
    var counts: [String: Int] = [:]
    for article in found { for key in keys(grouping, article.record) { counts[key, default: 0] += 1 } }
    return counts
  }

  private func groups(_ table: GroupTable) -> String? {
    var (grouping, top): (Grouping?, Int?) = (nil, nil)
    for clause in query.clauses {
      if case .count(let groupings) = clause.kind { grouping = groupings.first }
      if case .top(let count, let of) = clause.kind { (grouping, top) = (of, count) }
    }
    guard let grouping else { return "groups of nothing" }
    let counts = counts(grouping)
    var isTimed = false
    if case .bucket = grouping { isTimed = top == nil }
    let missing = found.count { keys(grouping, $0.record).isEmpty }
    if table.missing != missing { return "\(table.missing) missing, not \(missing)" }
    if table.distinct != counts.count { return "\(table.distinct) values, not \(counts.count)" }
    if table.groups.count != min(top ?? counts.count, counts.count) { return "\(table.groups.count) values shown" }
    for group in table.groups where counts[Folding.fold(group.value)] != group.count {
      return "\(group), not \(counts[Folding.fold(group.value)] ?? 0)"
    }
    // Which spelling stands for a value is the store's choice; the order goes by it.
    let isInOrder = zip(table.groups, table.groups.dropFirst()).allSatisfy { a, b in
      isTimed || a.count == b.count ? a.value.utf8.lexicographicallyPrecedes(b.value.utf8) : a.count > b.count
    }
    let least = isTimed ? 0 : table.groups.last?.count ?? 0
    let shown = Set(table.groups.map { Folding.fold($0.value) })
    let isTop = isTimed || counts.allSatisfy { shown.contains($0.key) || $0.value <= least }
    return isInOrder && isTop ? nil : "\(table.groups) of \(counts) are not in order"
  }

  private func cross(_ table: CrossTable) -> String? {
    guard case .count(let groupings)? = query.clauses.first?.kind, groupings.count == 2 else { return "no table" }
    var counts: [String: Int] = [:]
    for article in found {
      for down in keys(groupings[0], article.record) {
        for across in keys(groupings[1], article.record) { counts["\(down)\t\(across)", default: 0] += 1 }
      }
    }
    let lines = table.rows.indices.map { table.counts(ofRow: $0) }
    for (row, line) in zip(table.rows, lines) {
      for (column, count) in zip(table.columns, line)
      where count != counts["\(Folding.fold(row))\t\(Folding.fold(column))"] ?? 0 {
        return "\(count) at \(row), \(column)"
      }
    }
    let isWhole = lines.joined().reduce(0, +) == counts.values.reduce(0, +)
    return isWhole ? nil : "a table with parts missing"
  }

  private func timeline(_ timeline: Timeline) -> String? {
    let days = found.compactMap(\.record.date)
    if timeline.undated != found.count - days.count { return "\(timeline.undated) undated" }
    guard var day = days.min(), var last = days.max() else {
      return timeline.periods.isEmpty ? nil : "periods of nothing"
    }
    // Up to the end of the archive or not: both are right where the query is about dates or a result.
    if let end = all.compactMap(\.record.date).max(), timeline.periods.last?.name == stretch(timeline.bucket, end) {
      last = end
    }
    var names: [String] = []
    while day <= last {
      let name = stretch(timeline.bucket, day)
      if names.last != name { names.append(name) }
      day = day.advanced(by: 1)
    }
    if names != timeline.periods.map(\.name) { return "other periods" }
    for period in timeline.periods {
      let count = days.count { stretch(timeline.bucket, $0) == period.name }
      let all = all.count { article in article.record.date.map { stretch(timeline.bucket, $0) } == period.name }
      if period.count != count || period.all != all { return "\(period), not \(count) of \(all)" }
    }
    return nil
  }

  private func statistics(_ statistics: Statistics) -> String? {
    let values: [Double] =
      switch statistics.field {
      case .length: found.map { Double(length($0.record)) }
      case .paragraphs: found.map { Double($0.record.article.paragraphs.count) }
      default: found.compactMap { $0.record.date.map { Double($0.number) } }
      }
    if statistics.count != values.count { return "\(statistics.count) values, not \(values.count)" }
    guard let summary = statistics.summary else { return values.isEmpty ? nil : "no summary" }
    let sorted = values.sorted()
    let median =
      sorted.count % 2 == 1
      ? sorted[sorted.count / 2] : (sorted[sorted.count / 2 - 1] + sorted[sorted.count / 2]) / 2
    let sum = values.reduce(0, +)
    let isSame =
      summary.sum == sum && summary.min == sorted[0] && summary.max == sorted[sorted.count - 1]
      && summary.median == median && abs(summary.mean - sum / Double(values.count)) < 1e-6
    return isSame ? nil : "\(summary)"
  }
}
