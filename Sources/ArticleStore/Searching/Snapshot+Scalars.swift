import TextBasics

/// Conditions on dates and numbers.
extension Snapshot {
  /// The rows whose issue date lies in the range. Logarithmic for days; linear for days of any year.
  public func rows(dated range: DateRange) -> RowSet {
    let dated = firstRow { $0 != Snapshot.undated }..<count
    switch range {
    case .days(let from, let to):
      let low = from.map { from in firstRow { $0 >= from.number } } ?? dated.lowerBound
      let high = to.map { to in firstRow { $0 > to.number } } ?? dated.upperBound
      return RowSet(range: low..<max(low, max(high, dated.lowerBound)), universe: count)
    case .anyYear:
      var found: [Row] = []
      var last: (day: Int32, isIn: Bool)?
      for row in dated {
        let day = days[row]
        let isIn = last?.day == day ? last?.isIn == true : range.contains(.init(number: day))
        last = (day, isIn)
        if isIn { found.append(Row(row)) }
      }
      return RowSet(ascending: found, universe: count)
    }
  }

  /// The rows that have an issue date.
  public var datedRows: RowSet { RowSet(range: firstRow { $0 != Snapshot.undated }..<count, universe: count) }

  /// The rows with a date in their text that lies in the range, and those that have only dates whose year
  /// nobody knows, so that nothing can be said of them. Linear.
  public func rows(
    eventIn range: DateRange, interruption: Interruption = .never
  ) throws(Interrupted) -> (found: RowSet, undecided: RowSet) {
    var found: [Row] = []
    var undecided: [Row] = []
    for row in records.indices.map({ Row($0) }) where !events.isEmpty(row) {
      if Int(row) % Interruption.stride == 0 { try interruption.check() }
      let verdicts = events.dates(of: row).map { range.covers($0) }
      if verdicts.contains(true) {
        found.append(row)
      } else if verdicts.allSatisfy({ $0 == nil }) {
        undecided.append(row)
      }
    }
    return (RowSet(ascending: found, universe: count), RowSet(ascending: undecided, universe: count))
  }

  /// The rows with any date in their text.
  public var rowsWithEvents: RowSet {
    RowSet(ascending: records.indices.map { Row($0) }.filter { !events.isEmpty($0) }, universe: count)
  }

  /// The rows whose number lies in the range; an end that is nil is open. Linear.
  public func rows(_ field: NumberField, from low: Int?, to high: Int?) -> RowSet {
    let column = column(field)
    return RowSet(
      ascending: column.indices.filter { (low ?? .min) <= Int(column[$0]) && Int(column[$0]) <= (high ?? .max) }
        .map { Row($0) },
      universe: count
    )
  }

  /// The first row whose day passes, in a column where those that pass all come last.
  private func firstRow(where passes: (Int32) -> Bool) -> Int {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if passes(days[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
