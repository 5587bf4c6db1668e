/// One walk over a text that gives its folded scalars in turn, each with the separator that stands before it.
struct FoldingPass {
  /// Marks a byte that is not UTF-8: it passes through as it is.
  static let rawByte: UInt32 = 0x20_0000

  /// What comes out at a time.
  struct Unit {
    /// The space or line break before it; 0 when none stays.
    var separator: UInt8
    /// The folded scalar, or `rawByte` with a byte.
    var value: UInt32
    /// Where the scalar stands in the original text.
    var lower: Int
    /// Bytes it takes there.
    var length: Int
    /// Where the white space before it begins in the original text; `lower` when there is none.
    var gap: Int
  }

  private let map = FoldingMap.shared
  private var position = 0
  private var previous = UInt32.max

  /// The next scalar; nil at the end, white space there left out.
  @inline(__always)
  mutating func next(in bytes: Span<UInt8>) -> Unit? {
    var separator: UInt8 = 0
    var gap = -1
    let count = bytes.count
    while position < count {
      let start = position
      var value: UInt32
      var length: Int
      let lead = bytes[start]
      if lead < 0x80 {
        value = map.form(of: UInt32(lead))
        length = 1
      } else {
        (value, length) = UTF8Text.scalar(in: bytes, at: start)
        if length == 1 {
          value = FoldingPass.rawByte | UInt32(lead)
        } else {
          value = map.form(of: value)
          if value == FoldingMap.none {
            position += length
            continue
          }
        }
      }
      position += length
      if value == 0x20 || value == 0x0A {
        if gap < 0 { gap = start }
        if separator != 0x0A { separator = UInt8(truncatingIfNeeded: value) }
        continue
      }
      if separator == 0x20, Folding.isGapClosed(between: previous, and: value) { separator = 0 }
      if previous == .max { separator = 0 }
      previous = value
      return Unit(separator: separator, value: value, lower: start, length: length, gap: gap < 0 ? start : gap)
    }
    return nil
  }
}

extension Folding {
  /// What a scalar is compared as, by itself: U+0020 for white space, U+000A for a line break; nil for one that comparison
  /// does not see.
  package static func form(of scalar: UInt32) -> UInt32? {
    let form = FoldingMap.shared.form(of: scalar)
    return form == FoldingMap.none ? nil : form
  }

  /// Whether white space between two folded scalars says nothing and goes.
  package static func isGapClosed(between previous: UInt32, and next: UInt32) -> Bool {
    Neighbour(previous).closesGap(to: Neighbour(next))
  }
}

/// What a scalar is to the white space beside it.
private enum Neighbour {
  /// Ideographs and Chinese punctuation.
  case chinese
  /// Digits and punctuation of any script: they go with the Chinese text they stand in.
  case neutral
  /// Letters and all else.
  case other

  init(_ value: UInt32) {
    switch value {
    case 0x30...0x39, 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: self = .neutral
    case 0xB7, 0x2010...0x2027, 0x2030...0x205E: self = .neutral
    case 0x2E80...0x303F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F: self = .chinese
    case 0x20000...0x3FFFF: self = .chinese
    default: self = .other
    }
  }

  /// Whether white space between the two says nothing.
  func closesGap(to next: Neighbour) -> Bool {
    switch (self, next) {
    case (.chinese, .chinese), (.chinese, .neutral), (.neutral, .chinese): true
    default: false
    }
  }
}
