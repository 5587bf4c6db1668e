import QueryEngine
import QueryLanguage
import Testing
import TextBasics

/// Empty answers say why they are empty and what would find something.
struct AnatomyTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var query: String
    /// Each condition's count alone; the one that emptied the answer has a minus.
    var counts: [String]
    var near: [String]
    var suggestion: String?
    var testDescription: String { query }
  }

  static let cases: [Case] = [
    Case(
      query: "find articles where city = 江城 and topic ~ 宣奖", counts: ["3", "-0"], near: ["宣讲 2"],
      suggestion: "find articles where city = 江城 and topic ~ 宣讲"),
    Case(
      query: "find articles where topic = 叶校", counts: ["-0"], near: ["夜校 2"],
      suggestion: "find articles where topic = 夜校"),
    Case(
      query: "find articles where city = 将城", counts: ["-0"], near: ["江城 3"],
      suggestion: "find articles where city = 江城"),
    Case(query: "find 宣奖", counts: ["-0"], near: ["宣讲 3"], suggestion: "find 宣讲"),
    Case(
      query: "find articles where city = 江城 and length > 9999", counts: ["3", "-0"], near: [],
      suggestion: "find articles where city = 江城"),
    Case(
      query: "find articles where city = 云山 and topic = 宣讲", counts: ["1", "-2"], near: [],
      suggestion: "find articles where topic = 宣讲"),
    Case(query: "find articles where length > 9999", counts: ["-0"], near: [], suggestion: nil),
    // Another word of two characters is no slip; one by the sound of the South is, and so is pinyin.
    Case(query: "find articles where city = 汉城", counts: ["-0"], near: [], suggestion: nil),
    Case(query: "find articles where topic = 宣布", counts: ["-0"], near: [], suggestion: nil),
    Case(
      query: "find articles where city = 江陈", counts: ["-0"], near: ["江城 3"],
      suggestion: "find articles where city = 江城"),
    Case(
      query: "find articles where city = jiangcheng", counts: ["-0"], near: ["江城 3"],
      suggestion: "find articles where city = 江城"),
    Case(query: "find Yexiao", counts: ["-0"], near: ["夜校 2"], suggestion: "find 夜校"),
    // A sentence is taken to its known words, a title out of its marks, a lone date to the issue's.
    Case(
      query: "find 江城的夜校活动", counts: ["-0"], near: [], suggestion: "find 江城 夜校"),
    Case(query: "find 《夜校》", counts: ["-0"], near: [], suggestion: "find 夜校"),
    Case(query: "find 2024-09", counts: ["-0"], near: [], suggestion: "find articles where date = 2024-09"),
  ]

  @Test(arguments: [
    ("find articles where city = 北京", "city = 北京: placeWithoutArticles"),
    ("find articles where place = 徐闻县", "place = 徐闻县: placeWithoutArticles"),
    ("find 乌鲁木齐", "乌鲁木齐: placeWithoutArticles"),
    ("find articles where district = 北京", nil),
    ("find articles where topic = 北京", nil),
    ("find articles where city = 江城 and not city = 江城", "not city = 江城: excludesAll(3)"),
    ("find articles where topic !~ 夜校 and topic = 夜校", "topic !~ 夜校: excludesAll(2)"),
    ("find articles where city = 江城 and length > 9999", nil),
  ])
  func saysWhyNothingIsLeft(_ query: String, _ expected: String?) throws {
    let parts = try #require(try RuleArchive.engine.anatomy(of: RuleArchive.query(query))).parts
    let told = parts.compactMap { part in part.reason.map { "\(part.condition.printed(in: .english)): \($0)" } }
    #expect(told == [expected].compactMap(\.self))
    #expect(parts.filter { $0.reason != nil }.allSatisfy { $0.emptied })
  }

  @Test(arguments: [
    ("find articles where city = 北京 and (topic = 夜校 or topic = 叶校)", ["topic = 夜校 2", "topic = 叶校 0"]),
    ("find articles where city in (江城, 北京) and length > 9999", ["city = 江城 3", "city = 北京 0"]),
    ("find articles where city = 北京", []),
  ])
  func countsEachAlternative(_ query: String, _ expected: [String]) throws {
    let branches = try #require(try RuleArchive.engine.anatomy(of: RuleArchive.query(query))).parts.flatMap(\.branches)
    #expect(branches.map { "\($0.condition.printed(in: .english)) \($0.count)" } == expected)
  }

  /// Within a result each condition is counted alone all the same, beside the result's own count.
  @Test func saysWhatTheResultHas() throws {
    var engine = RuleArchive.engine
    engine.names.queries["夜校稿"] = try RuleArchive.query("find articles where topic = 夜校")
    let anatomy = try #require(
      try engine.anatomy(of: RuleArchive.query("find in 夜校稿 where city = 云山")))
    #expect(anatomy.source?.count == 2)
    #expect(anatomy.parts.map(\.count) == [1])
    #expect(anatomy.parts.allSatisfy { $0.reason == nil && $0.emptied })
    #expect(anatomy.suggestion?.query.printed(in: .english) == "find articles where city = 云山")
  }

  @Test(arguments: cases)
  func anatomy(_ test: Case) throws {
    let answer = try RuleArchive.engine.answer(RuleArchive.query(test.query))
    let anatomy = try #require(try RuleArchive.engine.anatomy(of: answer.query))
    #expect(answer.total == 0)
    #expect(anatomy.parts.map { "\($0.emptied ? "-" : "")\($0.count)" } == test.counts)
    #expect(anatomy.nearValues.map { "\($0.value) \($0.count)" } == test.near)
    #expect(anatomy.suggestion?.query.printed(in: .english) == test.suggestion)
    if let suggestion = anatomy.suggestion {
      let count = try RuleArchive.engine.answer(suggestion.query).total
      #expect(count == suggestion.count)
      #expect(count > 0)
    }
  }

  @Test(arguments: [
    ("江城有哪些夜校？", "find 江城 夜校", 1), ("林一", "find 林一", 2),
    ("宣讲", "find 宣讲", 3),
  ])
  func sentencesAreTakenToTheirWords(_ sentence: String, _ query: String, _ count: Int) throws {
    let suggestion = try #require(RuleArchive.engine.query(forWordsOf: sentence))
    #expect(suggestion.query.printed(in: .english) == query)
    #expect(suggestion.count == count)
  }

  @Test(arguments: ["", "城", "没有一个认得的词", "江城的义诊"])
  func sentencesThatFindNothingGiveNothing(_ sentence: String) {
    #expect(RuleArchive.engine.query(forWordsOf: sentence) == nil)
  }

  @Test
  func withoutConditionsThereIsNone() throws {
    #expect(try RuleArchive.engine.anatomy(of: RuleArchive.query("find articles")) == nil)
  }
}
