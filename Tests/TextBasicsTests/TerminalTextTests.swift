import Testing
import TextBasics

@Suite("Terminal text")
struct TerminalTextTests {
  @Test(
    "Controls become visible",
    arguments: [
      ("中山 abc", "中山 abc"), ("a\u{1B}[31mb", "a␛[31mb"), ("a\tb", "a b"), ("a\nb", "a␊b"), ("a\r\nb", "a␍␊b"),
      ("\u{0}\u{7}\u{7F}", "␀␇␡"), ("a\u{9B}31m", "a\u{FFFD}31m"), ("\u{202E}abc\u{2066}", "\u{FFFD}abc\u{FFFD}"),
      ("a\u{2028}b", "a\u{FFFD}b"),
    ])
  func sanitized(text: String, expected: String) {
    #expect(Array(TerminalText.sanitized(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test("Line breaks stay where lines are wanted")
  func lineBreaks() {
    #expect(TerminalText.sanitized("a\nb\u{1B}", keepingLineBreaks: true) == "a\nb␛")
  }

  @Test("No control is left whatever comes in")
  func noControlLeft() {
    var all = String.UnicodeScalarView()
    for value in 0..<UInt32(0x3000) {
      if let scalar = Unicode.Scalar(value) { all.append(scalar) }
    }
    let result = TerminalText.sanitized(String(all))
    #expect(!result.unicodeScalars.contains { TerminalText.isControl($0) })
    #expect(!result.unicodeScalars.contains { $0.properties.generalCategory == .control })
  }
}
