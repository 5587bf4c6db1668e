import ArticleStore
import QueryEngine
import QueryLanguage
import Testing
import TextBasics

/// What display asks of the engine: fields as text, matches to mark, values with counts, steps.
struct ReadingTests {
  static let fields: [(Field, [String])] = [
    (Field.title, ["江城市总工会 夜校开课“送清凉”"]), (.date, ["2024-08-28"]), (.event, ["2024-08-20"]),
    (.reporter, ["林一"]), (.byline, ["林一", "江城工", "江城工"]), (.place, ["江城"]), (.district, []), (.photo, ["yes"]),
    (.caption, ["学员领取教材。"]), (.length, ["41"]), (.paragraphs, ["2"]), (.id, ["1"]), (.page, ["A03"]),
    (.lead, ["８ 月 ２０ 日，江城市總工會举办夜校开课仪式。"]),
  ]

  @Test(arguments: fields)
  func fieldsAsText(_ field: Field, _ texts: [String]) throws {
    let row = try #require(RuleArchive.snapshot.row(ofID: "1"))
    #expect(RuleArchive.engine.reader(of: field).strings(of: row) == texts)
  }

  static let marks: [(String, Field, String, [String])] = [
    ("find articles where body ~ 总工会", Field.body, "江城市總工會举办总工会", ["總工會", "总工会"]),
    ("find articles where body ~ 8月20日", .body, "到８ 月 ２０ 日为止", ["８ 月 ２０ 日"]),
    ("find articles where body ~ 8月20日", .title, "到8月20日为止", []),
    ("find 夜校 开课", .title, "夜校开课了，夜校", ["夜校开课", "夜校"]),
    ("find articles where city = 江城市", .city, "江城", ["江城"]),
    ("find articles where city = 江城市", .city, "云山", []),
    ("find articles where topic = 夜校", .topic, "夜校", ["夜校"]),
    ("find articles where topic = 夜校", .topic, "夜校生", []),
    ("find articles where not topic = 夜校", .topic, "夜校", []),
    ("find articles where topic !~ 夜校", .topic, "夜校", []),
    ("find articles where body ~ /第.届/", .body, "第一届，第二届", ["第一届", "第二届"]),
    ("find articles where near(夜校, 学员, 3)", .body, "夜校有學员。此外，夜校没有别的人和学员", ["夜校", "學员"]),
    ("find articles where body ~ 夜校", .lead, "夜校", ["夜校"]),
    ("find articles where length > 3", .body, "夜校", []),
  ]

  @Test(arguments: marks)
  func highlights(_ query: String, _ field: Field, _ text: String, _ marked: [String]) throws {
    let bytes = Array(text.utf8)
    let ranges = RuleArchive.engine.highlighter(for: try RuleArchive.query(query)).ranges(in: text, of: field)
    #expect(ranges.map { String(decoding: bytes[$0], as: UTF8.self) } == marked)
  }

  @Test
  func valuesUnderACondition() throws {
    let condition = try #require(try RuleArchive.query("find articles where city = 江城").condition)
    let table = try RuleArchive.engine.values(of: .topic, where: condition, limit: 2)
    #expect(table.groups.map { "\($0.value) \($0.count)" } == ["宣讲 2", "全会精神 1"])
    #expect(table.distinct == 4)
    let all = try RuleArchive.engine.values(of: .reporter)
    #expect(all.groups.map { "\($0.value) \($0.count)" } == ["林一 2", "周二 1"])
  }
}
