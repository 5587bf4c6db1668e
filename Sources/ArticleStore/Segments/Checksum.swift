/// A 64-bit checksum of bytes, to notice what changed on a disk; not for secrets.
///
/// Four lanes of eight bytes are multiplied and rotated side by side, so that it keeps up with memory; the lanes, the
/// rest and the length are mixed at the end as in MurmurHash3's finaliser (public domain, A. Appleby).
struct Checksum {
  private var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
  private var rest: [UInt8] = []
  private var length = 0

  private static let prime: UInt64 = 0x9E37_79B1_85EB_CA87

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var checksum = Checksum()
    checksum.add(bytes)
    return checksum.value
  }

  /// Takes in more bytes; the result does not depend on how they are cut.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    length += bytes.count
    var start = 0
    if !rest.isEmpty {
      start = min(32 - rest.count, bytes.count)
      rest.append(contentsOf: bytes[..<start])
      guard rest.count == 32 else { return }
      rest.withUnsafeBytes { lanes = Checksum.mixed(lanes, $0, blocks: 1) }
      rest.removeAll(keepingCapacity: true)
    }
    let blocks = (bytes.count - start) / 32
    lanes = Checksum.mixed(lanes, UnsafeRawBufferPointer(rebasing: bytes[start...]), blocks: blocks)
    rest.append(contentsOf: bytes[(start + blocks * 32)...])
  }

  /// The checksum of all bytes so far.
  var value: UInt64 {
    var result = lanes.0 ^ lanes.1 &* 3 ^ lanes.2 &* 5 ^ lanes.3 &* 7 ^ UInt64(length)
    for byte in rest { result = (result ^ UInt64(byte)) &* Checksum.prime }
    result ^= result >> 33
    result = result &* 0xFF51_AFD7_ED55_8CCD
    result ^= result >> 33
    result = result &* 0xC4CE_B9FE_1A85_EC53
    return result ^ result >> 33
  }

  private static func mixed(
    _ lanes: (UInt64, UInt64, UInt64, UInt64), _ bytes: UnsafeRawBufferPointer, blocks: Int
  ) -> (UInt64, UInt64, UInt64, UInt64) {
    var (a, b, c, d) = lanes
    func turned(_ lane: UInt64, _ place: Int) -> UInt64 {
      let product = (lane ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* prime
      return product << 29 | product >> 35
    }
    for block in 0..<blocks {
      let place = block * 32
      a = turned(a, place)
      b = turned(b, place + 8)
      c = turned(c, place + 16)
      d = turned(d, place + 24)
    }
    return (a, b, c, d)
  }
}
