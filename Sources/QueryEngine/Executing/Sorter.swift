import ArticleStore
import QueryLanguage
import TextBasics

/// Puts rows in the order that `sort by` asks for. What is missing comes last, in both directions.
///
/// Few rows are compared by all they sort by. Of many only the first bytes of that are held, twelve bytes a row, and those
/// that agree in them are sorted again by what follows: however long the answer, no more of its text is in memory.
struct Sorter {
  let snapshot: Snapshot
  let interruption: Interruption
  /// Up to how many rows are sorted by all they sort by at once.
  var fewRows = 4096

  /// The rows in that order; rows that compare alike stay as they were.
  func sorted(_ rows: [Row], by orders: [SortOrder]) throws(Interrupted) -> [Row] {
    let keys = SortColumn.columns(of: orders, in: snapshot)
    var items = rows.indices.map { SortItem(place: UInt32($0)) }
    try sort(&items, 0..<items.count, of: rows, by: keys[...], depth: 0)
    return items.map { rows[Int($0.place)] }
  }

  /// Sorts a stretch whose rows are alike in all before the first key, and in that key's parts before `depth`.
  private func sort(
    _ items: inout [SortItem], _ stretch: Range<Int>, of rows: [Row], by keys: ArraySlice<SortColumn>, depth: Int
  ) throws(Interrupted) {
    guard let key = keys.first, stretch.count > 1 else { return }
    if stretch.count <= fewRows { return try sortFew(&items, stretch, of: rows, by: keys) }
    for index in stretch {
      if index % 1024 == 0 { try interruption.check() }
      items[index].digit = key.digit(depth, of: rows[Int(items[index].place)])
    }
    items[stretch].sort()
    var start = stretch.lowerBound
    while start < stretch.upperBound {
      let digit = items[start].digit
      var end = start + 1
      while end < stretch.upperBound, items[end].digit == digit { end += 1 }
      if key.isWhole(digit) {
        try sort(&items, start..<end, of: rows, by: keys.dropFirst(), depth: 0)
      } else {
        try sort(&items, start..<end, of: rows, by: keys, depth: depth + 1)
      }
      start = end
    }
  }

  private func sortFew(
    _ items: inout [SortItem], _ stretch: Range<Int>, of rows: [Row], by keys: ArraySlice<SortColumn>
  ) throws(Interrupted) {
    try interruption.check()
    let few = Array(items[stretch])
    let values = keys.map { key in few.map { key.value(of: rows[Int($0.place)]) } }
    let order = few.indices.sorted { a, b in
      for (column, key) in zip(values, keys) {
        switch (column[a], column[b]) {
        case (nil, nil): continue
        case (nil, _): return false
        case (_, nil): return true
        case (let x?, let y?):
          if x < y { return !key.isDescending }
          if y < x { return key.isDescending }
        }
      }
      return few[a].place < few[b].place
    }
    for (offset, index) in order.enumerated() { items[stretch.lowerBound + offset] = few[index] }
  }
}

/// A row being sorted: its place in the order it came in, and the part of its key that is looked at.
private struct SortItem: Comparable {
  private var high: UInt32 = 0
  private var low: UInt32 = 0
  let place: UInt32

  init(place: UInt32) { self.place = place }

  /// In two halves, which take no more room than they need.
  var digit: UInt64 {
    get { UInt64(high) << 32 | UInt64(low) }
    set { (high, low) = (UInt32(newValue >> 32), UInt32(truncatingIfNeeded: newValue)) }
  }

  static func < (a: SortItem, b: SortItem) -> Bool {
    a.digit != b.digit ? a.digit < b.digit : a.place < b.place
  }
}
