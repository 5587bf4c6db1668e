import ArticleStore
import QueryLanguage

/// The groups that articles are counted by, numbered in their order, and the numbers of each article's.
struct GroupNumbering {
  /// What a group's number is found by.
  private enum Key {
    /// The code of a value; `none` for those that no article has.
    case code(Facet, numbers: [Int32])
    /// A stretch of the calendar, counted from the first.
    case period(DateBucket, first: Int, numbers: [Int32])
    /// What the field's values are written like.
    case text(FieldReader, numbers: [[UInt8]: Int32])
  }

  private static let none: Int32 = -1

  /// The groups as they are shown.
  let values: [String]
  private let key: Key
  private let snapshot: Snapshot

  /// Values of one facet, in that order.
  init(_ facet: Facet, _ codes: [FacetCode], in snapshot: Snapshot) {
    self.snapshot = snapshot
    values = codes.map { snapshot.value(facet, $0) }
    var numbers = [Int32](repeating: GroupNumbering.none, count: snapshot.valueCount(facet))
    for (number, code) in codes.enumerated() { numbers[Int(code)] = Int32(number) }
    key = .code(facet, numbers: numbers)
  }

  /// Stretches of the calendar, from the first to the last.
  init(_ bucket: DateBucket, _ periods: [Period], in snapshot: Snapshot) {
    self.snapshot = snapshot
    values = periods.map(\.name)
    let first = periods.first?.number ?? 0
    var numbers = [Int32](repeating: GroupNumbering.none, count: (periods.last?.number ?? first - 1) - first + 1)
    for (number, period) in periods.enumerated() { numbers[period.number - first] = Int32(number) }
    key = .period(bucket, first: first, numbers: numbers)
  }

  /// Values of any field, in that order.
  init(_ field: Field, _ values: [String], in snapshot: Snapshot) {
    self.snapshot = snapshot
    self.values = values
    var numbers: [[UInt8]: Int32] = [:]
    for (number, value) in values.enumerated() { numbers[Array(value.utf8)] = Int32(number) }
    key = .text(FieldReader(field, of: snapshot), numbers: numbers)
  }

  /// Calls `found` with the number of each group that an article belongs to.
  func forEachNumber(of row: Row, _ found: (Int32) -> Void) {
    switch key {
    case .code(let facet, let numbers):
      for code in snapshot.codes(facet, of: row) where numbers[Int(code)] >= 0 { found(numbers[Int(code)]) }
    case .period(let bucket, let first, let numbers):
      guard let day = snapshot.day(of: row) else { return }
      let place = Period(bucket, containing: day).number - first
      if numbers.indices.contains(place), numbers[place] >= 0 { found(numbers[place]) }
    case .text(let reader, let numbers):
      for key in reader.keys(of: row) {
        if let number = numbers[Array(key.utf8)] { found(number) }
      }
    }
  }
}
