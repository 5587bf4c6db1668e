/// Makes the bytes of one posting list after the other, as `PostingFormat` describes them.
///
/// A list is begun with the number of its rows, which come in ascending order; each block is packed where it stays as
/// soon as it is full.
struct PostingEncoder: ~Copyable {
  private let universe: Int
  /// The lists so far; the caller may take them and empty it.
  var output = ByteBuffer(capacity: 1 << 16)
  private let rows: UnsafeMutablePointer<UInt32>
  private let gaps: UnsafeMutablePointer<UInt32>
  private let counts: UnsafeMutablePointer<UInt32>
  private var places = GrowingBuffer<UInt32>(capacity: 1024)
  private var pending = 0
  private var block = 0
  // Of the list: by their offset in `output`, which moves as it grows.
  private var bitmap: Int?
  private var directory = 0
  private var blocks = 0
  private var blockCount = 0
  private var hasPlaces = false

  /// An encoder for a segment of so many rows.
  init(universe: Int) {
    self.universe = universe
    rows = .allocate(capacity: PostingFormat.blockRows)
    gaps = .allocate(capacity: PostingFormat.blockRows)
    counts = .allocate(capacity: PostingFormat.blockRows)
  }

  deinit {
    rows.deallocate()
    gaps.deallocate()
    counts.deallocate()
  }

  /// Begins a list of so many rows.
  ///
  /// - Returns: Where it begins in `output`.
  mutating func begin(rows count: Int, hasPlaces: Bool) -> Int {
    self.hasPlaces = hasPlaces
    block = 0
    let isDense = PostingFormat.isDense(rows: count, of: universe)
    // A bitmap tells all that there is to tell of rows without places.
    blockCount = isDense && !hasPlaces ? 0 : PostingFormat.blockCount(count)
    if isDense { output.align(to: 8) }
    let start = output.count
    bitmap = isDense ? start : nil
    if isDense { output.append(zeros: PostingFormat.bitmapWords(universe) * 8) }
    directory = output.count
    output.append(zeros: max(blockCount - 1, 0) * 8)
    blocks = output.count
    return start
  }

  /// Adds a term's list in a run whose rows begin at `base`.
  @inline(__always)
  mutating func add(_ list: RunList, base: UInt32) {
    if list.rowCount == 1, !list.flags.contains(.counted) {
      rows[pending] = base &+ UInt32(list.rows.loadUnaligned(as: UInt16.self))
      if hasPlaces {
        counts[pending] = 0
        places.append(place(of: list, 0))
      }
      pending &+= 1
      if pending == PostingFormat.blockRows { endBlock() }
    } else {
      addMany(list, base: base)
    }
  }

  /// Ends the list.
  mutating func end() {
    if pending > 0 { endBlock() }
    assert(block == blockCount)
  }

  @inline(__always)
  private func place(of list: RunList, _ index: Int) -> UInt32 {
    list.flags.contains(.widePlaces)
      ? list.places.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self)
      : UInt32(list.places.loadUnaligned(fromByteOffset: index &* 2, as: UInt16.self))
  }

  private mutating func addMany(_ list: RunList, base: UInt32) {
    var (row, place) = (0, 0)
    while row < list.rowCount {
      let taken = min(PostingFormat.blockRows - pending, list.rowCount - row)
      let source = list.rows + row * 2
      let target = rows + pending
      for index in 0..<taken {
        target[index] = base &+ UInt32(source.loadUnaligned(fromByteOffset: index &* 2, as: UInt16.self))
      }
      if hasPlaces { place = addPlaces(list, rows: row..<row + taken, from: place) }
      row += taken
      pending += taken
      if pending == PostingFormat.blockRows { endBlock() }
    }
  }

  /// Adds the counts and places of some rows; gives where the next row's places begin.
  private mutating func addPlaces(_ list: RunList, rows: Range<Int>, from start: Int) -> Int {
    let target = counts + pending
    var total = rows.count
    if !list.flags.contains(.counted) {
      target.update(repeating: 0, count: rows.count)
    } else if list.flags.contains(.wideCounts) {
      for index in 0..<rows.count {
        let count = list.counts.loadUnaligned(fromByteOffset: (rows.lowerBound &+ index) &* 4, as: UInt32.self)
        target[index] = count
        total &+= Int(count)
      }
    } else {
      let source = list.counts + rows.lowerBound
      for index in 0..<rows.count {
        let count = source.load(fromByteOffset: index, as: UInt8.self)
        target[index] = UInt32(count)
        total &+= Int(count)
      }
    }
    places.reserve(total)
    let target2 = places.start + places.count
    if list.flags.contains(.widePlaces) {
      let source = list.places + start * 4
      for index in 0..<total { target2[index] = source.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self) }
    } else {
      let source = list.places + start * 2
      for index in 0..<total {
        target2[index] = UInt32(source.loadUnaligned(fromByteOffset: index &* 2, as: UInt16.self))
      }
    }
    places.count += total
    return start + total
  }

  private mutating func endBlock() {
    if let bitmap {
      let words = (output.base + bitmap).assumingMemoryBound(to: UInt64.self)
      for index in 0..<pending { words[Int(rows[index] >> 6)] |= 1 &<< UInt64(rows[index] & 63) }
    }
    if blockCount > 0 { packBlock() }
    pending = 0
  }

  private mutating func packBlock() {
    output.reserve(PostingFormat.blockHead + (pending * 2 + places.count) * 4 + 16)
    if block > 0 {
      let first = output.base + directory + (block - 1) * 4
      first.storeBytes(of: rows[0], as: UInt32.self)
      (first + (blockCount - 1) * 4).storeBytes(of: UInt32(output.count - blocks), as: UInt32.self)
    }
    var (allGaps, allCounts, allPlaces): (UInt32, UInt32, UInt32) = (0, 0, 0)
    for index in 0..<pending - 1 {
      let gap = rows[index &+ 1] &- rows[index] &- 1
      gaps[index] = gap
      allGaps |= gap
    }
    let rowWidth = BitPacking.width(of: allGaps)
    var (countWidth, placeWidth) = (PostingFormat.noPlaces, 0)
    if hasPlaces {
      for index in 0..<pending { allCounts |= counts[index] }
      for index in 0..<places.count { allPlaces |= places.start[index] }
      (countWidth, placeWidth) = (BitPacking.width(of: allCounts), BitPacking.width(of: allPlaces))
    }
    output.append(rows[0])
    output.append(PostingFormat.Widths(row: rowWidth, count: countWidth, place: placeWidth).packed)
    var bits = PendingBits()
    output.append(gaps, pending - 1, width: rowWidth, to: &bits)
    if hasPlaces {
      output.append(counts, pending, width: countWidth, to: &bits)
      output.append(places.start, places.count, width: placeWidth, to: &bits)
      places.removeAll()
    }
    output.append(bits)
    block += 1
  }
}
