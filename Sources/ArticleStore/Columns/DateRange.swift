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
