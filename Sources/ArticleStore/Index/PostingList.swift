import TextBasics

/// A term's rows where they lie in a segment. Reading it touches only the blocks that are asked for.
struct PostingList: Sendable {
  /// How many rows it has.
  let count: Int
  /// The number of rows of the segment.
  let universe: Int
  /// Whether it tells places in the rows, as it does for two neighbouring characters.
  let hasPlaces: Bool
  /// Its bytes, and where they end at the latest.
  nonisolated(unsafe) let start: UnsafeRawPointer
  private nonisolated(unsafe) let end: UnsafeRawPointer
  private let checks: Unmanaged<BlockChecks>

  /// The list of so many rows in those bytes; nil where its head, which finding a block reads, is damaged. The blocks and
  /// the bitmap are checked when they are asked for.
  init?(
    count: Int, universe: Int, hasPlaces: Bool, start: UnsafeRawPointer, end: UnsafeRawPointer, checks: BlockChecks
  ) {
    self.count = count
    self.universe = universe
    self.hasPlaces = hasPlaces
    self.start = start
    self.end = end
    self.checks = Unmanaged.passUnretained(checks)
    let head = max(blockCount - 1, 0) * 8
    guard count > 0, directory + head <= end, checks.areSound(directory, head) else { return nil }
  }

  /// Whether it has a bitmap.
  var isDense: Bool { PostingFormat.isDense(rows: count, of: universe) }

  /// How many blocks there are; none where a bitmap tells all.
  var blockCount: Int { isDense && !hasPlaces ? 0 : PostingFormat.blockCount(count) }

  /// The bitmap of a dense list; nil where it is damaged.
  var bitmap: UnsafeBufferPointer<UInt64>? {
    let words = PostingFormat.bitmapWords(universe)
    guard areSound(start, words * 8) else { return nil }
    return UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt64.self), count: words)
  }

  @inline(__always)
  private func areSound(_ start: UnsafeRawPointer, _ length: Int) -> Bool {
    checks._withUnsafeGuaranteedRef { $0.areSound(start, length) }
  }

  private var directory: UnsafeRawPointer {
    isDense ? start + PostingFormat.bitmapWords(universe) * 8 : start
  }

  /// The first row of a block that is not the first.
  @inline(__always)
  func firstRow(ofBlock block: Int) -> UInt32 {
    (directory + (block - 1) * 4).loadUnaligned(as: UInt32.self)
  }

  /// The bytes of a block; those of `PostingFormat.harmlessBlock` where they are damaged.
  @inline(__always)
  func block(_ block: Int) -> UnsafeRawPointer {
    let start = place(ofBlock: block)
    let next = block + 1 < blockCount ? place(ofBlock: block + 1) : end
    return areSound(start, next - start) ? start : PostingFormat.harmlessBlock
  }

  @inline(__always)
  private func place(ofBlock block: Int) -> UnsafeRawPointer {
    let others = blockCount - 1
    let blocks = directory + others * 8
    if block == 0 { return blocks }
    return blocks + Int((directory + (others + block - 1) * 4).loadUnaligned(as: UInt32.self))
  }

  /// How many rows a block has.
  func rowCount(ofBlock block: Int) -> Int {
    min(PostingFormat.blockRows, count - block * PostingFormat.blockRows)
  }

  /// The last block whose first row is not after `row`, looked for from block `from` on; `from` when none.
  func block(holding row: UInt32, from: Int) -> Int {
    // Galloping: the next block is the likeliest.
    var low = from
    var step = 1
    while low + step < blockCount, firstRow(ofBlock: low + step) <= row {
      low += step
      step *= 2
    }
    // The block at `low` is not after the row, or the first that was to be looked at.
    return (low + 1..<min(low + step, blockCount)).partitionPoint { firstRow(ofBlock: $0) > row } - 1
  }

  /// Decodes the rows of a block.
  @inline(__always)
  func decodeRows(ofBlock block: Int, into rows: UnsafeMutablePointer<UInt32>) {
    PostingFormat.decodeRows(of: self.block(block), count: rowCount(ofBlock: block), into: rows)
  }

  /// All rows, ascending. Linear.
  func rows() -> SharedBuffer<Row> {
    if isDense { return bitmap.map { BitmapKernel.list(of: $0, count) } ?? SharedBuffer([]) }
    return SharedBuffer(capacity: count) { rows in
      for block in 0..<blockCount { decodeRows(ofBlock: block, into: rows + block * PostingFormat.blockRows) }
      return count
    }
  }

  /// Sets the bits of all rows, block by block: of a list that is nearly dense a bitmap is as easily had, and combined
  /// faster.
  func set(in words: UnsafeMutablePointer<UInt64>) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: PostingFormat.blockRows) { rows in
      guard let base = rows.baseAddress else { return }
      for block in 0..<blockCount {
        decodeRows(ofBlock: block, into: base)
        BitmapKernel.set(UnsafeBufferPointer(start: base, count: rowCount(ofBlock: block)), in: words)
      }
    }
  }

  /// The rows that are among others, ascending. Reads only blocks in which one of them may be.
  func rows(among others: SharedBuffer<Row>) -> SharedBuffer<Row> {
    SharedBuffer(capacity: min(count, others.count)) { rows in
      var search = PostingSearch(self)
      var next = 0
      others.withElements { others in
        while search.advance(in: others) {
          for index in 0..<search.count { rows[next + index] = others[Int(search.found[index])] }
          next += search.count
        }
      }
      return next
    }
  }
}
