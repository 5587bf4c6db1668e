/// A section as numbers of one size, where they lie in the segment's image; whoever holds one holds the image too.
///
/// Reading is unchecked in release builds: what a segment holds is trusted once its bounds were checked.
struct SectionView<Element: BitwiseCopyable & Sendable>: Sendable {
  private nonisolated(unsafe) let base: UnsafePointer<Element>
  let count: Int

  /// The section's numbers; none when the segment has no such section.
  init(_ image: SegmentImage, _ section: SegmentHeader.Section?) {
    count = (section?.length ?? 0) / MemoryLayout<Element>.stride
    base = (image.base + (section?.offset ?? 0)).assumingMemoryBound(to: Element.self)
  }

  subscript(_ index: Int) -> Element {
    @inline(__always) get {
      assert(index >= 0 && index < count)
      return base[index]
    }
  }

  /// Where the first one lies.
  var pointer: UnsafeRawPointer { UnsafeRawPointer(base) }

  /// All of them.
  var buffer: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }

  /// A stretch of them.
  func buffer(_ range: Range<Int>) -> UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(rebasing: buffer[range])
  }
}
