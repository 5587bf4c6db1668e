/// Byte strings one after the other in a segment.
struct StringTable: Sendable {
  private let starts: SectionView<UInt32>
  private let bytes: SectionView<UInt8>

  init(starts: SectionView<UInt32>, bytes: SectionView<UInt8>) {
    self.starts = starts
    self.bytes = bytes
  }

  /// How many there are.
  var count: Int { max(starts.count - 1, 0) }

  /// The bytes of one.
  subscript(_ index: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(bytes.buffer(starts, index))
  }

  /// One as text.
  func string(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

  /// The bytes of all.
  var all: UnsafeRawBufferPointer { UnsafeRawBufferPointer(bytes.buffer) }

  /// The string that a byte of `all` belongs to, looked for from string `from` on.
  func index(ofByte offset: Int, from: Int) -> Int {
    var (low, high) = (from, count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Where a string ends in `all`.
  func end(of index: Int) -> Int { Int(starts[index + 1]) }
}
