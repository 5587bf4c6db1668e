/// A set of rows, kept as a sorted list where it is small and as a bitmap where it is large.
///
/// All sets that are combined belong to one snapshot and have its number of rows as `universe`. Iteration runs
/// from the oldest row to the newest; `newestFirst` runs the other way, as answers do.
///
///     let both = dated.intersection(placed)
///     for row in both.newestFirst { … }
public struct RowSet: Sendable {
  enum Storage: Sendable {
    /// Rows in ascending order, each once.
    case list([Row])
    /// A bit a row, lowest bit first; bits past the universe are zero.
    case bitmap([UInt64])
  }

  /// How many rows there are to choose from; every member is less.
  public let universe: Int
  /// How many rows are in the set.
  public let count: Int
  let storage: Storage

  /// The set of those rows, which stand in ascending order, each once.
  public init(ascending rows: [Row], universe: Int) {
    self.universe = universe
    count = rows.count
    storage = rows.count > RowSet.listLimit(universe) ? .bitmap(RowSet.words(of: rows, universe)) : .list(rows)
  }

  /// The set of those rows, in any order.
  public init(_ rows: some Sequence<Row>, universe: Int) {
    var words = [UInt64](repeating: 0, count: (universe + 63) / 64)
    for row in rows { words[Int(row) >> 6] |= 1 << UInt64(row & 63) }
    self.init(words: words, universe: universe)
  }

  /// The rows of a half-open range.
  public init(range: Range<Int>, universe: Int) {
    self.universe = universe
    count = range.count
    if range.count <= RowSet.listLimit(universe) {
      storage = .list(range.map { Row($0) })
      return
    }
    var words = [UInt64](repeating: 0, count: (universe + 63) / 64)
    for index in words.indices {
      let low = Swift.max(range.lowerBound - index * 64, 0)
      let high = Swift.min(range.upperBound - index * 64, 64)
      guard low < high else { continue }
      let upTo = high == 64 ? UInt64.max : (1 << UInt64(high)) - 1
      words[index] = upTo & ~((1 << UInt64(low)) - 1)
    }
    storage = .bitmap(words)
  }

  init(words: [UInt64], universe: Int) {
    self.universe = universe
    count = words.reduce(0) { $0 + $1.nonzeroBitCount }
    storage = count > RowSet.listLimit(universe) ? .bitmap(words) : .list(RowSet.rows(of: words, count))
  }

  /// Every row.
  public static func all(universe: Int) -> RowSet { RowSet(range: 0..<universe, universe: universe) }

  /// No row.
  public static func none(universe: Int) -> RowSet { RowSet(ascending: [], universe: universe) }

  /// Whether no row is in the set.
  public var isEmpty: Bool { count == 0 }

  /// Whether every row is in the set.
  public var isAll: Bool { count == universe }

  /// Whether the row is in the set; logarithmic in a list, constant in a bitmap.
  public func contains(_ row: Row) -> Bool {
    switch storage {
    case .bitmap(let words):
      return Int(row) < universe && words[Int(row) >> 6] & (1 << UInt64(row & 63)) != 0
    case .list(let rows):
      var low = 0
      var high = rows.count
      while low < high {
        let middle = (low + high) / 2
        if rows[middle] < row { low = middle + 1 } else { high = middle }
      }
      return low < rows.count && rows[low] == row
    }
  }

  /// The rows, oldest first.
  public var rows: [Row] {
    switch storage {
    case .list(let rows): rows
    case .bitmap(let words): RowSet.rows(of: words, count)
    }
  }

  /// The rows, newest first.
  public var newestFirst: ReversedCollection<[Row]> { rows.reversed() }

  /// A bitmap pays where it is smaller than the list: a bit a row against 32 a member.
  static func listLimit(_ universe: Int) -> Int { Swift.max(universe / 32, 8) }

  static func words(of rows: [Row], _ universe: Int) -> [UInt64] {
    var words = [UInt64](repeating: 0, count: (universe + 63) / 64)
    for row in rows { words[Int(row) >> 6] |= 1 << UInt64(row & 63) }
    return words
  }

  static func rows(of words: [UInt64], _ count: Int) -> [Row] {
    var rows: [Row] = []
    rows.reserveCapacity(count)
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        rows.append(Row(index * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return rows
  }
}

extension RowSet: Sequence {
  /// Rows from the oldest to the newest.
  public func makeIterator() -> IndexingIterator<[Row]> { rows.makeIterator() }

  /// Exactly `count`.
  public var underestimatedCount: Int { count }
}

extension RowSet: Hashable {
  /// Whether both hold the same rows of equally many.
  public static func == (a: RowSet, b: RowSet) -> Bool {
    a.universe == b.universe && a.count == b.count && a.rows == b.rows
  }

  /// Feeds what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(universe)
    hasher.combine(rows)
  }
}
