import Testing

@testable import PageParsing

/// Whatever a page's lines are and in whatever order, each character stands in some field.
@Suite struct NothingIsLostTests {
  private static let lines: [String] =
    Story.library.printBody(width: 15).split(separator: "\n").map(String.init)
    + Story.bridge.markdownBody.split(separator: "\n").map(String.init)
    + Story.skills.printBody(width: 13).split(separator: "\n").map(String.init)
    + [
      "# 标题", "## 学习贯彻精神", "河畔市总工会", "■图为现场。 方小禾 摄", "（上接第一版）", "[下转第二版]", "本报记者 方小禾", "方小禾 林一鸣", "方小禾 摄",
      "（河畔工）", "A03 要闻", "2031年9月4日 星期四", "电话：0000-1234567", "地址：河畔市松林街道1号", "【编者按】", "“", "）", "新华社北京9月3日电",
      "本报讯", "***", "1.", "□林一鸣", "![](images/a.jpg)", "图为", "。", "河畔工报",
    ]

  @Test(arguments: 1...150)
  func shuffledLines(seed: Int) {
    var state = UInt64(seed)
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let text = (0..<(1 + next(60))).map { _ in Self.lines[next(Self.lines.count)] + (next(3) == 0 ? "\n" : "\n\n") }
      .joined()
    let page = PageParser().layOut(text, source: "shuffled")
    let missing = Ledger(of: page).missing(from: text)
    #expect(missing.isEmpty, "\(String(missing)) of:\n\(text)")
  }

  @Test(arguments: 1...100)
  func anyScalars(seed: Int) {
    var state = UInt64(seed)
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let alphabet = Array("本报讯记者（）()[]“”。，、：；！？■#*图摄 \n\u{0}\u{3000}\u{FFFD}新华社电年月日上接下转版一二1２aA按工".unicodeScalars)
    var view = String.UnicodeScalarView()
    for _ in 0..<next(400) { view.append(alphabet[next(alphabet.count)]) }
    let text = String(view)
    let page = PageParser().layOut(text, source: "any")
    #expect(Ledger(of: page).missing(from: text).isEmpty)
  }

  @Test(arguments: ["（\n", "正文。（张三）\n\n", "■图为照片。 张三 摄\n\n", "本报讯 正文。\n\n", "# 标题\n\n", "1", "“", "\u{0}", "本报讯（"])
  func longPages(piece: String) {
    let text = String(repeating: piece, count: 1500)
    let page = PageParser().layOut(text, source: "long")
    #expect(Ledger(of: page).missing(from: text).isEmpty)
  }
}
