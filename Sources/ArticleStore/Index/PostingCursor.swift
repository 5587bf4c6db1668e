/// Walks a posting list from row to row, forward only, and gives the places of the row it stands at.
///
/// Blocks between are passed over undecoded; counts and places of a block are decoded when a place is first asked for.
struct PostingCursor: ~Copyable {
  private let list: PostingList
  private let rows: UnsafeMutablePointer<UInt32>
  private var placeStarts: UnsafeMutablePointer<UInt32>
  private var places: UnsafeMutablePointer<UInt32>
  private var placeCapacity = PostingFormat.blockRows * 4
  private var block = -1
  private var blockRows = 0
  private var index = 0
  private var hasPlaces = false

  /// A cursor before the first row.
  init(_ list: PostingList) {
    self.list = list
    rows = .allocate(capacity: PostingFormat.blockRows)
    placeStarts = .allocate(capacity: PostingFormat.blockRows + 1)
    places = .allocate(capacity: PostingFormat.blockRows * 4)
  }

  deinit {
    rows.deallocate()
    placeStarts.deallocate()
    places.deallocate()
  }

  /// How many rows the list has.
  var count: Int { list.count }

  /// The row it stands at; only after `next` or `advance` gave one.
  var row: UInt32 { rows[index] }

  /// Goes to the next row; nil at the end.
  mutating func next() -> UInt32? {
    index += 1
    if index < blockRows { return rows[index] }
    return enter(block + 1) ? rows[0] : nil
  }

  /// Goes to the first row that is not before `target`; nil when there is none.
  mutating func advance(to target: UInt32) -> UInt32? {
    if blockRows == 0 || rows[blockRows - 1] < target {
      let holding = list.block(holding: target, from: max(block, 0))
      if holding != block, !enter(holding) { return nil }
      if rows[blockRows - 1] < target { return enter(block + 1) ? rows[0] : nil }
    }
    // The next rows are the likeliest.
    for _ in 0..<4 {
      if rows[index] >= target { return rows[index] }
      index += 1
    }
    if rows[index] >= target { return rows[index] }
    var low = index
    var high = blockRows - 1
    while high - low > 1 {
      let middle = (low + high) / 2
      if rows[middle] < target { low = middle } else { high = middle }
    }
    index = high
    return rows[index]
  }

  /// The places of the row it stands at, ascending.
  mutating func currentPlaces() -> UnsafeBufferPointer<UInt32> {
    if !hasPlaces { decodePlaces() }
    let start = Int(placeStarts[index])
    return UnsafeBufferPointer(start: places + start, count: Int(placeStarts[index + 1]) - start)
  }

  /// Whether the term stands at that place of the row.
  @inline(__always)
  mutating func isPlace(_ wanted: UInt32) -> Bool {
    for place in currentPlaces() where place >= wanted { return place == wanted }
    return false
  }

  private mutating func enter(_ next: Int) -> Bool {
    guard next < list.blockCount else { return false }
    block = next
    blockRows = list.rowCount(ofBlock: next)
    list.decodeRows(ofBlock: next, into: rows)
    index = 0
    hasPlaces = false
    return true
  }

  private mutating func decodePlaces() {
    hasPlaces = true
    let bytes = list.block(block)
    let widths = PostingFormat.Widths(ofBlock: bytes)
    var bit = PostingFormat.blockHead * 8 + (blockRows - 1) * widths.row
    BitPacking.unpack(bytes, atBit: bit, width: widths.count, count: blockRows, into: placeStarts + 1)
    bit += blockRows * widths.count
    placeStarts[0] = 0
    for index in 1...blockRows { placeStarts[index] &+= placeStarts[index - 1] &+ 1 }
    let total = Int(placeStarts[blockRows])
    if total > placeCapacity {
      places.deallocate()
      placeCapacity = total * 2
      places = .allocate(capacity: placeCapacity)
    }
    BitPacking.unpack(bytes, atBit: bit, width: widths.place, count: total, into: places)
    for row in 0..<blockRows {
      let start = Int(placeStarts[row])
      let end = Int(placeStarts[row + 1])
      var place = start + 1
      while place < end {
        places[place] &+= places[place - 1] &+ 1
        place += 1
      }
    }
  }
}
