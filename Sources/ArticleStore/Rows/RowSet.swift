/// A set of rows, kept as a range where they are neighbours, as a sorted list where it is small and as a bitmap where it
/// is large; a term's or a value's rows stay where the segment has them.
///
/// All sets that are combined belong to one snapshot and have its number of rows as `universe`. Iteration runs in the
/// order of the rows, which is (date, id) order where there is one segment; `Snapshot.newestFirst` gives that order
/// always.
///
///     let both = dated.intersection(placed)
///     for row in snapshot.newestFirst(both, limit: 20) { … }
public struct RowSet: Sendable {
  enum Storage: Sendable {
    /// Neighbouring rows.
    case range(Range<Int>)
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
    self.init(bitmap: bitmap, count: bitmap.withElements { BitmapKernel.count($0) }, universe: universe)
  }

  /// A finished bitmap in which so many bits are set. One that is nearly empty becomes a list, which is walked faster.
  init(bitmap: SharedBuffer<UInt64>, count: Int, universe: Int) {
    if count < bitmap.count / 2 {
      self.init(.list(bitmap.withElements { BitmapKernel.list(of: $0, count) }), count: count, universe: universe)
    } else {
      self.init(.bitmap(bitmap), count: count, universe: universe)
    }
  }

  /// The rows of a half-open range. Constant.
  public init(range: Range<Int>, universe: Int) {
    self.init(.range(range), count: range.count, universe: universe)
  }

  /// Every row.
  public static func all(universe: Int) -> RowSet { RowSet(range: 0..<universe, universe: universe) }

  /// No row.
  public static func none(universe: Int) -> RowSet { RowSet(range: 0..<0, universe: universe) }

  /// Whether no row is in the set.
  public var isEmpty: Bool { count == 0 }

  /// Whether every row is in the set.
  public var isAll: Bool { count == universe }

  /// Whether the row is in the set; logarithmic in a list, constant in the others.
  public func contains(_ row: Row) -> Bool {
    switch storage {
    case .range(let range): return range.contains(Int(row))
    case .bitmap(let words):
      return Int(row) < universe && words[Int(row) >> 6] & (1 << UInt64(row & 63)) != 0
    case .list(let rows):
      return rows.withElements { rows in
        let place = RowListKernel.firstIndex(in: rows, notBefore: row, from: 0)
        return place < rows.count && rows[place] == row
      }
    }
  }

  /// The rows in ascending order.
  public var rows: [Row] {
    [Row](unsafeUninitializedCapacity: count) { rows, initialized in
      initialized = count
      guard let base = rows.baseAddress else { return }
      switch storage {
      case .range(let range): for index in 0..<count { base[index] = Row(truncatingIfNeeded: range.lowerBound + index) }
      case .list(let list):
        list.withElements { if let first = $0.baseAddress { base.update(from: first, count: count) } }
      case .bitmap(let words): words.withElements { BitmapKernel.write($0, to: base) }
      }
    }
  }

  /// Calls `body` with every row, ascending.
  @inline(__always)
  func forEachRow(_ body: (Row) -> Void) {
    switch storage {
    case .range(let range): for row in range { body(Row(truncatingIfNeeded: row)) }
    case .list(let rows): rows.withElements { for row in $0 { body(row) } }
    case .bitmap(let words): words.withElements { BitmapKernel.forEachRow(of: $0, body) }
    }
  }

  /// A bitmap pays where it is smaller than the list: a bit a row against 32 a member.
  static func listLimit(_ universe: Int) -> Int { Swift.max(universe / 32, 8) }
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
