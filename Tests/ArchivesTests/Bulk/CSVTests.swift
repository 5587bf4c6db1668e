import ArticleStore
import Issues
import Testing
import TextBasics

@testable import Archives

@Suite struct CSVTests {
  struct Dialect: CustomTestStringConvertible {
    let text: String
    let paragraphs: [String]

    var testDescription: String { text }
  }

  @Test(arguments: [
    Dialect(text: "id,body\n1,甲\n", paragraphs: ["甲"]),
    Dialect(text: "\u{FEFF}ID;Body\r\n1;甲，乙,丙\r\n", paragraphs: ["甲，乙,丙"]),
    Dialect(text: "id\tbody\n1\t甲,乙;丙", paragraphs: ["甲,乙;丙"]),
    Dialect(text: "\"id\", 正文 \n1,\"甲,\"\"乙\"\"\r\n丙\n\n丁\"\n", paragraphs: ["甲,\"乙\"", "丙", "", "丁"]),
    Dialect(text: "\n\nbody,id\n5\" 屏,1\n\n", paragraphs: ["5\" 屏"]),
    Dialect(text: "id,body,\r1,甲,\r", paragraphs: ["甲"]),
    Dialect(text: "id,body\n1,\" 甲 \"", paragraphs: [" 甲 "]),
    Dialect(text: "id,body\n1,\"\"\n", paragraphs: []),
  ])
  func dialects(dialect: Dialect) throws {
    let records = try BulkFile.records(dialect.text, ending: "csv")
    #expect(records.map(\.id) == ["1"])
    #expect(records.first?.article.paragraphs == dialect.paragraphs)
  }

  @Test func listsAreSplit() throws {
    let text = "id,people,orgs,title,dates,captions\n1,甲、乙；丙; 丁 |,子会,一、二,2024-08;08-28,\"图、一\n图二\"\n"
    let article = try #require(try BulkFile.records(text, ending: "tsv").first?.article)
    #expect(article.people == ["甲", "乙", "丙", "丁"])
    #expect(article.organisations == ["子会"])
    #expect(article.title == ["一、二"], "a title is no list")
    #expect(article.dates.map(\.description) == ["2024-08", "08-28"])
    #expect(article.captions.map(\.text) == ["图、一", "图二"])
  }

  private static let text = "id,题,正文\n1,甲报,中文文章\n2,乙报,\"又\n一\"\n"
  // The same in GB18030, written out: tables of an encoding are not what is tested.
  private static let gb18030: [UInt8] =
    Array("id,".utf8) + [0xCC, 0xE2, 0x2C, 0xD5, 0xFD, 0xCE, 0xC4] + Array("\n1,".utf8)
    + [0xBC, 0xD7, 0xB1, 0xA8, 0x2C, 0xD6, 0xD0, 0xCE, 0xC4, 0xCE, 0xC4, 0xD5, 0xC2] + Array("\n2,".utf8)
    + [0xD2, 0xD2, 0xB1, 0xA8, 0x2C, 0x22, 0xD3, 0xD6, 0x0A, 0xD2, 0xBB, 0x22, 0x0A]

  private static let encoded: [[UInt8]] = [
    Array(text.utf8), gb18030,
    [0xFF, 0xFE] + Array(text.utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] },
    [0xFE, 0xFF] + Array(text.utf16).flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] },
  ]

  @Test(arguments: encoded)
  func encodingsAreToldApart(bytes: [UInt8]) throws {
    let records = try BulkFile.records(bytes, ending: "csv")
    #expect(records.map(\.article.title) == [["甲报"], ["乙报"]])
    #expect(records.map(\.article.paragraphs) == [["中文文章"], ["又", "一"]])
  }

  @Test(arguments: [
    ("", []), ("甲", ["甲"]), ("甲\n", ["甲"]), ("\n", [""]), ("甲\r\n乙\r丙\n\n丁\t戊", ["甲", "乙", "丙", "", "丁\t戊"]),
    ("\r\n\r\n甲", ["", "", "甲"]), ("甲\r", ["甲"]), ("甲\n\n", ["甲", ""]),
  ])
  func lines(text: String, lines: [String]) {
    #expect(CSVList.lines(of: text) == lines)
  }

  @Test func unknownColumnsAreNamed() throws {
    let folder = try TemporaryFolder()
    let file = try BulkFile(path: try folder.write("a.csv", "id,url,title\n1,x,y\n2,x,y\n"))
    #expect(try file.scan()?.unknownKeys == [.init(name: "url", count: 2)])
  }
}
