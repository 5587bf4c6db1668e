import TextBasics

/// A range of dates as the dates in texts are put to it, by their bits.
struct EventRange {
  /// The ends of a range of days as the bits of `PackedDate`. Where the last day ends its month, the 31st stands for it.
  private(set) var days: ClosedRange<UInt32>?
  /// For days of any year: by month and day, whether it lies in the range; those of leap years behind the others.
  private var anyYear: [Bool] = []

  init(_ range: DateRange) {
    switch range {
    case .days(let from, let to):
      let low = from.map { EventRange.bits($0, endsMonth: false) } ?? 0
      let high = to.map { day in
        let parts = day.components
        return EventRange.bits(day, endsMonth: parts.day == Day.length(ofMonth: parts.month, year: parts.year))
      }
      days = low...max(low, high ?? .max)
      // A range that ends before it begins holds nothing.
      if let high, high < low { days = 0...0 }
    case .anyYear:
      for year in [2001, 2000] {
        for bits in 0..<512 {
          let date = PackedDate(bits: UInt32(year << 9 | bits)).date()
          anyYear.append(date.flatMap { range.covers($0) } ?? false)
        }
      }
    }
  }

  /// The bits of a day; 0 before the years that dates in texts can have.
  private static func bits(_ day: Day, endsMonth: Bool) -> UInt32 {
    let parts = day.components
    guard parts.year > 0 else { return 0 }
    return UInt32(parts.year) << 9 | UInt32(parts.month) << 5 | UInt32(endsMonth ? 31 : parts.day)
  }

  /// Whether all that a date may be lies in the range; false where that can't be told, because no year is known.
  func contains(_ date: PackedDate) -> Bool {
    guard let days else {
      // A date that no year is known for is taken as of a leap year.
      return anyYear[Int(date.bits & 511) + (PackedDate.isLeap(date.bits >> 9) ? 512 : 0)]
    }
    return date.hasYear && days.lowerBound <= date.firstDay && date.lastDay <= days.upperBound
  }
}

extension Segment {
  /// The rows with a date in their text that lies in the range. Costs a look at each date and its rows.
  func rows(eventIn range: EventRange) -> RowSet { RowSet(joining: eventDates.rows(in: range), of: self) }

  /// The rows with dates in their text of which no year is known of any. Linear in the rows with one such date.
  var rowsWithEventsOfUnknownYear: RowSet {
    var issues = IssueYear()
    let rows = RowSet(eventDates.rowsOfUnknownYear, universe: count).filter { row in
      let year = issues.year(of: days[Int(row)])
      return !packedEvents(of: Int(row)).contains { $0.inYear(year).hasYear }
    }
    return RowSet(ascending: rows, universe: count)
  }
}
