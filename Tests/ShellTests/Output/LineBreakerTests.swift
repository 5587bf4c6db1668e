import Testing
import TextBasics

@testable import Shell

@Suite struct LineBreakerTests {
  @Test(arguments: [
    ("今天上午，市总工会召开会议。", 10, ["今天上午，", "市总工会召", "开会议。"]),
    ("今天上午十，市总", 10, ["今天上午", "十，市总"]),
    ("他说“好的”。", 6, ["他说", "“好", "的”。"]),
    ("one two three", 8, ["one two", "three"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("2024年8月", 6, ["2024年", "8月"]),
    ("a\n\nb", 10, ["a", "", "b"]),
    ("", 10, [""]),
    ("宽", 1, ["宽"]),
  ])
  func breaks(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(LineBreaker(cells: DisplayWidth(), width: width).lines(of: text) == lines)
  }

  @Test(arguments: Array(4...40))
  func losesNothingAndFits(_ width: Int) {
    let text = "　　本报讯（记者 钟望）8月20日，青禾市总工会在Lakeside Industrial Park举行“送清凉”活动，发放物资1.2万份。"
    let lines = LineBreaker(cells: DisplayWidth(), width: width).lines(of: text)
    #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    #expect(lines.allSatisfy { DisplayWidth().of($0) <= width })
  }

  @Test(arguments: Array(8...40))
  func neverBeginsALineWithAMarkThatCloses(_ width: Int) {
    let text = "会议指出，“五项行动”（试行）已经见效；下一步，要抓实、抓细、抓出成效！"
    let lines = LineBreaker(cells: DisplayWidth(), width: width).lines(of: text)
    #expect(lines.allSatisfy { !"，。、；！？”）".contains($0.first ?? " ") })
    #expect(lines.allSatisfy { !"“（".contains($0.last ?? " ") })
  }
}
