extension RowSet {
  /// The rows in both sets. Two lists: linear in the shorter, logarithmic in the longer; else linear in the list, or in
  /// the words of both bitmaps.
  public func intersection(_ other: RowSet) -> RowSet {
    if isAll || other.isEmpty { return other }
    if other.isAll || isEmpty { return self }
    switch (storage, other.storage) {
    case (.bitmap(let a), .bitmap(let b)): return combined(a, b) { $0 & $1 }
    case (.list(let a), .bitmap(let b)): return kept(a, where: b, isIn: true)
    case (.bitmap(let a), .list(let b)): return kept(b, where: a, isIn: true)
    case (.list(let a), .list(let b)): return a.count <= b.count ? common(a, b) : common(b, a)
    }
  }

  /// The rows in either set.
  public func union(_ other: RowSet) -> RowSet {
    if isEmpty || other.isAll { return other }
    if other.isEmpty || isAll { return self }
    switch (storage, other.storage) {
    case (.list(let a), .list(let b)):
      if a.count + b.count <= RowSet.listLimit(universe) { return merged(a, b) }
      return RowSet(universe: universe) { words in
        RowSet.set(a, in: words)
        RowSet.set(b, in: words)
      }
    case (.bitmap(let a), .bitmap(let b)): return combined(a, b) { $0 | $1 }
    case (.list(let list), .bitmap(let words)), (.bitmap(let words), .list(let list)):
      return RowSet(universe: universe) { result in
        words.withElements { if let base = $0.baseAddress { result.update(from: base, count: $0.count) } }
        RowSet.set(list, in: result)
      }
    }
  }

  /// The rows in this set and not in the other.
  public func subtracting(_ other: RowSet) -> RowSet {
    if other.isEmpty || isEmpty { return self }
    switch (storage, other.storage) {
    case (.list(let a), .list(let b)): return without(a, b)
    case (.list(let a), .bitmap(let b)): return kept(a, where: b, isIn: false)
    case (.bitmap(let a), .bitmap(let b)): return combined(a, b) { $0 & ~$1 }
    case (.bitmap(let a), .list(let b)):
      return RowSet(universe: universe) { words in
        a.withElements { if let base = $0.baseAddress { words.update(from: base, count: $0.count) } }
        b.withElements { for row in $0 { words[Int(row >> 6)] &= ~(1 << UInt64(row & 63)) } }
      }
    }
  }

  /// The rows that are not in the set.
  public var complement: RowSet { RowSet.all(universe: universe).subtracting(self) }

  // MARK: Kernels

  private static func set(_ rows: SharedBuffer<Row>, in words: UnsafeMutablePointer<UInt64>) {
    rows.withElements { for row in $0 { words[Int(row >> 6)] |= 1 << UInt64(row & 63) } }
  }

  @inline(__always)
  private func combined(
    _ a: SharedBuffer<UInt64>, _ b: SharedBuffer<UInt64>, _ operation: (UInt64, UInt64) -> UInt64
  ) -> RowSet {
    let words = SharedBuffer<UInt64>(capacity: a.count) { memory in
      a.withElements { a in
        b.withElements { b in
          for index in 0..<a.count { memory[index] = operation(a[index], b[index]) }
        }
      }
      return a.count
    }
    return RowSet(bitmap: words, universe: universe)
  }

  private func kept(_ rows: SharedBuffer<Row>, where words: SharedBuffer<UInt64>, isIn: Bool) -> RowSet {
    let kept = SharedBuffer<Row>(capacity: rows.count) { memory in
      var count = 0
      let wanted: UInt64 = isIn ? 1 : 0
      rows.withElements { rows in
        words.withElements { words in
          for row in rows {
            memory[count] = row
            count += words[Int(row >> 6)] >> UInt64(row & 63) & 1 == wanted ? 1 : 0
          }
        }
      }
      return count
    }
    return RowSet(list: kept, universe: universe)
  }

  private func common(_ short: SharedBuffer<Row>, _ long: SharedBuffer<Row>) -> RowSet {
    let common = SharedBuffer<Row>(capacity: short.count) { memory in
      var count = 0
      short.withElements { short in
        long.withElements { long in
          if long.count < short.count * 16 {
            // Without a branch on the comparison: which of the two is behind is anyone's guess.
            var (i, j) = (0, 0)
            while i < short.count, j < long.count {
              let (a, b) = (short[i], long[j])
              memory[count] = a
              count &+= a == b ? 1 : 0
              i &+= a <= b ? 1 : 0
              j &+= b <= a ? 1 : 0
            }
            return
          }
          var place = 0
          for row in short {
            place = RowSet.firstIndex(in: long, notBefore: row, from: place)
            if place == long.count { break }
            memory[count] = row
            count += long[place] == row ? 1 : 0
          }
        }
      }
      return count
    }
    return RowSet(list: common, universe: universe)
  }

  private func without(_ rows: SharedBuffer<Row>, _ others: SharedBuffer<Row>) -> RowSet {
    let kept = SharedBuffer<Row>(capacity: rows.count) { memory in
      var count = 0
      rows.withElements { rows in
        others.withElements { others in
          var place = 0
          for row in rows {
            place = RowSet.firstIndex(in: others, notBefore: row, from: place)
            memory[count] = row
            count += place < others.count && others[place] == row ? 0 : 1
          }
        }
      }
      return count
    }
    return RowSet(list: kept, universe: universe)
  }

  private func merged(_ a: SharedBuffer<Row>, _ b: SharedBuffer<Row>) -> RowSet {
    let merged = SharedBuffer<Row>(capacity: a.count + b.count) { memory in
      var count = 0
      a.withElements { a in
        b.withElements { b in
          var (i, j) = (0, 0)
          while i < a.count || j < b.count {
            if j == b.count || (i < a.count && a[i] < b[j]) {
              memory[count] = a[i]
              i += 1
            } else {
              if i < a.count, a[i] == b[j] { i += 1 }
              memory[count] = b[j]
              j += 1
            }
            count += 1
          }
        }
      }
      return count
    }
    return RowSet(list: merged, universe: universe)
  }
}
