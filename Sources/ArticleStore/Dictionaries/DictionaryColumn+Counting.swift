/// Counting rows by value.
extension DictionaryColumn {
  /// Counts for each value how many of the rows have it, each row once, and gives back how many have any.
  ///
  /// Linear in the rows' values; of more than half of all rows, in the number of values and the values of the others.
  ///
  /// - Parameter counts: A number for each value, all zero.
  func count(_ rows: RowSet, into counts: UnsafeMutablePointer<UInt32>) -> Int {
    if rows.count <= rows.universe / 2 { return countEach(rows, into: counts) }
    forEachRowCount { code, count in counts[code] = count }
    if rows.isAll { return filledRowCount }
    let others = UnsafeMutablePointer<UInt32>.allocate(capacity: count)
    others.initialize(repeating: 0, count: count)
    defer { others.deallocate() }
    let filled = countEach(rows.complement, into: others)
    for code in 0..<count { counts[code] &-= others[code] }
    return filledRowCount - filled
  }

  private func countEach(_ rows: RowSet, into counts: UnsafeMutablePointer<UInt32>) -> Int {
    // Few rows are checked one by one, many all at once.
    let isFew = rows.count < rows.universe / 64
    if rowValues.count > 0, !isFew { return countSingle(rows, into: counts) }
    if codeStarts.count == 0 { return 0 }
    if !isFew, !repeatsValues { return countSpellings(rows, into: counts) }
    var filled = 0
    rows.forEachRow { row in
      filled &+= spellingCodes(of: Int(row)).isEmpty ? 0 : 1
      forEachValue(of: Int(row)) { counts[Int($0)] &+= 1 }
    }
    return filled
  }

  /// Whether any row has a value twice, spelled alike or not: then there are more spellings in rows than rows of values.
  private var repeatsValues: Bool { rows.count != codes.count }

  /// Where each row has one value at most.
  private func countSingle(_ rows: RowSet, into counts: UnsafeMutablePointer<UInt32>) -> Int {
    // Two tallies, the first place of each for rows without a value: neighbours with the same value don't wait for each
    // other's sum.
    let places = count + 1
    let tallies = UnsafeMutablePointer<UInt32>.allocate(capacity: places * 2)
    tallies.initialize(repeating: 0, count: places * 2)
    defer { tallies.deallocate() }
    let values = rowValues.buffer
    if values.isEmpty { return 0 }
    DictionaryColumn.tally(rows, of: values, in: tallies, tallies + places)
    for code in 0..<count { counts[code] = tallies[code + 1] &+ tallies[places + code + 1] }
    return rows.count - Int(tallies[0] &+ tallies[places])
  }

  private static func tally(
    _ rows: RowSet, of values: UnsafeBufferPointer<UInt16>, in tally: UnsafeMutablePointer<UInt32>,
    _ other: UnsafeMutablePointer<UInt32>
  ) {
    guard let values = values.baseAddress else { return }
    guard case .bitmap(let words) = rows.storage else {
      return rows.forEachRow { tally[Int(values[Int($0)])] &+= 1 }
    }
    words.withElements { words in
      for index in 0..<words.count {
        var rest = words[index]
        let values = values + index * 64
        while rest != 0 {
          tally[Int(values[rest.trailingZeroBitCount])] &+= 1
          rest &= rest &- 1
          if rest == 0 { break }
          other[Int(values[rest.trailingZeroBitCount])] &+= 1
          rest &= rest &- 1
        }
      }
    }
  }

  /// Where rows have several values, but none twice: spellings are counted, and summed up by what they mean.
  private func countSpellings(_ rows: RowSet, into counts: UnsafeMutablePointer<UInt32>) -> Int {
    let tally = SpellingTally(column: self)
    let tallies: [SpellingTally.Counts]
    if rows.count < DictionaryColumn.manyRows {
      tallies = [tally.count(rows, in: 0..<rows.universe)]
    } else {
      let halves = RowHalves.done(rows.universe) { tally.count(rows.slice($0), in: $0) }
      tallies = [halves.0, halves.1]
    }
    for tally in tallies {
      for spelling in 0..<tally.ofSpellings.count where tally.ofSpellings[spelling] > 0 {
        counts[Int(value(ofSpelling: UInt32(spelling)))] &+= tally.ofSpellings[spelling]
      }
    }
    return tallies.reduce(0) { $0 + $1.filledRows }
  }

  /// From so many rows on two threads count.
  private static let manyRows = 1 << 16
}
