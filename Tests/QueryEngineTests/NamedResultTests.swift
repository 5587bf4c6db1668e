import ArticleStore
import QueryEngine
import QueryLanguage
import Testing
import TextBasics

/// Named results, the last answer and parameters.
struct NamedResultTests {
  static func engine() throws -> Engine {
    var engine = RuleArchive.engine
    engine.names.queries = [
      "江城的": try RuleArchive.query("find articles where city = 江城"),
      "宣讲的": try RuleArchive.query("find articles where topic ~ 宣"),
      "新的": try RuleArchive.query("find articles limit 2"),
      "两者": try RuleArchive.query("find in 江城的 and 宣讲的"),
      "甲": try RuleArchive.query("find in 乙"),
      "乙": try RuleArchive.query("find in 甲"),
      "坏的": try RuleArchive.query("find articles where city = $没有"),
    ]
    engine.parameters = ["city": Value(.word("江城"), span: SourceSpan(0, 0))]
    return engine
  }

  @Test(arguments: [
    ("find in 江城的 where topic ~ 宣", ["2", "old"]),
    ("find in 江城的 and not 宣讲的", ["1"]),
    ("find in 江城的 or 新的", ["10", "9", "2", "1", "old"]),
    ("find in 两者", ["2", "old"]),
    ("find articles where in 新的 and has doubt", ["10"]),
    ("find articles where not in 江城的", ["10", "9", "a/B1/1"]),
    ("find articles where city = $city", ["2", "1", "old"]),
  ])
  func sets(_ query: String, _ ids: [String]) throws {
    #expect(try RuleArchive.ids(query, engine: Self.engine()) == ids)
  }

  @Test
  func theLastAnswerIsWhatItShowed() throws {
    var engine = try Self.engine()
    let answer = try engine.answer(RuleArchive.query("find articles where city = 江城 limit 2"))
    engine.names.last = answer.members
    #expect(try RuleArchive.ids("find in last", engine: engine) == ["2", "1"])
    #expect(try RuleArchive.ids("find in last where topic = 宣讲", engine: engine) == ["2"])
    guard case .groups(let table) = try engine.answer(RuleArchive.query("count by city")).result else {
      Issue.record("no groups")
      return
    }
    #expect(table.groups.map(\.count) == [2])
  }

  @Test(arguments: [
    ("find in 甲", ResolutionError.circularName("甲")),
    ("find in 坏的", .namedQueryFails("坏的", .unknownParameter("没有", near: []))),
    ("find in 江城", .unknownName("江城", near: ["江城的"])),
    ("find articles where city = $cityy", .unknownParameter("cityy", near: ["city"])),
  ])
  func mistakes(_ query: String, _ error: ResolutionError) throws {
    let diagnostics = try Self.engine().check(RuleArchive.query(query))
    #expect(diagnostics.map { $0.reason as? ResolutionError } == [error])
  }
}
