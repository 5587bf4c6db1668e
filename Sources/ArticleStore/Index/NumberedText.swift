/// The folded text of a run's rows as the numbers of its characters, 0 where two elements meet.
struct NumberedText: ~Copyable {
  /// The numbers of all rows.
  var numbers = GrowingBuffer<UInt16>()
  /// Where each row ends in `numbers`.
  private(set) var rowEnds = GrowingBuffer<UInt32>()
  /// How often each number is there.
  private(set) var counts = GrowingBuffer<UInt32>()
  /// Rows that go on beyond `placeLimit`, by their place in the run.
  private(set) var overlong: [Int] = []
  /// How many numbers the longest row has.
  private(set) var longest = 0

  /// Places from here on are not indexed; their rows are read instead.
  static let placeLimit = 1 << 19

  mutating func removeAll() {
    numbers.removeAll()
    rowEnds.removeAll()
    counts.start.update(repeating: 0, count: counts.count)
    overlong.removeAll(keepingCapacity: true)
    longest = 0
  }

  /// Makes room for the numbers of so many units, and for counts of numbers below a limit.
  mutating func reserve(_ units: Int, limit: Int) {
    // Between two elements there is one where there was a terminator, and so is what stays of white space.
    numbers.reserve(units + 1)
    reserveCounts(limit)
  }

  mutating func reserveCounts(_ limit: Int) {
    guard limit > counts.count else { return }
    counts.reserve(limit - counts.count)
    (counts.start + counts.count).update(repeating: 0, count: limit - counts.count)
    counts.count = limit
  }

  /// Ends the row.
  mutating func endRow() {
    let start = rowEnds.count == 0 ? 0 : Int(rowEnds.start[rowEnds.count - 1])
    if numbers.count - start > NumberedText.placeLimit { cut(from: start) }
    longest = max(longest, numbers.count - start)
    rowEnds.append(UInt32(numbers.count))
  }

  /// Leaves out what is beyond the limit.
  private mutating func cut(from start: Int) {
    let limit = start + NumberedText.placeLimit
    if numbers.elements(limit..<numbers.count).contains(where: { $0 != 0 }) { overlong.append(rowEnds.count) }
    for number in numbers.elements(limit..<numbers.count) { counts.start[Int(number)] -= 1 }
    numbers.count = limit
  }
}
