/// Where a bigram stands: the number of one of its characters (16 bits), row in the run (29), place in the row (19).
struct BigramEntry: BitwiseCopyable {
  private let bits: UInt64

  @inline(__always)
  init(_ number: UInt16, row: UInt64, place: UInt64) { bits = UInt64(number) << 48 | row << 19 | place }

  /// The same with another number, one place before.
  @inline(__always)
  init(_ other: BigramEntry, number: UInt16) {
    bits = (other.bits & 0xFFFF_FFFF_FFFF) &- 1 &+ UInt64(number) << 48
  }

  @inline(__always)
  var number: UInt16 { UInt16(truncatingIfNeeded: bits >> 48) }
  @inline(__always)
  var row: UInt64 { bits >> 19 & 0x1FFF_FFFF }
  @inline(__always)
  var place: UInt64 { bits & 0x7FFFF }
}

/// Sorts the bigrams of a run's text by their characters and puts them aside, with the rows of single characters.
///
/// Characters come in the order of rows and places. They are counted into buckets of the second character and from there
/// into those of the first, buckets in the order of their characters; what is in a bucket stays in order. In the buckets
/// of the second character are all that is needed of single ones.
struct BigramSorter: ~Copyable {
  private var bySecond = GrowingBuffer<BigramEntry>()
  private var byFirst = GrowingBuffer<BigramEntry>()
  private var secondStarts = GrowingBuffer<UInt32>()
  private var firstStarts = GrowingBuffer<UInt32>()
  private var characterRows = GrowingBuffer<UInt16>()
  private var characterRowEnds = GrowingBuffer<UInt32>()
  private var output = ByteBuffer()

  /// Bytes after which what was encoded goes to the spill.
  private static let piece = 1 << 20

  /// Puts the run's lists aside, chunk after chunk, and tells where each is.
  mutating func putAside(
    _ text: borrowing NumberedText, _ order: NumberOrder, in spill: SpillFile
  ) throws(SegmentProblem) -> IndexRun {
    let present = order.numbers.filter { Int($0) < text.counts.count && text.counts.start[Int($0)] > 0 }
    sortBySecond(text, present)
    sortByFirst(text, present)
    let widePlaces = text.longest > 0x10000
    var starts: [UInt32] = []
    starts.reserveCapacity(present.count + 1)
    let base = spill.count
    for number in present {
      starts.append(UInt32(spill.count - base + output.count))
      encode(number, text, widePlaces: widePlaces)
      if output.count >= BigramSorter.piece { try flush(to: spill) }
    }
    starts.append(UInt32(spill.count - base + output.count))
    try flush(to: spill)
    return IndexRun(
      spill: spill, base: base, firsts: present, starts: starts, rows: text.rowEnds.count, overlong: text.overlong)
  }

  private mutating func flush(to spill: SpillFile) throws(SegmentProblem) {
    try spill.append(output.bytes)
    output.removeAll()
  }

  /// Where the bucket of each character begins. That of number 0 (where elements meet, and what has nothing before it) is
  /// the last, and not asked for again.
  private static func layOut(
    _ text: borrowing NumberedText, _ present: [UInt16], _ starts: inout GrowingBuffer<UInt32>
  ) {
    starts.makeRoom(for: text.counts.count)
    var place: UInt32 = 0
    for number in present {
      starts.start[Int(number)] = place
      place += text.counts.start[Int(number)]
    }
    starts.start[0] = place
  }

  /// Makes every character an entry with the number of the one before, in the bucket of its own number.
  private mutating func sortBySecond(_ text: borrowing NumberedText, _ present: [UInt16]) {
    bySecond.makeRoom(for: text.numbers.count)
    BigramSorter.layOut(text, present, &secondStarts)
    let starts = secondStarts.start
    let (numbers, entries) = (text.numbers.start, bySecond.start)
    var start = 0
    for row in 0..<text.rowEnds.count {
      let end = Int(text.rowEnds.start[row])
      var previous: UInt16 = 0
      for index in start..<end {
        let number = numbers[index]
        let target = starts[Int(number)]
        starts[Int(number)] = target &+ 1
        entries[Int(target)] = BigramEntry(
          previous, row: UInt64(truncatingIfNeeded: row), place: UInt64(truncatingIfNeeded: index &- start))
        previous = number
      }
      start = end
    }
  }

  /// Puts the entries of each second character into the buckets of the first, and notes the character's rows.
  private mutating func sortByFirst(_ text: borrowing NumberedText, _ present: [UInt16]) {
    let beginnings = text.rowEnds.count + Int(text.counts.start[0])
    byFirst.makeRoom(for: text.numbers.count + beginnings)
    BigramSorter.layOut(text, present, &firstStarts)
    characterRows.makeRoom(for: text.numbers.count + 1)
    characterRowEnds.makeRoom(for: text.counts.count)
    let starts = firstStarts.start
    let (entries, sorted, rows) = (bySecond.start, byFirst.start, characterRows.start)
    var start = 0
    for number in present {
      let end = Int(secondStarts.start[Int(number)])
      var last = UInt64.max
      var rowEnd = start
      for index in start..<end {
        let entry = entries[index]
        let first = Int(entry.number)
        let target = starts[first]
        starts[first] = target &+ 1
        sorted[Int(target)] = BigramEntry(entry, number: number)
        rows[rowEnd] = UInt16(truncatingIfNeeded: entry.row)
        rowEnd &+= entry.row == last ? 0 : 1
        last = entry.row
      }
      characterRowEnds.start[Int(number)] = UInt32(rowEnd)
      start = end
    }
  }

  /// Writes the lists of a first character: its own, and those of the bigrams it begins.
  private mutating func encode(_ number: UInt16, _ text: borrowing NumberedText, widePlaces: Bool) {
    let occurrences = Int(text.counts.start[Int(number)])
    let ownStart = Int(secondStarts.start[Int(number)]) - occurrences
    output.append(
      characterIn: UnsafeBufferPointer(
        start: characterRows.start + ownStart, count: Int(characterRowEnds.start[Int(number)]) - ownStart))
    let end = Int(firstStarts.start[Int(number)])
    // Both kinds of buckets are of the same size and begin at the same places.
    var start = ownStart
    let entries = byFirst.start
    output.reserve((end - start) * RunList.size(rows: 1, places: 1))
    while start < end {
      let key = entries[start].number
      var next = start + 1
      guard next < end, entries[next].number == key else {
        output.append(single: entries[start])
        start = next
        continue
      }
      var (rows, last) = (1, entries[start].row)
      while next < end, entries[next].number == key {
        rows &+= entries[next].row == last ? 0 : 1
        last = entries[next].row
        next += 1
      }
      output.append(
        UnsafeBufferPointer(start: entries + start, count: next - start), rows: rows, widePlaces: widePlaces)
      start = next
    }
  }
}
