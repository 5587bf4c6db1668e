extension RowSet {
  /// The rows in both sets. Two lists: linear in the shorter, logarithmic in the longer; a range of a list: logarithmic;
  /// else linear in the list, or in the words of a bitmap.
  public func intersection(_ other: RowSet) -> RowSet {
    if isAll || other.isEmpty { return other }
    if other.isAll || isEmpty { return self }
    switch (storage, other.storage) {
    case (.range(let range), _): return other.within(range)
    case (_, .range(let range)): return within(range)
    case (.bitmap(let a), .bitmap(let b)): return combined(a, b, by: .and)
    case (.list(let rows), .bitmap(let words)), (.bitmap(let words), .list(let rows)):
      return filtered(rows, bySet: true, in: words)
    case (.list(let a), .list(let b)):
      let (short, long) = a.count <= b.count ? (a, b) : (b, a)
      // Walking two long lists side by side takes longer than setting the bits of the one and looking up the other.
      if long.count < short.count * 16, short.count > universe / 128 {
        return filtered(long, bySet: true, in: RowSet.bitmap(of: short, universe: universe))
      }
      return listed(short, long, capacity: short.count) { RowListKernel.common($0, $1, into: $2) }
    }
  }

  /// How many rows are in both sets. Makes no set where both are bitmaps.
  public func count(common other: RowSet) -> Int {
    if case .bitmap(let a) = storage, case .bitmap(let b) = other.storage {
      return a.withElements { a in b.withElements { b in BitmapKernel.count(a, and: b) } }
    }
    return intersection(other).count
  }

  /// The rows in either set.
  public func union(_ other: RowSet) -> RowSet {
    if isEmpty || other.isAll { return other }
    if other.isEmpty || isAll { return self }
    if case .range(let a) = storage, case .range(let b) = other.storage, a.lowerBound <= b.upperBound,
      b.lowerBound <= a.upperBound
    {
      let joined = Swift.min(a.lowerBound, b.lowerBound)..<Swift.max(a.upperBound, b.upperBound)
      return RowSet(range: joined, universe: universe)
    }
    if case .bitmap(let a) = storage, case .bitmap(let b) = other.storage { return combined(a, b, by: .or) }
    let most = count + other.count
    if most <= RowSet.listLimit(universe) {
      return listed(asList, other.asList, capacity: most) { RowListKernel.union($0, $1, into: $2) }
    }
    return RowSet(universe: universe) { words in
      set(in: words)
      other.set(in: words)
    }
  }

  /// The rows in this set and not in the other.
  public func subtracting(_ other: RowSet) -> RowSet {
    if other.isEmpty || isEmpty { return self }
    if other.isAll { return .none(universe: universe) }
    switch (storage, other.storage) {
    case (_, .range(let range)): return without(range)
    case (.bitmap(let a), .bitmap(let b)): return combined(a, b, by: .andNot)
    case (.list(let rows), .bitmap(let words)): return filtered(rows, bySet: false, in: words)
    case (.list(let a), .list(let b)):
      return listed(a, b, capacity: a.count) { RowListKernel.difference($0, $1, into: $2) }
    case (.range, .list(let rows)), (.bitmap, .list(let rows)):
      return RowSet(universe: universe) { words in
        set(in: words)
        rows.withElements { BitmapKernel.clear($0, in: words) }
      }
    case (.range(let range), .bitmap(let others)):
      return RowSet(universe: universe) { words in
        others.withElements { for index in 0..<$0.count { words[index] = ~$0[index] } }
        BitmapKernel.keep(range, in: words, count: others.count)
      }
    }
  }

  /// The rows that are not in the set.
  public var complement: RowSet { RowSet.all(universe: universe).subtracting(self) }

  // MARK: Ranges

  /// The rows of the set that lie in a range.
  private func within(_ range: Range<Int>) -> RowSet {
    switch storage {
    case .range(let own): return RowSet(range: own.clamped(to: range), universe: universe)
    case .list(let rows):
      let places = rows.withElements { RowListKernel.places(in: $0, of: range) }
      return RowSet(list: rows.slice(places), universe: universe)
    case .bitmap(let words):
      return copied(words) { BitmapKernel.keep(range, in: $0, count: words.count) }
    }
  }

  /// The rows of the set that lie outside a range.
  private func without(_ range: Range<Int>) -> RowSet {
    if case .bitmap(let words) = storage { return copied(words) { BitmapKernel.clear(range, in: $0) } }
    return within(0..<range.lowerBound).union(within(range.upperBound..<universe))
  }

  // MARK: Making

  /// Sets the bits of the set's rows.
  private func set(in words: UnsafeMutablePointer<UInt64>) {
    switch storage {
    case .range(let range): if !range.isEmpty { BitmapKernel.set(range, in: words) }
    case .list(let rows): rows.withElements { BitmapKernel.set($0, in: words) }
    case .bitmap(let own): own.withElements { for index in 0..<$0.count { words[index] |= $0[index] } }
    }
  }

  /// A bitmap of a list.
  private static func bitmap(of rows: SharedBuffer<Row>, universe: Int) -> SharedBuffer<UInt64> {
    let size = (universe + 63) / 64
    return SharedBuffer(capacity: size) { words in
      words.update(repeating: 0, count: size)
      rows.withElements { BitmapKernel.set($0, in: words) }
      return size
    }
  }

  /// The rows as a list, whatever form they have.
  private var asList: SharedBuffer<Row> {
    if case .list(let rows) = storage { return rows }
    return SharedBuffer(rows)
  }

  private func combined(
    _ a: SharedBuffer<UInt64>, _ b: SharedBuffer<UInt64>, by operation: BitmapKernel.Operation
  ) -> RowSet {
    var count = 0
    let words = SharedBuffer<UInt64>(capacity: a.count) { memory in
      a.withElements { a in b.withElements { b in count = BitmapKernel.combine(a, b, by: operation, into: memory) } }
      return a.count
    }
    return RowSet(bitmap: words, count: count, universe: universe)
  }

  /// A copy of a bitmap after a change.
  private func copied(_ words: SharedBuffer<UInt64>, _ change: (UnsafeMutablePointer<UInt64>) -> Void) -> RowSet {
    let copy = SharedBuffer<UInt64>(capacity: words.count) { memory in
      words.withElements { if let base = $0.baseAddress { memory.update(from: base, count: $0.count) } }
      change(memory)
      return words.count
    }
    return RowSet(bitmap: copy, universe: universe)
  }

  private func filtered(_ rows: SharedBuffer<Row>, bySet isSet: Bool, in words: SharedBuffer<UInt64>) -> RowSet {
    let kept = SharedBuffer<Row>(capacity: rows.count) { memory in
      rows.withElements { rows in
        words.withElements { words in RowListKernel.filter(rows, bySet: isSet, in: words, into: memory) }
      }
    }
    return RowSet(list: kept, universe: universe)
  }

  private func listed(
    _ a: SharedBuffer<Row>, _ b: SharedBuffer<Row>, capacity: Int,
    _ operation: (UnsafeBufferPointer<Row>, UnsafeBufferPointer<Row>, UnsafeMutablePointer<Row>) -> Int
  ) -> RowSet {
    let result = SharedBuffer<Row>(capacity: capacity) { memory in
      a.withElements { a in b.withElements { b in operation(a, b, memory) } }
    }
    return RowSet(list: result, universe: universe)
  }
}
