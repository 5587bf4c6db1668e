import TextBasics

extension JSONReader {
  /// Reads a string, its escapes undone.
  public mutating func readString() throws(JSONError) -> String {
    try expect("\"")
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        let text = try text(start..<position)
        position += 1
        return text
      case UInt8(ascii: "\\"): return try readEscapedString(from: start)
      case 0..<0x20: throw JSONError(.controlCharacter(bytes[position]), at: position)
      default: position += 1
      }
    }
    throw JSONError(.truncated, at: position)
  }

  /// The rest of a string in which a backslash was met at `position`.
  private mutating func readEscapedString(from start: Int) throws(JSONError) -> String {
    var text = try text(start..<position)
    var plain = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        text += try self.text(plain..<position)
        position += 1
        return text
      case UInt8(ascii: "\\"):
        text += try self.text(plain..<position)
        text.unicodeScalars.append(try readEscape())
        plain = position
      case 0..<0x20: throw JSONError(.controlCharacter(bytes[position]), at: position)
      default: position += 1
      }
    }
    throw JSONError(.truncated, at: position)
  }

  /// `\n`, `\u4E2D`, `\uD83D\uDE00` …; half of a surrogate pair becomes U+FFFD.
  private mutating func readEscape() throws(JSONError) -> Unicode.Scalar {
    let start = position
    guard position + 1 < bytes.count else { throw JSONError(.truncated, at: bytes.count) }
    let letter = bytes[position + 1]
    position += 2
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let high = try readHex(escapeAt: start)
      guard (0xD800..<0xDC00).contains(high), bytes[position...].starts(with: "\\u".utf8) else {
        return Unicode.Scalar(high) ?? "\u{FFFD}"
      }
      let resume = position
      position += 2
      let low = try readHex(escapeAt: resume)
      guard (0xDC00..<0xE000).contains(low) else {
        position = resume
        return "\u{FFFD}"
      }
      return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
    default: throw JSONError(.badEscape, at: start)
    }
  }

  private mutating func readHex(escapeAt start: Int) throws(JSONError) -> UInt32 {
    guard position + 4 <= bytes.count else { throw JSONError(.truncated, at: bytes.count) }
    var value: UInt32 = 0
    for byte in bytes[position..<position + 4] {
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw JSONError(.badEscape, at: start)
      }
      value = value << 4 | UInt32(digit)
    }
    position += 4
    return value
  }

  private func text(_ range: Range<Int>) throws(JSONError) -> String {
    guard let text = String(validating: bytes[range], as: UTF8.self) else {
      let bad = UTF8Text.firstInvalidByte(in: bytes[range].span) ?? 0
      throw JSONError(.notUTF8, at: range.lowerBound + bad)
    }
    return text
  }
}
