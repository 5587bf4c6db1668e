import Glibc
import Synchronization
import TextBasics

/// Knows of each block of a segment whether it was found to be as it was written (`BlockChecksums`).
///
/// A block is checked when something of it is first read, and marked when it is sound: reading it again costs a look at
/// the mark. Of a block that is not sound nothing is ever read: who reads it gets zeroes or nothing instead, and the damage
/// is noted, so that it can be told instead of an answer. Of a segment in memory all blocks are marked from the beginning.
///
/// Several threads may check one block at the same time: all come to the same. Whoever holds the checks holds the image.
final class BlockChecks: Sendable {
  private nonisolated(unsafe) let base: UnsafeRawPointer
  private let header: SegmentHeader
  /// A byte a block of the image, and behind them one for each block of checksums; not 0 where it is sound.
  private nonisolated(unsafe) let marks: UnsafeMutablePointer<Atomic<UInt8>>
  private let markCount: Int
  /// The offset of the first block found damaged; 0 while none was.
  private let firstDamage = Atomic<Int>(0)
  /// How often something damaged was asked for.
  private let damagedReadCount = Atomic<Int>(0)

  /// The checks of a mapped file. Reads the checksums' checksums; throws where they are not as the header says.
  init(ofFile file: UnsafeRawBufferPointer, _ header: SegmentHeader) throws(SegmentProblem) {
    let end = header.checksumsOffset
    let length = (end - SegmentHeader.size) >> BlockChecksums.blockBits * 8
    let blocksOfChecksums = (length + BlockChecksums.blockSize - 1) >> BlockChecksums.blockBits
    guard let base = file.baseAddress, end > 0, end % BlockChecksums.blockSize == 0,
      end + length + blocksOfChecksums * 8 == file.count
    else { throw .damaged(section: "header") }
    let upper = UnsafeRawBufferPointer(rebasing: file[(end + length)...])
    guard Checksum.of(upper) == header.checksumsRoot else { throw .damaged(section: BlockChecks.ownName) }
    self.base = base
    self.header = header
    markCount = end >> BlockChecksums.blockBits + blocksOfChecksums
    marks = BlockChecks.marks(markCount, as: 0)
  }

  /// The checks of memory, which need not be made.
  init(ofMemory memory: UnsafeRawBufferPointer, _ header: SegmentHeader) {
    base = memory.baseAddress ?? UnsafeRawPointer(bitPattern: 1)!
    self.header = header
    markCount = memory.count >> BlockChecksums.blockBits + 1
    marks = BlockChecks.marks(markCount, as: 1)
  }

  deinit { munmap(marks, markCount) }

  private static func marks(_ count: Int, as mark: UInt8) -> UnsafeMutablePointer<Atomic<UInt8>> {
    let memory = ZeroedPages.map(count)
    if mark != 0 { memset(memory, Int32(mark), count) }
    return memory.bindMemory(to: Atomic<UInt8>.self, capacity: count)
  }

  // MARK: Checking

  /// Whether the bytes, which lie in the segment, are as they were written. Costs a look at a mark for each block, and
  /// the first time the reading of the block.
  @inline(__always)
  func areSound(_ start: UnsafeRawPointer, _ length: Int) -> Bool {
    guard length > 0 else { return true }
    var block = (start - base) &>> BlockChecksums.blockBits
    let last = (start - base &+ length &- 1) &>> BlockChecksums.blockBits
    if last &- block >= BlockChecks.longStretch, marks[block].load(ordering: .relaxed) == 0 { bringIn(block...last) }
    while block <= last {
      if marks[block].load(ordering: .relaxed) == 0, !check(block) { return false }
      block &+= 1
    }
    return true
  }

  /// From so many blocks on it takes less time to ask for all at once than to touch one after the other.
  private static let longStretch = 32

  /// Has the blocks' pages mapped, which are all to be read now. Where that is not to be had they come as they are touched.
  @inline(never)
  private func bringIn(_ blocks: ClosedRange<Int>) {
    let start = blocks.lowerBound << BlockChecksums.blockBits
    let length = blocks.count << BlockChecksums.blockBits
    madvise(UnsafeMutableRawPointer(mutating: base + start), length, BlockChecks.populateForReading)
  }

  /// Linux's `MADV_POPULATE_READ`, which the C library's headers of some systems do not name yet.
  private static let populateForReading: Int32 = 22

  /// Where the mark of an address would be that is 0, for readers who look at marks themselves: that of the block at
  /// `address` is `address >> blockBits` further on. The image begins with a block.
  var markOrigin: UInt { UInt(bitPattern: marks) &- UInt(bitPattern: base) &>> UInt(BlockChecksums.blockBits) }

  /// Checks the block of a number that lies in one and has no mark yet.
  @inline(never)
  func isSound(unmarked place: UnsafeRawPointer) -> Bool { check((place - base) &>> BlockChecksums.blockBits) }

  /// Compares a block with its checksum, and that one's block with its own.
  @inline(never)
  private func check(_ block: Int) -> Bool {
    let number = block - SegmentHeader.size >> BlockChecksums.blockBits
    return checkChecksums(of: number)
      && check(block, block << BlockChecksums.blockBits, BlockChecksums.blockSize, against: checksum(of: number))
  }

  private func checkChecksums(of number: Int) -> Bool {
    let part = number * 8 >> BlockChecksums.blockBits
    let end = header.checksumsOffset
    let mark = end >> BlockChecksums.blockBits + part
    if marks[mark].load(ordering: .relaxed) != 0 { return true }
    let blocks = (end - SegmentHeader.size) >> BlockChecksums.blockBits
    let offset = part << BlockChecksums.blockBits
    let length = min(BlockChecksums.blockSize, blocks * 8 - offset)
    return check(mark, end + offset, length, against: checksum(of: blocks + part))
  }

  /// One of the checksums: those of the checksums stand behind those of the blocks.
  private func checksum(of number: Int) -> UInt64 {
    base.loadUnaligned(fromByteOffset: header.checksumsOffset + number * 8, as: UInt64.self)
  }

  private func check(_ mark: Int, _ offset: Int, _ length: Int, against checksum: UInt64) -> Bool {
    if Checksum.of(UnsafeRawBufferPointer(start: base + offset, count: length)) == checksum {
      marks[mark].store(1, ordering: .relaxed)
      return true
    }
    _ = firstDamage.compareExchange(expected: 0, desired: offset, ordering: .relaxed)
    damagedReadCount.add(1, ordering: .relaxed)
    return false
  }

  // MARK: What was found

  /// Whether any block that was read is not as it was written.
  var isDamaged: Bool { firstDamage.load(ordering: .relaxed) != 0 }

  /// How often something damaged was asked for.
  var damagedReads: Int { damagedReadCount.load(ordering: .relaxed) }

  /// What the first block that was found damaged holds; nil while none was.
  var damagedPart: String? {
    let offset = firstDamage.load(ordering: .relaxed)
    return offset == 0 ? nil : part(at: offset)
  }

  /// The name of what a block holds.
  private func part(at offset: Int) -> String {
    if offset >= header.checksumsOffset { return BlockChecks.ownName }
    let end = offset + BlockChecksums.blockSize
    let held = header.sections.entries.filter { $0.place.offset < end && offset < $0.place.offset + $0.place.length }
    return held.min { $0.place.offset < $1.place.offset }?.key.name ?? "padding"
  }

  private static let ownName = "checksums"

  /// Checks every block, marked or not; the names of what those hold that are damaged, each once.
  func damagedParts() -> [String] {
    var names: [String] = []
    func note(_ offset: Int) {
      let name = part(at: offset)
      if names.last != name { names.append(name) }
    }
    let end = header.checksumsOffset
    for block in SegmentHeader.size >> BlockChecksums.blockBits..<end >> BlockChecksums.blockBits {
      marks[block].store(0, ordering: .relaxed)
      if check(block) { continue }
      let number = block - SegmentHeader.size >> BlockChecksums.blockBits
      note(checkChecksums(of: number) ? block << BlockChecksums.blockBits : end)
    }
    return names
  }
}
