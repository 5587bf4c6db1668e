/// A term's rows where they lie in a segment. Reading it touches only the blocks that are asked for.
struct PostingList: Sendable {
  /// How many rows it has.
  let count: Int
  /// The number of rows of the segment.
  let universe: Int
  /// Its bytes, and where they end at the latest.
  nonisolated(unsafe) let start: UnsafeRawPointer
  private nonisolated(unsafe) let end: UnsafeRawPointer
  private let checks: Unmanaged<BlockChecks>

  /// The list of so many rows in those bytes; nil where its head, which finding a block reads, is damaged. The blocks and
  /// the bitmap are checked when they are asked for.
  init?(count: Int, universe: Int, start: UnsafeRawPointer, end: UnsafeRawPointer, checks: BlockChecks) {
    self.count = count
    self.universe = universe
    self.start = start
    self.end = end
    self.checks = Unmanaged.passUnretained(checks)
    guard count > 0, directory + (blockCount - 1) * 8 <= end, checks.areSound(directory, (blockCount - 1) * 8) else {
      return nil
    }
  }

  /// Whether it has a bitmap.
  var isDense: Bool { PostingFormat.isDense(rows: count, of: universe) }

  var blockCount: Int { PostingFormat.blockCount(count) }

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
    var high = min(low + step, blockCount)
    while high - low > 1 {
      let middle = (low + high) / 2
      if firstRow(ofBlock: middle) <= row { low = middle } else { high = middle }
    }
    return low
  }

  /// Decodes the rows of a block.
  @inline(__always)
  func decodeRows(ofBlock block: Int, into rows: UnsafeMutablePointer<UInt32>) {
    PostingFormat.decodeRows(of: self.block(block), count: rowCount(ofBlock: block), into: rows)
  }

  /// All rows, ascending. Linear.
  func rows() -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: count) { buffer, initialized in
      if let base = buffer.baseAddress {
        for block in 0..<blockCount { decodeRows(ofBlock: block, into: base + block * PostingFormat.blockRows) }
      }
      initialized = count
    }
  }
}
