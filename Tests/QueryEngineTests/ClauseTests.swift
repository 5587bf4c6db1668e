import ArticleStore
import OracleTesting
import QueryEngine
import QueryLanguage
import Testing
import TextBasics

/// What clauses make of the articles found.
struct ClauseTests {
  static let windows: [(String, [String])] = [
    ("find articles sort by date asc", ["old", "1", "2", "9", "10", "a/B1/1"]),
    ("find articles sort by date desc", ["10", "9", "2", "1", "old", "a/B1/1"]),
    ("find articles sort by length desc limit 2", ["1", "10"]),
    ("find articles sort by length asc | limit 2", ["old", "9"]),
    ("find articles sort by city, date desc", ["10", "2", "1", "old", "9", "a/B1/1"]),
    ("find articles sort by city desc, date asc", ["9", "old", "1", "2", "10", "a/B1/1"]),
    ("find articles sort by district", ["2", "9", "10", "1", "old", "a/B1/1"]),
    ("find articles sort by id", ["1", "2", "9", "10", "a/B1/1", "old"]),
    ("find articles sort by paragraphs desc, length desc | first 2", ["old", "1"]),
    ("find articles sort by event", ["9", "10", "1", "2", "a/B1/1", "old"]),
    ("find articles limit 2", ["10", "9"]),
    ("find articles skip 1 limit 2", ["9", "2"]),
    ("find articles limit 2 skip 1", ["9", "2"]),
    ("find articles limit 2 | sort by length desc", ["10", "9"]),
    ("find articles skip 10", []),
    ("查找 文章 按 字数 降序 排序 前 1 条", ["1"]),
  ]

  @Test(arguments: windows)
  func orderAndWindow(_ query: String, _ ids: [String]) throws {
    #expect(try RuleArchive.ids(query) == ids)
  }

  @Test
  func totalCountsBeforeTheWindow() throws {
    for text in ["find articles limit 2", "find articles skip 2 | count by city", "find articles sample 3"] {
      #expect(try RuleArchive.engine.answer(RuleArchive.query(text)).total == 6)
    }
  }

  @Test
  func aSampleIsTheSameEachTime() throws {
    let first = try RuleArchive.ids("find articles sample 3")
    #expect(first.count == 3)
    #expect(try RuleArchive.ids("find articles sample 3") == first)
    #expect(try RuleArchive.ids("find articles sample 10").count == 6)
    #expect(try RuleArchive.ids("find articles").filter { first.contains($0) } == first)
  }

  static let groups: [(String, String, [String])] = [
    ("count articles by city", "city", ["江城 3", "云山 1", "海门市 1"]),
    ("find articles where topic ~ 宣 | count by city", "city", ["江城 2", "海门市 1"]),
    ("count articles by topic", "topic", ["夜校 2", "宣讲 2", "义诊 1", "全会精神 1", "宣传 1", "送医药 1", "送清凉 1"]),
    ("find articles | top 2 reporter", "reporter", ["林一 2", "周二 1"]),
    ("find articles | top 1 topic", "topic", ["夜校 2"]),
    ("count articles by month", "month", ["2022-12 1", "2024-08 2", "2024-09 2"]),
    ("count articles by week", "week", ["2022-W52 1", "2024-W35 4"]),
    ("count articles by quarter", "quarter", ["2022-Q4 1", "2024-Q3 4"]),
    ("count articles by year", "year", ["2022 1", "2024 4"]),
    ("count articles by date", "date", ["2022-12-30 1", "2024-08-28 2", "2024-09-01 2"]),
    ("find articles | top 1 month", "month", ["2024-08 2"]),
    ("count articles by place", "place", ["江城 3", "东湖 1", "云山 1", "台南市 1", "海门市 1", "高新区 1"]),
    ("count articles by byline", "byline", ["林一 2", "周二 1", "江城工 1", "海门工 1"]),
    ("count articles by paragraphs", "paragraphs", ["1 3", "2 2", "3 1"]),
    ("count articles by photo", "photo", ["yes 1"]),
    ("find articles | count by topic | limit 1", "topic", ["夜校 2"]),
    ("find articles | count by city | sort by city desc", "city", ["云山 1", "江城 3", "海门市 1"]),
    ("find articles limit 2 | count by city", "city", ["云山 1", "海门市 1"]),
    ("统计 文章 按 城市", "city", ["江城 3", "云山 1", "海门市 1"]),
  ]

  @Test(arguments: groups)
  func counting(_ query: String, _ name: String, _ groups: [String]) throws {
    guard case .groups(let table) = try RuleArchive.engine.answer(RuleArchive.query(query)).result else {
      Issue.record("no groups")
      return
    }
    #expect(table.name == name)
    #expect(table.groups.map { "\($0.value) \($0.count)" } == groups)
  }

  @Test
  func groupsTellWhatTheyLeaveOut() throws {
    let answer = try RuleArchive.engine.answer(RuleArchive.query("find articles | top 2 topic"))
    guard case .groups(let table) = answer.result else {
      Issue.record("no groups")
      return
    }
    #expect(table.distinct == 7)
    #expect(table.missing == 0)
    let byCity = try RuleArchive.engine.values(of: .city)
    #expect(byCity.missing == 1)
  }

  @Test(arguments: [
    ("count articles", 6), ("count articles where city = 江城", 3), ("find articles limit 2 | count", 2),
    ("count articles where city = 无此城", 0),
  ])
  func plainCount(_ query: String, _ count: Int) throws {
    guard case .count(let found) = try RuleArchive.engine.answer(RuleArchive.query(query)).result else {
      Issue.record("no count")
      return
    }
    #expect(found == count)
  }

  /// Of lines that are sorted and cut only a few are held at a time.
  @Test(arguments: ["left", "right", "date"])
  func sortedContextMayBeCut(_ order: String) throws {
    let engine = Engine(
      snapshot: Snapshot(records: InventedArchive.records(3000, seed: 5)), today: Day(number: 20_000))
    func lines(_ clause: String) throws -> [String] {
      let query = try RuleArchive.query("find 工 | context 3 sort \(order)\(clause)")
      guard case .context(let lines) = try engine.answer(query).result else { return [] }
      return lines.map { "\($0.row) \($0.left)|\($0.match)|\($0.right)" }
    }
    let all = try lines("")
    #expect(all.count > 2500)
    for (skip, limit) in [(0, 1), (0, 20), (7, 30), (0, 2000), (5, 1_000_000_000)] {
      #expect(try lines(" | skip \(skip) | limit \(limit)") == Array(all.dropFirst(skip).prefix(limit)))
    }
  }

  @Test
  func crossTable() throws {
    let query = try RuleArchive.query("count articles by city, year")
    guard case .crossTable(let table) = try RuleArchive.engine.answer(query).result else {
      Issue.record("no table")
      return
    }
    #expect(table.names == (rows: "city", columns: "year"))
    #expect(table.rows == ["江城", "云山", "海门市"])
    #expect(table.columns == ["2022", "2024"])
    #expect(table.rows.indices.map { table.counts(ofRow: $0) } == [[1, 2], [0, 1], [0, 1]])
  }

  @Test
  func timelineShowsEmptyPeriodsAndTheWhole() throws {
    let query = try RuleArchive.query("find articles where topic ~ 宣 | timeline by year")
    guard case .timeline(let timeline) = try RuleArchive.engine.answer(query).result else {
      Issue.record("no timeline")
      return
    }
    #expect(timeline.periods.map { "\($0.name) \($0.count)/\($0.all)" } == ["2022 1/1", "2023 0/0", "2024 2/4"])
    #expect(timeline.undated == 0)
    let months = try RuleArchive.engine.answer(RuleArchive.query("find 夜校 | timeline by month"))
    guard case .timeline(let timeline) = months.result else {
      Issue.record("no timeline")
      return
    }
    #expect(timeline.periods.map { "\($0.name) \($0.count)/\($0.all)" } == ["2024-08 1/2", "2024-09 0/2"])
    #expect(timeline.undated == 1)
  }

  /// A silence at the end shows, where no date was asked for.
  @Test(arguments: [
    ("find articles where topic ~ 宣 and date < 2023 | timeline by year", ["2022"]),
    ("find articles where topic ~ 宣 and not date >= 2023 | timeline by year", ["2022"]),
    ("find articles where date < 2023 or date < 2022 | timeline by year", ["2022"]),
    ("find articles sort by date | limit 1 | timeline by year", ["2022"]),
  ])
  func timelineEndsWhereTheDatesAskedForDo(_ text: String, _ expected: [String]) throws {
    guard case .timeline(let timeline) = try RuleArchive.engine.answer(RuleArchive.query(text)).result else {
      Issue.record("no timeline")
      return
    }
    #expect(timeline.periods.map(\.name) == expected)
  }

  @Test
  func statistics() throws {
    let query = try RuleArchive.query("find articles | stats paragraphs")
    guard case .statistics(let statistics) = try RuleArchive.engine.answer(query).result else {
      Issue.record("no statistics")
      return
    }
    #expect(statistics.count == 6)
    #expect(statistics.summary?.sum == 10)
    #expect(statistics.summary?.min == 1)
    #expect(statistics.summary?.median == 1.5)
    #expect(statistics.summary?.max == 3)
  }

  @Test(arguments: [
    ("find 夜校 | context 3", ["1:工会 |夜校|开课“", "1:會举办|夜校|开课仪", "1:第一届|夜校|有學員", "a/B1/1:地点。|夜校|"]),
    ("find articles where body ~ 夜校 | context 2", ["1:举办|夜校|开课", "1:一届|夜校|有學", "a/B1/1:点。|夜校|"]),
    ("find articles where body ~ 夜校 | context 2 first", ["1:举办|夜校|开课", "a/B1/1:点。|夜校|"]),
    ("find articles where body ~ 夜校 | context 2 | limit 2", ["1:举办|夜校|开课", "1:一届|夜校|有學"]),
    ("find articles where body ~ /第.届/ | context 4", ["1:仪式。\n|第一届|夜校有學"]),
    ("find articles where topic ~ 宣 and topic !~ 传 | context 2", ["2:|宣|讲", "old:|宣|讲"]),
    // By what stands before it, from the match outwards: a sign, bàn, huì, jiè; by what follows; by date.
    ("find 夜校 | context 2 sort left", ["a/B1/1:点。|夜校|", "1:举办|夜校|开课", "1:会 |夜校|开课", "1:一届|夜校|有學"]),
    ("find 夜校 | context 2 sort right", ["a/B1/1:点。|夜校|", "1:会 |夜校|开课", "1:举办|夜校|开课", "1:一届|夜校|有學"]),
    ("find 宣讲 | context 2 first sort date | limit 2", ["old:年终|宣讲|", "2:精神|宣讲|"]),
    ("find articles where near(body, 争议, 案件, 5) | context 2", ["2:劳动|争议|的三", "2:三起|案件|引人"]),
  ])
  func context(_ query: String, _ lines: [String]) throws {
    guard case .context(let found) = try RuleArchive.engine.answer(RuleArchive.query(query)).result else {
      Issue.record("no context")
      return
    }
    let worded = found.map { "\(RuleArchive.snapshot.record(at: $0.row).id):\($0.left)|\($0.match)|\($0.right)" }
    #expect(worded == lines)
  }

  @Test
  func columnsAndFull() throws {
    let shown = try RuleArchive.engine.answer(RuleArchive.query("find articles show title, city limit 1"))
    guard case .articles(let list) = shown.result else {
      Issue.record("no articles")
      return
    }
    #expect(list.columns == [.title, .city])
    #expect(list.isLimited)
    #expect(!list.isFull)
    let full = try RuleArchive.engine.answer(RuleArchive.query("find 夜校 full"))
    guard case .articles(let list) = full.result else {
      Issue.record("no articles")
      return
    }
    #expect(list.isFull)
    #expect(!list.isLimited)
  }
}
