/// A set of rows, kept as a sorted list where it is small and as a bitmap where it is large; a term's or a value's rows
/// stay where the segment has them.
///
/// All sets that are combined belong to one snapshot and have its number of rows as `universe`. Iteration runs in the
/// order of the rows, which is (date, id) order where there is one segment; `Snapshot.newestFirst` gives that order
/// always.
///
///     let both = dated.intersection(placed)
///     for row in snapshot.newestFirst(both, limit: 20) { … }
public struct RowSet: Sendable {
  enum Storage: Sendable {
    /// Rows in ascending order, each once.
    case list(SharedBuffer<Row>)
    /// A bit a row, lowest bit first; bits past the universe are zero.
    case bitmap(SharedBuffer<UInt64>)
  }

  /// How many rows there are to choose from; every member is less.
  public let universe: Int
  /// How many rows are in the set.
  public let count: Int
  let storage: Storage

  init(_ storage: Storage, count: Int, universe: Int) {
    self.storage = storage
    self.count = count
    self.universe = universe
  }

  /// The set of those rows, which stand in ascending order, each once.
  public init(ascending rows: [Row], universe: Int) {
    self.init(list: SharedBuffer(rows), universe: universe)
  }

  /// The set of those rows, in any order, some perhaps twice.
  public init(_ rows: some Collection<Row>, universe: Int) {
    if rows.count <= RowSet.listLimit(universe) {
      var sorted = Array(rows).sorted()
      var kept = 0
      for row in sorted where kept == 0 || sorted[kept - 1] != row {
        sorted[kept] = row
        kept += 1
      }
      sorted.removeLast(sorted.count - kept)
      self.init(ascending: sorted, universe: universe)
    } else {
      self.init(universe: universe) { words in
        for row in rows { words[Int(row) >> 6] |= 1 << UInt64(row & 63) }
      }
    }
  }

  /// A list of any length as it is.
  init(list: SharedBuffer<Row>, universe: Int) {
    self.init(.list(list), count: list.count, universe: universe)
  }

  /// A bitmap that `fill` sets bits in; it becomes a list when few are set.
  init(universe: Int, fill: (UnsafeMutablePointer<UInt64>) -> Void) {
    let words = (universe + 63) / 64
    self.init(
      bitmap: SharedBuffer(capacity: words) { memory in
        memory.update(repeating: 0, count: words)
        fill(memory)
        return words
      }, universe: universe)
  }

  /// A finished bitmap.
  init(bitmap: SharedBuffer<UInt64>, universe: Int) {
    let count = bitmap.withElements { $0.reduce(0) { $0 + $1.nonzeroBitCount } }
    if count > RowSet.listLimit(universe) {
      self.init(.bitmap(bitmap), count: count, universe: universe)
    } else {
      self.init(.list(RowSet.list(of: bitmap, count)), count: count, universe: universe)
    }
  }

  /// The rows of a half-open range.
  public init(range: Range<Int>, universe: Int) {
    if range.count <= RowSet.listLimit(universe) {
      self.init(ascending: range.map { Row($0) }, universe: universe)
      return
    }
    let size = (universe + 63) / 64
    let words = SharedBuffer<UInt64>(capacity: size) { words in
      words.update(repeating: 0, count: size)
      let (first, last) = (range.lowerBound >> 6, (range.upperBound - 1) >> 6)
      for index in first...last { words[index] = .max }
      words[first] &= .max << UInt64(range.lowerBound & 63)
      words[last] &= .max >> UInt64(63 - (range.upperBound - 1) & 63)
      return size
    }
    self.init(.bitmap(words), count: range.count, universe: universe)
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
      return rows.withElements { rows in
        let place = RowSet.firstIndex(in: rows, notBefore: row, from: 0)
        return place < rows.count && rows[place] == row
      }
    }
  }

  /// The rows in ascending order.
  public var rows: [Row] {
    switch storage {
    case .list(let rows): rows.withElements { Array($0) }
    case .bitmap(let words): RowSet.list(of: words, count).withElements { Array($0) }
    }
  }

  /// Calls `body` with every row, ascending, until it gives back false.
  @inline(__always)
  func forEachRow(_ body: (Row) -> Void) {
    switch storage {
    case .list(let rows): rows.withElements { for row in $0 { body(row) } }
    case .bitmap(let words):
      words.withElements { words in
        for index in 0..<words.count {
          var rest = words[index]
          while rest != 0 {
            body(Row(truncatingIfNeeded: index * 64 + rest.trailingZeroBitCount))
            rest &= rest &- 1
          }
        }
      }
    }
  }

  /// A bitmap pays where it is smaller than the list: a bit a row against 32 a member.
  static func listLimit(_ universe: Int) -> Int { Swift.max(universe / 32, 8) }

  static func list(of words: SharedBuffer<UInt64>, _ count: Int) -> SharedBuffer<Row> {
    SharedBuffer(capacity: count) { memory in
      var next = 0
      words.withElements { words in
        for index in 0..<words.count {
          var rest = words[index]
          while rest != 0 {
            memory[next] = Row(truncatingIfNeeded: index * 64 + rest.trailingZeroBitCount)
            next += 1
            rest &= rest &- 1
          }
        }
      }
      return count
    }
  }

  /// The first place in ascending rows whose row is not before `row`, by galloping from `start`.
  @inline(__always)
  static func firstIndex(in rows: UnsafeBufferPointer<Row>, notBefore row: Row, from start: Int) -> Int {
    var low = start
    var step = 1
    while low + step <= rows.count, rows[low + step - 1] < row {
      low += step
      step *= 2
    }
    var high = Swift.min(low + step - 1, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension RowSet: Sequence {
  /// Rows in ascending order.
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
