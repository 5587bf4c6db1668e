/// Numbers side by side in as few bits each as the largest needs, lowest bit first.
enum BitPacking {
  /// How many bits a number needs; 0 for 0.
  @inline(__always)
  static func width(of number: UInt32) -> Int { 32 - number.leadingZeroBitCount }

  /// Reads `count` numbers of `width` bits that begin at a bit of `source`. May load, not use, eight bytes past them.
  ///
  /// Eight numbers take whole bytes, so that each of the eight is found by the same shift in every step.
  @inline(__always)
  static func unpack(
    _ source: UnsafeRawPointer, atBit start: Int, width: Int, count: Int, into result: UnsafeMutablePointer<UInt32>
  ) {
    if width == 0 {
      result.update(repeating: 0, count: count)
      return
    }
    let mask: UInt64 = (1 &<< UInt64(width)) &- 1
    let phase = UInt64(start & 7)
    var (from, to) = (source + (start >> 3), result)
    for _ in 0..<count / 8 {
      for lane in 0..<8 {
        let bit = lane &* width
        let word = (from + (bit &>> 3)).loadUnaligned(as: UInt64.self)
        to[lane] = UInt32(truncatingIfNeeded: (word &>> (UInt64(bit & 7) &+ phase)) & mask)
      }
      from += width
      to += 8
    }
    var bit = Int(phase)
    for lane in 0..<count % 8 {
      let word = (from + (bit &>> 3)).loadUnaligned(as: UInt64.self)
      to[lane] = UInt32(truncatingIfNeeded: (word &>> UInt64(bit & 7)) & mask)
      bit &+= width
    }
  }

  /// Makes of gaps less 1 the numbers that they lead to from `first`, four at a time.
  @inline(__always)
  static func addUp(_ gaps: UnsafeMutablePointer<UInt32>, count: Int, from first: UInt32) {
    let steps = SIMD4<UInt32>(1, 2, 3, 4)
    var sum = SIMD4<UInt32>(repeating: first)
    var place = UnsafeMutableRawPointer(gaps)
    for _ in 0..<count / 4 {
      var lanes = place.loadUnaligned(as: SIMD4<UInt32>.self)
      lanes = lanes &+ SIMD4(0, lanes[0], lanes[1], lanes[2])
      lanes = lanes &+ SIMD4(0, 0, lanes[0], lanes[1])
      lanes = lanes &+ sum &+ steps
      place.storeBytes(of: lanes, as: SIMD4<UInt32>.self)
      sum = SIMD4(repeating: lanes[3])
      place += 16
    }
    var last = sum[0]
    for index in count / 4 * 4..<count {
      last &+= gaps[index] &+ 1
      gaps[index] = last
    }
  }
}

/// Bits that do not fill a word yet, on their way into memory.
struct PendingBits {
  private(set) var bits: UInt64 = 0
  /// How many there are: fewer than 32.
  private(set) var count = 0

  /// Adds numbers of `width` bits each behind what there is and writes the words that are full.
  ///
  /// Narrow numbers are put together by twos and fours first: what waits for the result of another is the less.
  ///
  /// - Returns: Where the next word goes.
  @inline(__always)
  mutating func append(
    _ numbers: UnsafePointer<UInt32>, _ count: Int, width: Int, to target: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    var target = target
    if width == 0 { return target }
    let shift = UInt64(truncatingIfNeeded: width)
    var index = 0
    if width <= 8 {
      while index &+ 4 <= count {
        let low = UInt64(numbers[index]) | UInt64(numbers[index &+ 1]) &<< shift
        let high = UInt64(numbers[index &+ 2]) | UInt64(numbers[index &+ 3]) &<< shift
        append(low | high &<< (shift &* 2), width: width &* 4, to: &target)
        index &+= 4
      }
    } else if width <= 16 {
      while index &+ 2 <= count {
        append(UInt64(numbers[index]) | UInt64(numbers[index &+ 1]) &<< shift, width: width &* 2, to: &target)
        index &+= 2
      }
    }
    while index < count {
      append(UInt64(numbers[index]), width: width, to: &target)
      index &+= 1
    }
    return target
  }

  @inline(__always)
  private mutating func append(_ number: UInt64, width: Int, to target: inout UnsafeMutableRawPointer) {
    bits |= number &<< UInt64(truncatingIfNeeded: count)
    count &+= width
    if count >= 32 {
      target.storeBytes(of: UInt32(truncatingIfNeeded: bits), as: UInt32.self)
      target += 4
      bits &>>= 32
      count &-= 32
    }
  }
}
