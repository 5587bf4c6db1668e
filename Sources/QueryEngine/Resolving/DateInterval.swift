import ArticleStore
import QueryLanguage
import TextBasics

/// The days that a date phrase names: one day, a month, a year; or days of any year.
enum DateInterval: Hashable, Sendable {
  case days(ClosedRange<Day>)
  /// From a day of the year to another, both included.
  case anyYear(DateRange.DayOfYear, DateRange.DayOfYear)

  /// The days of the phrase when `today` is today.
  init?(_ phrase: DatePhrase, today: Day) {
    switch phrase {
    case .partial(let date): self.init(date)
    case .daysAgo(let count):
      let day = today.advanced(by: -count)
      self = .days(day...day)
    case .week(let ago):
      let monday = today.advanced(by: 1 - today.weekday - 7 * ago)
      self = .days(monday...monday.advanced(by: 6))
    case .month(let ago):
      let (year, month, _) = today.components
      let months = year * 12 + month - 1 - ago
      guard let date = PartialDate(year: months / 12, month: months % 12 + 1) else { return nil }
      self.init(date)
    case .quarter(let ago):
      guard let days = Period(.quarter, number: Period(.quarter, containing: today).number - ago).days else {
        return nil
      }
      self = .days(days)
    case .year(let ago):
      guard let date = PartialDate(year: today.components.year - ago) else { return nil }
      self.init(date)
    case .part(let part, let year):
      let number =
        switch year {
        case .named(let number): number
        case .ago(let count): today.components.year - count
        }
      guard let days = part.days(in: number) else { return nil }
      self = .days(days)
    case .last(let count, let bucket):
      let first = today.before(max(1, min(count, 100_000)), bucket)
      self = .days(first.advanced(by: 1)...today)
    }
  }

  /// The days that a date of that precision may be.
  init?(_ date: PartialDate) {
    if let days = date.days {
      self = .days(days)
    } else if let month = date.month {
      let last = date.day ?? Day.length(ofMonth: month, year: 2000)
      self = .anyYear(.init(month: month, day: date.day ?? 1), .init(month: month, day: last))
    } else {
      return nil
    }
  }

  /// The dates that compare so with the interval: `<` a month is before its first day, `>` after its last.
  func range(_ comparison: Comparison) -> DateRange {
    switch self {
    case .days(let days):
      switch comparison {
      case .less: .days(from: nil, to: days.lowerBound.advanced(by: -1))
      case .lessOrEqual: .days(from: nil, to: days.upperBound)
      case .greater: .days(from: days.upperBound.advanced(by: 1), to: nil)
      case .greaterOrEqual: .days(from: days.lowerBound, to: nil)
      case .equal, .notEqual, .contains, .notContains: .days(from: days.lowerBound, to: days.upperBound)
      }
    case .anyYear(let first, let last):
      switch comparison {
      case .less: .anyYear(from: nil, to: .init(month: first.month, day: first.day - 1))
      case .lessOrEqual: .anyYear(from: nil, to: last)
      case .greater: .anyYear(from: .init(month: last.month, day: last.day + 1), to: nil)
      case .greaterOrEqual: .anyYear(from: first, to: nil)
      case .equal, .notEqual, .contains, .notContains: .anyYear(from: first, to: last)
      }
    }
  }

  /// The same days in a given year; nil when the calendar has no such day.
  func inYear(_ year: Int) -> DateInterval? {
    guard case .anyYear(let first, let last) = self else { return self }
    guard let low = Day(year: year, month: first.month, day: first.day),
      let high = Day(year: year, month: last.month, day: min(last.day, Day.length(ofMonth: last.month, year: year)))
    else { return nil }
    return .days(low...high)
  }

  /// The years of its first and last day; nil for days of any year.
  var years: (first: Int, last: Int)? {
    guard case .days(let days) = self else { return nil }
    return (days.lowerBound.components.year, days.upperBound.components.year)
  }
}

extension YearPart {
  /// Its days in a year; nil where that has no such week.
  fileprivate func days(in year: Int) -> ClosedRange<Day>? {
    switch self {
    case .half(let number):
      guard let first = Period(.quarter, number: year * 4 + number * 2 - 2).days,
        let second = Period(.quarter, number: year * 4 + number * 2 - 1).days
      else { return nil }
      return first.lowerBound...second.upperBound
    case .quarter(let number): return Period(.quarter, number: year * 4 + number - 1).days
    case .week(let number):
      // The first week of an ISO year is the one that has 4 January in it, and each belongs to the year of its Thursday.
      guard let inFirst = Day(year: year, month: 1, day: 4),
        let days = Period(.week, number: Period(.week, containing: inFirst).number + number - 1).days,
        days.lowerBound.advanced(by: 3).components.year == year
      else { return nil }
      return days
    }
  }
}

extension Day {
  /// The day so many days, weeks, months … earlier; the month's last where it has no such day.
  fileprivate func before(_ count: Int, _ bucket: DateBucket) -> Day {
    switch bucket {
    case .day: return advanced(by: -count)
    case .week: return advanced(by: -7 * count)
    case .month: return monthsBefore(count)
    case .quarter: return monthsBefore(3 * count)
    case .year: return monthsBefore(12 * count)
    }
  }

  private func monthsBefore(_ count: Int) -> Day {
    let (year, month, day) = components
    let months = max(12, year * 12 + month - 1 - count)
    let (earlierYear, earlierMonth) = (months / 12, months % 12 + 1)
    let length = Day.length(ofMonth: earlierMonth, year: earlierYear)
    return Day(year: earlierYear, month: earlierMonth, day: min(day, length)) ?? self
  }
}
