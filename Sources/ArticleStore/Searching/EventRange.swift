import TextBasics

/// A range of dates as the dates in texts are put to it, by their bits.
struct EventRange {
  /// What can be said of a date.
  enum Verdict {
    case isIn
    case isOut
    /// It has no year, and none is known.
    case isOpen
  }

  /// The ends of a range of days as the bits of `PackedDate`. Where the last day ends its month, the 31st stands for it.
  private var days: ClosedRange<UInt32>?
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

  /// Whether all that a date may be lies in the range.
  ///
  /// - Parameter issueYear: The year of dates that have none; 0 where that is unknown.
  @inline(__always)
  func verdict(on date: PackedDate, issueYear: UInt32) -> Verdict {
    var bits = date.bits
    if bits >> 9 == 0, bits != EventRange.leapDay || EventRange.isLeap(issueYear) { bits |= issueYear << 9 }
    guard let days else {
      // A date that no year is known for is taken as of a leap year.
      let isLeap = bits >> 9 == 0 || EventRange.isLeap(bits >> 9)
      return anyYear[Int(bits & 511) + (isLeap ? 512 : 0)] ? .isIn : .isOut
    }
    if bits >> 9 == 0 { return .isOpen }
    // The first and the last day that it may be.
    let first = bits | (bits & 0x1E0 == 0 ? 1 << 5 : 0) | (bits & 31 == 0 ? 1 : 0)
    let last = bits | (bits & 0x1E0 == 0 ? 12 << 5 : 0) | (bits & 31 == 0 ? 31 : 0)
    return days.lowerBound <= first && last <= days.upperBound ? .isIn : .isOut
  }

  /// 29 February.
  private static let leapDay: UInt32 = 2 << 5 | 29

  @inline(__always)
  private static func isLeap(_ year: UInt32) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
}

extension Segment {
  /// The rows of `candidates` with a date in their text that lies in the range, and those of which that can't be told.
  /// Linear in the candidates and their dates.
  func rows(eventIn range: EventRange, among candidates: RowSet) -> (found: RowSet, undecided: RowSet) {
    var found: [Row] = []
    var undecided: [Row] = []
    // Rows of one day stand together.
    var day = Snapshot.undated
    var year: UInt32 = 0
    candidates.intersection(rowsWithEvents).forEachRow { row in
      let dates = packedEvents(of: Int(row))
      if dates.isEmpty { return }
      if days[Int(row)] != day {
        day = days[Int(row)]
        year = day == Snapshot.undated ? 0 : UInt32(clamping: Day(number: day).components.year)
      }
      var (isIn, isOpen) = (false, true)
      for date in dates {
        switch range.verdict(on: date, issueYear: year) {
        case .isIn: (isIn, isOpen) = (true, false)
        case .isOut: isOpen = false
        case .isOpen: continue
        }
      }
      if isIn { found.append(row) } else if isOpen { undecided.append(row) }
    }
    return (RowSet(ascending: found, universe: count), RowSet(ascending: undecided, universe: count))
  }
}
