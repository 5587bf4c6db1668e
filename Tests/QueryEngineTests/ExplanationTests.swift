import OracleTesting
import QueryLanguage
import Testing
import TextBasics

@testable import ArticleStore
@testable import QueryEngine

/// The order in which conditions are taken, what serves each, and what is expected of it.
struct ExplanationTests {
  static let engine = Engine(
    snapshot: Snapshot(records: InventedArchive.records(600, seed: 3)), today: Day(number: 20_000))

  @Test(arguments: [
    // What is looked up comes before what is read, whatever was typed first.
    ("body ~ /[^a]{9}/ and city = 海门", ["city = 海门", "body ~ /[^a]{9}/"]),
    ("near(body, 宣讲, 夜校, 3) and date = 2023-05", ["date = 2023-05", "near(body, 宣讲, 夜校, 3)"]),
    // Columns that are looked through come behind look-ups, and before text that is read.
    (
      "body ~ /[^a]{9}/ and length > 5 and topic ~ 夜校 and event = 2023",
      ["topic ~ 夜校", "length > 5", "event = 2023", "body ~ /[^a]{9}/"]
    ),
    // Of two look-ups the one that leaves less.
    ("has city and person = 林一一 and page = A01", ["page = A01", "has city", "person = 林一一"]),
    // What is taken out costs as much as what is kept.
    ("not body ~ /[^a]{9}/ and not city = 海门", ["not city = 海门", "not body ~ /[^a]{9}/"]),
    // A pattern with a rare word in it is read in few rows.
    ("body ~ /[^a]{9}/ and body ~ /送清.*条例/", ["body ~ /送清.*条例/", "body ~ /[^a]{9}/"]),
    // Likeness ranks what all others left.
    ("similar to id 0/A10 and body ~ /[^a]{2}/", ["body ~ /[^a]{2}/", "similar to id 0/A10"]),
  ])
  func cheapestConditionComesFirst(_ condition: String, _ expected: [String]) throws {
    var condition = condition
    if let id = Self.engine.snapshot.elements(.id, of: 0).first {
      condition = condition.replacingOccurrences("0/A10", by: id)
    }
    let explanation = try Self.explanation(of: "find articles where \(condition)")
    let order = explanation.steps.compactMap { step in
      if case .condition(let condition) = step.action { condition.printed(in: .english) } else { nil }
    }
    #expect(order.map { $0.hasPrefix("similar") ? "similar to id 0/A10" : $0 } == expected)
  }

  @Test(
    arguments: [
      ("topic = 夜校", [.values(1)], true),
      ("topic = 没有", [.values(0)], true),
      ("body ~ 夜校", [.text(.init(groups: [[["夜校"]]], readsText: false))], true),
      ("body ~ 校", [.text(.init(groups: [[["校"]]], readsText: false))], true),
      ("body ~ 送清凉", [.text(.init(groups: [[["送清", "清凉"]]], readsText: false))], false),
      ("body ~ /[夜学]校/", [.text(.init(groups: [[["夜校"], ["学校"]]], readsText: false))], false),
      ("body ~ /夜校.*宣讲/", [.text(.init(groups: [[["夜校"]], [["宣讲"]]], readsText: true))], false),
      ("lead ~ 夜校", [.text(.init(groups: [[["夜校"]]], readsText: true))], false),
      ("body ~ /./", [.text(.init(groups: [], readsText: true))], nil),
      ("date = 2023-05", [.days], true),
      ("date = 5月", [.eachDay], nil),
      ("event = 2023", [.events], false),
      ("length > 5", [.numbers], nil),
      ("has photo", [.presence], nil),
    ] as [(String, [Explanation.Access], Bool?)])
  func eachConditionTellsWhatServesIt(
    _ condition: String, _ accesses: [Explanation.Access], _ isExact: Bool?
  ) throws {
    let explanation = try Self.explanation(of: "find articles where \(condition)")
    let step = try #require(explanation.steps.first { !$0.accesses.isEmpty })
    #expect(step.accesses.map(\.ordered) == accesses.map(\.ordered))
    switch isExact {
    case true?: #expect(step.estimate == step.rows)
    case false?: #expect(try #require(step.estimate) >= step.rows)
    case nil: #expect(step.estimate == nil)
    }
  }

  @Test func stepsAreTimedAndStandInOrder() throws {
    var ticks: UInt64 = 0
    let query = try RuleArchive.query("find articles where city = 海门 | sort by length asc | limit 3 | top 2 topic")
    let explanation = try Self.engine.explain(query) {
      ticks += 5
      return ticks
    }
    let names = explanation.steps.map { step in
      switch step.action {
      case .planning: "planning"
      case .source: "source"
      case .condition: "condition"
      case .ranking: "ranking"
      case .clause: "clause"
      }
    }
    #expect(names == ["planning", "source", "condition", "clause", "clause", "clause"])
    #expect(explanation.steps.map(\.rows).suffix(2) == [3, 2])
    #expect(explanation.steps.allSatisfy { $0.nanoseconds == 5 })
  }

  /// Whatever the order, the same rows are found.
  @Test(arguments: Array(UInt64(1)...8))
  func orderDoesNotMatter(_ seed: UInt64) throws {
    var conditions = RandomConditions(seed: seed)
    for _ in 0..<20 {
      let parts = (0..<3).map { _ in conditions.next(depth: 1) }
      var totals: Set<Int> = []
      for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2]] {
        let condition = Condition(.and(order.map { parts[$0] }), span: SourceSpan(0, 0))
        let query = Query(verb: .count, source: .articles, condition: condition, clauses: [], span: SourceSpan(0, 0))
        guard let total = try? Self.engine.answer(query).total else { continue }
        totals.insert(total)
        // One part after the other, as typed.
        let plan = try Resolver.plan(query, for: Self.engine)
        var executor = Executor(snapshot: Self.engine.snapshot, interruption: .never)
        var rows = Self.engine.snapshot.all
        for part in plan.parts { rows = try executor.rows(where: part.predicate, among: rows) }
        #expect(rows.count == total, "\(condition.printed(in: .english))")
      }
      #expect(totals.count <= 1)
    }
  }

  private static func explanation(of text: String) throws -> Explanation {
    try engine.explain(try RuleArchive.query(text), now: { 0 })
  }
}

extension Explanation.Access {
  /// Groups by their words: which is asked first depends on the archive.
  fileprivate var ordered: Explanation.Access {
    guard case .text(var lookup) = self else { return self }
    lookup.groups.sort { "\($0)" < "\($1)" }
    return .text(lookup)
  }
}

extension String {
  fileprivate func replacingOccurrences(_ part: String, by other: String) -> String {
    guard let range = self.firstRange(of: part) else { return self }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
