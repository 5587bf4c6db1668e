extension RowSet {
  /// The part of the set that lies in a segment, by the segment's own rows.
  func slice(_ range: Range<Int>) -> RowSet {
    if range == 0..<universe { return self }
    if isAll { return .all(universe: range.count) }
    switch storage {
    case .list(let rows):
      let part: [Row] = rows.withElements { rows in
        let low = RowSet.firstIndex(in: rows, notBefore: Row(range.lowerBound), from: 0)
        let high = RowSet.firstIndex(in: rows, notBefore: Row(range.upperBound), from: low)
        return rows[low..<high].map { $0 - Row(range.lowerBound) }
      }
      return RowSet(ascending: part, universe: range.count)
    case .bitmap(let words):
      return RowSet(universe: range.count) { result in
        words.withElements { words in
          let shift = UInt64(range.lowerBound & 63)
          for index in 0..<(range.count + 63) / 64 {
            let place = range.lowerBound >> 6 + index
            var word = words[place] >> shift
            if shift > 0, place + 1 < words.count { word |= words[place + 1] << (64 - shift) }
            result[index] = word
          }
          let rest = range.count & 63
          if rest > 0 { result[range.count >> 6] &= (1 << UInt64(rest)) - 1 }
        }
      }
    }
  }

  /// How many rows of the set lie in a range. Logarithmic in a list; linear in the range's words of a bitmap.
  func count(in range: Range<Int>) -> Int {
    if range.isEmpty { return 0 }
    if isAll { return range.count }
    switch storage {
    case .list(let rows):
      return rows.withElements { rows in
        let low = RowSet.firstIndex(in: rows, notBefore: Row(range.lowerBound), from: 0)
        return RowSet.firstIndex(in: rows, notBefore: Row(range.upperBound), from: low) - low
      }
    case .bitmap(let words):
      return words.withElements { words in
        let (first, last) = (range.lowerBound >> 6, (range.upperBound - 1) >> 6)
        var count = 0
        for index in first...last {
          var word = words[index]
          if index == first { word &= .max << UInt64(range.lowerBound & 63) }
          if index == last { word &= .max >> UInt64(63 - (range.upperBound - 1) & 63) }
          count += word.nonzeroBitCount
        }
        return count
      }
    }
  }

  /// The sets of several segments as one, each segment's rows counted on from its base.
  static func joined(_ parts: [RowSet], bases: [Int], universe: Int) -> RowSet {
    if parts.count == 1 { return parts[0] }
    let count = parts.reduce(0) { $0 + $1.count }
    if count <= listLimit(universe) {
      let rows = SharedBuffer<Row>(capacity: count) { memory in
        var next = 0
        for (part, base) in zip(parts, bases) {
          part.forEachRow {
            memory[next] = $0 + Row(base)
            next += 1
          }
        }
        return count
      }
      return RowSet(list: rows, universe: universe)
    }
    return RowSet(universe: universe) { words in
      for (part, base) in zip(parts, bases) {
        part.forEachRow { words[(Int($0) + base) >> 6] |= 1 << UInt64((Int($0) + base) & 63) }
      }
    }
  }
}
