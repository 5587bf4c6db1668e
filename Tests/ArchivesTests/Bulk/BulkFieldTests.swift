import ArticleStore
import Issues
import Testing
import TextBasics

@testable import Archives

@Suite struct BulkFieldTests {
  @Test func keysOfBulkFilesAreUnderstood() throws {
    let line = #"""
      {"id":7,"issue_date":"2024/8/7","page":3,"section":"综合","kicker":"","title":"题\n二","city":"甲市","district":null,\#
      "org":"甲市总工会","byline":"乙","people":["丙","",4],"topics":"送清凉","body":"一\n\n二\t\u4e09\r\n四\n",\#
      "captions":["图",{"text":"又一图","credit":"丁"}],"dates":["2024-08","2024年8月1日"],"date_estimated":true}
      """#
    let day = try #require(Day(year: 2024, month: 8, day: 7))
    let dates = try [#require(PartialDate("2024-08")), #require(PartialDate("2024-08-01"))]
    let article = Article(
      title: ["题\n二"],
      paragraphs: ["一", "", "二\t三", "四"],
      credit: "乙",
      captions: [Caption(text: "图"), Caption(text: "又一图", credit: "丁")],
      city: "甲市",
      dates: dates,
      people: ["丙", "4"],
      organisations: ["甲市总工会"],
      topics: ["送清凉"]
    )
    let record = ArticleRecord(
      id: "7", date: day, dateIsEstimated: true, page: "3", section: "综合", article: article)
    #expect(try BulkFile.records(line) == [record])
  }

  @Test func aParsedIssuesKeysComeBack() throws {
    var article = Article(title: ["一", "二"], dateline: "本报讯", paragraphs: ["甲", "乙"], reporters: ["丙"])
    article.correspondents = ["丁"]
    article.doubts = ["city"]
    let line = IssueWriter.line(article, source: "a.txt").dropFirst()
    let record = try #require(try BulkFile.records("{\"id\":\"x\"," + line).first)
    #expect(record == ArticleRecord(id: "x", source: "a.txt", article: article))
  }

  @Test(arguments: [
    ("2024-08-07", "2024-08-07"), ("2024/8/7", "2024-08-07"), ("2024.8.7", "2024-08-07"), ("20240807", "2024-08-07"),
    ("2024年8月7日", "2024-08-07"), (" 2024-8-7 ", "2024-08-07"), ("2024-08-07 08:30:00", "2024-08-07"),
    ("2024-08-07T08:30:00.5+08:00", "2024-08-07"), ("2024-02-30", nil), ("2024-08", nil), ("24-08-07", nil),
    ("2024-08/07", nil), ("2024年8月", nil), ("2024080", nil), ("202408071", nil), ("2024-08-07x", nil),
    ("2024年8月7日 08:30", nil), ("", nil),
  ])
  func issueDates(text: String, day: String?) {
    #expect(BulkDate.day(of: text)?.description == day)
  }

  @Test func everyNameIsOneFields() {
    let names = BulkField.allCases.flatMap(\.names)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { BulkField(name: $0.uppercased()) != nil })
    #expect(BulkField(name: "fulltext") == nil)
  }

  @Test func theirNamesAreMapped() throws {
    let mapping = try BulkMapping(["文号=id", "txt=body", "note=-", "a=b=title"], idPrefix: "甲报/")
    let options = BulkFile.Options(mapping: mapping, newspaper: "甲报", date: Day(year: 2024, month: 1, day: 2))
    let line = #"{"文号":"12","id":"other","txt":"甲","note":{"x":1},"a=b":"题","body":"乙"}"#
    let folder = try TemporaryFolder()
    let file = try BulkFile(path: try folder.write("a.jsonl", line), options: options)
    let scan = try #require(try file.scan())
    #expect(scan.unknownKeys == [.init(name: "id", count: 1), .init(name: "body", count: 1)], "the mapped take over")
    var reader = BulkRecordReader(file, scan)
    let article = Article(title: ["题"], paragraphs: ["甲"])
    #expect(
      try reader.record(at: 0) == ArticleRecord(id: "甲报/12", date: options.date, newspaper: "甲报", article: article)
    )
  }

  @Test(arguments: [
    ("id", BulkMappingError.malformed("id")), ("=id", .malformed("=id")),
    ("x=fulltext", .unknownField("fulltext", in: "x=fulltext")),
  ])
  func badMappingsAreRefused(pair: String, error: BulkMappingError) {
    #expect(throws: error) { try BulkMapping([pair]) }
    #expect(error.message(in: .chinese).contains("--map"))
    #expect(throws: BulkMappingError.twice("x")) { try BulkMapping(["x=id", "x=title"]) }
  }

  @Test func unknownKeysAreCounted() throws {
    let folder = try TemporaryFolder()
    let text = "{\"id\":1,\"url\":\"x\",\"分数\":2}\n{\"url\":[null,{}],\"id\":2}\n"
    let file = try BulkFile(path: try folder.write("a.ndjson", text))
    let scan = try #require(try file.scan())
    #expect(scan.unknownKeys == [.init(name: "url", count: 2), .init(name: "分数", count: 1)])
    #expect(scan.undatedCount == 2)
    #expect(file.line(of: 1, in: scan) == 2)
    let entry = ImportReport.Entry(path: "a", outcome: .stored(articles: 2, unknown: scan.unknownKeys))
    #expect(entry.message(in: .chinese) == "a：2 篇；没有收的键：url（2 条）、分数（1 条）；要收请用 --map 键=字段")
    let columns = ImportReport.Entry(path: "a.csv", outcome: .stored(articles: 2, unknown: scan.unknownKeys))
    #expect(columns.message(in: .chinese) == "a.csv：2 篇；没有收的列：url（2 条）、分数（1 条）；要收请用 --map 列=字段")
    #expect(columns.message(in: .english).contains("columns left out: url (2)"))
  }
}
