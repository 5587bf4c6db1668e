import TextBasics

/// Text as segments keep it: UTF-16, in which Chinese takes two bytes a character and not three.
///
/// Elements are divided by a lone surrogate, which no text has. Between the two forms nothing is lost: text that is
/// kept is valid, since every `String` is.
enum CompactText {
  /// Stands behind each element.
  static let terminator: UInt16 = 0xD800
  /// The same in UTF-8; no byte of text is it.
  static let utf8Terminator: UInt8 = 0xFF

  /// Writes UTF-8 text as UTF-16, for which there is room for a unit a byte; checks it.
  ///
  /// - Returns: How many units were written; nil when the text is not UTF-8.
  static func write(_ bytes: UnsafeRawBufferPointer, to units: UnsafeMutablePointer<UInt16>) -> Int? {
    guard let source = bytes.baseAddress else { return 0 }
    var (from, to) = (0, 0)
    // Four bytes are looked at at once, of which the last may belong to the next character.
    let end = bytes.count - 3
    while from < end {
      let word = UInt32(littleEndian: source.loadUnaligned(fromByteOffset: from, as: UInt32.self))
      if word & 0x00C0_C0F0 == 0x0080_80E0 {
        let unit = (word & 0x0F) << 12 | (word >> 2) & 0x0FC0 | (word >> 16) & 0x3F
        // Overlong forms and surrogates.
        if unit < 0x800 || unit & 0xF800 == 0xD800 { return nil }
        units[to] = UInt16(truncatingIfNeeded: unit)
        from &+= 3
        to &+= 1
      } else if word & 0x80 == 0 {
        units[to] = UInt16(truncatingIfNeeded: word & 0x7F)
        from &+= 1
        to &+= 1
      } else if !writeScalar(bytes, from: &from, to: &to, units) {
        return nil
      }
    }
    while from < bytes.count {
      if !writeScalar(bytes, from: &from, to: &to, units) { return nil }
    }
    return to
  }

  /// Writes one scalar of any length; false when there is none.
  private static func writeScalar(
    _ bytes: UnsafeRawBufferPointer, from: inout Int, to: inout Int, _ units: UnsafeMutablePointer<UInt16>
  ) -> Bool {
    let text = bytes.bindMemory(to: UInt8.self).span
    let (value, length) = UTF8Text.scalar(in: text, at: from)
    if length == 1, text[from] >= 0x80 { return false }
    from += length
    if value < 0x10000 {
      units[to] = UInt16(truncatingIfNeeded: value)
      to += 1
    } else {
      units[to] = UInt16(truncatingIfNeeded: 0xD7C0 + value >> 10)
      units[to + 1] = UInt16(truncatingIfNeeded: 0xDC00 | value & 0x3FF)
      to += 2
    }
    return true
  }

  /// The UTF-8 form of UTF-16 text, with `utf8Terminator` behind each element.
  static func utf8(_ units: UnsafeBufferPointer<UInt16>, into bytes: inout [UInt8]) {
    bytes = [UInt8](unsafeUninitializedCapacity: units.count * 3) { result, count in
      count = write(units, to: result)
    }
  }

  /// One element, without its terminator, as text.
  static func string(_ units: UnsafeBufferPointer<UInt16>) -> String {
    String(unsafeUninitializedCapacity: units.count * 3) { write(units, to: $0) }
  }

  /// Several elements as text, a line feed between two.
  static func text(_ units: UnsafeBufferPointer<UInt16>) -> String {
    String(unsafeUninitializedCapacity: units.count * 3) { result in
      let count = write(units, to: result)
      for index in 0..<count where result[index] == utf8Terminator { result[index] = UInt8(ascii: "\n") }
      return count
    }
  }

  /// Whether a unit ends an element, rather than being the first half of a pair.
  @inline(__always)
  static func isTerminator(_ units: UnsafeBufferPointer<UInt16>, at index: Int) -> Bool {
    units[index] == terminator && !isPair(units, at: index)
  }

  /// Whether a unit and the next are the halves of a pair.
  @inline(__always)
  static func isPair(_ units: UnsafeBufferPointer<UInt16>, at index: Int) -> Bool {
    units[index] & 0xFC00 == 0xD800 && index + 1 < units.count && units[index + 1] & 0xFC00 == 0xDC00
  }

  /// Writes the UTF-8 form, and tells how many bytes it has; there is room for three a unit.
  private static func write(
    _ units: UnsafeBufferPointer<UInt16>, to result: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var (from, to) = (0, 0)
    while from < units.count {
      let unit = units[from]
      from += 1
      if unit < 0x80 {
        result[to] = UInt8(truncatingIfNeeded: unit)
        to += 1
      } else if unit < 0x800 {
        result[to] = UInt8(truncatingIfNeeded: 0xC0 | unit >> 6)
        result[to + 1] = UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F)
        to += 2
      } else if unit == terminator, from == units.count || units[from] & 0xFC00 != 0xDC00 {
        result[to] = utf8Terminator
        to += 1
      } else if unit & 0xFC00 == 0xD800, from < units.count {
        let scalar = (UInt32(unit) - 0xD7C0) << 10 | UInt32(units[from] & 0x3FF)
        from += 1
        result[to] = UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18)
        result[to + 1] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F)
        result[to + 2] = UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F)
        result[to + 3] = UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F)
        to += 4
      } else {
        result[to] = UInt8(truncatingIfNeeded: 0xE0 | unit >> 12)
        result[to + 1] = UInt8(truncatingIfNeeded: 0x80 | unit >> 6 & 0x3F)
        result[to + 2] = UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F)
        to += 3
      }
    }
    return to
  }
}
