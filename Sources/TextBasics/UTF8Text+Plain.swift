extension UTF8Text {
  /// Offset of the first control character (below 20) or one of two ASCII bytes, from `start` on; the count of bytes
  /// when there is none.
  ///
  /// Eight bytes at a time: subtracting from each byte of a word at once sets the high bit of those that are below a
  /// bound, and as a borrow reaches only bytes above a true hit, the lowest hit is always right.
  package static func plainEnd(
    in bytes: UnsafeRawBufferPointer,
    from start: Int,
    stoppingAt first: UInt8,
    _ second: UInt8
  ) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (allFirst, allSecond) = (ones &* UInt64(first), ones &* UInt64(second))
    var position = start
    while position &+ 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let (firsts, seconds) = (word ^ allFirst, word ^ allSecond)
      let below = (word &- ones &* 0x20) & ~word
      let hits = (below | (firsts &- ones) & ~firsts | (seconds &- ones) & ~seconds) & (ones &* 0x80)
      if hits != 0 { return position &+ hits.trailingZeroBitCount / 8 }
      position &+= 8
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte < 0x20 || byte == first || byte == second { return position }
      position &+= 1
    }
    return bytes.count
  }
}
