import Archives
import Testing
import TextBasics

@Suite struct TextDecodingTests {
  static let text = "工会 A1\n第二行，８月。\n"

  static func utf16(_ text: String, bigEndian: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  static let encodings: [[UInt8]] = [
    Array(text.utf8),
    [0xEF, 0xBB, 0xBF] + Array(text.utf8),
    [0xFF, 0xFE] + utf16(text, bigEndian: false),
    [0xFE, 0xFF] + utf16(text, bigEndian: true),
    utf16(text, bigEndian: false),
    utf16(text, bigEndian: true),
    // 工会 A1 / 第二行，８月。 in GB18030.
    [
      0xB9, 0xA4, 0xBB, 0xE1, 0x20, 0x41, 0x31, 0x0A, 0xB5, 0xDA, 0xB6, 0xFE, 0xD0, 0xD0, 0xA3, 0xAC, 0xA3, 0xB8, 0xD4,
      0xC2, 0xA1, 0xA3, 0x0A,
    ],
    Array(text.replacing("\n", with: "\r\n").utf8),
    Array(text.replacing("\n", with: "\r").utf8),
  ]

  @Test(arguments: encodings)
  func everyEncodingGivesTheText(bytes: [UInt8]) throws {
    #expect(try TextDecoding.text(of: bytes) == Self.text)
  }

  @Test func whatIsNoTextIsRefused() {
    #expect(throws: TextProblem.zeroByte(offset: 7)) { try TextDecoding.text(of: Array("工会\n\u{0}一二三".utf8)) }
    #expect(throws: TextProblem.undecodable(offset: 6)) { try TextDecoding.text(of: Array("工会".utf8) + [0xFF, 0xFF]) }
    #expect(TextProblem.zeroByte(offset: 7).message(in: .english) == "byte 8 is NUL: this is no text file")
  }

  @Test func theOffsetIsThatInTheFile() {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    #expect(throws: TextProblem.zeroByte(offset: 9)) { try TextDecoding.text(of: mark + Array("工会\u{0}".utf8)) }
    #expect(throws: TextProblem.undecodable(offset: 6)) { try TextDecoding.text(of: mark + Array("工".utf8) + [0xFF]) }
    for (bigEndian, mark) in [(false, [0xFF, 0xFE]), (true, [0xFE, 0xFF])] as [(Bool, [UInt8])] {
      let bytes = mark + Self.utf16("一二三四\u{0}五", bigEndian: bigEndian)
      #expect(throws: TextProblem.zeroByte(offset: 10)) { try TextDecoding.text(of: bytes) }
    }
  }

  @Test("UTF-8 cut or damaged inside a character is refused and not read as other characters")
  func damagedUTF8() {
    let bytes = Array("近日，珠海市总工会举行读书活动，一百多名职工参加，大家围坐一堂。".utf8)
    for end in 7..<bytes.count where !UTF8Text.isBoundary(bytes[end]) {
      let lead = bytes[..<end].lastIndex(where: UTF8Text.isBoundary) ?? 0
      #expect(throws: TextProblem.undecodable(offset: lead)) { try TextDecoding.text(of: Array(bytes[..<end])) }
    }
    for position in 6..<bytes.count - 6 {
      var damaged = bytes
      damaged[position] = 0x81
      if UTF8Text.firstInvalidByte(in: damaged) == nil { continue }
      #expect(throws: TextProblem.self) { try TextDecoding.text(of: damaged) }
    }
  }

  @Test func tenMegabytesOnOneLineAreText() throws {
    let bytes = Array(String(repeating: "工会送清凉，", count: 600_000).utf8)
    #expect(try TextDecoding.text(of: bytes).utf8.count == bytes.count)
  }
}
