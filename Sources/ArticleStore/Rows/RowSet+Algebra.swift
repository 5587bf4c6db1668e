extension RowSet {
  /// The rows in both sets. Linear in the smaller of two lists' sum, or in the shorter where the other is a bitmap.
  public func intersection(_ other: RowSet) -> RowSet {
    if isAll { return other }
    if other.isAll { return self }
    switch (storage, other.storage) {
    case (.bitmap(let a), .bitmap(let b)):
      return RowSet(words: zip(a, b).map { $0 & $1 }, universe: universe)
    case (.list(let a), .bitmap):
      return RowSet(ascending: a.filter { other.contains($0) }, universe: universe)
    case (.bitmap, .list(let b)):
      return RowSet(ascending: b.filter { contains($0) }, universe: universe)
    case (.list(let a), .list(let b)):
      return RowSet(
        ascending: RowSet.merge(a, b, keepLeft: false, keepRight: false, keepBoth: true), universe: universe)
    }
  }

  /// The rows in either set.
  public func union(_ other: RowSet) -> RowSet {
    if isEmpty || other.isAll { return other }
    if other.isEmpty || isAll { return self }
    if case .list(let a) = storage, case .list(let b) = other.storage {
      return RowSet(ascending: RowSet.merge(a, b, keepLeft: true, keepRight: true, keepBoth: true), universe: universe)
    }
    return RowSet(words: zip(words, other.words).map { $0 | $1 }, universe: universe)
  }

  /// The rows in this set and not in the other.
  public func subtracting(_ other: RowSet) -> RowSet {
    if other.isEmpty { return self }
    switch (storage, other.storage) {
    case (.list(let a), .list(let b)):
      return RowSet(
        ascending: RowSet.merge(a, b, keepLeft: true, keepRight: false, keepBoth: false), universe: universe)
    case (.list(let a), .bitmap):
      return RowSet(ascending: a.filter { !other.contains($0) }, universe: universe)
    case (.bitmap(let a), _):
      return RowSet(words: zip(a, other.words).map { $0 & ~$1 }, universe: universe)
    }
  }

  /// The rows that are not in the set.
  public var complement: RowSet { RowSet.all(universe: universe).subtracting(self) }

  private var words: [UInt64] {
    switch storage {
    case .bitmap(let words): words
    case .list(let rows): RowSet.words(of: rows, universe)
    }
  }

  private static func merge(_ a: [Row], _ b: [Row], keepLeft: Bool, keepRight: Bool, keepBoth: Bool) -> [Row] {
    var result: [Row] = []
    var i = 0
    var j = 0
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        if keepBoth { result.append(a[i]) }
        i += 1
        j += 1
      } else if a[i] < b[j] {
        if keepLeft { result.append(a[i]) }
        i += 1
      } else {
        if keepRight { result.append(b[j]) }
        j += 1
      }
    }
    if keepLeft { result.append(contentsOf: a[i...]) }
    if keepRight { result.append(contentsOf: b[j...]) }
    return result
  }
}
