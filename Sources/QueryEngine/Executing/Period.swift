import QueryLanguage
import TextBasics

/// A stretch of the calendar, numbered so that the next one has the next number.
struct Period: Hashable, Comparable, Sendable {
  let bucket: DateBucket
  let number: Int

  /// The stretch the day lies in. Weeks begin on Monday, as in ISO 8601.
  init(_ bucket: DateBucket, containing day: Day) {
    let (year, month, _) = day.components
    self.bucket = bucket
    number =
      switch bucket {
      case .day: Int(day.number)
      case .week: (Int(day.number) - (day.weekday - 1) + 3) / 7
      case .month: year * 12 + month - 1
      case .quarter: year * 4 + (month - 1) / 3
      case .year: year
      }
  }

  init(_ bucket: DateBucket, number: Int) {
    self.bucket = bucket
    self.number = number
  }

  /// Its first and last day.
  var days: ClosedRange<Day>? {
    switch bucket {
    case .day: return Day(number: Int32(number))...Day(number: Int32(number))
    case .week:
      let monday = Day(number: Int32(number * 7 - 3))
      return monday...monday.advanced(by: 6)
    case .month: return PartialDate(year: number / 12, month: number % 12 + 1)?.days
    case .quarter:
      let (year, first) = (number / 4, number % 4 * 3 + 1)
      guard let from = PartialDate(year: year, month: first)?.days,
        let to = PartialDate(year: year, month: first + 2)?.days
      else { return nil }
      return from.lowerBound...to.upperBound
    case .year: return PartialDate(year: number)?.days
    }
  }

  /// `2024-08-27`, `2024-W35`, `2024-08`, `2024-Q3`, `2024`.
  var name: String {
    guard let days else { return String(number) }
    let first = days.lowerBound
    switch bucket {
    case .day: return first.description
    case .week:
      // An ISO week belongs to the year its Thursday is in.
      let thursday = first.advanced(by: 3)
      let year = thursday.components.year
      let newYear = Day(year: year, month: 1, day: 1) ?? thursday
      let week = (thursday.number - newYear.number) / 7 + 1
      return "\(Period.padded(year, 4))-W\(Period.padded(Int(week), 2))"
    case .month: return Period.beginning(of: first, 7)
    case .quarter: return "\(Period.beginning(of: first, 4))-Q\(number % 4 + 1)"
    case .year: return Period.beginning(of: first, 4)
    }
  }

  static func < (a: Period, b: Period) -> Bool { a.number < b.number }

  /// The first characters of a day as it is written, which has digits and hyphens alone.
  private static func beginning(of day: Day, _ length: Int) -> String {
    String(decoding: day.description.utf8.prefix(length), as: UTF8.self)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
