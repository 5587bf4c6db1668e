import Issues
import Testing
import TextBasics

@testable import ArticleStore

/// Conditions on columns of numbers and dates, against one look at each row.
struct ColumnTests {
  @Test(arguments: [0, 1, 63, 64, 65, 1000])
  func numbersInARange(_ count: Int) throws {
    var random = SeededRandom(UInt64(count) + 3)
    let records = (0..<count).map { number in
      let paragraphs = (0..<random.next(below: 6)).map { _ in String(repeating: "工", count: random.next(below: 9)) }
      return ArticleRecord(id: "\(number)", article: Article(paragraphs: paragraphs))
    }
    let snapshot = Snapshot(records: records)
    for (low, high) in [(1, 20), (0, 0), (5, 4), (3, nil), (nil, 7), (nil, nil), (-9, -1), (.max, nil), (nil, .min)]
      as [(Int?, Int?)]
    {
      for field in NumberField.allCases {
        let expected = snapshot.all.rows.filter { row in
          let number = snapshot.number(field, of: row)
          return (low ?? .min) <= number && number <= (high ?? .max)
        }
        #expect(snapshot.rows(field, from: low, to: high, among: snapshot.all).rows == expected)
        let few = RowSet(snapshot.all.rows.filter { $0 % 37 == 0 }, universe: snapshot.all.universe)
        let found = snapshot.rows(field, from: low, to: high, among: few).rows
        #expect(found == expected.filter { $0 % 37 == 0 })
        #expect(snapshot.sum(field) == snapshot.all.rows.reduce(0) { $0 + snapshot.number(field, of: $1) })
      }
    }
  }

  @Test(arguments: [0, 1, 50, 3000])
  func issueDays(_ count: Int) throws {
    var random = SeededRandom(UInt64(count) + 9)
    let records = (0..<count).map { number in
      let day = random.next(below: 10) == 0 ? nil : Day(number: Int32(19_600 + random.next(below: 600)))
      return ArticleRecord(id: "\(number)", date: day, article: Article())
    }
    let snapshot = Snapshot(records: records)
    let days = records.compactMap(\.date)
    #expect(snapshot.dates == days.min().flatMap { first in days.max().map { first...$0 } })
    for range in Self.ranges {
      let expected = snapshot.all.rows.filter { snapshot.day(of: $0).map(range.contains) ?? false }
      #expect(snapshot.rows(dated: range).rows == expected, "\(range)")
      #expect([nil, expected.count].contains(snapshot.rowCount(dated: range)), "\(range)")
    }
    let borders = [19_500, 19_601, 19_602, 19_800, 19_800, 20_300].map { Day(number: $0) }
    let counts = zip(borders, borders.dropFirst()).map { low, high in days.count { low <= $0 && $0 < high } }
    #expect(snapshot.counts(of: snapshot.all, between: borders) == counts)
  }

  static let ranges: [DateRange] = [
    .days(from: Day("2024-02-01"), to: Day("2024-02-29")), .days(from: Day("2023-02-02"), to: Day("2023-02-28")),
    .days(from: nil, to: Day("2023-12-31")), .days(from: Day("2024-03-15"), to: nil), .days(from: nil, to: nil),
    .days(from: Day("2024-03-15"), to: Day("2024-03-14")), .days(from: Day("2024-01-01"), to: Day("2024-12-30")),
    .days(from: Day(number: -800_000), to: Day("2023-01-01")),
    .days(from: Day("2023-01-01"), to: Day(number: 9_000_000)),
    .days(from: nil, to: Day(number: -800_000)),
    .anyYear(from: .init(month: 2, day: 1), to: .init(month: 2, day: 28)),
    .anyYear(from: .init(month: 2, day: 29), to: .init(month: 3, day: 1)),
    .anyYear(from: .init(month: 12, day: 20), to: .init(month: 1, day: 10)),
    .anyYear(from: nil, to: .init(month: 5, day: 1)),
  ]

  @Test(arguments: ranges)
  func eventsInARange(_ range: DateRange) throws {
    let dates = [
      "2024-02-29", "2024-02", "2023-02", "2024", "2023", "02-29", "02-28", "02", "12", "12-25", "2024-03-15",
      "2024-12-31", "0001",
      "9999-12-31", "05-01",
    ]
    for year in [nil, "2023-06-01", "2024-06-01"] {
      for date in dates {
        let date = try #require(PartialDate(date))
        let year = year.flatMap { Day($0) }
        let bits = PackedDate(date)
        let full = try #require(bits.date(withYear: year?.components.year))
        let isIn = EventRange(range).contains(bits.inYear(UInt32(year?.components.year ?? 0)))
        #expect(isIn == (range.covers(full) == true), "\(date) of \(full)")
      }
    }
  }

  /// Rows with several dates or none, in one segment and in three with hidden rows.
  static let eventArchives: [Snapshot] = {
    var random = SeededRandom(9)
    let dates = [
      "2024-02-29", "2024-02", "2023-02", "2024", "2023", "02-29", "02", "12-25", "2024-12-31", "05-01", "2022-03-15",
    ]
    let records = (0..<700).map { number in
      let issue = [nil, Day("2023-06-01"), Day("2024-06-01")][random.next(below: 3)]
      let own = (0..<random.next(below: 4)).compactMap { _ in PartialDate(dates[random.next(below: dates.count)]) }
      return ArticleRecord(id: "\(number)", date: issue, article: Article(dates: own))
    }
    let parts = [records[..<400], records[400..<401], records[401...]]
    let segments = parts.map { part in
      Segment.inMemory(part.sorted(by: Snapshot.precedes), origins: part.map { _ in "" })
    }
    return [Snapshot(records: records), Snapshot(segments: segments, hidden: [0, 5, 399, 450])]
  }()

  /// What the list of dates finds, against a look at each row.
  @Test(arguments: ranges, eventArchives.indices)
  func eventsOfRows(_ range: DateRange, _ archive: Int) {
    let snapshot = Self.eventArchives[archive]
    func datesInRange(of row: Row) -> Set<PartialDate> {
      Set(snapshot.events(of: row).filter { range.covers($0) == true })
    }
    #expect(snapshot.rows(eventIn: range).rows == snapshot.all.rows.filter { !datesInRange(of: $0).isEmpty })
    let count = (0..<Row(snapshot.universe)).reduce(0) { $0 + datesInRange(of: $1).count }
    #expect(snapshot.rowCount(eventIn: range) == min(count, snapshot.universe))
  }

  @Test(arguments: eventArchives.indices)
  func eventsOfUnknownYear(_ archive: Int) {
    let snapshot = Self.eventArchives[archive]
    let expected = snapshot.all.rows.filter { row in
      let dates = snapshot.events(of: row)
      return !dates.isEmpty && dates.allSatisfy { $0.year == nil }
    }
    #expect(!expected.isEmpty)
    #expect(snapshot.rowsWithEventsOfUnknownYear.rows == expected)
  }
}
