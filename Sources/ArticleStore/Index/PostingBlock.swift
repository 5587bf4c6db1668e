/// A block of a posting list at a time, unpacked: the rows at once, their places when they are asked for.
struct PostingBlock: ~Copyable {
  let list: PostingList
  /// Which block it is; -1 before any was entered.
  private(set) var number = -1
  /// How many rows it has.
  private(set) var count = 0
  /// Its rows, ascending.
  let rows: UnsafeMutablePointer<UInt32>
  /// Where the places of each row begin in `gaps`, and those of the last one end; only after `unpackPlaces`.
  let placeStarts: UnsafeMutablePointer<UInt32>
  /// Of each row the first place and then the distance of each from the last less 1; only after `unpackPlaces`.
  private(set) var gaps: UnsafeMutablePointer<UInt32>
  private var capacity = PostingFormat.blockRows * 4
  private var hasPlaces = false

  /// A reader of that list's blocks.
  init(_ list: PostingList) {
    self.list = list
    rows = .allocate(capacity: PostingFormat.blockRows)
    placeStarts = .allocate(capacity: PostingFormat.blockRows + 1)
    gaps = .allocate(capacity: capacity)
  }

  deinit {
    rows.deallocate()
    placeStarts.deallocate()
    gaps.deallocate()
  }

  /// The last row of the block.
  var lastRow: UInt32 { rows[count - 1] }

  /// Unpacks the rows of a block that the list has.
  mutating func enter(_ number: Int) {
    self.number = number
    count = list.rowCount(ofBlock: number)
    list.decodeRows(ofBlock: number, into: rows)
    hasPlaces = false
  }

  /// Unpacks the places of all its rows, unless that was done.
  @inline(__always)
  mutating func unpackPlaces() {
    if !hasPlaces { unpack() }
  }

  private mutating func unpack() {
    hasPlaces = true
    let bytes = list.block(number)
    let widths = PostingFormat.Widths(ofBlock: bytes)
    placeStarts[0] = 0
    guard widths.count != PostingFormat.noPlaces else {
      (placeStarts + 1).update(repeating: 0, count: count)
      return
    }
    var bit = widths.countsStart(rows: count)
    BitPacking.unpack(bytes, atBit: bit, width: widths.count, count: count, into: placeStarts + 1)
    BitPacking.addUp(placeStarts + 1, count: count, from: 0)
    bit += count * widths.count
    let total = Int(placeStarts[count])
    if total > capacity {
      gaps.deallocate()
      capacity = total * 2
      gaps = .allocate(capacity: capacity)
    }
    BitPacking.unpack(bytes, atBit: bit, width: widths.place, count: total, into: gaps)
  }
}

/// A walk along the places of the rows of a block, forwards: places that are asked for in ascending order cost one pass
/// over all that the row has.
struct PlaceWalk {
  private var block = -1
  private var slot = -1
  private var index = 0
  private var end = 0
  private var place: UInt32 = 0

  /// Whether a row has that place, by its number in the block, whose places are unpacked. Of one row no place may be asked
  /// for that comes before the last.
  @inline(__always)
  mutating func hasPlace(_ wanted: UInt32, at slot: Int, of block: borrowing PostingBlock) -> Bool {
    if slot != self.slot || block.number != self.block { begin(slot, of: block) }
    while place < wanted {
      index &+= 1
      place = index < end ? place &+ block.gaps[index] &+ 1 : .max
    }
    return place == wanted
  }

  @inline(__always)
  private mutating func begin(_ slot: Int, of block: borrowing PostingBlock) {
    (self.slot, self.block) = (slot, block.number)
    (index, end) = (Int(block.placeStarts[slot]), Int(block.placeStarts[slot &+ 1]))
    // No text has the last place that there is.
    place = index < end ? block.gaps[index] : .max
  }
}
