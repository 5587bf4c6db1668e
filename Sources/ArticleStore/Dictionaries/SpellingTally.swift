/// Counts how often each spelling of a column stands in the rows of a set.
struct SpellingTally: Sendable {
  /// Spellings of a row that are counted at once; a tally has as many places more than there are spellings.
  private static let lanes = 4

  let column: DictionaryColumn

  /// What was counted.
  struct Counts: Sendable {
    /// How often each spelling stands there; none where what is to be read is damaged.
    var ofSpellings: [UInt32] = []
    /// How many rows have any.
    var filledRows = 0
  }

  /// Counts the spellings of the set's rows, which are counted from the beginning of a range of the column's.
  func count(_ rows: RowSet, in range: Range<Int>) -> Counts {
    let starts = column.codeStarts.buffer(from: range.lowerBound, to: range.upperBound + 1)
    guard let first = starts.first, let last = starts.last else { return Counts() }
    let codes = column.codes.buffer(from: Int(first), to: Int(last))
    if codes.isEmpty { return Counts() }
    var filled = 0
    let spellings = column.spellings.count
    let places = spellings + SpellingTally.lanes
    let tally = [UInt32](unsafeUninitializedCapacity: places) { tally, count in
      tally.initialize(repeating: 0)
      count = spellings
      guard let base = tally.baseAddress else { return }
      let row = Row(starts: starts, first: Int(first), codes: codes, spellings: spellings)
      rows.forEachRow { filled &+= row.add(Int($0), to: base) }
    }
    return Counts(ofSpellings: tally, filledRows: filled)
  }

  /// What is read to count a row.
  private struct Row {
    /// Where each row's spellings begin in the column, and the place there of the first of `codes`.
    let starts: UnsafeBufferPointer<UInt32>
    let first: Int
    let codes: UnsafeBufferPointer<UInt32>
    let spellings: Int

    /// Adds one row's; 1 where it has any.
    @inline(__always)
    func add(_ row: Int, to tally: UnsafeMutablePointer<UInt32>) -> Int {
      let start = Int(starts[row]) &- first
      let count = Int(starts[row &+ 1]) &- first &- start
      if start &+ SpellingTally.lanes > codes.count || count > SpellingTally.lanes {
        for place in start..<start + count { tally[Int(codes[place])] &+= 1 }
      } else {
        // How many a row has is anyone's guess: always as many, those that are not its own to a place of their own.
        for lane in 0..<SpellingTally.lanes {
          let isOwn = (lane &- count) &>> 63
          tally[Int(codes[start &+ lane]) & isOwn | (spellings &+ lane) & ~isOwn] &+= 1
        }
      }
      return count > 0 ? 1 : 0
    }
  }
}
