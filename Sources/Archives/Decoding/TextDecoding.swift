import Glibc
import TextBasics

/// Turns a file's bytes into text, whatever of the usual encodings they are in.
///
/// A byte order mark decides. Without one: text with zero bytes at every other place is UTF-16; what is valid UTF-8 is
/// that; the rest is GB18030 (which holds GBK and GB 2312) or nothing. Line ends become LF.
///
/// GB18030 gives some reading to almost any bytes, so a UTF-8 file with a damaged place would come out as other
/// characters: what is mostly UTF-8 is refused at its first bad byte instead.
public enum TextDecoding {
  /// The text of a file.
  ///
  /// Throws when the bytes are in no known encoding, or hold a NUL: such a file is no text, and reading on would lose
  /// what stands there. Linear in the bytes.
  public static func text(of bytes: [UInt8]) throws(TextProblem) -> String {
    let encoding = Encoding(sniffing: bytes)
    let mark = encoding.markLength(in: bytes)
    let body = bytes.dropFirst(mark)
    switch encoding {
    case .utf8:
      if let zero = body.firstIndex(of: 0) { throw .zeroByte(offset: zero) }
      if let text = String(validating: body, as: UTF8.self) { return unixLines(text) }
      let bad = mark + (UTF8Text.firstInvalidByte(in: body.span) ?? 0)
      guard mark == 0, !isMostlyUTF8(body.span) else { throw .undecodable(offset: bad) }
      return unixLines(try convert(body, from: "GB18030", orAt: bad))
    case .utf16LittleEndian, .utf16BigEndian:
      // A zero unit is two zero bytes at a unit's place, whichever half comes first.
      let units = stride(from: body.startIndex, to: body.endIndex - 1, by: 2)
      if let zero = units.first(where: { body[$0] == 0 && body[$0 + 1] == 0 }) { throw .zeroByte(offset: zero) }
      return unixLines(try convert(body, from: encoding == .utf16BigEndian ? "UTF-16BE" : "UTF-16LE", orAt: mark))
    }
  }

  /// Where a problem that `text(of:)` told of stands.
  static func place(of problem: TextProblem, in bytes: [UInt8]) -> TextPlace {
    switch Encoding(sniffing: bytes) {
    case .utf8: TextPlace(of: problem.offset, in: bytes)
    case .utf16LittleEndian: TextPlace(of: problem.offset, inUTF16: bytes, isBigEndian: false)
    case .utf16BigEndian: TextPlace(of: problem.offset, inUTF16: bytes, isBigEndian: true)
    }
  }

  /// What is wrong with a file whose first bytes these are, as far as they tell: that there is a zero byte in them, and
  /// they are no UTF-16.
  static func problem(ofFirst bytes: [UInt8]) -> TextProblem? {
    guard case .utf8 = Encoding(sniffing: bytes), let zero = bytes.firstIndex(of: 0) else { return nil }
    return .zeroByte(offset: zero)
  }

  private enum Encoding {
    case utf8
    case utf16LittleEndian
    case utf16BigEndian

    init(sniffing bytes: [UInt8]) {
      if bytes.starts(with: [0xFF, 0xFE]) {
        self = .utf16LittleEndian
      } else if bytes.starts(with: [0xFE, 0xFF]) {
        self = .utf16BigEndian
      } else {
        // UTF-16 without a mark: the digits, blanks and line ends of any page have a zero half.
        let sample = bytes.prefix(4096)
        let zeros = sample.indices.filter { sample[$0] == 0 }
        let even = zeros.count { $0 % 2 == 0 }
        if bytes.count % 2 == 0, zeros.count > 1, zeros.count * 50 >= sample.count, even == 0 || even == zeros.count {
          self = even == 0 ? .utf16LittleEndian : .utf16BigEndian
        } else {
          self = .utf8
        }
      }
    }

    func markLength(in bytes: [UInt8]) -> Int {
      switch self {
      case .utf8: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      case .utf16LittleEndian: bytes.starts(with: [0xFF, 0xFE]) ? 2 : 0
      case .utf16BigEndian: bytes.starts(with: [0xFE, 0xFF]) ? 2 : 0
      }
    }
  }

  /// Converts by the C library's tables; `fallback` is the byte to name when they can't be had or don't apply.
  private static func convert(
    _ bytes: ArraySlice<UInt8>, from encoding: String, orAt fallback: Int
  ) throws(TextProblem) -> String {
    guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else {
      throw .undecodable(offset: fallback)
    }
    defer { iconv_close(converter) }
    // No character of these encodings grows by more than half again over two bytes to three.
    var source = bytes.map { CChar(bitPattern: $0) }
    let capacity = bytes.count * 2 + 16
    var target = [CChar](repeating: 0, count: capacity)
    var sourceLeft = source.count
    var targetLeft = capacity
    let result = source.withUnsafeMutableBufferPointer { input in
      target.withUnsafeMutableBufferPointer { output in
        var from = input.baseAddress
        var to = output.baseAddress
        return iconv(converter, &from, &sourceLeft, &to, &targetLeft)
      }
    }
    guard result != -1, sourceLeft == 0 else {
      throw .undecodable(offset: max(fallback, bytes.endIndex - sourceLeft))
    }
    return String(decoding: target.prefix(capacity - targetLeft).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether most bytes beyond ASCII stand in UTF-8 sequences of three or four, as Chinese text has them. In GB18030
  /// text such sequences come by chance alone, a few in a hundred.
  private static func isMostlyUTF8(_ bytes: Span<UInt8>) -> Bool {
    var inSequences = 0
    var others = 0
    var position = 0
    while position < bytes.count {
      let (_, length) = UTF8Text.scalar(in: bytes, at: position)
      if length >= 3 { inSequences += length } else if bytes[position] >= 0x80 { others += length }
      position += length
    }
    return inSequences > others
  }

  private static func unixLines(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isAfterReturn = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n"), isAfterReturn {
        isAfterReturn = false
        continue
      }
      isAfterReturn = byte == UInt8(ascii: "\r")
      bytes.append(isAfterReturn ? UInt8(ascii: "\n") : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
