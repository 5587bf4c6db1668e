import Glibc
import TextBasics

/// Where a string's inside stands in a JSON text: the bytes between its quotes.
package struct JSONString: Hashable, Sendable {
  /// Offsets in bytes.
  package let range: Range<Int>
  /// Whether there is a backslash in it: its text is then another than its bytes.
  package let hasEscapes: Bool
}

extension JSONReader {
  /// Reads a string, its escapes undone.
  public mutating func readString() throws(JSONError) -> String {
    try text(of: try readStringInPlace())
  }

  /// Reads a string without making one of it: its escapes are checked, its UTF-8 is not.
  package mutating func readStringInPlace() throws(JSONError) -> JSONString {
    try expect("\"")
    let start = position
    var hasEscapes = false
    while try nextPiece().escape != nil { hasEscapes = true }
    return JSONString(range: start..<position - 1, hasEscapes: hasEscapes)
  }

  /// The bytes of a string as they stand, escapes and all.
  package func bytes(of string: JSONString) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[string.range])
  }

  /// Checks that a string is UTF-8.
  package func check(_ string: JSONString) throws(JSONError) {
    if let bad = UTF8Text.firstInvalidByte(in: bytes(of: string)) {
      throw JSONError(.notUTF8, at: string.range.lowerBound + bad)
    }
  }

  /// The text of a string, its escapes undone.
  package func text(of string: JSONString) throws(JSONError) -> String {
    guard string.hasEscapes else { return try text(string.range) }
    var whole = UnescapedText()
    var reader = self
    reader.position = string.range.lowerBound
    while true {
      let piece = try reader.nextPiece()
      whole.append(bytes: bytes[piece.plain])
      guard let scalar = piece.escape else { break }
      whole.append(scalar)
    }
    return try decoded(whole, from: string.range.lowerBound)
  }

  /// Enters a string, whose pieces `nextPiece` gives.
  package mutating func beginString() throws(JSONError) { try expect("\"") }

  /// Inside a string: plain text and the escape behind it, or nil for the quote that ends it, which is consumed too.
  @inline(__always)
  package mutating func nextPiece() throws(JSONError) -> (plain: Range<Int>, escape: Unicode.Scalar?) {
    let start = position
    position = UTF8Text.plainEnd(in: bytes, from: position, stoppingAt: UInt8(ascii: "\""), UInt8(ascii: "\\"))
    guard position < bytes.count else { throw JSONError(.truncated, at: position) }
    let plain = start..<position
    switch bytes[position] {
    case UInt8(ascii: "\""):
      position += 1
      return (plain, nil)
    case UInt8(ascii: "\\"): return (plain, try readEscape())
    default: throw JSONError(.controlCharacter(bytes[position]), at: position)
    }
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
    let bytes = UnsafeRawBufferPointer(rebasing: bytes[range])
    // `String(validating:)` takes its generic way, which costs more than to look whether anything was repaired.
    var text = bytes.withMemoryRebound(to: UInt8.self) { String(decoding: $0, as: UTF8.self) }
    let isWhole = text.withUTF8 { decoded in
      guard decoded.count == bytes.count, let a = decoded.baseAddress, let b = bytes.baseAddress else {
        return decoded.count == bytes.count
      }
      return memcmp(a, b, bytes.count) == 0
    }
    guard isWhole else {
      throw JSONError(.notUTF8, at: range.lowerBound + (UTF8Text.firstInvalidByte(in: bytes) ?? 0))
    }
    return text
  }

  /// The text of a string that begins at that offset.
  private func decoded(_ text: UnescapedText, from start: Int) throws(JSONError) -> String {
    if let text = text.string { return text }
    let rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
    throw JSONError(.notUTF8, at: start + (UTF8Text.firstInvalidByte(in: rest) ?? 0))
  }
}

/// The text of a string in which escapes were undone.
private struct UnescapedText {
  private var bytes: [UInt8] = []

  /// Nil when it is not UTF-8.
  var string: String? { String(validating: bytes, as: UTF8.self) }

  mutating func append(bytes plain: Slice<UnsafeRawBufferPointer>) { bytes.append(contentsOf: plain) }

  mutating func append(_ scalar: Unicode.Scalar) { bytes.append(contentsOf: UTF8.encode(scalar).unsafelyUnwrapped) }
}
