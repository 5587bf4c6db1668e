import Issues
import Testing
import TextBasics

@testable import PageParsing

/// Whole small pages, each for one thing that newspaper text does.
@Suite struct PageParserTests {
  private func parse(_ parts: String...) -> Page {
    PageParser().layOut(parts.joined(separator: "\n\n"), source: "page.txt")
  }

  private func heading(_ story: Story, _ sign: String = "") -> String {
    story.title.map { sign + $0 }.joined(separator: "\n\n")
  }

  private func expect(_ article: Article, is story: Story, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(article.title == story.title, sourceLocation: sourceLocation)
    #expect(article.paragraphs == story.paragraphs, sourceLocation: sourceLocation)
    #expect(article.dateline == story.dateline, sourceLocation: sourceLocation)
    #expect(article.credit == story.credit, sourceLocation: sourceLocation)
  }

  @Test(arguments: 12...22)
  func printLinesOfAnyWidth(width: Int) throws {
    let stories = [Story.library, .bridge, .skills]
    let page = parse(
      stories.map { heading($0) + "\n\n" + $0.printBody(width: width, creditAlone: width % 2 == 0) }.joined(
        separator: "\n\n"))
    try #require(page.articles.count == 3)
    for (article, story) in zip(page.articles, stories) {
      #expect(article.title == story.title)
      #expect(article.paragraphs.joined() == story.paragraphs.joined())
      #expect(article.credit == story.credit)
    }
    #expect(page.unplaced.isEmpty)
  }

  @Test func columnsOfDifferentWidths() throws {
    let page = parse(
      heading(.library), Story.library.printBody(width: 18), heading(.bridge), Story.bridge.printBody(width: 13),
      heading(.skills), Story.skills.printBody(width: 21))
    try #require(page.articles.count == 3)
    expect(page.articles[0], is: .library)
    expect(page.articles[1], is: .bridge)
    expect(page.articles[2], is: .skills)
    #expect(page.articles[1].reporters == ["方小禾"])
    #expect(page.articles[1].correspondents == ["青工宣"])
  }

  @Test func markdown() throws {
    let page = parse(
      heading(.library, "## "), Story.library.markdownBody, Story.bridge.title.joined(separator: "  \n"),
      Story.bridge.markdownBody)
    try #require(page.articles.count == 2)
    expect(page.articles[0], is: .library)
    expect(page.articles[1], is: .bridge)
  }

  @Test func mainHeadlineBehindItsText() throws {
    var story = Story.skills
    story.title = ["云湖区总工会", "四十二家企业的焊工同场竞技比武"]
    let page = parse(
      story.title[0], story.printBody(width: 17), story.title[1], heading(.library), Story.library.printBody(width: 17))
    try #require(page.articles.count == 2)
    expect(page.articles[0], is: story)
    expect(page.articles[1], is: .library)
    #expect(page.articles[0].doubts.contains("title"))
    #expect(!page.articles[1].doubts.contains("title"))
  }

  @Test func headingAndCaptionTornToThePagesEnd() throws {
    var story = Story.bridge
    story.title = ["青石县为跨江大桥架桥工人送凉茶"]
    let page = parse(
      heading(.library), Story.library.printBody(width: 15), story.printBody(width: 17), heading(.skills),
      Story.skills.printBody(width: 15), story.title[0], "■架桥工人在大桥工地喝上凉茶。 单位供图")
    try #require(page.articles.count == 3)
    expect(page.articles[1], is: story)
    #expect(page.articles[1].captions == [Caption(text: "架桥工人在大桥工地喝上凉茶。", credit: "单位供图")])
    #expect(page.articles[2].captions.isEmpty)
    expect(page.articles[2], is: .skills)
  }

  @Test func columnLabel() throws {
    let page = parse(
      "学习贯彻党代会精神", heading(.library), Story.library.printBody(width: 17), heading(.skills),
      Story.skills.printBody(width: 17))
    try #require(page.articles.count == 2)
    #expect(page.articles.map(\.column) == ["学习贯彻党代会精神", nil])
    expect(page.articles[0], is: .library)
  }

  @Test func kickerIsNoColumnLabel() throws {
    let page = parse("## 青石“凉茶”行动", "## 为架桥工人送清凉", Story.bridge.markdownBody.replacingFirst("凉茶", "“凉茶”"))
    try #require(page.articles.count == 1)
    #expect(page.articles[0].column == nil)
    #expect(page.articles[0].title == ["青石“凉茶”行动", "为架桥工人送清凉"])
  }

  @Test func paragraphBrokenByACaption() throws {
    let text = Story.library.markdownBody
    let page = parse(
      heading(.library, "## "),
      text.replacingFirst("希望职工把书屋当成", "希望职工把书\n\n■职工在书屋里挑选图书。 单位供图\n\n屋当成"))
    try #require(page.articles.count == 1)
    expect(page.articles[0], is: .library)
    #expect(page.articles[0].captions == [Caption(text: "职工在书屋里挑选图书。", credit: "单位供图")])
  }

  @Test func halfWidthPunctuation() throws {
    let page = parse(
      "## 书屋开张", "本报讯 9月3日,河畔市职工书屋开张,市民纷纷前来;馆长林一鸣说:“欢迎大家.”", "书屋每周开放六天,周一闭馆.(林文)")
    try #require(page.articles.count == 1)
    #expect(page.articles[0].paragraphs.count == 2)
    #expect(page.articles[0].credit == "林文")
  }

  @Test func crossheadsStayInTheText() throws {
    let page = parse(
      heading(.library, "# "), Story.library.markdownBody, heading(.bridge, "# "), Story.bridge.markdownBody,
      "# 桥墩上的夏天", "跨江大桥的桥墩有四十米高。架桥工人每天爬上桥墩，把凉茶系在腰间，大桥在他们脚下一米一米长出来。", heading(.skills, "# "),
      Story.skills.markdownBody)
    try #require(page.articles.count == 3)
    #expect(page.articles[1].title == Story.bridge.title)
    #expect(page.articles[1].paragraphs.count == 5)
    #expect(page.articles[1].paragraphs[3] == "桥墩上的夏天")
  }

  @Test func bylineAndSignature() throws {
    let page = parse(
      "# 一座桥的夏天", "本报记者 方小禾 文/图", Story.bridge.paragraphs.joined(separator: "\n\n"), "# 四十二名焊工的秋天",
      Story.skills.paragraphs.joined(separator: "\n\n"), "本报记者 林一鸣")
    try #require(page.articles.count == 2)
    #expect(page.articles[0].dateline == "本报记者 方小禾 文/图")
    #expect(page.articles[0].reporters == ["方小禾"])
    #expect(page.articles[0].paragraphs == Story.bridge.paragraphs)
    #expect(page.articles[1].credit == "本报记者 林一鸣")
    #expect(page.articles[1].reporters == ["林一鸣"])
    #expect(page.articles[1].paragraphs == Story.skills.paragraphs)
  }

  @Test func continuedTextIsAnArticleOfItsOwn() throws {
    let page = parse(
      heading(.library, "# "), Story.library.markdownBody, "（上接第一版）建成车间书屋十二个，覆盖全市六个镇街。", "各镇街还开办了夜校。",
      heading(.skills, "# "), Story.skills.markdownBody)
    try #require(page.articles.count == 3)
    #expect(page.articles[1].title.isEmpty)
    #expect(page.articles[1].paragraphs == ["（上接第一版）建成车间书屋十二个，覆盖全市六个镇街。", "各镇街还开办了夜校。"])
  }

  @Test func photoByItself() throws {
    let page = parse(
      heading(.library, "# "), Story.library.markdownBody, "9月4日，牧民在草原上为骆驼剪毛。当日，牧区进入剪毛季。新华社记者 林一鸣 摄",
      heading(.skills, "# "), Story.skills.markdownBody)
    try #require(page.articles.count == 3)
    #expect(page.articles[1].paragraphs.isEmpty)
    #expect(
      page.articles[1].captions == [
        Caption(text: "9月4日，牧民在草原上为骆驼剪毛。当日，牧区进入剪毛季。", credit: "新华社记者 林一鸣 摄")
      ])
  }

  @Test func pageFurnitureIsPutAside() throws {
    let page = parse(
      "A03 工会新闻", "2031年9月4日 星期四", "责编：方小禾 美编：林一鸣", heading(.library, "# "), Story.library.markdownBody)
    #expect(page.number == "A03")
    #expect(page.section == "工会新闻")
    #expect(page.unplaced == ["A03 工会新闻", "2031年9月4日 星期四", "责编：方小禾 美编：林一鸣"])
    try #require(page.articles.count == 1)
    expect(page.articles[0], is: .library)
  }

  @Test func editorsNoteStandsUnderTheCommonHeading() throws {
    let page = parse(
      "# 各地职工书屋巡礼", "# 河畔：书屋开到车间里", "【编者按】", "职工书屋是工会服务职工的窗口，本报从今日起介绍各地的做法。",
      Story.library.paragraphs.joined(separator: "\n\n"))
    try #require(page.articles.count == 2)
    #expect(page.articles.map(\.title) == [["各地职工书屋巡礼"], ["河畔：书屋开到车间里"]])
    #expect(page.articles[0].paragraphs.first == "【编者按】")
    #expect(page.articles[1].paragraphs == Story.library.paragraphs)
  }

  @Test(arguments: ["", "\n", "   ", "\u{0}\u{0}", "# ", "（", "■", "本报讯", "本报讯（", "。", "1", "# 标题", "张三", "图为"])
  func scraps(text: String) {
    let page = PageParser().parse(text, source: "scrap.txt")
    #expect(page.source == "scrap.txt")
    #expect(Ledger(of: page).missing(from: text).isEmpty)
  }

  @Test func issueDateIsTheLatestInTheText() {
    let issue = PageParser().issue(of: [
      ("# 通知\n\n2031年8月2日召开，2031年9月31日不存在，去年2030年12月30日结束。", "a"), ("# 报道\n\n2031 年 9 月 3 日开幕。", "b"),
    ])
    #expect(issue.date?.description == "2031-09-03")
    #expect(issue.dateIsEstimated)
    #expect(PageParser.estimatedDate(of: [Page(source: "a", unplaced: ["9月3日"])]) == nil)
  }
}

extension String {
  /// This text with the first `old` in it replaced.
  fileprivate func replacingFirst(_ old: String, _ new: String) -> String {
    let text = Array(unicodeScalars)
    guard let at = text.position(of: old) else { return self }
    return text[..<at].string + new + text[(at + old.unicodeScalars.count)...].string
  }
}
