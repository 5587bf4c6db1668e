import TextBasics

/// Finds ascending rows in a posting list, a block at a time. Blocks that have none of them are passed over.
struct PostingSearch: ~Copyable {
  /// The block at hand.
  private(set) var block: PostingBlock
  /// How many rows were found in it.
  private(set) var count = 0
  /// Of each one found, its place in the rows looked for.
  let found: UnsafeMutablePointer<UInt32>
  /// Of each one found, its number in the block.
  let slots: UnsafeMutablePointer<UInt32>
  private var next = 0
  /// By the distance from the block's first row, the row's number in the block; anything for rows that it has not.
  private let numbers: UnsafeMutablePointer<UInt8>
  private var isNumbered = false

  /// How many rows are looked for at once.
  private static let most = 256
  /// How far the first and the last row of a block may be apart to be numbered.
  private static let span = 1 << 13

  /// A search in that list.
  init(_ list: PostingList) {
    block = PostingBlock(list)
    found = .allocate(capacity: PostingSearch.most)
    slots = .allocate(capacity: PostingSearch.most)
    numbers = .allocate(capacity: PostingSearch.span)
    numbers.initialize(repeating: 0, count: PostingSearch.span)
  }

  deinit {
    found.deallocate()
    slots.deallocate()
    numbers.deallocate()
  }

  /// Goes on to more rows, of which the list may have none; false at the end. The rows ascend, some may stand there several
  /// times, and they are the same in each call.
  mutating func advance(in wanted: UnsafeBufferPointer<Row>) -> Bool {
    guard next < wanted.count, block.list.blockCount > 0 else { return false }
    let number = block.list.block(holding: wanted[next], from: max(block.number, 0))
    if number != block.number {
      block.enter(number)
      isNumbered = false
    }
    count = 0
    let end = min(self.end(of: number, in: wanted), next + PostingSearch.most)
    // For a few it does not pay to number all.
    if (end - next) * 16 >= block.count, canNumber() {
      match(wanted, to: end)
    } else {
      seek(wanted, to: end)
    }
    next = end
    return true
  }

  /// Unpacks the places of the block at hand.
  mutating func unpackPlaces() { block.unpackPlaces() }

  /// Up to where the rows looked for lie before the next block.
  private func end(of number: Int, in wanted: UnsafeBufferPointer<Row>) -> Int {
    if number + 1 == block.list.blockCount { return wanted.count }
    return RowListKernel.firstIndex(in: wanted, notBefore: block.list.firstRow(ofBlock: number + 1), from: next)
  }

  /// Numbers the rows of the block; false when they lie too far apart.
  private mutating func canNumber() -> Bool {
    if isNumbered { return true }
    let rows = block.rows
    let first = rows[0]
    guard block.lastRow &- first < UInt32(PostingSearch.span) else { return false }
    for slot in 0..<block.count { numbers[Int(rows[slot] &- first)] = UInt8(truncatingIfNeeded: slot) }
    isNumbered = true
    return true
  }

  /// Looks each row up by its number: none waits for the one before it, as in a walk along both lists.
  private mutating func match(_ wanted: UnsafeBufferPointer<Row>, to end: Int) {
    let (rows, first) = (block.rows, block.rows[0])
    let last = block.lastRow &- first
    var count = 0
    for index in next..<end {
      let distance = wanted[index] &- first
      let slot = numbers[distance <= last ? Int(distance) : 0]
      found[count] = UInt32(truncatingIfNeeded: index)
      slots[count] = UInt32(slot)
      count &+= RowListKernel.one(if: rows[Int(slot)], is: wanted[index])
    }
    self.count = count
  }

  /// Looks each row up by halving.
  private mutating func seek(_ wanted: UnsafeBufferPointer<Row>, to end: Int) {
    let rows = UnsafeBufferPointer(start: block.rows, count: block.count)
    for index in next..<end {
      let slot = rows.indices.partitionPoint { rows[$0] >= wanted[index] }
      guard slot < rows.count, rows[slot] == wanted[index] else { continue }
      found[count] = UInt32(truncatingIfNeeded: index)
      slots[count] = UInt32(truncatingIfNeeded: slot)
      count += 1
    }
  }
}
