import QueryLanguage
import Testing
import TextBasics

@testable import Shell

/// Carets are placed by display cells; what is shown fits the terminal and holds no control character.
@Suite struct DiagnosticRendererTests {
  private struct Fault: DiagnosticReason {
    var code: String { "test.fault" }
    func message(in language: Language) -> String { language == .chinese ? "写错了" : "this is wrong" }
  }

  /// Renders a fault at the first place where `marked` stands in `text`.
  private func rendered(
    _ text: String,
    at marked: String,
    file: String? = nil,
    width: Int? = nil,
    language: Language = .english
  ) -> String {
    let bytes = Array(text.utf8)
    let needle = Array(marked.utf8)
    let start = (0...bytes.count - needle.count).first { Array(bytes[$0..<$0 + needle.count]) == needle } ?? 0
    var style = OutputStyle(language: language)
    style.width = width
    style.isTerminal = true
    let renderer = DiagnosticRenderer(text: text, file: file, style: style)
    return renderer.rendered(Diagnostic(Fault(), at: SourceSpan(start, start + needle.count)))
  }

  @Test(arguments: [
    (
      "find articles where ctiy = 中山", "ctiy",
      """
          find articles where ctiy = 中山
                              ^^^^
          error: this is wrong

      """
    ),
    (
      "查找 文章 其中 成市 = 中山", "成市",
      """
          查找 文章 其中 成市 = 中山
                         ^^^^
          error: this is wrong

      """
    ),
    (
      "find\tctiy = 1", "ctiy",
      """
          find    ctiy = 1
                  ^^^^
          error: this is wrong

      """
    ),
    (
      "a\u{1B}[31m x", "x",
      """
          a␛[31m x
                 ^
          error: this is wrong

      """
    ),
    (
      "e\u{301}🧑‍🌾 中 x", "x",
      """
          e\u{301}🧑‍🌾 中 x
                 ^
          error: this is wrong

      """
    ),
  ])
  func placesCaretsByCells(_ text: String, _ marked: String, _ expected: String) {
    #expect(rendered(text, at: marked) == expected)
  }

  @Test func pointsBehindTheEnd() {
    let style = OutputStyle(language: .chinese)
    let renderer = DiagnosticRenderer(text: "查找 (", file: nil, style: style)
    let end = "查找 (".utf8.count
    #expect(
      renderer.rendered(Diagnostic(Fault(), at: SourceSpan(end, end))) == """
            查找 (
                  ^
            错误：写错了

        """)
  }

  @Test func namesFileLineAndColumnInScripts() {
    let text = "# 每月\nfind articles\n  where 成市 = 中山\n    and ctiy = 1\n"
    #expect(
      rendered(text, at: "ctiy", file: "月报.chabao") == """
        月报.chabao:4:9: error: this is wrong
                and ctiy = 1
                    ^^^^

        """)
    #expect(
      rendered(text, at: "成市", file: "月报.chabao", language: .chinese) == """
        月报.chabao:3:9: 错误：写错了
              where 成市 = 中山
                    ^^^^

        """)
  }

  @Test func aScriptsMessageFitsTheTerminalToo() {
    let run = rendered("where ctiy = 1", at: "ctiy", file: "一个名字很长的月报脚本.chabao", width: 40, language: .chinese)
    #expect(run.split(separator: "\n").allSatisfy { DisplayWidth().of($0) <= 40 })
    #expect(run.hasPrefix("一个名字很长的月报脚本.chabao:1:7:"))
  }

  @Test func saysWhichLineOfSeveral() {
    #expect(
      rendered("find articles\nwhere ctiy = 1", at: "ctiy").hasPrefix("line 2:\n    where ctiy = 1\n          ^^^^\n"))
  }

  @Test(arguments: Array(24...80))
  func fitsTheTerminal(_ width: Int) {
    let long = "find articles where topic ~ 宣讲 and city in (广州, 珠海, 中山) and ctiy = 阳江 and body ~ 劳动者权益保障"
    let lines = rendered(long, at: "ctiy", width: width).split(separator: "\n")
    let cells = DisplayWidth()
    #expect(lines.allSatisfy { cells.of($0) <= width })
    // The carets stand under the word, wherever that was moved to.
    let caret = lines[1].prefix { $0 == " " }.count
    var column = 0
    let under = lines[0].drop { character in
      column += cells.of(character)
      return column <= caret
    }
    #expect(under.hasPrefix("ctiy"), "\(lines)")
    #expect(lines[1].filter { $0 == "^" }.count == 4)
  }
}
