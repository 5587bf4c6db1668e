/// Where a phrase may begin: rows and places in them, ascending.
struct OccurrenceList: ~Copyable {
  /// How many there are.
  private(set) var count = 0
  private var rows: UnsafeMutablePointer<Row>
  private var starts: UnsafeMutablePointer<UInt32>
  private var capacity: Int

  /// An empty list with room for so many.
  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    rows = .allocate(capacity: self.capacity)
    starts = .allocate(capacity: self.capacity)
  }

  deinit {
    rows.deallocate()
    starts.deallocate()
  }

  /// Adds all places of a row of a block at which a term stands far enough from the beginning to be at `offset` in a phrase.
  @inline(__always)
  mutating func add(_ block: borrowing PostingBlock, slot: Int, offset: UInt32) {
    let (first, end) = (Int(block.placeStarts[slot]), Int(block.placeStarts[slot &+ 1]))
    if count &+ end &- first > capacity { grow(by: end - first) }
    guard first < end else { return }
    let row = block.rows[slot]
    var place = block.gaps[first]
    var index = first
    while true {
      rows[count] = row
      starts[count] = place &- offset
      count &+= place >= offset ? 1 : 0
      index &+= 1
      if index >= end { return }
      place &+= block.gaps[index] &+ 1
    }
  }

  /// Leaves those at which the term stands at `offset`.
  mutating func keep(_ list: PostingList, at offset: UInt32) {
    var search = PostingSearch(list)
    var walk = PlaceWalk()
    let (rows, starts) = (rows, starts)
    var kept = 0
    while search.advance(in: UnsafeBufferPointer(start: rows, count: count)) {
      if search.count == 0 { continue }
      search.unpackPlaces()
      let (places, slots) = (search.found, search.slots)
      for index in 0..<search.count {
        let found = Int(places[index])
        let (row, start) = (rows[found], starts[found])
        // What is kept stands before what is still to be looked at.
        rows[kept] = row
        starts[kept] = start
        kept &+= walk.hasPlace(start &+ offset, at: Int(slots[index]), of: search.block) ? 1 : 0
      }
    }
    count = kept
  }

  /// Calls `body` with the row and the place of each.
  @inline(__always)
  func forEachPlace(_ body: (_ row: Row, _ start: UInt32) -> Void) {
    for index in 0..<count { body(rows[index], starts[index]) }
  }

  /// The rows, each once.
  func distinctRows() -> SharedBuffer<Row> {
    SharedBuffer(capacity: count + 1) { result in
      var next = 0
      for index in 0..<count {
        result[next] = rows[index]
        next &+= index + 1 == count ? 1 : 1 &- RowListKernel.one(if: rows[index + 1], is: rows[index])
      }
      return next
    }
  }

  private mutating func grow(by more: Int) {
    let larger = (count + more) * 2
    func moved(_ old: UnsafeMutablePointer<UInt32>) -> UnsafeMutablePointer<UInt32> {
      let new = UnsafeMutablePointer<UInt32>.allocate(capacity: larger)
      new.update(from: old, count: count)
      old.deallocate()
      return new
    }
    rows = moved(rows)
    starts = moved(starts)
    capacity = larger
  }
}
