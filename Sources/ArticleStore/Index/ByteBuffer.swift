/// Bytes that grow at the end, without a check a number: who appends reserves first.
///
/// For the loops of indexing, where an array's checks cost more than the work.
typealias ByteBuffer = GrowingBuffer<UInt8>

extension ByteBuffer {
  /// Where the first byte is.
  @inline(__always)
  var base: UnsafeMutableRawPointer { UnsafeMutableRawPointer(start) }

  /// All bytes.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(elements) }

  @inline(__always)
  mutating func append(_ number: UInt16) {
    base.storeBytes(of: number, toByteOffset: count, as: UInt16.self)
    count &+= 2
  }

  @inline(__always)
  mutating func append(_ number: UInt32) {
    base.storeBytes(of: number, toByteOffset: count, as: UInt32.self)
    count &+= 4
  }

  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    reserve(bytes.count)
    if let source = bytes.baseAddress { (base + count).copyMemory(from: source, byteCount: bytes.count) }
    count &+= bytes.count
  }

  mutating func append(zeros more: Int) {
    reserve(more)
    (base + count).initializeMemory(as: UInt8.self, repeating: 0, count: more)
    count &+= more
  }

  /// Leaves out what is behind a place.
  mutating func truncate(to length: Int) { count = length }

  /// Takes in what was written to the memory up to there.
  @inline(__always)
  mutating func moveOn(to end: UnsafeMutableRawPointer) { count = end - base }

  /// Zeroes up to a multiple of `alignment`.
  mutating func align(to alignment: Int) {
    reserve(alignment)
    while count % alignment != 0 { append(UInt8(0)) }
  }

  /// Numbers in `width` bits each, filled up to a whole byte at the end.
  ///
  /// - Parameter bits: What the last numbers left over; the next ones go behind it.
  @inline(__always)
  mutating func append(_ numbers: UnsafePointer<UInt32>, _ count: Int, width: Int, to bits: inout PendingBits) {
    moveOn(to: bits.append(numbers, count, width: width, to: base + self.count))
  }

  /// Writes what is left of packed bits, filled up to a byte.
  mutating func append(_ bits: consuming PendingBits) {
    let count = (bits.count + 7) / 8
    (base + self.count).storeBytes(of: bits.bits, as: UInt64.self)
    self.count &+= count
  }
}
