public import TextBasics

/// Conditions on dates and numbers.
extension Snapshot {
  /// The rows whose issue date lies in the range. Logarithmic for days; linear in the days there are, and in the rows found, for
  /// days of any year.
  public func rows(dated range: DateRange) -> RowSet {
    joined { segment, _ in
      switch range {
      case .days(let from, let to):
        return RowSet(range: segment.issueDays.rows(from: from, to: to), universe: segment.count)
      case .anyYear:
        var found: [Row] = []
        segment.issueDays.forEachDay { day, rows in
          if range.contains(day) { found += rows.lazy.map { Row($0) } }
        }
        return RowSet(found, universe: segment.count)
      }
    }
  }

  /// How many rows have an issue date in the range, hidden ones among them; nil for days of any year, which are not
  /// known without looking at each. Logarithmic.
  public func rowCount(dated range: DateRange) -> Int? {
    guard case .days(let from, let to) = range else { return nil }
    return segments.reduce(0) { $0 + $1.issueDays.rows(from: from, to: to).count }
  }

  /// The rows that have an issue date.
  public var datedRows: RowSet { rows(dated: .days(from: nil, to: nil)) }

  /// The rows with a date in their text that lies in the range. Costs a look at each of these dates and its rows; for days
  /// of any year, at each date that there is.
  public func rows(eventIn range: DateRange) -> RowSet {
    let range = EventRange(range)
    return joined { segment, _ in segment.rows(eventIn: range) }
  }

  /// How many rows have a date in their text in the range, counted once for each, hidden ones among them: at most so many.
  /// Costs a look at each of these dates; for days of any year, at each date that there is.
  public func rowCount(eventIn range: DateRange) -> Int {
    let range = EventRange(range)
    return min(segments.reduce(0) { $0 + $1.eventDates.rowCount(in: range) }, universe)
  }

  /// The rows that have only dates in their text whose year nobody knows, so that it can't be said whether they lie in a
  /// range of days. Linear in the rows with such dates.
  public var rowsWithEventsOfUnknownYear: RowSet { joined { segment, _ in segment.rowsWithEventsOfUnknownYear } }

  /// The rows with any date in their text.
  public var rowsWithEvents: RowSet {
    joined { segment, _ in segment.rowsWithEvents }
  }

  /// How many of the rows lie in each stretch from one of the days to before the next; the days ascend.
  ///
  /// Two searches a stretch where the rows are a list; else linear in the bitmap.
  public func counts(of rows: RowSet, between days: [Day]) -> [Int] {
    var counts = [Int](repeating: 0, count: max(days.count - 1, 0))
    for (segment, base) in zip(segments, bases) {
      let borders = days.map { segment.issueDays.firstRow(notBefore: $0.number) + base }
      for index in counts.indices { counts[index] += rows.count(in: borders[index]..<borders[index + 1]) }
    }
    return counts
  }

  /// The sum of a number over all articles. Linear in the column.
  public func sum(_ field: NumberField) -> Int {
    var sum = 0
    for (segment, base) in zip(segments, bases) {
      let numbers = segment.column(field).buffer
      guard numbers.count == segment.count else { continue }
      let visible = all.slice(base..<base + segment.count)
      if visible.isAll {
        for number in numbers { sum &+= Int(number) }
      } else {
        visible.forEachRow { sum &+= Int(numbers[Int($0)]) }
      }
    }
    return sum
  }

  /// The rows of `candidates` whose number lies in the range; an end that is nil is open. Linear in the column, or in the
  /// candidates where they are few.
  public func rows(_ field: NumberField, from low: Int?, to high: Int?, among candidates: RowSet) -> RowSet {
    let (low, high) = (Int32(clamping: low ?? .min), Int32(clamping: high ?? .max))
    guard low <= high else { return none }
    return joined { segment, range in
      let column = segment.column(field).buffer
      guard column.count == segment.count else { return .none(universe: segment.count) }
      return column.rows(in: low...high, among: candidates.slice(range))
    }
  }
}
