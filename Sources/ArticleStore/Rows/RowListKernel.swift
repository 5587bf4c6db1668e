import TextBasics

/// Loops over ascending lists of rows. All write what they keep to `result` and give back how many that are; there is room
/// for as many as may come.
enum RowListKernel {
  /// 1 where both are the same, else 0: to count by without a branch.
  @inline(__always)
  static func one(if a: Row, is b: Row) -> Int { Int(truncatingIfNeeded: (UInt64(a ^ b) &- 1) &>> 63) }

  /// The first place whose row is not before `row`, by galloping from `start`.
  @inline(__always)
  static func firstIndex(in rows: UnsafeBufferPointer<Row>, notBefore row: Row, from start: Int) -> Int {
    var low = start
    var step = 1
    while low + step <= rows.count, rows[low + step - 1] < row {
      low += step
      step *= 2
    }
    return (low..<min(low + step - 1, rows.count)).partitionPoint { rows[$0] >= row }
  }

  /// The places of the rows that lie in a range.
  static func places(in rows: UnsafeBufferPointer<Row>, of range: Range<Int>) -> Range<Int> {
    func place(_ bound: Int) -> Int {
      bound > Int(Row.max) ? rows.count : rows.indices.partitionPoint { Int(rows[$0]) >= bound }
    }
    let low = place(range.lowerBound)
    return low..<max(low, place(range.upperBound))
  }

  /// The rows whose bit is set, or is not.
  static func filter(
    _ rows: UnsafeBufferPointer<Row>, bySet isSet: Bool, in words: UnsafeBufferPointer<UInt64>,
    into result: UnsafeMutablePointer<Row>
  ) -> Int {
    // Without a branch on the bit, which is anyone's guess.
    let turned: UInt64 = isSet ? 0 : 1
    var count = 0
    for row in rows {
      result[count] = row
      count &+= Int(truncatingIfNeeded: words[Int(row &>> 6)] &>> UInt64(row & 63) & 1 ^ turned)
    }
    return count
  }

  /// The rows of both lists, of which `short` is not the longer one.
  static func common(
    _ short: UnsafeBufferPointer<Row>, _ long: UnsafeBufferPointer<Row>, into result: UnsafeMutablePointer<Row>
  ) -> Int {
    long.count < short.count * 16 ? merged(short, long, into: result) : galloped(short, long, into: result)
  }

  /// Without a branch on the comparison: which of the two is behind is anyone's guess.
  private static func merged(
    _ a: UnsafeBufferPointer<Row>, _ b: UnsafeBufferPointer<Row>, into result: UnsafeMutablePointer<Row>
  ) -> Int {
    var count = 0
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      result[count] = a[i]
      let distance = Int(a[i]) &- Int(b[j])
      // -1 where a is not behind b, and where b is behind a; each is then one step further.
      let (isNotBehind, isBefore) = ((distance &- 1) &>> 63, distance &>> 63)
      i &-= isNotBehind
      j &+= 1 &+ isBefore
      count &+= isBefore &- isNotBehind
    }
    return count
  }

  private static func galloped(
    _ short: UnsafeBufferPointer<Row>, _ long: UnsafeBufferPointer<Row>, into result: UnsafeMutablePointer<Row>
  ) -> Int {
    var count = 0
    var place = 0
    for row in short {
      place = firstIndex(in: long, notBefore: row, from: place)
      if place == long.count { break }
      result[count] = row
      count &+= long[place] == row ? 1 : 0
    }
    return count
  }

  /// The rows of the first list that are not in the second.
  static func difference(
    _ rows: UnsafeBufferPointer<Row>, _ others: UnsafeBufferPointer<Row>, into result: UnsafeMutablePointer<Row>
  ) -> Int {
    var count = 0
    var place = 0
    for row in rows {
      place = firstIndex(in: others, notBefore: row, from: place)
      result[count] = row
      count &+= place < others.count && others[place] == row ? 0 : 1
    }
    return count
  }

  /// The rows of either list.
  static func union(
    _ a: UnsafeBufferPointer<Row>, _ b: UnsafeBufferPointer<Row>, into result: UnsafeMutablePointer<Row>
  ) -> Int {
    var count = 0
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      let (x, y) = (a[i], b[j])
      result[count] = min(x, y)
      count &+= 1
      i &+= x <= y ? 1 : 0
      j &+= y <= x ? 1 : 0
    }
    for index in i..<a.count {
      result[count] = a[index]
      count &+= 1
    }
    for index in j..<b.count {
      result[count] = b[index]
      count &+= 1
    }
    return count
  }
}
