import ArticleStore
import QueryLanguage
import TextBasics

/// Puts rows in the order that `sort by` asks for. What is missing comes last, in both directions.
struct Sorter {
  let snapshot: Snapshot
  let interruption: Interruption

  /// The rows in that order; rows that compare alike stay as they were.
  func sorted(_ rows: [Row], by orders: [SortOrder]) throws(Interrupted) -> [Row] {
    var keys: [[SortValue?]] = []
    for (place, order) in orders.enumerated() {
      // Ids go with the dates, as in the rows themselves, unless something else is asked to come between.
      if order.field == .date, place == orders.count - 1 {
        keys.append(rows.map { snapshot.day(of: $0) == nil ? nil : .number(Int($0)) })
      } else {
        keys.append(try values(order.field, of: rows))
      }
    }
    let order = rows.indices.sorted { a, b in
      for (column, order) in zip(keys, orders) {
        switch (column[a], column[b]) {
        case (nil, nil): continue
        case (nil, _): return false
        case (_, nil): return true
        case (let x?, let y?):
          if x < y { return !order.isDescending }
          if y < x { return order.isDescending }
        }
      }
      return a < b
    }
    return order.map { rows[$0] }
  }

  private func values(_ field: Field, of rows: [Row]) throws(Interrupted) -> [SortValue?] {
    var values: [SortValue?] = []
    values.reserveCapacity(rows.count)
    var known: [[UInt8]: SortValue] = [:]
    let reader = FieldReader(snapshot: snapshot)
    for (index, row) in rows.enumerated() {
      if index % 1024 == 0 { try interruption.check() }
      switch field {
      case .date: values.append(snapshot.day(of: row).map { .number(Int($0.number)) })
      case .length: values.append(.number(snapshot.number(.length, of: row)))
      case .paragraphs: values.append(.number(snapshot.number(.paragraphs, of: row)))
      case .event: values.append(snapshot.events(of: row).map { SortValue($0) }.min())
      case .id: values.append(reader.strings(.id, of: row).first.map { .natural($0) })
      default:
        // Lists sort by their first value.
        guard let text = reader.strings(field, of: row).first else {
          values.append(nil)
          continue
        }
        let bytes = Array(text.utf8)
        let value = known[bytes] ?? .bytes(Pinyin.sortKey(of: text))
        known[bytes] = value
        values.append(value)
      }
    }
    return values
  }
}

/// A value as it sorts. All of one column are of one case.
private enum SortValue: Comparable {
  case number(Int)
  case natural(String)
  case bytes([UInt8])

  /// Dates of an unknown year come after all others.
  init(_ date: PartialDate) {
    self = .number((date.year ?? 10_000) * 512 + (date.month ?? 0) * 32 + (date.day ?? 0))
  }

  static func < (a: SortValue, b: SortValue) -> Bool {
    switch (a, b) {
    case (.number(let a), .number(let b)): a < b
    case (.natural(let a), .natural(let b)): NaturalOrder.precedes(a, b)
    case (.bytes(let a), .bytes(let b)): a.lexicographicallyPrecedes(b)
    default: false
    }
  }
}
