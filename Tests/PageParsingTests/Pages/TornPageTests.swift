import Issues
import Testing

@testable import PageParsing

/// Pages whose columns were read in another order than they were set in.
@Suite struct TornPageTests {
  private func parse(_ parts: [String]) -> [(title: [String], text: String)] {
    PageParser().layOut(parts.joined(separator: "\n\n"), source: "page").articles.map {
      ($0.title, $0.paragraphs.joined())
    }
  }

  private static let museum = Story(
    title: ["潮湾市：给渔歌建一座“声音库”"], dateline: "本报讯",
    paragraphs: [
      "一句渔歌有九个拐弯，拐在哪里全凭老人的嗓子。潮湾市总工会支持建立的渔歌工作室花了两年，把一百二十首渔歌录进声音库。",
      "工作室领衔人海婆婆今年七十一岁，从小跟着父亲在船上唱。她说渔歌没有谱，教徒弟只能一句一句对着海唱，声音库把每个拐弯画成了波纹。",
      "开放当天，渔村小学的老师来录了十首渔歌，准备放进音乐课。工作室每年还要培养二十名渔歌传唱人。",
    ], credit: "潮工宣")

  @Test(arguments: [16, 18, 20])
  func restOfAnArticleBehindAnother(width: Int) throws {
    let lines = Self.museum.printBody(width: width).split(separator: "\n").map(String.init)
    // The column ends in the middle of the second paragraph, behind a full line.
    let cut = try #require(lines.firstIndex { $0.contains("海婆婆") }) + 2
    try #require(SentenceEnd.of(Array(lines[cut - 1].unicodeScalars)) == .none)
    let page = parse(
      [Self.museum.title[0]] + lines[..<cut] + Story.bridge.title + [Story.bridge.printBody(width: 17)] + lines[cut...]
        + Story.skills.title + [Story.skills.printBody(width: width)])
    try #require(page.count == 3)
    #expect(page.map(\.title) == [Self.museum.title, Story.bridge.title, Story.skills.title])
    #expect(page.map(\.text) == [Self.museum, .bridge, .skills].map { $0.paragraphs.joined() })
  }

  @Test func restOfAnArticleBehindAnotherInMarkdown() throws {
    let text = Self.museum.markdownBody
    let cut = try #require(Self.split(text, before: "教徒弟只能一句"))
    let page = parse(
      ["## " + Self.museum.title[0], cut.0] + Story.bridge.title.map { "## " + $0 }
        + [Story.bridge.markdownBody, cut.1])
    try #require(page.count == 2)
    #expect(page.map(\.text) == [Self.museum, .bridge].map { $0.paragraphs.joined() })
  }

  private static func split(_ text: String, before word: String) -> (String, String)? {
    let scalars = Array(text.unicodeScalars)
    return scalars.position(of: word).map { (scalars[..<$0].string, scalars[$0...].string) }
  }

  @Test func labelBelowAnotherHeading() throws {
    var story = Story.bridge
    story.title = ["青石县为跨江大桥架桥工人送凉茶"]
    let page = PageParser().layOut(
      (Story.library.title + ["工匠故事", Story.library.printBody(width: 17)] + Story.skills.title
        + [Story.skills.printBody(width: 15)] + story.title + [story.printBody(width: 17)]).joined(separator: "\n\n"),
      source: "page")
    try #require(page.articles.count == 3)
    #expect(page.articles.map(\.title) == [Story.library.title, Story.skills.title, story.title])
    #expect(page.articles[0].column == nil)
    #expect(page.articles.compactMap(\.column) == ["工匠故事"])
  }

  @Test func lowerMarkdownHeadingsAreCrossheads() throws {
    let page = parse([
      "## 一座桥的夏天", "本报记者 方小禾", Story.bridge.paragraphs[0], "### 清晨", Story.skills.paragraphs[1], "### 正午",
      Story.library.paragraphs[1],
      "## 书香进车间", "本报记者 林一鸣", Story.library.paragraphs[2],
    ])
    #expect(page.map(\.title) == [["一座桥的夏天"], ["书香进车间"]])
  }

  @Test func mastheadAndAdvertisementArePutAside() {
    let page = PageParser().layOut(
      (["河畔工友报", "2031年9月4日 星期四 A02"] + Story.library.title.map { "## " + $0 } + [
        Story.library.markdownBody, "## 四十二家企业的焊工同场竞技", Story.skills.markdownBody, "## 遗失声明", "方小禾遗失借阅证一张。",
      ]).joined(separator: "\n\n"), source: "page")
    #expect(page.articles.map(\.title) == [Story.library.title, ["四十二家企业的焊工同场竞技"]])
    #expect(page.unplaced == ["河畔工友报", "2031年9月4日 星期四 A02", "遗失声明", "方小禾遗失借阅证一张。"])
  }

  @Test func questionAsHeadlineAndLawyersSignature() throws {
    let page = parse(
      Story.skills.title + [Story.skills.printBody(width: 18), "借书弄丢了，要不要照价赔偿？"]
        + Typesetter.lines(of: "问：我在职工书屋借的一本旧书弄丢了，书价十二元，管理员让我赔五十元，这合理吗？", width: 18)
        + Typesetter.lines(of: "答：借阅规则写明按原价赔偿的，应当按原价赔偿。没有写明的，由双方协商，可以参考旧书的市价。", width: 18) + ["河畔律师 方小禾"])
    try #require(page.count == 2)
    #expect(page[1].title == ["借书弄丢了，要不要照价赔偿？"])
  }
}
