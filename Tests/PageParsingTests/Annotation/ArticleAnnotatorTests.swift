import Issues
import PageParsing
import Testing
import TextBasics

@Suite struct ArticleAnnotatorTests {
  private static let annotator = ArticleAnnotator()

  private func annotated(_ sample: InventedArticle) -> Article {
    var article = sample.article
    Self.annotator.annotate(&article, in: sample.context)
    return article
  }

  @Test(arguments: InventedArticle.all)
  func placeAndDates(sample: InventedArticle) {
    let article = annotated(sample)
    if let city = sample.wanted["city"] { #expect(article.city == city.first) }
    if let district = sample.wanted["district"] { #expect(article.district == district.first) }
    if let dates = sample.wanted["dates"] { #expect(article.dates.map(\.description) == dates) }
  }

  @Test(arguments: InventedArticle.all)
  func people(sample: InventedArticle) {
    guard let wanted = sample.wanted["people"] else { return }
    #expect(Set(annotated(sample).people) == Set(wanted))
  }

  @Test(arguments: InventedArticle.all)
  func organisations(sample: InventedArticle) {
    let found = annotated(sample).organisations.prefix(12)
    for name in sample.wanted["orgs"] ?? [] {
      #expect(found.contains { $0.hasSuffix(name) || name.hasSuffix($0) }, "\(name) in \(found)")
    }
  }

  @Test(arguments: InventedArticle.all)
  func topics(sample: InventedArticle) {
    let found = annotated(sample).topics
    #expect(found.count <= 8)
    for topic in sample.wanted["topics"] ?? [] { #expect(found.contains(topic), "\(topic) in \(found)") }
    for topic in sample.wanted["not"] ?? [] { #expect(!found.contains(topic), "\(topic) in \(found)") }
  }

  @Test func makersOfTheArticleAreNoPersonsOfIt() {
    var article = Article(
      title: ["梅江区总工会举行歌咏比赛"],
      paragraphs: ["5月4日，梅江区总工会举行歌咏比赛，工会主席曾庆华致辞。记者刘思远、通讯员陈婉婷报道。图为比赛现场。梁嘉豪 摄"],
      credit: "吴晓敏", reporters: ["刘思远"])
    Self.annotator.annotate(&article)
    #expect(article.people == ["曾庆华"])
  }

  @Test func mentionedTopicIsNone() {
    var article = Article(
      title: ["惠阳区总工会启用职工心理驿站"],
      paragraphs: [
        "6月6日，惠阳区总工会职工心理驿站启用，为职工提供心理咨询、压力疏导等服务。",
        "近年来，惠阳区总工会还开展了劳模宣讲、金秋助学、送清凉等活动。",
      ])
    Self.annotator.annotate(&article)
    #expect(!article.topics.contains { $0.contains("宣讲") || $0 == "金秋助学" || $0 == "送清凉" })
    #expect(article.topics.contains("心理健康"))
  }

  @Test func provinceHasNoCity() {
    var article = Article(
      title: ["省总工会发布五项普惠服务"], paragraphs: ["3月2日，省总工会在广州召开发布会，公布五项普惠服务。"])
    Self.annotator.annotate(&article)
    #expect(article.city == nil)
    #expect(article.organisations == ["广东省总工会"])
  }

  @Test func nothingButItsFieldsIsTouched() {
    let before = Article(
      column: "栏目", title: ["标题"], dateline: "本报讯", paragraphs: ["正文。"], credit: "甲", doubts: ["title"])
    var after = before
    Self.annotator.annotate(&after)
    #expect(after.doubts.first == "title")
    after.doubts = before.doubts
    #expect(after == before)
  }

  @Test func emptyArticleHasNothing() {
    var article = Article()
    Self.annotator.annotate(&article)
    #expect(article.city == nil && article.district == nil)
    #expect(article.people.isEmpty && article.organisations.isEmpty && article.topics.isEmpty && article.dates.isEmpty)
  }

  @Test(arguments: ["王", "总工会", "、", "1", "“", "（", "广州市", "·阿", "8月", "a ", "工人李明说。"])
  func giantParagraphsAreReadInPart(unit: String) {
    var article = Article(title: ["标题"], paragraphs: [String(repeating: unit, count: 3_000_000 / unit.utf8.count)])
    Self.annotator.annotate(&article)
    #expect(article.doubts.contains("orgs"))
  }

  @Test func topicListIsRead() {
    let list = TopicList(parsing: "# 说明\n新事: 新鲜事\n大事!: 要事\n\n: 无\n")
    var article = Article(title: ["要事一桩"], paragraphs: ["今天说一件新鲜事。"])
    ArticleAnnotator(topics: list).annotate(&article)
    #expect(article.topics == ["大事", "新事"])
  }
}
