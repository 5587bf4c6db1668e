/// Walking and checking UTF-8 bytes without making strings of them.
public enum UTF8Text {
  /// Offset of the first byte that is not UTF-8 as RFC 3629 defines it; nil when all of it is.
  ///
  /// Overlong forms, surrogates and values beyond U+10FFFF are not, nor is a sequence that the end cuts off.
  /// ASCII is checked eight bytes at a time, Chinese two characters at a time.
  public static func firstInvalidByte(in bytes: Span<UInt8>) -> Int? {
    bytes.bytes.withUnsafeBytes { firstInvalidByte(in: $0) }
  }

  /// Offset of the first byte that is not UTF-8; nil when all of it is.
  public static func firstInvalidByte(in raw: UnsafeRawBufferPointer) -> Int? {
    let bytes = UnsafeBufferPointer(start: raw.baseAddress?.assumingMemoryBound(to: UInt8.self), count: raw.count).span
    let count = bytes.count
    var position = 0
    while position < count {
      if position + 8 <= count {
        let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        if word & 0x8080_8080_8080_8080 == 0 {
          position += 8
          continue
        }
        if isTwoOfThree(word) {
          position += 6
          continue
        }
      }
      let length = sequenceLength(in: bytes, at: position)
      if length == 0 { return position }
      position += length
    }
    return nil
  }

  /// Offset of the first byte that is not UTF-8; nil when all of it is.
  public static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    firstInvalidByte(in: bytes.span)
  }

  /// The scalar that begins at `position` and how many bytes it takes.
  ///
  /// A byte that begins no valid sequence is given as U+FFFD of length 1: the walk always moves on.
  public static func scalar(in bytes: Span<UInt8>, at position: Int) -> (value: UInt32, length: Int) {
    let lead = bytes[position]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = sequenceLength(in: bytes, at: position)
    switch length {
    case 2: return (UInt32(lead & 0x1F) << 6 | UInt32(bytes[position + 1] & 0x3F), 2)
    case 3:
      let high = UInt32(lead & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6
      return (high | UInt32(bytes[position + 2] & 0x3F), 3)
    case 4:
      let high = UInt32(lead & 0x07) << 18 | UInt32(bytes[position + 1] & 0x3F) << 12
      return (high | UInt32(bytes[position + 2] & 0x3F) << 6 | UInt32(bytes[position + 3] & 0x3F), 4)
    default: return (0xFFFD, 1)
    }
  }

  /// Whether a character begins at that byte, and none lies across it.
  @inlinable
  public static func isBoundary(_ byte: UInt8) -> Bool {
    byte & 0xC0 != 0x80
  }

  /// Length of the valid sequence that begins at `position`; 0 when none does.
  @inline(__always)
  static func sequenceLength(in bytes: Span<UInt8>, at position: Int) -> Int {
    let lead = bytes[position]
    let rest = bytes.count - position
    switch lead {
    case 0..<0x80: return 1
    case 0xC2...0xDF:
      return rest >= 2 && continues(bytes[position + 1]) ? 2 : 0
    case 0xE0...0xEF:
      guard rest >= 3, continues(bytes[position + 1]), continues(bytes[position + 2]) else { return 0 }
      if lead == 0xE0 && bytes[position + 1] < 0xA0 || lead == 0xED && bytes[position + 1] >= 0xA0 { return 0 }
      return 3
    case 0xF0...0xF4:
      guard rest >= 4, continues(bytes[position + 1]), continues(bytes[position + 2]), continues(bytes[position + 3])
      else { return 0 }
      if lead == 0xF0 && bytes[position + 1] < 0x90 || lead == 0xF4 && bytes[position + 1] >= 0x90 { return 0 }
      return 4
    default: return 0
    }
  }

  @inline(__always)
  private static func continues(_ byte: UInt8) -> Bool {
    byte & 0xC0 == 0x80
  }

  /// Whether the first six bytes of a word are two sequences of three bytes, neither of which begins with a byte (E0, ED)
  /// that leaves its second byte less room than others.
  @inline(__always)
  private static func isTwoOfThree(_ word: UInt64) -> Bool {
    guard word & 0x0000_C0C0_F0C0_C0F0 == 0x0000_8080_E080_80E0 else { return false }
    let leads = (word & 0x0F, word >> 24 & 0x0F)
    return leads.0 != 0 && leads.0 != 0x0D && leads.1 != 0 && leads.1 != 0x0D
  }
}
