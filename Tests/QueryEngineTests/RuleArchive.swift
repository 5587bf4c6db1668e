import ArticleStore
import Issues
import QueryEngine
import QueryLanguage
import Testing
import TextBasics

/// A dozen invented articles in which each rule of the language has something to find and something to miss.
enum RuleArchive {
  static let records: [ArticleRecord] = [
    ArticleRecord(
      id: "1", date: Day("2024-08-28"), newspaper: "江城工人报", page: "A03", section: "要闻",
      article: Article(
        column: "强基 进行时", title: ["江城市总工会", "夜校开课“送清凉”"], dateline: "本报讯（记者林一）",
        paragraphs: ["８ 月 ２０ 日，江城市總工會举办夜校开课仪式。", "第一届夜校有學員六十人，宣讲员吴三到场。"],
        credit: "江城工", reporters: ["林一"], correspondents: ["江城工"],
        captions: [Caption(text: "学员领取教材。", credit: "单位供图")],
        city: "江城", dates: dates("08-20"), people: ["吴三"],
        organisations: ["江城市总工会", "海门快递（东湖）有限公司"], topics: ["夜校", "送清凉"])),
    ArticleRecord(
      id: "2", date: Day("2024-08-28"), newspaper: "江城工人报", page: "A10",
      article: Article(
        title: ["东湖区举行全会精神宣讲"], paragraphs: ["宣讲会上，劳动争议的三起案件引人注意。"],
        reporters: ["周二", "林一"], city: "江城", district: "东湖", dates: dates("2024-08-25"),
        people: ["郑五"], organisations: ["江城市东湖区总工会"], topics: ["全会精神", "宣讲"])),
    ArticleRecord(
      id: "10", date: Day("2024-09-01"), newspaper: "江城工人报", page: "A2",
      article: Article(
        title: ["海门快递员说宣传"], paragraphs: ["快递员说：“宣传要到一线。”", "案件之外，还有另一些劳动者的争议。"],
        credit: "海门工", city: "海门市", district: "台南市", dates: dates("2024-08"),
        organisations: ["海门市总工会"], topics: ["宣传"], doubts: ["title", "city"])),
    ArticleRecord(
      id: "9", date: Day("2024-09-01"),
      article: Article(
        title: ["云山送医药进企业"], paragraphs: ["云山第二人民医院到企业义诊。"], city: "云山", district: "高新区",
        dates: dates("2023-08-20", "2024-09-01"), topics: ["义诊", "送医药"])),
    ArticleRecord(
      id: "a/B1/1",
      article: Article(
        title: ["无日期的一篇"], paragraphs: ["这一篇没有日期，也没有地点。夜校"], dates: dates("08-22"), topics: ["夜校"])),
    ArticleRecord(
      id: "old", date: Day("2022-12-30"), dateIsEstimated: true,
      article: Article(title: ["年终宣讲"], paragraphs: ["一", "二", "三"], city: "江城", topics: ["宣讲"])),
  ]

  static let snapshot = Snapshot(records: records)

  /// A Wednesday.
  static let today = Day("2024-09-04") ?? Day(number: 0)

  static let engine = Engine(snapshot: snapshot, today: today)

  private static func dates(_ texts: String...) -> [PartialDate] { texts.compactMap { PartialDate($0) } }

  /// The one query of a text that parses.
  static func query(_ text: String) throws -> Query {
    let result = Script.parse(text)
    #expect(!result.hasErrors, "\(text): \(result.diagnostics.map { $0.reason.message(in: .english) })")
    guard case .query(let query)? = result.statements.first?.kind else { throw NoQuery(text: text) }
    return query
  }

  struct NoQuery: Error {
    var text: String
  }

  /// The ids of the articles found, in their order.
  static func ids(_ text: String, engine: Engine = engine) throws -> [String] {
    guard case .articles(let list) = try engine.answer(query(text)).result else { throw NoQuery(text: text) }
    return list.rows.map { snapshot.record(at: $0).id }
  }
}
