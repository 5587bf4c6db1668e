import ArticleStore
import Issues
import Testing
import TextBasics

/// What goes in comes out, in order, and is found where it is.
struct SnapshotTests {
  static let records: [ArticleRecord] = [
    ArticleRecord(
      id: "b/A01/10", date: Day("2024-05-02"), newspaper: "南方劳动报", page: "A01", section: "要闻",
      source: "b.txt",
      article: Article(
        column: "一线", title: ["江城总工会", "开展夜校"], dateline: "本报讯",
        paragraphs: ["５ 月 １ 日，夜校开班。", "學員 30 名。"], credit: "江城工",
        reporters: ["林一"], correspondents: ["周二", "周二"],
        captions: [Caption(text: "夜校现场", credit: "单位供图"), Caption(text: "学员合影")],
        city: "江城", district: "东区", dates: [PartialDate("05-01"), PartialDate("2023")].compactMap(\.self),
        people: ["林三"], organisations: ["江城总工会", "江城（东区）夜校"], topics: ["夜校"], doubts: ["title"])),
    ArticleRecord(id: "b/A01/9", date: Day("2024-05-02"), article: Article(title: ["短讯"], paragraphs: [])),
    ArticleRecord(
      id: "a/A01/1", date: nil,
      article: Article(
        paragraphs: ["没有日期的一篇。\n夜校", ""], organisations: ["江城(东区)夜校", "江城（东区）夜校"],
        topics: ["", "夜校"])),
    ArticleRecord(id: "c/A01/1", date: Day("2023-12-31"), dateIsEstimated: true, article: Article(city: "江城")),
  ]

  static let snapshot = Snapshot(records: records)

  @Test
  func rowsAreInOrderOfDateAndNaturalID() {
    let ids = Self.snapshot.all.map { Self.snapshot.record(at: $0).id }
    #expect(ids == ["a/A01/1", "c/A01/1", "b/A01/9", "b/A01/10"])
    #expect(Self.snapshot.dates == Day("2023-12-31")!...Day("2024-05-02")!)
    #expect(Self.snapshot.issueCount == 4)
  }

  @Test(arguments: records)
  func recordsComeBackAsTheyWere(_ record: ArticleRecord) throws {
    let row = try #require(Self.snapshot.row(ofID: record.id))
    // An empty string is a missing value.
    var expected = record
    expected.article.topics.removeAll { $0.isEmpty }
    #expect(Self.snapshot.record(at: row) == expected)
  }

  @Test(arguments: [
    (Facet.org, ["江城总工会", "江城（东区）夜校"]), (.topic, ["夜校"]), (.correspondent, ["周二"]), (.city, ["江城"]),
    (.person, ["林三"]), (.credit, ["江城工"]), (.column, ["一线"]), (.newspaper, ["南方劳动报"]), (.page, ["A01"]),
    (.section, ["要闻"]), (.doubt, ["title"]), (.district, ["东区"]), (.reporter, ["林一"]),
  ])
  func dictionaries(_ facet: Facet, _ values: [String]) {
    // Spellings that fold alike are one value, shown as it is written most often; code point order.
    #expect((0..<FacetCode(Self.snapshot.valueCount(facet))).map { Self.snapshot.value(facet, $0) } == values)
  }

  @Test
  func postingsGoBothWays() {
    for facet in Facet.allCases {
      for code in 0..<FacetCode(Self.snapshot.valueCount(facet)) {
        let rows = Self.snapshot.rows(facet, codes: [code])
        #expect(!rows.isEmpty)
        #expect(Self.snapshot.all.allSatisfy { rows.contains($0) == Self.snapshot.codes(facet, of: $0).contains(code) })
      }
    }
  }

  @Test(arguments: [
    (TextField.body, "夜校", false, ["a/A01/1", "b/A01/10"]), (.body, "5月1日", false, ["b/A01/10"]),
    (.body, "学员30名", false, ["b/A01/10"]), (.body, "开班。学员", false, []), (.lead, "学员", false, []),
    (.lead, "夜校", false, ["a/A01/1", "b/A01/10"]), (.title, "总工会开展", false, ["b/A01/10"]),
    (.title, "短讯", true, ["b/A01/9"]), (.title, "短", true, []), (.caption, "学员合影", true, ["b/A01/10"]),
    (.caption, "合影", true, []), (.caption, "现场学员", false, []), (.captionCredit, "单位供图", true, ["b/A01/10"]),
    (.dateline, "本报讯", true, ["b/A01/10"]), (.id, "c/a01", false, ["c/A01/1"]), (.body, "无此语", false, []),
  ])
  func textIsFound(_ field: TextField, _ text: String, _ isWhole: Bool, _ ids: [String]) throws {
    let match = TextMatch(.literal(Folding.foldedBytes(of: text)), isWhole: isWhole)
    let expected = Set(ids)
    let swept = try Self.snapshot.rows(field, where: match, among: Self.snapshot.all)
    #expect(Set(swept.map { Self.snapshot.record(at: $0).id }) == expected)
    // The same among few candidates, where rows are read one by one.
    for row in Self.snapshot.all {
      let alone = RowSet(ascending: [row], universe: Self.snapshot.count)
      let found = try Self.snapshot.rows(field, where: match, among: alone)
      #expect(found.isEmpty != expected.contains(Self.snapshot.record(at: row).id))
    }
  }

  @Test
  func lengthLeavesWhiteSpaceOut() throws {
    let row = try #require(Self.snapshot.row(ofID: "b/A01/10"))
    #expect(Self.snapshot.number(.length, of: row) == 16)
    #expect(Self.snapshot.number(.paragraphs, of: row) == 2)
  }

  @Test
  func everyWhiteSpaceOfUnicodeIsLeftOut() {
    let scalars = (UInt32(0)...0x3_0000).compactMap { Unicode.Scalar($0) }
    let expected = scalars.count { !$0.properties.isWhitespace }
    var text = ""
    text.unicodeScalars.append(contentsOf: scalars)
    let snapshot = Snapshot(records: [ArticleRecord(id: "1", article: Article(paragraphs: [text]))])
    #expect(snapshot.number(.length, of: 0) == expected)
  }

  @Test
  func datesInTheTextTakeTheYearOfTheIssue() throws {
    let row = try #require(Self.snapshot.row(ofID: "b/A01/10"))
    #expect(Self.snapshot.events(of: row).map(\.description) == ["2024-05-01", "2023"])
  }

  @Test
  func anEmptyArchiveHasNothing() throws {
    let empty = Snapshot(records: [])
    let match = TextMatch(.literal([0x61]), isWhole: false)
    #expect(empty.count == 0)
    #expect(empty.dates == nil)
    #expect(try empty.rows(.body, where: match, among: empty.all).isEmpty)
    #expect(empty.rows(dated: .days(from: nil, to: nil)).isEmpty)
    #expect(empty.rows(having: Facet.city).isEmpty)
  }

  @Test
  func workStopsWhenAsked() {
    let match = TextMatch(.literal([0x61]), isWhole: false)
    #expect(throws: Interrupted.self) {
      try Self.snapshot.rows(.body, where: match, among: Self.snapshot.all, interruption: Interruption { true })
    }
  }
}
