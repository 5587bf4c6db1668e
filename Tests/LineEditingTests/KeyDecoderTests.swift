import Testing

@testable import LineEditing

@Suite struct KeyDecoderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var input: String
    var keys: [Key]
    var testDescription: String { String(reflecting: input) }

    init(_ input: String, _ keys: [Key]) {
      self.input = input
      self.keys = keys
    }
  }

  static let cases: [Case] = [
    Case("ab", [.scalar("a"), .scalar("b")]),
    Case("中é𠮷", [.scalar("中"), .scalar("é"), .scalar("\u{20BB7}")]),
    Case("\r\u{3}\u{7F}", [.scalar("\r"), .scalar("\u{3}"), .scalar("\u{7F}")]),
    Case("\u{1B}[A中", [.named(.up, sequence: Array("\u{1B}[A".utf8)), .scalar("中")]),
    Case("\u{1B}OC", [.named(.right, sequence: Array("\u{1B}OC".utf8))]),
    Case("\u{1B}[1;5D", [.named(.wordLeft, sequence: Array("\u{1B}[1;5D".utf8))]),
    Case("\u{1B}[1;3C", [.named(.wordRight, sequence: Array("\u{1B}[1;3C".utf8))]),
    Case("\u{1B}[1~", [.named(.home, sequence: Array("\u{1B}[1~".utf8))]),
    Case("\u{1B}OF", [.named(.end, sequence: Array("\u{1B}OF".utf8))]),
    Case("\u{1B}[3~", [.named(.delete, sequence: Array("\u{1B}[3~".utf8))]),
    Case("\u{1B}[Z", [.named(.backTab, sequence: Array("\u{1B}[Z".utf8))]),
    Case("\u{1B}\r", [.named(.lineBreak, sequence: Array("\u{1B}\r".utf8))]),
    Case("\u{1B}b", [.scalar("\u{1B}"), .scalar("b")]),
    // Function keys, focus and mouse reports mean nothing here, and leave nothing behind.
    Case("\u{1B}[15~x", [.unknown, .scalar("x")]),
    Case("\u{1B}[[Ax", [.unknown, .scalar("x")]),
    Case("\u{1B}[<0;3;4Mx", [.unknown, .scalar("x")]),
    Case("\u{1B}[200~第一行\r\n第二行\r第三行\u{1B}[201~x", [.paste("第一行\n第二行\n第三行"), .scalar("x")]),
    Case("\u{1B}[200~\u{3}\u{1B}[A\u{0}\u{1B}[201~", [.paste("\u{3}\u{1B}[A")]),
  ]

  @Test(arguments: cases)
  func wholeInput(_ example: Case) {
    var decoder = KeyDecoder()
    decoder.feed(Array(example.input.utf8))
    var keys: [Key] = []
    while let key = decoder.next() { keys.append(key) }
    #expect(keys == example.keys)
    #expect(decoder.isEmpty)
  }

  /// Over a slow line bytes come one by one: the keys are the same.
  @Test(arguments: cases)
  func byteByByte(_ example: Case) {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for byte in example.input.utf8 {
      decoder.feed([byte])
      while let key = decoder.next() { keys.append(key) }
    }
    #expect(keys == example.keys)
    #expect(decoder.isEmpty)
  }

  struct Rest: Sendable, CustomTestStringConvertible {
    var input: [UInt8]
    var keys: [Key]
    var testDescription: String { "\(input)" }
  }

  /// What nothing more comes after.
  @Test(arguments: [
    Rest(input: [0x1B], keys: [.scalar("\u{1B}")]),
    Rest(input: [0x1B, 0x5B], keys: [.scalar("\u{1B}"), .scalar("[")]),
    Rest(input: [0x1B, 0x5B, 0x31, 0x3B], keys: [.unknown]),
    Rest(input: [0xE4, 0xB8], keys: [.scalar("\u{FFFD}")]),
    Rest(input: [0xE4, 0x41], keys: [.scalar("\u{FFFD}"), .scalar("A")]),
    Rest(input: [0xFF, 0xC0, 0x42], keys: [.scalar("\u{FFFD}"), .scalar("\u{FFFD}"), .scalar("B")]),
    Rest(input: [0xED, 0xA0, 0x80], keys: [.scalar("\u{FFFD}"), .scalar("\u{FFFD}"), .scalar("\u{FFFD}")]),
    Rest(input: Array("\u{1B}[200~半".utf8), keys: [.paste("半")]),
  ])
  func rest(_ example: Rest) {
    var decoder = KeyDecoder()
    decoder.feed(example.input)
    var keys: [Key] = []
    while let key = decoder.next() ?? decoder.rest() { keys.append(key) }
    #expect(keys == example.keys)
  }
}
