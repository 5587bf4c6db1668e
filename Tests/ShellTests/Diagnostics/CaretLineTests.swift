import TerminalTesting
import Testing
import TextBasics

@testable import Shell

/// Carets stand under what they are about, however long the line, however wide its characters and the terminal.
@Suite struct CaretLineTests {
  /// Pieces that a line is made of: Latin, Chinese, combining marks, emoji, tabs, controls, ambiguous widths, full width.
  private static let pieces = [
    "find articles where ", "城市 = 中山 and ", "e\u{301}e\u{301} ", "🧑‍🌾🧑‍🌾 ", "\t", "\u{1B}[31m", "“五个到位”…·■① ", "ＡＢＣ＝１ ",
    "题目", "\u{200B}x", "한국어 ", "a",
  ]

  private struct Case {
    var before: String
    var part: String
    var rest: String
  }

  private func cases(_ seed: UInt64) -> [Case] {
    var generator = SeededGenerator(seed: seed)
    func text(_ most: Int) -> String {
      (0..<Int.random(in: 0...most, using: &generator)).map { _ in
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
      }.joined()
    }
    return (0..<60).map { _ in Case(before: text(60), part: "《ctiy》", rest: text(60)) }
  }

  @Test(arguments: [20, 24, 40, 80, 200], [1, 2])
  func caretsStandUnderTheirWord(_ width: Int, _ ambiguous: Int) {
    var style = OutputStyle(language: .chinese)
    style.width = width
    style.cells = DisplayWidth(ambiguous: ambiguous == 2 ? .wide : .narrow)
    for line in cases(UInt64(width + ambiguous)) {
      let text = line.before + line.part + line.rest
      let start = line.before.utf8.count
      let shown = CaretLine(
        SourceLine(at: start, of: text), under: start..<start + line.part.utf8.count, in: style, indent: 4)
      #expect(style.cells.of(shown.source) + 4 <= max(width, 20), "\(shown.source)")
      let caret = shown.carets.prefix { $0 == " " }.count
      var column = 0
      let under = shown.source.drop { character in
        column += style.cells.of(character)
        return column <= caret
      }
      #expect(under.hasPrefix(line.part), "\(shown.source)\n\(shown.carets)")
      #expect(shown.carets.filter { $0 == "^" }.count == style.cells.of(line.part))
      #expect(!shown.source.unicodeScalars.contains { $0.value < 0x20 })
    }
  }

  @Test func aPartThatIsTooLongIsCutOnce() {
    var style = OutputStyle(language: .english)
    style.width = 40
    let part = String(repeating: "一二三四五", count: 20)
    let text = "find articles where body = " + part + " and city = 中山"
    let start = "find articles where ".utf8.count
    let shown = CaretLine(
      SourceLine(at: start, of: text), under: start..<start + "body = ".utf8.count + part.utf8.count, in: style,
      indent: 4)
    #expect(shown.source == "…body = 一二三四五一二三四五一二三…")
    #expect(shown.carets == " " + String(repeating: "^", count: style.cells.of(shown.source) - 1))
  }

  @Test func aMistakeOverTwoLinesIsMarkedOnItsFirst() {
    let text = "find articles\nwhere body =\n  宣讲"
    let start = "find articles\nwhere ".utf8.count
    let line = SourceLine(at: start, of: text)
    let shown = CaretLine(
      line, under: line.part(of: SourceSpan(start, text.utf8.count)), in: OutputStyle(language: .english), indent: 4)
    #expect(shown.source == "where body =" && shown.carets == "      ^^^^^^")
  }

  @Test func aMistakeAtTheEndOfTheTextHasOneCaret() {
    let text = "查找 文章 其中 城市 ="
    let shown = CaretLine(
      SourceLine(at: text.utf8.count, of: text), under: text.utf8.count..<text.utf8.count,
      in: OutputStyle(language: .chinese), indent: 4)
    #expect(shown.source == text && shown.carets == String(repeating: " ", count: 21) + "^")
  }

  @Test func theEndOfALongLineIsShown() {
    var style = OutputStyle(language: .english)
    style.width = 60
    let before = "find articles where " + (0..<40).map { "title ~ 宣讲\($0)" }.joined(separator: " and ") + " and "
    let text = before + "ctiy = 中山"
    let start = before.utf8.count
    let shown = CaretLine(SourceLine(at: start, of: text), under: start..<start + 4, in: style, indent: 4)
    #expect(shown.source == "… and title ~ 宣讲38 and title ~ 宣讲39 and ctiy = 中山")
    #expect(shown.carets == String(repeating: " ", count: 44) + "^^^^")
  }
}
