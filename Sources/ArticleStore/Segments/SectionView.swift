import Synchronization

/// A section as numbers of one size, where they lie in the segment's image; whoever holds one holds the image too.
///
/// What is read is checked the first time (`BlockChecks`). Where it is damaged a number reads as zero and a stretch as
/// empty, and so does what lies outside the section: numbers that were read lead nowhere else, whatever they are.
/// Loops take a `buffer`, which is checked once for all that they read.
struct SectionView<Element: BitwiseCopyable & Sendable>: Sendable {
  private nonisolated(unsafe) let base: UnsafePointer<Element>
  let count: Int
  private let checks: Unmanaged<BlockChecks>
  private let markOrigin: UInt

  /// The section's numbers; none when the segment has no such section.
  init(_ image: SegmentImage, _ section: SectionTable.Place?) {
    count = (section?.length ?? 0) / MemoryLayout<Element>.stride
    base = (image.base + (section?.offset ?? 0)).assumingMemoryBound(to: Element.self)
    checks = Unmanaged.passUnretained(image.checks)
    markOrigin = image.checks.markOrigin
  }

  subscript(_ index: Int) -> Element {
    @inline(__always) get {
      guard UInt(bitPattern: index) < UInt(bitPattern: count), isSound(base + index) else { return SectionView.zero }
      return base[index]
    }
  }

  /// Where the first one lies. What is read from there is to be checked with `isSound`.
  var pointer: UnsafeRawPointer { UnsafeRawPointer(base) }

  /// All of them; none where any is damaged.
  var buffer: UnsafeBufferPointer<Element> { buffer(from: 0, to: count) }

  /// Those from one place to before another; none where any is damaged.
  @inline(__always)
  func buffer(from start: Int, to end: Int) -> UnsafeBufferPointer<Element> {
    guard start >= 0, start < end, end <= count, areSound(base + start, end - start) else {
      return UnsafeBufferPointer(start: nil, count: 0)
    }
    return UnsafeBufferPointer(start: base + start, count: end - start)
  }

  /// Those from where `starts` says for one entry to where it says for the next; none where any is damaged, or the segment
  /// has no such section.
  @inline(__always)
  func buffer(_ starts: SectionView<UInt32>, _ index: Int) -> UnsafeBufferPointer<Element> {
    guard starts.count > 0 else { return UnsafeBufferPointer(start: nil, count: 0) }
    let (start, end) = starts.pair(at: index)
    return buffer(from: Int(start), to: Int(end))
  }

  /// Two neighbouring ones, which mostly lie in one block.
  @inline(__always)
  func pair(at index: Int) -> (Element, Element) {
    guard index >= 0, index &+ 1 < count, isSound(base + index) else { return (SectionView.zero, SectionView.zero) }
    let isNextBlock = UInt(bitPattern: base + index + 1) & UInt(BlockChecksums.blockSize - 1) == 0
    if isNextBlock, !isSound(base + index + 1) { return (SectionView.zero, SectionView.zero) }
    return (base[index], base[index + 1])
  }

  @inline(__always)
  private func areSound(_ start: UnsafePointer<Element>, _ length: Int) -> Bool {
    // Most of what is read lies in one block.
    let last = UnsafeRawPointer(start) + (length * MemoryLayout<Element>.stride - 1)
    if (UInt(bitPattern: start) ^ UInt(bitPattern: last)) &>> UInt(BlockChecksums.blockBits) == 0 {
      return isSound(start)
    }
    return checks._withUnsafeGuaranteedRef { $0.areSound(start, length * MemoryLayout<Element>.stride) }
  }

  @inline(__always)
  private func isSound(_ place: UnsafePointer<Element>) -> Bool {
    let mark = markOrigin &+ UInt(bitPattern: place) &>> UInt(BlockChecksums.blockBits)
    return UnsafePointer<Atomic<UInt8>>(bitPattern: mark).unsafelyUnwrapped.pointee.load(ordering: .relaxed) != 0
      || checks._withUnsafeGuaranteedRef { $0.isSound(unmarked: place) }
  }

  @inline(never)
  private static var zero: Element {
    withUnsafeTemporaryAllocation(byteCount: MemoryLayout<Element>.stride, alignment: MemoryLayout<Element>.alignment) {
      $0.initializeMemory(as: UInt8.self, repeating: 0)
      return $0.load(as: Element.self)
    }
  }
}

extension SectionView<UInt32> {
  /// The entries that have anything, of numbers that say where each begins and, one more, where the last ends. Linear.
  func filledEntries(universe: Int) -> RowSet {
    let starts = buffer
    guard starts.count > universe else { return .none(universe: universe) }
    return RowSet(universe: universe) { words in
      for row in 0..<universe { words[row >> 6] |= (starts[row] != starts[row + 1] ? 1 : 0) << UInt64(row & 63) }
    }
  }
}
