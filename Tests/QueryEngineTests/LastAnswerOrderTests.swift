import ArticleStore
import Issues
import Testing
import TextBasics

@testable import QueryEngine

/// What goes on from the last answer keeps its order, unless it asks for another.
struct LastAnswerOrderTests {
  /// From the oldest to the newest; the longest is in the middle.
  static let snapshot = Snapshot(
    records: [("a", 3), ("b", 9), ("c", 20), ("d", 5)].enumerated().map { number, article in
      let text = Article(
        title: [article.0], paragraphs: [String(repeating: "夜", count: article.1) + "校"],
        city: article.0 < "c" ? "江城" : "海门")
      return ArticleRecord(id: article.0, date: Day(number: Int32(19_000 + number)), article: text)
    })

  private func answer(_ text: String, names: NamedResults = NamedResults()) throws -> Answer {
    try Engine(snapshot: Self.snapshot, names: names, today: RuleArchive.today).answer(RuleArchive.query(text))
  }

  @Test(arguments: [
    ("find articles | sort by length", "find in last | limit 2", "ad", [Answer.Note.ranked(.lastAnswer)]),
    ("find articles | sort by length", "limit 3", "adb", [.ranked(.lastAnswer)]),
    ("find articles | sort by length", "skip 1 | limit 2", "db", [.ranked(.lastAnswer)]),
    ("find articles | sort by length", "find in last where city = 海门", "dc", [.ranked(.lastAnswer)]),
    ("find articles | sort by length", "find in last | sort by date", "abcd", []),
    ("find articles | sort by length", "find articles | limit 2", "dc", []),
    ("find articles", "limit 2", "dc", []),
    ("find articles | sort by date desc", "limit 2", "dc", []),
  ])
  func isKept(_ first: String, _ next: String, _ expected: String, _ notes: [Answer.Note]) throws {
    let last = try answer(first)
    guard case .articles(let listed) = last.result else { throw Failure() }
    let answer = try answer(next, names: NamedResults(last: last.members, lastRows: listed.rows))
    guard case .articles(let list) = answer.result else { throw Failure() }
    #expect(list.rows.map { Self.snapshot.record(at: $0).id }.joined() == expected)
    #expect(answer.notes == notes)
  }

  private struct Failure: Error {}
}
