import ArticleStore
import Issues
import QueryEngine
import QueryLanguage
import Testing
import TextBasics

/// The order of articles found by bare words.
@Suite struct RelevanceTests {
  private static func record(_ id: String, _ title: String, _ text: String, topics: [String] = []) -> ArticleRecord {
    ArticleRecord(
      id: id, date: Day("2024-08-01")?.advanced(by: id.utf8.first.map { Int($0) } ?? 0),
      article: Article(title: [title], paragraphs: [text], topics: topics))
  }

  /// Newer ones have later letters. 夜校 stands in most, 焊接 in two.
  static let snapshot = Snapshot(records: [
    record("a", "夜校", "十个字十个字十个字十。"),
    record("b", "题", "夜校夜校夜校，十个字十。"),
    record("c", "题", "夜校焊接十个字，十个字。"),
    record("d", "题", "焊接，十个字十个字十个。"),
    record("e", "题", "夜校，" + String(repeating: "长", count: 90)),
    record("f", "题", "夜校，十个字十个字十个。"),
    record("g", "题", "没有，十个字十个字十个。", topics: ["夜校"]),
  ])

  private let engine = Engine(snapshot: snapshot, today: RuleArchive.today)

  @Test(arguments: [
    // Once in the title is three times in the body, and that of a longer text; once, newer first; once in a long text.
    ("find 夜校", "abgfce"),
    ("find 夜校 | limit 2", "ab"),
    ("find 夜校 | sort by date desc", "gfecba"),
    ("find 夜校 | sort by date asc | limit 2", "ab"),
    // Few articles have 焊接.
    ("find 夜校 or 焊接", "cdabgfe"),
    ("find 夜校 焊接", "c"),
    // No bare words, or only denied ones: newest first.
    ("find articles where text ~ 夜校", "gfecba"),
    ("find articles where not 焊接", "gfeba"),
    ("find articles where title = 题 and not 焊接", "gfeb"),
    ("find 夜校 and not 焊接", "abgfe"),
  ])
  func ranks(_ query: String, _ expected: String) throws {
    guard case .articles(let list) = try engine.answer(RuleArchive.query(query)).result else {
      Issue.record("no articles")
      return
    }
    #expect(list.rows.map { Self.snapshot.record(at: $0).id }.joined() == expected)
  }

  @Test(arguments: [
    ("find 夜校", [Answer.Note.ranked(.relevance)]), ("find 夜校 | sort by date", []), ("find 夜校 | count by topic", []),
    ("find articles where title = 夜校", []), ("find 夜校 焊接", []),
  ])
  func footerTellsIt(_ query: String, _ notes: [Answer.Note]) throws {
    #expect(try engine.answer(RuleArchive.query(query)).notes == notes)
  }
}
