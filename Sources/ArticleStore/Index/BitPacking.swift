/// Numbers side by side in as few bits each as the largest needs, lowest bit first.
enum BitPacking {
  /// How many bits a number needs; 0 for 0.
  @inline(__always)
  static func width(of number: UInt32) -> Int { 32 - number.leadingZeroBitCount }

  /// Reads `count` numbers of `width` bits that begin at a bit of `source`. May load, not use, eight bytes past them.
  @inline(__always)
  static func unpack(
    _ source: UnsafeRawPointer, atBit start: Int, width: Int, count: Int, into result: UnsafeMutablePointer<UInt32>
  ) {
    if width == 0 {
      result.update(repeating: 0, count: count)
      return
    }
    let mask: UInt64 = (1 << UInt64(width)) &- 1
    var bit = start
    for index in 0..<count {
      let word = (source + (bit >> 3)).loadUnaligned(as: UInt64.self)
      result[index] = UInt32(truncatingIfNeeded: word &>> UInt64(bit & 7) & mask)
      bit &+= width
    }
  }
}
