/// Counts how often each spelling stands in the rows of a set.
struct SpellingTally {
  /// Spellings of a row that are counted at once; a tally has as many places more than there are spellings.
  static let lanes = 4

  /// Where each row's spellings begin in `codes`.
  let starts: UnsafeBufferPointer<UInt32>
  let codes: UnsafeBufferPointer<UInt32>
  /// How many spellings there are.
  let spellings: Int

  /// Adds up the spellings of the rows, and gives back how many rows have any.
  func count(_ rows: RowSet, in tally: UnsafeMutablePointer<UInt32>) -> Int {
    var filled = 0
    rows.forEachRow { filled &+= add(Int($0), to: tally) }
    return filled
  }

  /// Adds one row's; 1 where it has any.
  @inline(__always)
  private func add(_ row: Int, to tally: UnsafeMutablePointer<UInt32>) -> Int {
    let start = Int(starts[row])
    let count = Int(starts[row &+ 1]) &- start
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
