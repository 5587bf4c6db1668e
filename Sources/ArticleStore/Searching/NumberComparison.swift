/// Conditions on a column of numbers.
extension UnsafeBufferPointer<Int32> {
  /// The rows of `candidates` whose number lies in the range.
  ///
  /// Few candidates are looked up one by one; else the column is compared sixteen rows at a time.
  func rows(in range: ClosedRange<Int32>, among candidates: RowSet) -> RowSet {
    if case .list(let rows) = candidates.storage {
      let found = SharedBuffer<Row>(capacity: rows.count) { memory in
        var count = 0
        rows.withElements { rows in
          for row in rows {
            memory[count] = row
            count &+= range.contains(self[Int(row)]) ? 1 : 0
          }
        }
        return count
      }
      return RowSet(list: found, universe: candidates.universe)
    }
    let found = RowSet(universe: count) { words in
      for word in 0..<count / 64 { words[word] = bits(in: range, from: word * 64) }
      for row in count / 64 * 64..<count where range.contains(self[row]) { words[row >> 6] |= 1 << UInt64(row & 63) }
    }
    return found.intersection(candidates)
  }

  /// A bit for each of 64 rows, the first one lowest.
  @inline(__always)
  private func bits(in range: ClosedRange<Int32>, from row: Int) -> UInt64 {
    guard let start = baseAddress else { return 0 }
    let low = SIMD16(repeating: UInt32(bitPattern: range.lowerBound))
    let span = SIMD16(repeating: UInt32(bitPattern: range.upperBound &- range.lowerBound))
    var word: UInt64 = 0
    for part in 0..<4 {
      let numbers = UnsafeRawPointer(start + row + part * 16).loadUnaligned(as: SIMD16<UInt32>.self)
      let inside = (numbers &- low) .<= span
      let picked = SIMD16<UInt32>.zero.replacing(with: Self.weights, where: inside)
      word |= UInt64(picked.wrappedSum()) << UInt64(part * 16)
    }
    return word
  }

  private static var weights: SIMD16<UInt32> {
    [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768]
  }
}
