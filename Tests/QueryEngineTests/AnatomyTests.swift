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
      query: "find articles where city = 江城 and topic ~ 宣奖", counts: ["3", "-0"], near: ["宣讲 2", "宣传 1"],
      suggestion: "find articles where city = 江城 and topic ~ 宣讲"),
    Case(
      query: "find articles where topic = 叶校", counts: ["-0"], near: ["夜校 2"],
      suggestion: "find articles where topic = 夜校"),
    Case(
      query: "find articles where city = 将城", counts: ["-0"], near: ["江城 3"],
      suggestion: "find articles where city = 江城"),
    Case(query: "find 宣奖", counts: ["-0"], near: ["宣讲 3", "宣传 1"], suggestion: "find articles where 宣讲"),
    Case(
      query: "find articles where city = 江城 and length > 9999", counts: ["3", "-0"], near: [],
      suggestion: "find articles where city = 江城"),
    Case(
      query: "find articles where city = 云山 and topic = 宣讲", counts: ["1", "-2"], near: ["宣传 1"],
      suggestion: "find articles where city = 云山"),
    Case(query: "find articles where length > 9999", counts: ["-0"], near: [], suggestion: nil),
  ]

  @Test(arguments: cases)
  func anatomy(_ test: Case) throws {
    let answer = try RuleArchive.engine.answer(RuleArchive.query(test.query))
    let anatomy = try #require(answer.anatomy)
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

  @Test
  func foundAnswersHaveNone() throws {
    #expect(try RuleArchive.engine.answer(RuleArchive.query("find 夜校")).anatomy == nil)
  }
}
