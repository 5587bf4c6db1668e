extension RowSet {
  /// The part of the set that lies in a segment, by the segment's own rows.
  func slice(_ range: Range<Int>) -> RowSet {
    if range == 0..<universe { return self }
    switch storage {
    case .range(let own):
      let part = own.clamped(to: range)
      return RowSet(
        range: part.lowerBound - range.lowerBound..<part.upperBound - range.lowerBound, universe: range.count)
    case .list(let rows):
      let part: [Row] = rows.withElements { rows in
        rows[RowListKernel.places(in: rows, of: range)].map { $0 - Row(range.lowerBound) }
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

  /// The rows of several lists that lie in a segment, each of them ascending. Copies nothing where there is one.
  init(joining lists: [UnsafeBufferPointer<Row>], of segment: Segment) {
    let universe = segment.count
    if lists.count == 1 {
      self.init(list: SharedBuffer(lists[0], of: segment), universe: universe)
    } else if lists.reduce(0, { $0 + $1.count }) <= universe / 1024 {
      // Sorting a list takes longer than setting bits, unless it is short.
      self.init(Array(lists.joined()), universe: universe)
    } else {
      self.init(universe: universe) { words in
        for list in lists { BitmapKernel.set(list, in: words) }
      }
    }
  }

  /// How many rows of the set lie in a range. Logarithmic in a list; linear in the range's words of a bitmap.
  func count(in range: Range<Int>) -> Int {
    switch storage {
    case .range(let own): own.clamped(to: range).count
    case .list(let rows): rows.withElements { RowListKernel.places(in: $0, of: range).count }
    case .bitmap(let words): words.withElements { BitmapKernel.count($0, in: range) }
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
