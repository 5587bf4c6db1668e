import Issues
import Testing

@testable import PageParsing

/// Terms that a text itself brings, beside those of the topic list.
@Suite struct TermFinderTests {
  private static let annotator = ArticleAnnotator()

  static let cases: [(title: String, column: String?, text: [String], told: [String], not: [String])] = [
    // a head makes a thing of the words before it
    ("蕉岭县总工会揭牌零工驿站", nil, ["5月3日，蕉岭县总工会零工驿站启用。"], ["零工驿站"], ["揭牌零工驿站"]),
    ("省总工会公布八件惠工实事", nil, ["省总工会今年将办好惠工实事，实事清单已公布。"], ["惠工实事"], ["八件惠工实事"]),
    // a word that the lexicon lacks is drawn out to what it always stands in
    ("工会请留守职工吃大盆菜", nil, ["大家围坐一桌吃大盆菜。大盆菜有八道料，吃完大盆菜又看戏。"], ["大盆菜"], ["盆菜"]),
    // names coined in the body
    (
      "织布厂里的读书声", nil, ["中午十二点，读书声响起。", "这间“棉花书屋”由区总工会援建，“棉花书屋”不设管理员。"],
      ["棉花书屋"], []
    ),
    ("女工手艺折成分", nil, ["镇总工会推出“巧手学分”，师傅笑称“又多一条路”。"], ["巧手学分"], ["又多一条路"]),
    // what a column label and the text both have
    ("歌声献给祖国", "喜迎湖区建成二十周年", ["5月3日，职工歌会唱响湖区建成二十周年主题。"], ["湖区建成二十周年"], []),
    // themes: where the heading and the text have them
    ("竹编课开进社区", nil, ["老师傅教大家竹编，四十人学会了。"], ["竹编"], []),
    ("读书分享会举行", nil, ["会后大家看了一场篮球赛，吃了荔枝。"], [], ["荔枝"]),
    // clipped words and counted things
    ("别让好事卡在一张表上", nil, ["一张表要填三天，七张表要填三周，张表不如不填。"], [], ["张表", "一张表"]),
    ("石材厂里歌声响", nil, ["中午，石材厂里歌声又响起来。"], [], ["石材厂里"]),
  ]

  @Test(arguments: cases)
  func terms(title: String, column: String?, text: [String], told: [String], not: [String]) {
    var article = Article(column: column, title: [title], paragraphs: text)
    Self.annotator.annotate(&article)
    for term in told { #expect(article.topics.contains(term), "\(term) in \(article.topics)") }
    for term in not { #expect(!article.topics.contains(term), "\(term) in \(article.topics)") }
  }

  @Test func themesAreRead() {
    let list = TopicList(parsing: "大事: 要事\n= 茶艺 插花\n")
    #expect(list.topics.map(\.label) == ["大事", "茶艺", "插花"])
    #expect(list.topics.map(\.isTheme) == [false, true, true])
  }
}
