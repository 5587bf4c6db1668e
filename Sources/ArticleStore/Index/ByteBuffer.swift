/// Bytes that grow at the end, without a check a byte: who appends reserves first.
///
/// For the loops of indexing, where an array's checks cost more than the work.
struct ByteBuffer: ~Copyable {
  private(set) var start: UnsafeMutableRawPointer
  private(set) var count = 0
  private var capacity: Int
  private var pending: UInt64 = 0
  private var pendingBits = 0

  init(capacity: Int = 4096) {
    self.capacity = capacity
    start = .allocate(byteCount: capacity, alignment: 16)
  }

  deinit { start.deallocate() }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  mutating func removeAll() { count = 0 }

  /// Makes room for so many more bytes.
  @inline(__always)
  mutating func reserve(_ more: Int) {
    if count + more > capacity { grow(more) }
  }

  private mutating func grow(_ more: Int) {
    capacity = max(capacity * 2, count + more)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    larger.copyMemory(from: start, byteCount: count)
    start.deallocate()
    start = larger
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    start.storeBytes(of: byte, toByteOffset: count, as: UInt8.self)
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ number: UInt16) {
    start.storeBytes(of: number, toByteOffset: count, as: UInt16.self)
    count &+= 2
  }

  @inline(__always)
  mutating func append(_ number: UInt32) {
    start.storeBytes(of: number, toByteOffset: count, as: UInt32.self)
    count &+= 4
  }

  /// Seven bits a byte, the lowest first, the high bit set where more follow; at most five bytes.
  @inline(__always)
  mutating func append(varint number: UInt32) {
    var rest = number
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest | 0x80))
      rest >>= 7
    }
    append(UInt8(truncatingIfNeeded: rest))
  }

  /// A number in so many bits, behind those before; needs eight bytes of room.
  @inline(__always)
  mutating func append(_ number: UInt32, width: Int) {
    pending |= UInt64(number) &<< UInt64(pendingBits)
    pendingBits &+= width
    if pendingBits >= 32 {
      append(UInt32(truncatingIfNeeded: pending))
      pending >>= 32
      pendingBits &-= 32
    }
  }

  /// Writes what is left of the packed bits, filled up to a byte.
  mutating func endBits() {
    while pendingBits > 0 {
      append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      pendingBits -= 8
    }
    pending = 0
    pendingBits = 0
  }
}
