extension PostingList {
  /// Calls `body` with each row, ascending, and how often the term stands in it; only for terms that have places, which
  /// are those of two characters. The places themselves are not read.
  @inline(__always)
  func forEachCount(_ body: (Row, Int32) -> Void) {
    let room = PostingFormat.blockRows * 2
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: room * 2) { memory in
      guard let rows = memory.baseAddress else { return }
      let counts = rows + room
      for number in 0..<blockCount {
        let count = rowCount(ofBlock: number)
        decodeRows(ofBlock: number, into: rows)
        let bytes = block(number)
        let widths = PostingFormat.Widths(ofBlock: bytes)
        BitPacking.unpack(
          bytes, atBit: widths.countsStart(rows: count), width: widths.count, count: count, into: counts)
        // What stands for a damaged block may have rows that the segment has not.
        for index in 0..<count where Int(rows[index]) < universe {
          body(rows[index], Int32(truncatingIfNeeded: counts[index]) &+ 1)
        }
      }
    }
  }
}
