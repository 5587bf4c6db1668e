import ArticleStore
import QueryEngine
import QueryLanguage
import Testing
import TextBasics

/// What the engine refuses, where it points, and what it offers.
struct ErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var query: String
    /// Each mistake: what it is, and the text it marks.
    var mistakes: [(ResolutionError, String)]
    var testDescription: String { query }
  }

  static let cases: [Case] = [
    Case(query: "find articles where body = 宣讲", mistakes: [(.equalityOnLongText(.body), "=")]),
    Case(query: "find articles where text != 宣讲", mistakes: [(.equalityOnLongText(.text), "!=")]),
    Case(query: "find articles where lead in (宣讲)", mistakes: [(.equalityOnLongText(.lead), "in")]),
    Case(query: "find articles where length ~ 5", mistakes: [(.notSearchable(.length), "~")]),
    Case(query: "find articles where date ~ 2024", mistakes: [(.notSearchable(.date), "~")]),
    Case(query: "find articles where city > 3", mistakes: [(.notOrdered(.city), ">")]),
    Case(query: "find articles where title <= 宣讲", mistakes: [(.notOrdered(.title), "<=")]),
    Case(
      query: "find articles where topic between 宣讲 and 夜校", mistakes: [(.notOrdered(.topic), "topic between 宣讲 and 夜校")]
    ),
    Case(query: "find articles where date = 宣讲", mistakes: [(.notADate(.date, text: "宣讲"), "宣讲")]),
    Case(
      query: "find articles where date = 2024年2月30日",
      mistakes: [(.noSuchDay(year: 2024, month: 2, day: 30, last: 29), "2024年2月30日")]),
    Case(
      query: "find articles where date = \"20230229\"",
      mistakes: [(.noSuchDay(year: 2023, month: 2, day: 29, last: 28), "\"20230229\"")]),
    Case(
      query: "find articles where date = 2024-04-31",
      mistakes: [(.noSuchDay(year: 2024, month: 4, day: 31, last: 30), "2024-04-31")]),
    Case(
      query: "find articles where event = 6月31日",
      mistakes: [(.noSuchDay(year: nil, month: 6, day: 31, last: 30), "6月31日")]),
    Case(
      query: "find articles where date = \"2024-13-01\"",
      mistakes: [(.notADate(.date, text: "2024-13-01"), "\"2024-13-01\"")]),
    Case(query: "find articles where event > \"昨\"", mistakes: [(.notADate(.event, text: "昨"), "\"昨\"")]),
    Case(query: "find articles where length > 宣讲", mistakes: [(.notANumber(.length, text: "宣讲"), "宣讲")]),
    Case(query: "find articles where photo = 1", mistakes: [(.flagCompared(.photo), "photo = 1")]),
    Case(query: "find articles where title ~ \"\"", mistakes: [(.emptyValue(.title), "\"\"")]),
    Case(
      query: "find articles where length between 9 and 3",
      mistakes: [(.reversedRange(low: "9", high: "3", isDate: false), "length between 9 and 3")]),
    Case(query: "find articles where near(length, 甲, 乙, 3)", mistakes: [(.nearNeedsText(.length), "length")]),
    Case(query: "find articles where city = $c", mistakes: [(.unknownParameter("c", near: []), "$c")]),
    Case(query: "find in 无此名 where city = 江城", mistakes: [(.unknownName("无此名", near: []), "无此名")]),
    Case(query: "find in last", mistakes: [(.noLastAnswer, "last")]),
    Case(query: "find articles sort by body", mistakes: [(.tooLongForKey(.body, .sort), "body")]),
    Case(query: "count articles by text", mistakes: [(.tooLongForKey(.text, .countBy), "text")]),
    Case(query: "find articles | stats city", mistakes: [(.statisticsNeedNumbers(.city), "city")]),
    Case(query: "find articles where city != 江城 | context 5", mistakes: [(.contextNeedsText, "context 5")]),
    Case(
      query: "find articles where body = 甲 and date = 乙 or length ~ 3",
      mistakes: [
        (.equalityOnLongText(.body), "="), (.notADate(.date, text: "乙"), "乙"),
        (.notSearchable(.length), "~"),
      ]),
  ]

  @Test(arguments: cases)
  func mistakes(_ test: Case) throws {
    let bytes = Array(test.query.utf8)
    let diagnostics = RuleArchive.engine.check(try RuleArchive.query(test.query))
    let found = diagnostics.map { $0.reason as? ResolutionError }
    #expect(found == test.mistakes.map(\.0))
    let marked = diagnostics.map { String(decoding: bytes[$0.span.range], as: UTF8.self) }
    #expect(marked == test.mistakes.map(\.1))
    #expect(throws: DiagnosticsError.self) { try RuleArchive.engine.answer(RuleArchive.query(test.query)) }
  }

  @Test(arguments: cases)
  func wordsAreInBothLanguages(_ test: Case) {
    for (reason, _) in test.mistakes {
      let (chinese, english) = (reason.message(in: .chinese), reason.message(in: .english))
      #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      #expect(english.utf8.first.map { $0 < 0x80 } == true)
      #expect(chinese != english)
    }
  }

  @Test(arguments: [
    ("find articles where body = 宣讲", "find articles where body ~ 宣讲"),
    ("find articles where length ~ 3", "find articles where length = 3"),
    ("find articles where title > 宣讲", "find articles where title ~ 宣讲"),
    ("find articles where city > 江城", "find articles where city = 江城"),
    ("find articles where photo = 1", "find articles where has photo"),
    ("find articles where 图片 = 无", "find articles where no photo"),
  ])
  func fixItsMend(_ query: String, _ mended: String) throws {
    let diagnostic = try #require(RuleArchive.engine.check(RuleArchive.query(query)).first)
    let fixIt = try #require(diagnostic.fixIts.first)
    var bytes = Array(query.utf8)
    bytes.replaceSubrange(fixIt.span.range, with: Array(fixIt.replacement.utf8))
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text == mended)
    #expect(RuleArchive.engine.check(try RuleArchive.query(text)).isEmpty)
  }

  static let orders: [([String], ResolutionError)] = [
    (["limit 3", "limit 4"], .repeatedClause(.limit)),
    (["sort by city", "limit 4", "sort by date"], .repeatedClause(.sort)),
    (["count by city", "sort by date"], .sortFieldGone(.date, left: ["city"])),
    (["count by city", "timeline"], .secondResult(.timeline, after: .countBy)),
    (["count by city", "show title"], .clauseTooLate(.show, after: .countBy)),
    (["count", "limit 3"], .clauseTooLate(.limit, after: .count)),
    (["show title", "count"], .secondResult(.count, after: .show)),
  ]

  /// The parser refuses some of these itself, so the clauses are put together here.
  @Test(arguments: orders)
  func clausesInTheWrongOrder(_ clauses: [String], _ error: ResolutionError) throws {
    var query = try RuleArchive.query("find articles")
    query.clauses = try clauses.flatMap { try RuleArchive.query("find articles | \($0)").clauses }
    let diagnostics = RuleArchive.engine.check(query)
    #expect(diagnostics.map { $0.reason as? ResolutionError } == [error])
    #expect(error.message(in: .chinese) != error.message(in: .english))
  }

  @Test
  func checkingFindsNothingWrongWithWhatIsRight() throws {
    for text in ["find articles", "find 夜校 | context 5", "count articles by city, month", "find articles | stats date"]
    {
      #expect(RuleArchive.engine.check(try RuleArchive.query(text)).isEmpty)
    }
  }

  @Test
  func interruptionEndsWithItsOwnReason() throws {
    var engine = RuleArchive.engine
    engine.interruption = Interruption { true }
    do {
      _ = try engine.answer(RuleArchive.query("find articles where body ~ 夜校"))
      Issue.record("was not interrupted")
    } catch let error as DiagnosticsError {
      #expect(error.diagnostics.map(\.reason.code) == ["execution.interrupted"])
    }
  }
}
