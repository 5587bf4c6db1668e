import Testing

@testable import PageParsing

@Suite struct LineReaderTests {
  @Test func takesOffBlanksAndMarkdownSigns() {
    let lines = LineReader.lines(of: "\n\n## 标题  一 ##\r\n　　正文\t\u{0}。  \n**重点内容**\n\n\u{FEFF}\n尾\n")
    #expect(lines.map(\.text.string) == ["标题 一", "正文 。", "重点内容", "尾"])
    #expect(lines.map(\.headingLevel) == [2, 0, 0, 0])
    #expect(lines.map(\.isIndented) == [false, true, false, false])
    #expect(lines.map(\.followsBlank) == [true, false, false, true])
    #expect(lines.map(\.breaksHard) == [false, true, false, false])
    #expect(lines.map(\.number) == [2, 3, 4, 7])
  }

  @Test(arguments: ["", "\n\n", "   \t", "\u{0}\u{1}\u{7F}", "# ", "######", "\r\r\n\u{2028}"])
  func nothingToRead(text: String) {
    #expect(LineReader.lines(of: text).isEmpty)
  }

  @Test(arguments: ["\n", "\r\n", "\r", "\u{2028}", "\u{0C}"])
  func lineEnds(end: String) {
    #expect(LineReader.lines(of: "甲" + end + "乙").map(\.number) == [0, 1])
  }

  @Test func layout() {
    let short = LineReader.lines(of: String(repeating: "河畔市总工会召开会议部署工作\n", count: 9))
    #expect(PageLayout.of(short) == .printLines)
    let long = LineReader.lines(of: "# 标题\n\n" + String(repeating: "河畔市总工会召开会议部署工作", count: 9))
    #expect(PageLayout.of(long) == .paragraphs)
    #expect(PageLayout.of([]) == .paragraphs)
  }
}
