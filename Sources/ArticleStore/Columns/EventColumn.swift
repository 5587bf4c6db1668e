import Issues
public import TextBasics

/// A stretch of dates that is asked for; an end that is nil is open.
public enum DateRange: Hashable, Sendable {
  /// From one day to another, both included.
  case days(from: Day?, to: Day?)
  /// Days of any year, both included. When `from` is later than `to` it runs over the year's end.
  case anyYear(from: DayOfYear?, to: DayOfYear?)

  /// A day of no particular year.
  public struct DayOfYear: Hashable, Comparable, Sendable {
    /// 1–12.
    public let month: Int
    /// 1–31.
    public let day: Int

    /// That day of that month.
    public init(month: Int, day: Int) {
      self.month = month
      self.day = day
    }

    /// In the order of the calendar.
    public static func < (a: DayOfYear, b: DayOfYear) -> Bool { (a.month, a.day) < (b.month, b.day) }
  }

  /// Whether a known day lies in it.
  func contains(_ day: Day) -> Bool {
    switch self {
    case .days(let from, let to):
      return (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    case .anyYear:
      let parts = day.components
      return contains(PartialDate(year: parts.year, month: parts.month, day: parts.day))
    }
  }

  /// Whether all that a date may be lies in it; nil when it can't be told because the date has no year.
  func covers(_ date: PartialDate) -> Bool? {
    switch self {
    case .days(let from, let to):
      guard let days = date.days else { return nil }
      return (from.map { $0 <= days.lowerBound } ?? true) && (to.map { days.upperBound <= $0 } ?? true)
    case .anyYear: return contains(date)
    }
  }

  private func contains(_ date: PartialDate?) -> Bool {
    guard case .anyYear(let from, let to) = self, let date, let month = date.month else { return false }
    let first = DayOfYear(month: month, day: date.day ?? 1)
    let last = DayOfYear(month: month, day: date.day ?? Day.length(ofMonth: month, year: date.year ?? 2000))
    if let from, let to, to < from { return from <= first || last <= to }
    return (from.map { $0 <= first } ?? true) && (to.map { last <= $0 } ?? true)
  }
}

/// The dates in the articles' texts, with the year of the issue where the text names none.
struct EventColumn: Sendable {
  private let rowStarts: [UInt32]
  private let dates: [PackedDate]

  init(records: [ArticleRecord]) {
    var rowStarts: [UInt32] = [0]
    var dates: [PackedDate] = []
    for record in records {
      let year = record.date?.components.year
      for date in record.article.dates {
        let dated = date.year == nil ? PartialDate(year: year, month: date.month, day: date.day) : date
        dates.append(PackedDate(dated ?? date))
      }
      rowStarts.append(UInt32(dates.count))
    }
    self.rowStarts = rowStarts
    self.dates = dates
  }

  /// The dates of a row.
  func dates(of row: Row) -> [PartialDate] {
    dates[Int(rowStarts[Int(row)])..<Int(rowStarts[Int(row) + 1])].compactMap(\.date)
  }

  func isEmpty(_ row: Row) -> Bool { rowStarts[Int(row)] == rowStarts[Int(row) + 1] }
}

/// A partial date in four bytes: year, month and day, 0 where unknown.
private struct PackedDate: Sendable {
  private let bits: UInt32

  init(_ date: PartialDate) {
    bits = UInt32(date.year ?? 0) << 9 | UInt32(date.month ?? 0) << 5 | UInt32(date.day ?? 0)
  }

  var date: PartialDate? {
    let parts = (year: Int(bits >> 9), month: Int(bits >> 5 & 15), day: Int(bits & 31))
    return PartialDate(
      year: parts.year == 0 ? nil : parts.year,
      month: parts.month == 0 ? nil : parts.month,
      day: parts.day == 0 ? nil : parts.day
    )
  }
}
