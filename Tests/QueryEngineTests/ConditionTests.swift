import QueryEngine
import QueryLanguage
import Testing
import TextBasics

/// Each rule about conditions, as queries and the ids they find (newest first, undated last).
struct ConditionTests {
  static let places: [(String, [String])] = [
    ("find articles where city = 江城", ["2", "1", "old"]),
    ("find articles where city = 江城市", ["2", "1", "old"]),
    ("find articles where city = 海门", ["10"]),
    ("find articles where city in (海门, 云山市)", ["10", "9"]),
    ("find articles where city not in (海门, 云山市)", ["2", "1", "old", "a/B1/1"]),
    ("find articles where city != 江城", ["10", "9", "a/B1/1"]),
    ("find articles where not city = 江城", ["10", "9", "a/B1/1"]),
    ("find articles where city ~ 江", ["2", "1", "old"]),
    ("find articles where city ~ 江城市", ["2", "1", "old"]),
    ("find articles where city !~ 江", ["10", "9", "a/B1/1"]),
    ("find articles where district = 东湖区", ["2"]),
    ("find articles where district = 台南", ["10"]),
    ("find articles where district = 高新区", ["9"]),
    ("find articles where place = 东湖", ["2"]),
    ("find articles where place = 江城", ["2", "1", "old"]),
    ("find articles where place = 江*", ["2", "1", "old"]),
    ("find articles where no place", ["a/B1/1"]),
    ("find articles where has district", ["10", "9", "2"]),
    ("find articles where 城市 = 江城 且 无 区县", ["1", "old"]),
  ]

  static let texts: [(String, [String])] = [
    ("find articles where body ~ 江城市总工会", ["1"]),
    ("find articles where body ~ 学员", ["1"]),
    ("find articles where body ~ 8月20日", ["1"]),
    ("find articles where body ~ 宣讲", ["2", "1"]),
    ("find articles where body !~ 宣讲", ["10", "9", "old", "a/B1/1"]),
    ("find articles where body ~ 仪式。第一届", []),
    ("find articles where lead ~ 夜校", ["1", "a/B1/1"]),
    ("find articles where lead ~ 吴三", []),
    ("find articles where title ~ 总工会夜校", ["1"]),
    ("find articles where title = 年终宣讲", ["old"]),
    ("find articles where title = 宣讲", []),
    ("find articles where title = 送*企业", []),
    ("find articles where title = 云山*企业", ["9"]),
    ("find articles where title ~ 送*企业", ["9"]),
    ("find articles where title ~ 夜校??", ["1"]),
    ("find articles where topic ~ 送*", ["9", "1"]),
    ("find articles where topic = 送?", []),
    ("find articles where topic = 送??", ["9", "1"]),
    ("find articles where topic in (送??, 宣讲)", ["9", "2", "1", "old"]),
    ("find articles where body ~ /第[一二三]人民医院/", ["9"]),
    ("find articles where body ~ /第[一二三]/", ["9", "1"]),
    ("find articles where topic = /宣[讲传]/", ["10", "2", "old"]),
    ("find articles where topic = /宣/", []),
    ("find articles where title ~ “送清凉”", ["1"]),
    ("find articles where caption ~ 教材", ["1"]),
    ("find articles where caption ~ 供图", ["1"]),
    ("find articles where has photo", ["1"]),
    ("find articles where no photo and has person", ["2"]),
    ("find articles where column ~ 强基进行时", ["1"]),
    ("find articles where section = 要闻", ["1"]),
    ("find articles where newspaper = 江城工人报 and page = a03", ["1"]),
    ("find articles where id = 10", ["10"]),
    ("find articles where id ~ B1", ["a/B1/1"]),
    ("find articles where doubt = city", ["10"]),
    ("find articles where has doubt", ["10"]),
  ]

  static let lists: [(String, [String])] = [
    ("find articles where topic = 宣讲", ["2", "old"]),
    ("find articles where topic ~ 宣", ["10", "2", "old"]),
    ("find articles where topic != 宣讲", ["10", "9", "1", "a/B1/1"]),
    ("find articles where topic !~ 宣", ["9", "1", "a/B1/1"]),
    ("find articles where org = 江城市总工会", ["1"]),
    ("find articles where org = 总工会", []),
    ("find articles where org ~ 总工会", ["10", "2", "1"]),
    ("find articles where org = 海门快递(东湖)有限公司", ["1"]),
    ("find articles where reporter = 林一", ["2", "1"]),
    ("find articles where byline = 江城工", ["1"]),
    ("find articles where byline = 周二 or byline = 海门工", ["10", "2"]),
    ("find articles where no byline", ["9", "old", "a/B1/1"]),
    ("find articles where credit = 江城工 and correspondent = 江城工", ["1"]),
    ("find articles where person in (吴三, 郑五)", ["2", "1"]),
    ("find articles where has person and not person = 吴三", ["2"]),
  ]

  static let words: [(String, [String])] = [
    ("find 夜校", ["1", "a/B1/1"]),
    ("find 江城 夜校", ["1"]),
    ("find 宣讲 林一", ["2", "1"]),
    ("find 單位供圖", ["1"]),
    ("find \"三起案件\"", ["2"]),
    ("find 周二", ["2"]),
    ("find 要闻", ["1"]),
    ("find 要*", ["10", "1"]),
    ("find 江城工人报", []),
    ("find articles where near(劳动争议, 案件, 10)", ["2"]),
    ("find articles where near(案件, 劳动, 8)", ["10", "2"]),
    ("find articles where near(案件, 劳动, 2)", []),
    ("find articles where near(title, 快递, 宣传, 2)", ["10"]),
    ("find articles where near(title, 宣传, 快递, 1)", []),
  ]

  static let dates: [(String, [String])] = [
    ("find articles where date = 2024-08-28", ["2", "1"]),
    ("find articles where date = 2024-08", ["2", "1"]),
    ("find articles where date = 2024年8月", ["2", "1"]),
    ("find articles where date = 2024", ["10", "9", "2", "1"]),
    ("find articles where date != 2024", ["old", "a/B1/1"]),
    ("find articles where date > 2024-08", ["10", "9"]),
    ("find articles where date >= 2024-08", ["10", "9", "2", "1"]),
    ("find articles where date < 2024-08", ["old"]),
    ("find articles where date <= 2024-08-28", ["2", "1", "old"]),
    ("find articles where date between 2024-08-28 and 2024-08-31", ["2", "1"]),
    ("find articles where date = 2022..2023", ["old"]),
    ("find articles where date = 2024-09-01..", ["10", "9"]),
    ("find articles where date = ..2023", ["old"]),
    ("find articles where date = 8月28日", ["2", "1"]),
    ("find articles where date = 8月", ["2", "1"]),
    ("find articles where date between 12月20日 and 1月10日", ["old"]),
    ("find articles where no date", ["a/B1/1"]),
    ("find articles where date = this week", []),
    ("find articles where date = last week", ["10", "9", "2", "1"]),
    ("find articles where date = 上月", ["2", "1"]),
    ("find articles where date = 本月", ["10", "9"]),
    ("find articles where date = 近4天", ["10", "9"]),
    ("find articles where date in (2022, 2024-09)", ["10", "9", "old"]),
    ("find articles where date = 2024-Q3", ["10", "9", "2", "1"]),
    ("find articles where date = 2024-Q2", []),
    ("find articles where date = 2024年下半年", ["10", "9", "2", "1"]),
    ("find articles where date >= 2024-Q4", []),
    ("find articles where date < 2024-Q3", ["old"]),
    ("find articles where date <= 2024年上半年", ["old"]),
    ("find articles where date = 前年第四季度", ["old"]),
    ("find articles where date = 2024-W35", ["10", "9", "2", "1"]),
    ("find articles where date < 2024-W35", ["old"]),
    ("find articles where date = 下半年", ["10", "9", "2", "1"]),
    ("find articles where date = this quarter", ["10", "9", "2", "1"]),
    ("find articles where date = 上季度", []),
    ("find articles where date between 2022年四季度 and 2024-H1", ["old"]),
    ("find articles where date between 2022-Q3 and Q4", ["old"]),
    ("查找 文章 其中 日期 从 一季度 到 2022年四季度", ["old"]),
    ("find articles where date = 2022-H1..", ["10", "9", "2", "1", "old"]),
    ("find articles where event = 2024-Q3", ["10", "9", "2", "1"]),
    ("find articles where event between 2023-H2 and 2023-Q4", ["9"]),
    ("find articles in the last 4 days", ["10", "9"]),
    ("find articles where city = 江城 since 2024-08-28", ["2", "1"]),
    ("find articles before 2024-Q1", ["old"]),
    ("find articles where event = 8月20日", ["9", "1"]),
    ("find articles where event = 2024-08-20", ["1"]),
    ("find articles where event = 2024-08", ["10", "2", "1"]),
    ("find articles where event = 8月", ["10", "9", "2", "1", "a/B1/1"]),
    ("find articles where event between 8月20日 and 8月25日", ["9", "2", "1", "a/B1/1"]),
    ("find articles where event < 2024", ["9"]),
    ("find articles where no event", ["old"]),
  ]

  static let numbers: [(String, [String])] = [
    ("find articles where paragraphs >= 2", ["10", "1", "old"]),
    ("find articles where paragraphs = 3", ["old"]),
    ("find articles where paragraphs between 2 and 2", ["10", "1"]),
    ("find articles where length < 10", ["old"]),
    ("find articles where length <= 3", ["old"]),
    ("find articles where length in (3, 14)", ["9", "old"]),
    ("find articles where length != 3", ["10", "9", "2", "1", "a/B1/1"]),
    ("find articles where paragraphs = 3..", ["old"]),
  ]

  static let logic: [(String, [String])] = [
    ("find articles", ["10", "9", "2", "1", "old", "a/B1/1"]),
    ("find articles where city = 江城 and topic = 宣讲 or city = 云山", ["9", "2", "old"]),
    ("find articles where city = 江城 and (topic = 宣讲 or city = 云山)", ["2", "old"]),
    ("find articles where not (city = 江城 or city = 云山)", ["10", "a/B1/1"]),
    ("find articles where not no date", ["10", "9", "2", "1", "old"]),
    ("查找 文章 其中 （城市 = 江城 或 城市 = 海门） 且 主题 包含 宣", ["10", "2", "old"]),
  ]

  static let all = [places, texts, lists, words, dates, numbers, logic].flatMap(\.self)

  @Test(arguments: all)
  func finds(_ query: String, _ ids: [String]) throws {
    #expect(try RuleArchive.ids(query) == ids)
  }

  @Test(arguments: [
    ("find articles where city != 江城", [Answer.Note.withoutField(.city, count: 1)]),
    ("find articles where city not in (江城)", [.withoutField(.city, count: 1)]),
    ("find articles where district !~ 东", [.withoutField(.district, count: 3)]),
    ("find articles where city = 江城", []),
    ("find articles where topic !~ 宣", []),
    ("find articles where event = 2024-08-20", [.withoutYear(count: 1)]),
    ("find articles where event = 2024-08-20 and city = 江城", []),
    ("find articles where event = 8月20日", []),
  ])
  func notes(_ query: String, _ notes: [Answer.Note]) throws {
    #expect(try RuleArchive.engine.answer(RuleArchive.query(query)).notes == notes)
  }
}
