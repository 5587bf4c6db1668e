import ArticleStore
import QueryLanguage
import TextBasics

/// What rows sort by under one field.
struct SortColumn {
  let isDescending: Bool
  private let field: Field
  /// By date and id at once, as the rows themselves are.
  private let isByRow: Bool
  /// Undated rows have no value: ids that go with the dates.
  private let isOfDated: Bool
  private let snapshot: Snapshot
  private let reader: FieldReader

  /// The columns of several orders.
  ///
  /// Ids go with the dates, unless something else is asked to come between: by the rows' numbers where these follow both,
  /// else in a column of their own.
  static func columns(of orders: [SortOrder], in snapshot: Snapshot) -> [SortColumn] {
    guard let last = orders.last, last.field == .date else { return orders.map { SortColumn($0, in: snapshot) } }
    if snapshot.isInOrder {
      return orders.dropLast().map { SortColumn($0, in: snapshot) } + [SortColumn(last, in: snapshot, isByRow: true)]
    }
    let ids = SortOrder(field: .id, isDescending: last.isDescending)
    return orders.map { SortColumn($0, in: snapshot) } + [SortColumn(ids, in: snapshot, isOfDated: true)]
  }

  private init(_ order: SortOrder, in snapshot: Snapshot, isByRow: Bool = false, isOfDated: Bool = false) {
    isDescending = order.isDescending
    field = order.field
    self.isByRow = isByRow
    self.isOfDated = isOfDated
    self.snapshot = snapshot
    reader = FieldReader(order.field, of: snapshot)
  }

  /// What a row has; nil when the field is missing.
  func value(of row: Row) -> SortValue? {
    if isOfDated, snapshot.day(of: row) == nil { return nil }
    return switch field {
    case .date: snapshot.day(of: row).map { .number(isByRow ? Int(row) : Int($0.number)) }
    case .length: .number(snapshot.number(.length, of: row))
    case .paragraphs: .number(snapshot.number(.paragraphs, of: row))
    case .event: snapshot.events(of: row).map { SortValue($0) }.min()
    case .id: reader.strings(of: row).first.map { .bytes(NaturalOrder.sortKey(of: $0)) }
    // Lists sort by their first value.
    default: reader.first(of: row).map { .bytes(Pinyin.sortKey(of: $0)) }
    }
  }

  /// A part of what a row has as a number that sorts as it does, direction and all; missing ones last.
  func digit(_ depth: Int, of row: Row) -> UInt64 {
    guard let value = value(of: row) else { return SortColumn.missing }
    let digit = min(value.digit(depth), SortColumn.missing - 1)
    return isDescending ? SortColumn.missing - 1 - digit : digit
  }

  /// Whether a part with that digit is the last one.
  func isWhole(_ digit: UInt64) -> Bool {
    if digit == SortColumn.missing { return true }
    switch field {
    case .date, .length, .paragraphs, .event: return true
    default: return (isDescending ? SortColumn.missing - 1 - digit : digit) & 0xFF < SortValue.bytesADigit
    }
  }

  private static let missing = UInt64.max
}

/// A value as it sorts. All of one column are of one case.
enum SortValue: Comparable {
  case number(Int)
  case bytes([UInt8])

  /// How many bytes go into a digit; how many there were stands behind them.
  static let bytesADigit = 7

  /// Dates of an unknown year come after all others.
  init(_ date: PartialDate) {
    self = .number((date.year ?? 10_000) * 512 + (date.month ?? 0) * 32 + (date.day ?? 0))
  }

  /// A part of the value as a number that sorts as it does.
  func digit(_ depth: Int) -> UInt64 {
    switch self {
    case .number(let number): return UInt64(bitPattern: Int64(number)) ^ 1 << 63
    case .bytes(let bytes):
      let part = bytes.dropFirst(depth * SortValue.bytesADigit).prefix(SortValue.bytesADigit)
      var digit: UInt64 = 0
      for byte in part { digit = digit << 8 | UInt64(byte) }
      digit <<= UInt64((SortValue.bytesADigit - part.count) * 8)
      return digit << 8 | UInt64(part.count)
    }
  }

  static func < (a: SortValue, b: SortValue) -> Bool {
    switch (a, b) {
    case (.number(let a), .number(let b)): a < b
    case (.bytes(let a), .bytes(let b)): a.lexicographicallyPrecedes(b)
    default: false
    }
  }
}
