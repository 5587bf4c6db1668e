/// Loops over bitmaps of rows: words of 64, the lowest bit first.
enum BitmapKernel {
  /// How many bits are set.
  static func count(_ words: UnsafeBufferPointer<UInt64>) -> Int {
    var count = 0
    for word in words { count &+= word.nonzeroBitCount }
    return count
  }

  /// How many bits of a range are set.
  static func count(_ words: UnsafeBufferPointer<UInt64>, in range: Range<Int>) -> Int {
    if range.isEmpty { return 0 }
    let (first, last) = (range.lowerBound >> 6, (range.upperBound - 1) >> 6)
    if first == last { return (words[first] & lowMask(range) & highMask(range)).nonzeroBitCount }
    var count = (words[first] & lowMask(range)).nonzeroBitCount + (words[last] & highMask(range)).nonzeroBitCount
    for index in first + 1..<last { count &+= words[index].nonzeroBitCount }
    return count
  }

  /// How many bits are set in both.
  static func count(_ a: UnsafeBufferPointer<UInt64>, and b: UnsafeBufferPointer<UInt64>) -> Int {
    var count = 0
    for index in 0..<min(a.count, b.count) { count &+= (a[index] & b[index]).nonzeroBitCount }
    return count
  }

  /// What two bitmaps are made into.
  enum Operation {
    case and
    case or
    case andNot
  }

  /// Writes what is made of two bitmaps of one length, and gives back how many bits are set.
  static func combine(
    _ a: UnsafeBufferPointer<UInt64>, _ b: UnsafeBufferPointer<UInt64>, by operation: Operation,
    into result: UnsafeMutablePointer<UInt64>
  ) -> Int {
    switch operation {
    case .and: combine(a, b, into: result) { $0 & $1 }
    case .or: combine(a, b, into: result) { $0 | $1 }
    case .andNot: combine(a, b, into: result) { $0 & ~$1 }
    }
  }

  @inline(__always)
  private static func combine(
    _ a: UnsafeBufferPointer<UInt64>, _ b: UnsafeBufferPointer<UInt64>, into result: UnsafeMutablePointer<UInt64>,
    _ operation: (UInt64, UInt64) -> UInt64
  ) -> Int {
    var count = 0
    for index in 0..<min(a.count, b.count) {
      let word = operation(a[index], b[index])
      result[index] = word
      count &+= word.nonzeroBitCount
    }
    return count
  }

  /// Sets the bits of a range, which is not empty.
  static func set(_ range: Range<Int>, in words: UnsafeMutablePointer<UInt64>) {
    let (first, last) = (range.lowerBound >> 6, (range.upperBound - 1) >> 6)
    if first == last {
      words[first] |= lowMask(range) & highMask(range)
      return
    }
    words[first] |= lowMask(range)
    for index in first + 1..<last { words[index] = .max }
    words[last] |= highMask(range)
  }

  /// Clears all bits but those of a range.
  static func keep(_ range: Range<Int>, in words: UnsafeMutablePointer<UInt64>, count: Int) {
    guard !range.isEmpty else { return words.update(repeating: 0, count: count) }
    let (first, last) = (range.lowerBound >> 6, (range.upperBound - 1) >> 6)
    words.update(repeating: 0, count: first)
    words[first] &= lowMask(range)
    words[last] &= highMask(range)
    (words + last + 1).update(repeating: 0, count: count - last - 1)
  }

  /// Clears the bits of a range.
  static func clear(_ range: Range<Int>, in words: UnsafeMutablePointer<UInt64>) {
    guard !range.isEmpty else { return }
    let (first, last) = (range.lowerBound >> 6, (range.upperBound - 1) >> 6)
    if first == last {
      words[first] &= ~(lowMask(range) & highMask(range))
      return
    }
    words[first] &= ~lowMask(range)
    for index in first + 1..<last { words[index] = 0 }
    words[last] &= ~highMask(range)
  }

  /// The bits of the range's first word from its first row on.
  private static func lowMask(_ range: Range<Int>) -> UInt64 { .max << UInt64(range.lowerBound & 63) }

  /// The bits of the range's last word up to its last row.
  private static func highMask(_ range: Range<Int>) -> UInt64 { .max >> UInt64(63 - (range.upperBound - 1) & 63) }

  // MARK: Rows

  /// Calls `body` with the row of each bit, ascending.
  @inline(__always)
  static func forEachRow(of words: UnsafeBufferPointer<UInt64>, _ body: (Row) -> Void) {
    for index in 0..<words.count {
      var rest = words[index]
      while rest != 0 {
        body(Row(truncatingIfNeeded: index &* 64 &+ rest.trailingZeroBitCount))
        rest &= rest &- 1
      }
    }
  }

  /// Writes the row of each bit, ascending; there is room for as many as are set.
  static func write(_ words: UnsafeBufferPointer<UInt64>, to rows: UnsafeMutablePointer<Row>) {
    var next = rows
    forEachRow(of: words) {
      next.pointee = $0
      next += 1
    }
  }

  /// The rows of the bits, of which so many are set.
  static func list(of words: UnsafeBufferPointer<UInt64>, _ count: Int) -> SharedBuffer<Row> {
    SharedBuffer(capacity: count) { memory in
      write(words, to: memory)
      return count
    }
  }

  /// Sets the bits of rows.
  static func set(_ rows: UnsafeBufferPointer<Row>, in words: UnsafeMutablePointer<UInt64>) {
    for row in rows { words[Int(row &>> 6)] |= 1 &<< UInt64(row & 63) }
  }

  /// Clears the bits of rows.
  static func clear(_ rows: UnsafeBufferPointer<Row>, in words: UnsafeMutablePointer<UInt64>) {
    for row in rows { words[Int(row &>> 6)] &= ~(1 &<< UInt64(row & 63)) }
  }
}
