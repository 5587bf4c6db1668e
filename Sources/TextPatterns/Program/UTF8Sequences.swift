/// The UTF-8 encodings of a range of scalars, as a few sequences of byte ranges.
///
/// After Russ Cox, "Regular Expression Matching in the Wild" (2010), and Andrew Gallant's description of the splits
/// in the documentation of `utf8-ranges`.
enum UTF8Sequences {
  /// Byte ranges, first byte first; each sequence matches scalars of one length, no scalar is in two.
  static func sequences(for set: ScalarSet) -> [[ClosedRange<UInt8>]] {
    var result: [[ClosedRange<UInt8>]] = []
    for range in set.ranges {
      // Surrogates have no encoding.
      if range.lowerBound < 0xD800 { split(range.lowerBound, min(range.upperBound, 0xD7FF), into: &result) }
      if range.upperBound > 0xDFFF { split(max(range.lowerBound, 0xE000), range.upperBound, into: &result) }
    }
    return result
  }

  private static func split(_ lower: UInt32, _ upper: UInt32, into result: inout [[ClosedRange<UInt8>]]) {
    guard lower <= upper else { return }
    for last: UInt32 in [0x7F, 0x7FF, 0xFFFF] where lower <= last && upper > last {
      split(lower, last, into: &result)
      split(last + 1, upper, into: &result)
      return
    }
    if upper > 0x7F {
      for bits: UInt32 in [6, 12, 18] {
        let mask = (1 << bits) - 1 as UInt32
        guard lower & ~mask != upper & ~mask else { continue }
        if lower & mask != 0 {
          split(lower, lower | mask, into: &result)
          split((lower | mask) + 1, upper, into: &result)
          return
        }
        if upper & mask != mask {
          split(lower, (upper & ~mask) - 1, into: &result)
          split(upper & ~mask, upper, into: &result)
          return
        }
      }
    }
    result.append(zip(encode(lower), encode(upper)).map { $0...$1 })
  }

  private static func encode(_ value: UInt32) -> [UInt8] {
    Unicode.Scalar(value).map { Array(UTF8.encode($0) ?? .init()) } ?? []
  }
}
