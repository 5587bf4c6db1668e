import TextBasics

/// The dates in all texts in the order of the calendar, each with the rows that tell it: the days of a range are a
/// stretch.
///
/// A date is as `PackedDate` has it, with the year of the issue where the text names none. Dates of which no year is known
/// stand first; what is unknown of a date is zero, so that a year stands before its months, and a month before its days.
struct EventDates: Sendable {
  private let dates: SectionView<PackedDate>
  private let rowStarts: SectionView<UInt32>
  /// The rows of one date after the other, ascending, each once a date.
  private let rows: SectionView<Row>

  init(_ image: SegmentImage) {
    dates = SectionView(image, image.header.sections[SectionKey(.eventDates)])
    rowStarts = SectionView(image, image.header.sections[SectionKey(.eventRowStarts)])
    rows = SectionView(image, image.header.sections[SectionKey(.eventRows)])
  }

  /// Writes the dates of rows with those rows.
  ///
  /// - Parameters:
  ///   - events: The dates of one row after the other.
  ///   - starts: Where those of each row begin, and, one more, where the last end.
  ///   - days: The issue date of each row.
  static func write(_ events: [PackedDate], starts: [UInt32], days: [Int32], into writer: SegmentWriter) {
    var entries: [UInt64] = []
    entries.reserveCapacity(events.count)
    var issues = IssueYear()
    for (row, day) in days.enumerated() {
      let year = issues.year(of: day)
      for event in events[Int(starts[row])..<Int(starts[row + 1])] {
        entries.append(UInt64(event.inYear(year).bits) << 32 | UInt64(row))
      }
    }
    entries.sort()
    var dates: [PackedDate] = []
    var rowStarts: [UInt32] = []
    var rows: [Row] = []
    var last: UInt64?
    for entry in entries where entry != last {
      let date = PackedDate(bits: UInt32(entry >> 32))
      if last.map({ $0 >> 32 }) != entry >> 32 {
        dates.append(date)
        rowStarts.append(UInt32(rows.count))
      }
      rows.append(Row(truncatingIfNeeded: entry))
      last = entry
    }
    rowStarts.append(UInt32(rows.count))
    writer.section(SectionKey(.eventDates), dates)
    writer.section(SectionKey(.eventRowStarts), rowStarts)
    writer.section(SectionKey(.eventRows), rows)
  }

  /// The rows of each date in the range.
  func rows(in range: EventRange) -> [UnsafeBufferPointer<Row>] {
    places(in: range).map { rows.buffer(rowStarts, $0) }
  }

  /// How many rows have a date in the range, counted once for each.
  func rowCount(in range: EventRange) -> Int {
    places(in: range).reduce(0) { count, place in
      let (start, end) = rowStarts.pair(at: place)
      return count + Int(end &- start)
    }
  }

  /// The rows with a date of which no year is known, some perhaps several times.
  var rowsOfUnknownYear: UnsafeBufferPointer<Row> { rows.buffer(from: 0, to: Int(rowStarts[firstDated])) }

  /// Where the dates in the range stand. Two searches, and a look at those between; for days of any year, at all dates.
  private func places(in range: EventRange) -> [Int] {
    var (low, high) = (0, dates.count)
    if let days = range.days {
      low = (firstDated..<high).partitionPoint { dates[$0].firstDay >= days.lowerBound }
      high = (low..<high).partitionPoint { dates[$0].firstDay > days.upperBound }
    }
    return zip(low..<high, dates.buffer(from: low, to: high)).compactMap { range.contains($1) ? $0 : nil }
  }

  /// Where the dates of a known year begin.
  private var firstDated: Int { (0..<dates.count).partitionPoint { dates[$0].hasYear } }
}

/// The years of rows' issues: rows of one day stand together, and its year is worked out once.
struct IssueYear {
  private var day = Snapshot.undated
  private var year: UInt32 = 0

  /// The year of a day of issue; 0 where that is unknown.
  mutating func year(of day: Int32) -> UInt32 {
    if day != self.day {
      self.day = day
      year = day == Snapshot.undated ? 0 : UInt32(clamping: Day(number: day).components.year)
    }
    return year
  }
}
