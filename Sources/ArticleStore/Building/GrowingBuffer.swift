/// Numbers that grow at the end, without a check a number: who appends reserves first. Emptied, it keeps its memory.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var start: UnsafeMutablePointer<Element>
  private(set) var capacity: Int
  /// How many there are; who writes to `start` behind them moves it on.
  var count = 0

  init(capacity: Int = 64) {
    self.capacity = capacity
    start = GrowingBuffer.allocate(capacity)
  }

  deinit { free() }

  private func free() { LargeMemory.free(start, capacity * MemoryLayout<Element>.stride) }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> {
    let memory = LargeMemory.allocate(capacity * MemoryLayout<Element>.stride)
    return memory.bindMemory(to: Element.self, capacity: capacity)
  }

  /// All of them.
  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: start, count: count) }

  /// A stretch of them.
  func elements(_ range: Range<Int>) -> UnsafeBufferPointer<Element> { UnsafeBufferPointer(rebasing: elements[range]) }

  mutating func removeAll() { count = 0 }

  /// Makes room for so many more.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  private mutating func grow(_ more: Int) {
    let larger = max(capacity * 2, count + more)
    let memory = GrowingBuffer.allocate(larger)
    memory.update(from: start, count: count)
    free()
    (start, capacity) = (memory, larger)
  }

  /// Makes room for so many where what there is need not be kept.
  mutating func makeRoom(for wanted: Int) {
    count = 0
    guard wanted > capacity else { return }
    free()
    // Some more: the next run is likely a little larger or smaller.
    capacity = wanted + wanted / 8
    start = GrowingBuffer.allocate(capacity)
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    reserve(1)
    start[count] = element
    count &+= 1
  }

  mutating func append(_ elements: UnsafeBufferPointer<Element>) {
    reserve(elements.count)
    if let base = elements.baseAddress { (start + count).update(from: base, count: elements.count) }
    count += elements.count
  }
}
