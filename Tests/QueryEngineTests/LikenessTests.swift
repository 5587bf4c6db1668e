import ArticleStore
import Issues
import QueryEngine
import QueryLanguage
import Testing
import TextBasics

/// `similar to`: what it ranks by, what it joins with, and what it says when there is no such article.
@Suite struct LikenessTests {
  private static func record(_ id: String, _ title: String, _ text: String, _ topics: [String], _ city: String)
    -> ArticleRecord
  {
    ArticleRecord(
      id: id, date: Day("2024-08-0\(id.count)"),
      article: Article(title: [title], paragraphs: [text], city: city, topics: topics))
  }

  /// Of one story: `a` and `bb`; of the same topic: `ccc`; of other stories: the rest.
  static let snapshot = Snapshot(records: [
    record("a", "码头上的夜校开课", "码头夜校请来焊接师傅，讲焊缝怎样才能平整。", ["夜校"], "江城"),
    record("bb", "夜校学员学焊接", "焊接师傅在码头夜校讲了两个晚上，焊缝越来越平整。", ["夜校"], "江城"),
    record("ccc", "书法班里坐满了人", "年轻人下班后来写字，老师一笔一画地教。", ["夜校"], "海门"),
    record("dddd", "高温天送去绿豆汤", "户外工作的人喝上了绿豆汤，师傅们擦了擦汗。", ["送清凉"], "江城"),
    record("eeeee", "法庭前先坐下来谈", "调解员请双方坐下来，把欠薪的账一笔笔算清。", ["调解"], "海门"),
  ])

  private func engine(last: String? = nil) throws -> Engine {
    let engine = Engine(snapshot: Self.snapshot, today: RuleArchive.today)
    guard let last else { return engine }
    let answer = try engine.answer(RuleArchive.query(last))
    var names = NamedResults(last: answer.members)
    if case .articles(let list) = answer.result { names.lastRows = list.rows }
    return Engine(snapshot: Self.snapshot, names: names, today: RuleArchive.today)
  }

  private func ids(_ text: String, last: String? = nil) throws -> [String] {
    guard case .articles(let list) = try engine(last: last).answer(RuleArchive.query(text)).result else { return [] }
    return list.rows.map { Self.snapshot.record(at: $0).id }
  }

  @Test(arguments: [
    // The same story first, the same topic next, a shared word last; what has nothing in common is not there.
    ("find articles where similar to id a", ["bb", "ccc", "dddd"]),
    ("find articles where similar to id bb", ["a", "ccc", "dddd"]),
    ("find articles where similar to id a and city = 海门", ["ccc"]),
    ("find articles where similar to id a | sort by date desc", ["dddd", "ccc", "bb"]),
    ("find articles where similar to id a | limit 1", ["bb"]),
    ("find articles where similar to id a and not city = 江城", ["ccc"]),
    // It orders, and bare words do not.
    ("find 师傅 where similar to id a", ["bb", "dddd"]),
  ])
  func ranks(_ query: String, _ expected: [String]) throws {
    #expect(try ids(query) == expected)
  }

  @Test
  func rowsCountInTheOrderOfTheLastAnswer() throws {
    let last = "find articles | sort by id asc"
    #expect(try ids("find articles where similar to 1", last: last) == ids("find articles where similar to id a"))
    #expect(try ids("find articles where similar to 2", last: last) == ids("find articles where similar to id bb"))
  }

  @Test
  func totalIsWhatIsAlikeAndTheFooterTellsTheOrder() throws {
    let answer = try engine().answer(RuleArchive.query("find articles where similar to id a"))
    #expect(answer.total == 3)
    #expect(answer.notes == [.ranked(.likeness)])
    let count = try engine().answer(RuleArchive.query("count articles where similar to id a"))
    guard case .count(3) = count.result else {
      Issue.record("\(count.result)")
      return
    }
    #expect(count.notes.isEmpty)
  }

  @Test
  func noMoreThanFiftyAreAlike() throws {
    let records = (1...80).map { number in
      ArticleRecord(
        id: String(number), date: Day("2024-01-01")?.advanced(by: number),
        article: Article(title: ["夜校"], paragraphs: ["第\(100 + number)期夜校开课"], topics: ["夜校"]))
    }
    let engine = Engine(snapshot: Snapshot(records: records), today: RuleArchive.today)
    let answer = try engine.answer(RuleArchive.query("find articles where similar to id 80"))
    guard case .articles(let list) = answer.result else { return }
    // All are equally alike: the newest ones.
    #expect(list.rows == (29..<79).reversed().map { Row($0) })
    #expect(answer.total == 50)
  }

  @Test(
    arguments: [
      ("find articles where similar to 1", nil, ResolutionError.noLastAnswer),
      ("find articles where similar to 9", "find articles", .noSuchRow(9, count: 5)),
      ("find articles where similar to 1", "find articles where city = 无此地", .noSuchRow(1, count: 0)),
      ("find articles where similar to 1", "count articles by city", .lastAnswerListsNone),
      ("find articles where similar to id ddd", nil, .noSuchArticle(id: "ddd", near: ["dddd"])),
      ("find articles where similar to id 别处的编号", nil, .noSuchArticle(id: "别处的编号", near: [])),
    ] as [(String, String?, ResolutionError)])
  func mistakesAreTold(_ query: String, _ last: String?, _ expected: ResolutionError) throws {
    let engine = try engine(last: last)
    let diagnostics = try engine.check(RuleArchive.query(query))
    #expect(diagnostics.map { $0.reason as? ResolutionError } == [expected])
    for language in [Language.chinese, .english] {
      #expect(expected.message(in: language) != "")
    }
  }

  @Test
  func anIdNearlyRightIsMended() throws {
    let query = try RuleArchive.query("find articles where similar to id eeee")
    let fixIts = try engine().check(query).flatMap(\.fixIts)
    #expect(fixIts.map(\.replacement) == ["dddd", "eeeee"] || fixIts.map(\.replacement) == ["eeeee"])
  }

  @Test
  func aNamedQueryKeepsItsArticle() throws {
    let engine = try engine(last: "find articles | sort by id asc")
    let query = try RuleArchive.query("find articles where similar to 2 and city = 江城")
    #expect(
      engine.fixingRows(of: query).printed(in: .english)
        == "find articles where similar to id \"bb\" and city = 江城")
  }
}
