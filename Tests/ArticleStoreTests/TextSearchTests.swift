import ArticleStore
import Issues
import Testing
import TextBasics
import TextPatterns

/// The byte search against a search that tries every place, on random text of few letters.
struct TextSearchTests {
  static let seeds = Array(UInt64(1)...40)

  @Test(arguments: seeds)
  func everyMatchIsFound(_ seed: UInt64) {
    var random = SeededRandom(seed)
    let letters = ["工", "会", "宣", "讲", "a", "，"]
    let text = (0..<random.next(below: 400)).map { _ in letters[random.next(below: letters.count)] }.joined()
    let bytes = Array(text.utf8)
    for length in 1...6 {
      let needle = Array((0..<length).map { _ in letters[random.next(below: letters.count)] }.joined().utf8)
      var expected: [Range<Int>] = []
      var place = 0
      while place + needle.count <= bytes.count {
        if Array(bytes[place..<place + needle.count]) == needle {
          expected.append(place..<place + needle.count)
          place += needle.count
        } else {
          place += 1
        }
      }
      #expect(TextMatch(.literal(needle), isWhole: false).ranges(in: bytes) == expected)
    }
  }

  @Test(arguments: [
    ("劳动争议的五件案件", "劳动争议", "案件", 3, true), ("劳动争议的五件案件", "劳动争议", "案件", 2, false),
    ("案件属劳动争议", "劳动争议", "案件", 1, true), ("劳动劳动", "劳动", "劳动", 0, true), ("劳动", "劳动", "劳动", 9, false),
    ("劳动争", "劳动", "动争", 9, false), ("工会。\n案件", "工会", "案件", 2, true), ("", "工会", "案件", 9, false),
    ("工会工会三四五案件", "工会", "案件", 3, true), ("案件一二三工会一案件", "工会", "案件", 1, true),
  ])
  func nearness(_ text: String, _ a: String, _ b: String, _ distance: Int, _ isNear: Bool) {
    let nearness = Nearness(.literal(Array(a.utf8)), .literal(Array(b.utf8)), distance: distance)
    #expect(nearness.matches(Array(text.utf8)) == isNear)
  }

  static let dateCases: [(DateRange, String, Bool?)] = [
    (DateRange.days(from: Day("2024-08-01"), to: Day("2024-08-31")), "2024-08-20", true),
    (.days(from: Day("2024-08-01"), to: Day("2024-08-31")), "2024-08", true),
    (.days(from: Day("2024-08-02"), to: Day("2024-08-31")), "2024-08", false),
    (.days(from: nil, to: Day("2024-08-31")), "2023", true), (.days(from: Day("2024-08-01"), to: nil), "08-20", nil),
    (.anyYear(from: .init(month: 8, day: 20), to: .init(month: 8, day: 25)), "08-22", true),
    (.anyYear(from: .init(month: 8, day: 20), to: .init(month: 8, day: 25)), "2020-08-26", false),
    (.anyYear(from: .init(month: 8, day: 1), to: .init(month: 8, day: 31)), "08", true),
    (.anyYear(from: .init(month: 8, day: 1), to: .init(month: 8, day: 31)), "2024", false),
    (.anyYear(from: .init(month: 12, day: 20), to: .init(month: 1, day: 10)), "01-05", true),
    (.anyYear(from: .init(month: 12, day: 20), to: .init(month: 1, day: 10)), "06-05", false),
  ]

  @Test(arguments: dateCases)
  func dateRanges(_ range: DateRange, _ date: String, _ isCovered: Bool?) throws {
    let date = try #require(PartialDate(date))
    let year = date.year == nil ? nil : Day("2024-01-01")
    let record = ArticleRecord(id: "1", date: year, article: .init(dates: [date]))
    let snapshot = Snapshot(records: [record])
    #expect(snapshot.rows(eventIn: range).isEmpty == (isCovered != true))
    #expect(snapshot.rowCount(eventIn: range) == (isCovered == true ? 1 : 0))
  }

  @Test(arguments: [
    ("送*企业", true, false), ("云山*企业", true, true), ("送*企业", false, true),
    ("医?进", false, true), ("医?进?业的", false, false),
  ])
  func patternsMatchPartsOrTheWhole(_ wildcard: String, _ isWhole: Bool, _ isFound: Bool) throws {
    let record = ArticleRecord(id: "1", article: .init(title: ["云山送医药", "进企业"], topics: ["云山送医药进企业"]))
    let snapshot = Snapshot(records: [record])
    let match = TextMatch(.pattern(try TextPattern(wildcard: wildcard)), isWhole: isWhole)
    #expect(try snapshot.rows(.title, where: match, among: snapshot.all).isEmpty != isFound)
    #expect(snapshot.codes(.topic, where: match).isEmpty != isFound)
  }

  /// Patterns are looked for by their literals first; that must change nothing.
  @Test(arguments: ["第[一二]届", "(夜校|宣讲)会", "第.届|首届", "夜?校", ".*", "[^届]届", "工会$"])
  func literalsOfAPatternOnlySaveTime(_ regex: String) throws {
    var random = SeededRandom(3)
    let letters = ["第", "一", "二", "三", "届", "首", "夜", "校", "宣", "讲", "会", "工"]
    let records = (0..<200).map { number in
      let text = (0..<random.next(below: 60)).map { _ in letters[random.next(below: letters.count)] }.joined()
      return ArticleRecord(id: String(number), article: Article(paragraphs: [text]))
    }
    let snapshot = Snapshot(records: records)
    let pattern = try TextPattern(regex: regex)
    let found = try snapshot.rows(.body, where: TextMatch(.pattern(pattern), isWhole: false), among: snapshot.all)
    let expected = snapshot.all.filter { row in
      let folded = Folding.foldedBytes(of: snapshot.elements(.body, of: row).joined())
      return !folded.isEmpty && folded.withUnsafeBytes { pattern.hasMatch(in: $0) }
    }
    #expect(found.rows == expected)
    #expect(!expected.isEmpty)
  }

  /// What a look at all rows of takes longer than reading the text of the few that are left is not asked for.
  @Test(arguments: [(400, [["罕见"], ["工会"]]), (600, [["罕见"]])])
  func commonWordsBesideRareOnesAreNotAskedFor(_ count: Int, _ words: [[String]]) throws {
    let records = (0..<count).map { number in
      ArticleRecord(id: "\(number)", article: .init(paragraphs: [number == 7 ? "罕见的工会" : "一个工会"]))
    }
    let snapshot = Snapshot(records: records)
    let match = TextMatch(.pattern(try TextPattern(regex: "罕见.*工会")), isWhole: false)
    let access = snapshot.access(.body, where: match)
    #expect(access.groups.map { $0.map(\.text) } == words)
    #expect(access.readsText && access.rows == 1)
    #expect(try snapshot.rows(.body, where: match, among: snapshot.all).count == 1)
  }
}
