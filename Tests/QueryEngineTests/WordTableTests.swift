import ArticleStore
import Issues
import OracleTesting
import QueryEngine
import QueryLanguage
import Testing
import TextBasics

/// `words` and `compare with`: which words come, with which figures, in which order.
@Suite struct WordTableTests {
  private static let fillers = ["今天", "大家", "地方", "时候", "工作", "活动", "参加", "现场", "负责", "介绍"]

  /// Three kinds of articles, ten of each, in words that are mixed with the same others.
  static let snapshot: Snapshot = {
    var random = SeededRandom(3)
    func mixed(_ words: [String]) -> String {
      let all = words + (0..<8).map { _ in fillers[random.next(below: fillers.count)] }
      return all.shuffled(using: &random).map { $0 + ["，", "", "的", "。"][random.next(below: 4)] }.joined()
    }
    let kinds: [(name: String, words: [String])] = [
      ("焊", ["工匠精神", "焊接", "車間"]), ("暑", ["送清凉", "绿豆汤", "工匠"]), ("法", ["调解", "欠薪", "ＡＩ助手"]),
    ]
    let records = kinds.flatMap { kind in
      (0..<10).map { number in
        ArticleRecord(
          id: "\(kind.name)\(number)", date: Day("2024-01-01")?.advanced(by: number),
          article: Article(title: [], paragraphs: [mixed(kind.words), mixed(kind.words)], topics: [kind.name]))
      }
    }
    return Snapshot(records: records)
  }()

  private func table(_ text: String, names: [String: String] = [:]) throws -> WordTable {
    var engine = Engine(snapshot: Self.snapshot, today: RuleArchive.today)
    for (name, query) in names { engine.names.queries[name] = try RuleArchive.query(query) }
    guard case .words(let table) = try engine.answer(RuleArchive.query(text)).result else {
      throw RuleArchive.NoQuery(text: text)
    }
    return table
  }

  /// Each stands in all ten of the articles and in none of the twenty others: equal scores, longest first. 工匠 stands
  /// in ten others too, and 精神 never by itself. The spelling is the typed one.
  @Test
  func wordsOfOneKind() throws {
    let table = try table("find articles where topic = 焊 | words 4")
    #expect(table.lines.prefix(3).map(\.word) == ["工匠精神", "焊接", "車間"])
    #expect(table.lines.prefix(3).map(\.count) == [10, 10, 10])
    #expect(table.lines.prefix(3).map(\.otherCount) == [0, 0, 0])
    // 2 (10 ln 3 + 20 ln 1.5).
    #expect(table.lines.prefix(3).allSatisfy { abs($0.score - 38.19) < 0.01 })
    #expect((table.count, table.otherCount) == (10, 20))
    #expect(table.other == nil)
    #expect(!table.lines.contains { ["匠精", "精神", "匠精神", "工匠精"].contains($0.word) })
  }

  @Test
  func latinWordsAreWords() throws {
    #expect(try table("find articles where topic = 法 | words").lines.contains { $0.word == "ＡＩ" && $0.count == 10 })
  }

  @Test(arguments: [("words 2", 2), ("words", 3), ("words | limit 1", 1), ("words | skip 1 limit 1", 1)])
  func asManyAsAreWanted(_ clause: String, _ least: Int) throws {
    let lines = try table("find articles where topic = 焊 | \(clause)").lines
    #expect(clause == "words" ? lines.count >= least : lines.count == least)
  }

  @Test
  func comparesBothWays() throws {
    let names = ["暑": "find articles where topic = 暑"]
    let table = try table("find articles where topic = 焊 | compare with 暑", names: names)
    let more = table.lines.filter { $0.score > 0 }
    let less = table.lines.filter { $0.score < 0 }
    #expect(table.lines.map(\.word) == (more + less).map(\.word))
    #expect(Set(more.map(\.word)).isSuperset(of: ["工匠精神", "焊接", "車間"]))
    #expect(Set(less.map(\.word)).isSuperset(of: ["送清凉", "绿豆汤"]))
    #expect(less.first?.count == 0 && less.first?.otherCount == 10)
    #expect((table.count, table.otherCount, table.other) == (10, 10, "暑"))
  }

  /// What both have counts on the side of the query.
  @Test
  func articlesOfBothCountOnce() throws {
    let names = ["都": "find articles"]
    let compared = try table("find articles where topic = 焊 | compare with 都", names: names)
    #expect((compared.count, compared.otherCount) == (10, 20))
    #expect(try compared.lines.first?.word == table("find articles where topic = 焊 | words").lines.first?.word)
  }

  @Test(arguments: ["find articles | words", "find articles where topic = 无 | words"])
  func withoutTwoSidesThereAreNoWords(_ query: String) throws {
    #expect(try table(query).lines.isEmpty)
  }

  @Test
  func unknownNameIsTold() throws {
    let engine = Engine(snapshot: Self.snapshot, today: RuleArchive.today)
    let diagnostics = try engine.check(RuleArchive.query("find articles | compare with 无此名"))
    #expect(diagnostics.map { $0.reason as? ResolutionError } == [.unknownName("无此名", near: [])])
  }
}
