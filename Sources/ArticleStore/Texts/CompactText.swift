/// Text as segments keep it: UTF-16, in which Chinese takes two bytes a character and not three.
///
/// Elements are divided by a lone surrogate, which no text has. Between the two forms nothing is lost: text that is
/// kept is valid, since every `String` is.
enum CompactText {
  /// Stands behind each element.
  static let terminator: UInt16 = 0xD800
  /// The same in UTF-8; no byte of text is it.
  static let utf8Terminator: UInt8 = 0xFF

  /// Appends UTF-8 text, whose elements have `utf8Terminator` behind them, as UTF-16.
  static func append(_ bytes: UnsafeRawBufferPointer, to units: inout [UInt16]) {
    let bytes = bytes.bindMemory(to: UInt8.self)
    let all = [UInt16](unsafeUninitializedCapacity: bytes.count) { result, count in
      var (from, to) = (0, 0)
      while from < bytes.count {
        let lead = bytes[from]
        if lead < 0x80 {
          result[to] = UInt16(lead)
          from += 1
        } else if lead == utf8Terminator {
          result[to] = terminator
          from += 1
        } else if lead < 0xE0 {
          result[to] = UInt16(lead & 0x1F) << 6 | UInt16(bytes[from + 1] & 0x3F)
          from += 2
        } else if lead < 0xF0 {
          result[to] = UInt16(lead & 0x0F) << 12 | UInt16(bytes[from + 1] & 0x3F) << 6 | UInt16(bytes[from + 2] & 0x3F)
          from += 3
        } else {
          let scalar =
            UInt32(lead & 7) << 18 | UInt32(bytes[from + 1] & 0x3F) << 12 | UInt32(bytes[from + 2] & 0x3F) << 6
            | UInt32(bytes[from + 3] & 0x3F)
          result[to] = UInt16(truncatingIfNeeded: 0xD7C0 + scalar >> 10)
          to += 1
          result[to] = UInt16(truncatingIfNeeded: 0xDC00 | scalar & 0x3FF)
          from += 4
        }
        to += 1
      }
      count = to
    }
    units.append(contentsOf: all)
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
