/// Makes the bytes of one posting list after the other, as `PostingFormat` describes them.
///
/// Rows come in ascending order. What has come is packed as soon as a block is full, so a list takes no more memory than
/// its result.
struct PostingEncoder: ~Copyable {
  private let universe: Int
  private let rows: UnsafeMutablePointer<UInt32>
  private let counts: UnsafeMutablePointer<UInt32>
  private var places: [UInt32] = []
  private var pending = 0
  private var firstRows: [UInt32] = []
  private var offsets: [UInt32] = []
  private var blocks = ByteBuffer(capacity: 1 << 16)
  private var bitmap: [UInt64]
  /// How many rows the list has so far.
  private(set) var rowCount = 0

  /// An encoder for a segment of so many rows.
  init(universe: Int) {
    self.universe = universe
    bitmap = [UInt64](repeating: 0, count: PostingFormat.bitmapWords(universe))
    rows = .allocate(capacity: PostingFormat.blockRows)
    counts = .allocate(capacity: PostingFormat.blockRows)
  }

  deinit {
    rows.deallocate()
    counts.deallocate()
  }

  /// Adds a row that has no places.
  @inline(__always)
  mutating func add(row: UInt32) {
    rows[pending] = row
    pending += 1
    if pending == PostingFormat.blockRows { endBlock() }
  }

  /// Adds a row with the gaps of its places: the first place, then each one's distance from the last less 1.
  @inline(__always)
  mutating func add(row: UInt32, gaps: UnsafeBufferPointer<UInt32>) {
    rows[pending] = row
    counts[pending] = UInt32(truncatingIfNeeded: gaps.count - 1)
    places.append(contentsOf: gaps)
    pending += 1
    if pending == PostingFormat.blockRows { endBlock() }
  }

  /// Writes the list to the open section of `writer` and gets ready for the next one.
  ///
  /// - Returns: How many rows it has, and where it begins in the section.
  mutating func finish(into writer: SegmentWriter) -> (rows: UInt32, start: UInt64) {
    endBlock()
    let count = rowCount
    var start = UInt64(writer.sectionLength)
    if PostingFormat.isDense(rows: count, of: universe) {
      writer.align(to: 8)
      start = UInt64(writer.sectionLength)
      writeBitmap(to: writer)
    }
    if firstRows.count > 1 {
      firstRows[1...].withUnsafeBytes { writer.append($0) }
      offsets[1...].withUnsafeBytes { writer.append($0) }
    }
    writer.append(blocks.bytes)
    blocks.removeAll()
    firstRows.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    rowCount = 0
    return (UInt32(count), start)
  }

  /// The bitmap is made of the finished blocks: while a list is short it can't be told whether it will be dense.
  private mutating func writeBitmap(to writer: SegmentWriter) {
    bitmap.withUnsafeMutableBufferPointer { words in
      words.update(repeating: 0)
      let decoded = UnsafeMutablePointer<UInt32>.allocate(capacity: PostingFormat.blockRows)
      defer { decoded.deallocate() }
      for block in offsets.indices {
        let size = min(PostingFormat.blockRows, rowCount - block * PostingFormat.blockRows)
        PostingFormat.decodeRows(of: UnsafeRawPointer(blocks.start) + Int(offsets[block]), count: size, into: decoded)
        for index in 0..<size { words[Int(decoded[index] >> 6)] |= 1 &<< UInt64(decoded[index] & 63) }
      }
    }
    writer.append(bitmap)
  }

  private mutating func endBlock() {
    guard pending > 0 else { return }
    firstRows.append(rows[0])
    offsets.append(UInt32(blocks.count))
    blocks.reserve(PostingFormat.blockHead + (pending * 2 + places.count) * 4 + 16)
    var widest: UInt32 = 0
    for index in stride(from: 1, to: pending, by: 1) { widest |= rows[index] &- rows[index - 1] &- 1 }
    let rowWidth = BitPacking.width(of: widest)
    blocks.append(rows[0])
    let hasPlaces = !places.isEmpty
    var (countWidth, placeWidth) = (PostingFormat.noPlaces, 0)
    if hasPlaces {
      var (allCounts, allPlaces): (UInt32, UInt32) = (0, 0)
      for index in 0..<pending { allCounts |= counts[index] }
      for place in places { allPlaces |= place }
      (countWidth, placeWidth) = (BitPacking.width(of: allCounts), BitPacking.width(of: allPlaces))
    }
    blocks.append(PostingFormat.Widths(row: rowWidth, count: countWidth, place: placeWidth).packed)
    for index in stride(from: 1, to: pending, by: 1) {
      blocks.append(rows[index] &- rows[index - 1] &- 1, width: rowWidth)
    }
    if hasPlaces {
      for index in 0..<pending { blocks.append(counts[index], width: countWidth) }
      for place in places { blocks.append(place, width: placeWidth) }
    }
    blocks.endBits()
    rowCount += pending
    pending = 0
    places.removeAll(keepingCapacity: true)
  }
}
