import Glibc

extension UnsafeRawBufferPointer {
  /// Offset of the first LF from `start` on.
  func firstLineFeed(from start: Int) -> Int? { first(UInt8(ascii: "\n"), from: start) }

  /// Offset of the first such byte from `start` on.
  func first(_ byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress, let found = memchr(base + start, Int32(byte), count - start) else {
      return nil
    }
    return base.distance(to: found)
  }

  /// These bytes without blanks, tabs and line ends around them.
  var trimmed: UnsafeRawBufferPointer {
    var (start, end) = (0, count)
    while start < end, self[start] <= 0x20 { start += 1 }
    while end > start, self[end - 1] <= 0x20 { end -= 1 }
    return UnsafeRawBufferPointer(rebasing: self[start..<end])
  }

  /// A part of these bytes.
  func part(_ range: Range<Int>) -> UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: self[range]) }
}
