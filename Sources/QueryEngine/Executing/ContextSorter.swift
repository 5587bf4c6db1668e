import ArticleStore
import QueryLanguage
import TextBasics

/// Puts lines of context in the order of what stands beside the match, so that the same neighbours come together.
struct ContextSorter {
  let snapshot: Snapshot

  /// The lines of those rows in that order, the first so many of them. Of lines that are not among these few are held at a
  /// time.
  func lines(
    of rows: [Row], by maker: ContextMaker, _ order: ContextOrder, limit: Int?
  ) throws(Interrupted) -> [ContextLine] {
    guard let limit else { return sorted(try maker.lines(of: rows, limit: nil), by: order) }
    // As many at a time as are kept at least, so that no line is sorted again and again.
    let stride = max(limit, ContextSorter.fewRows)
    var first: [ContextLine] = []
    var rest = rows[...]
    while !rest.isEmpty {
      first += try maker.lines(of: Array(rest.prefix(stride)), limit: nil)
      first = Array(sorted(first, by: order).prefix(limit))
      rest = rest.dropFirst(stride)
    }
    return first
  }

  private static let fewRows = 1024

  /// The lines in that order; those that compare alike stay as they were.
  ///
  /// Text sorts as everywhere, by pinyin and then by code point. The left side is read from the match outwards.
  func sorted(_ lines: [ContextLine], by order: ContextOrder) -> [ContextLine] {
    switch order {
    case .left:
      sorted(lines) { Pinyin.sortKey(of: String(String.UnicodeScalarView($0.left.unicodeScalars.reversed()))) }
    case .right: sorted(lines) { Pinyin.sortKey(of: $0.right) }
    case .date: dated(lines)
    }
  }

  private func sorted(_ lines: [ContextLine], by key: (ContextLine) -> [UInt8]) -> [ContextLine] {
    let keys = lines.map(key)
    let order = lines.indices.sorted { a, b in
      keys[a] == keys[b] ? a < b : keys[a].lexicographicallyPrecedes(keys[b])
    }
    return order.map { lines[$0] }
  }

  /// Oldest first; those without a date last.
  private func dated(_ lines: [ContextLine]) -> [ContextLine] {
    let days = lines.map { snapshot.day(of: $0.row)?.number ?? .max }
    return lines.indices.sorted { a, b in days[a] == days[b] ? a < b : days[a] < days[b] }.map { lines[$0] }
  }
}
