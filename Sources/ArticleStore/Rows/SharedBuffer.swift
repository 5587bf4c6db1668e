/// Numbers in memory that someone else may own: a mapped segment, or a block of the heap. Copying it copies nothing.
struct SharedBuffer<Element: BitwiseCopyable & Sendable>: Sendable {
  private let owner: any AnyObject & Sendable
  private nonisolated(unsafe) let base: UnsafePointer<Element>?
  let count: Int

  /// A stretch of what `owner` holds.
  init(_ buffer: UnsafeBufferPointer<Element>, of owner: any AnyObject & Sendable) {
    self.owner = owner
    base = buffer.baseAddress
    count = buffer.count
  }

  /// New memory, filled by `fill`, which gives back how many elements it wrote.
  init(capacity: Int, fill: (UnsafeMutablePointer<Element>) -> Int) {
    let memory = HeapMemory<Element>(capacity: capacity)
    owner = memory
    base = UnsafePointer(memory.base)
    count = fill(memory.base)
  }

  /// A copy of an array.
  init(_ elements: [Element]) {
    self.init(capacity: elements.count) { memory in
      elements.withUnsafeBufferPointer { if let base = $0.baseAddress { memory.update(from: base, count: $0.count) } }
      return elements.count
    }
  }

  /// A stretch of it. Copies nothing.
  func slice(_ range: Range<Int>) -> SharedBuffer {
    SharedBuffer(UnsafeBufferPointer(start: base.map { $0 + range.lowerBound }, count: range.count), of: owner)
  }

  /// Calls `body` with the elements, which are there until it returns.
  @inline(__always)
  func withElements<Result: ~Copyable>(_ body: (UnsafeBufferPointer<Element>) -> Result) -> Result {
    withExtendedLifetime(owner) { body(UnsafeBufferPointer(start: base, count: count)) }
  }

  /// One element.
  subscript(_ index: Int) -> Element { withElements { $0[index] } }
}

/// A block of the heap.
private final class HeapMemory<Element: BitwiseCopyable & Sendable>: Sendable {
  nonisolated(unsafe) let base: UnsafeMutablePointer<Element>

  init(capacity: Int) { base = .allocate(capacity: max(capacity, 1)) }

  deinit { base.deallocate() }
}
