import Issues
import Testing
import TextBasics

@Suite struct IssueFormatTests {
  static let article = Article(
    column: "工会动态",
    title: ["甲市总工会", "举办“读书月”活动"],
    dateline: "本报讯（记者王一 通讯员李二）",
    paragraphs: ["4月23日，甲市总工会举办读书活动。", "制表\t与\u{1}控制字符、\"引号\"、\\反斜杠。"],
    credit: "甲工",
    reporters: ["王一"],
    correspondents: ["李二"],
    captions: [Caption(text: "活动现场。", credit: "单位供图"), Caption(text: "读者。")],
    city: "甲",
    district: nil,
    dates: [PartialDate(year: nil, month: 4, day: 23)!, PartialDate(year: 2024, month: 4, day: 24)!],
    people: ["张三"],
    organisations: ["甲市总工会"],
    topics: ["读书"],
    doubts: ["title"]
  )

  static let issue = Issue(
    newspaper: "甲报",
    date: Day(year: 2024, month: 4, day: 25),
    dateIsEstimated: true,
    pages: [Page(number: "A03", section: "要闻", source: "a.txt", unplaced: ["广告"], articles: [article])]
  )

  @Test func whatIsWrittenIsRead() throws {
    let stamped = Self.issue.stamped(parser: "1", sources: ["a.txt": "00", "b.txt": "01"])
    for issue in [Self.issue, stamped, Issue()] {
      #expect(try IssueReader.read(IssueWriter.write(issue), file: "x") == issue)
    }
  }

  @Test func theFileReadsWell() {
    let issue = Issue(date: Day(year: 2024, month: 1, day: 2), pages: [Page(source: "a.txt", unplaced: ["x"])])
    #expect(
      String(decoding: IssueWriter.write(issue), as: UTF8.self) == """
        {
          "format": "chabao-issue/1",
          "newspaper": null,
          "date": "2024-01-02",
          "date_estimated": false,
          "pages": [
            {
              "page": null,
              "section": null,
              "source": "a.txt",
              "unplaced": [
                "x"
              ],
              "articles": []
            }
          ]
        }

        """
    )
  }

  @Test func unknownAndMissingKeysAreNoMatter() throws {
    let json = #"""
      {"format":"chabao-issue/1","note":{"by":["张",1.5e3,true,null]},
       "pages":[{"source":"a","articles":[{"title":["题"],"byline_lines":[],"people":null}],"ignore":["x"]}]}
      """#
    let issue = try IssueReader.read(Array("\u{FEFF}\(json)".utf8), file: "x")
    #expect(issue.pages.first?.articles.first?.title == ["题"])
    #expect(issue.date == nil)
  }

  @Test func aProvenanceWithNothingInItIsRead() throws {
    let json = #"{"format":"chabao-issue/1","parsed":{"parser":null,"sources":null,"output":null},"pages":null}"#
    let issue = try IssueReader.read(Array(json.utf8), file: "x")
    #expect(issue.provenance == Provenance(parser: "", sources: [:], output: ""))
    #expect(issue.isMended, "what no parser vouches for is someone's own work")
  }

  @Test("The gold of real pages is read as it is", .enabled(if: GoldFiles.folder != nil))
  func goldIsRead() throws {
    let files = try GoldFiles.all()
    #expect(files.count > 2)
    for file in files {
      let issue = try IssueReader.read(file.bytes, file: file.name)
      #expect(issue.pages.contains { !$0.articles.isEmpty })
      #expect(try IssueReader.read(IssueWriter.write(issue), file: file.name) == issue)
    }
  }

  @Test(arguments: [
    ("", 1, 1, JSONProblem.truncated),
    ("[]", 1, 1, .wrongType(key: "issue", wanted: .object, found: .array)),
    ("{}", 1, 1, .missingKey("format")),
    (#"{"format":"chabao-issue/9"}"#, 1, 11, .otherFormat("chabao-issue/9")),
    (
      "{\"format\":\"chabao-issue/1\",\n \"pages\":[{\"source\":3}]}", 2, 21,
      .wrongType(key: "source", wanted: .string, found: .number)
    ),
    ("{\"format\":\"chabao-issue/1\",\n\n \"date\":\"8月\"}", 3, 9, .badDate(key: "date", value: "8月")),
    ("{\"format\":\"chabao-issue/1\",\"pages\":[", 1, 37, .truncated),
    ("{\"newspaper\":\"中山\u{0}报\"}", 1, 17, .controlCharacter(0)),
    (#"{"newspaper":"\x"}"#, 1, 15, .badEscape),
    (#"{"newspaper" "x"}"#, 1, 14, .unexpected(found: "\"", wanted: ":")),
    (#"{"format":"chabao-issue/1"} 报"#, 1, 29, .unexpected(found: "报", wanted: "EOF")),
  ])
  func malformedFilesAreRefused(json: String, line: Int, column: Int, problem: JSONProblem) {
    let error = #expect(throws: IssueReadingError.self) { try IssueReader.read(Array(json.utf8), file: "a.json") }
    #expect(error?.problem == problem)
    #expect(error?.line == line)
    #expect(error?.column == column)
    #expect(error?.message(in: .english).hasPrefix("a.json:\(line):\(column): ") == true)
  }

  @Test func bytesThatAreNotTextAreRefused() {
    let bytes = Array(#"{"newspaper":""#.utf8) + [0xFF, 0xFE] + Array(#""}"#.utf8)
    let error = #expect(throws: IssueReadingError.self) { try IssueReader.read(bytes, file: "a.json") }
    #expect(error?.problem == .notUTF8)
    #expect(error?.column == 15, "the byte and not the string it is in")
    let later = Array(#"{"newspaper":"中山"#.utf8) + [0xE4, 0xB8] + Array(#""}"#.utf8)
    let second = #expect(throws: IssueReadingError.self) { try IssueReader.read(later, file: "a.json") }
    #expect(second?.problem == .notUTF8)
    #expect(second?.column == 17)
  }

  @Test func aHundredThousandBracketsAreRefused() {
    let json = #"{"format":"chabao-issue/1","x":"# + String(repeating: "[", count: 100_000)
    let error = #expect(throws: IssueReadingError.self) { try IssueReader.read(Array(json.utf8), file: "a.json") }
    #expect(error?.problem == .tooDeep)
  }

  @Test(arguments: [
    (#""A中\n\/""#, "A中\n/"), (#""\uD83D\uDE00""#, "😀"), (#""\uD83Dx""#, "\u{FFFD}x"), (#""\uD83D\u0041""#, "\u{FFFD}A"),
  ])
  func escapesAreUndone(json: String, text: String) throws {
    #expect(try JSONReader.read(Array(json.utf8)) { reader throws(JSONError) in try reader.readString() } == text)
  }

  /// The end of a string is looked for eight bytes at a time: every place within a word, every byte that ends plain text.
  @Test(arguments: 0..<20)
  func stringsEndAnywhere(length: Int) throws {
    let plain = String(repeating: "中", count: length / 3) + String(repeating: "~", count: length % 3)
    for (json, text) in [("\"\(plain)\"", plain), ("\"\(plain)\\n!\",", plain + "\n!")] {
      #expect(try JSONReader.read(Array(json.utf8)) { reader throws(JSONError) in try reader.readString() } == text)
    }
    for (bad, problem) in [("\u{1F}", JSONProblem.controlCharacter(0x1F)), ("", .truncated), ("\\x", .badEscape)] {
      let error = #expect(throws: JSONError.self) {
        try JSONReader.read(Array("\"\(plain)\(bad)".utf8)) { reader throws(JSONError) in try reader.readString() }
      }
      #expect(error == JSONError(problem, at: 1 + plain.utf8.count))
    }
    let error = #expect(throws: JSONError.self) {
      try JSONReader.read([0x22] + Array(plain.utf8) + [0xE4, 0x22]) { reader throws(JSONError) in
        try reader.readString()
      }
    }
    #expect(error == JSONError(.notUTF8, at: 1 + plain.utf8.count))
  }

  @Test func aMendedIssueIsTold() throws {
    let stamped = Self.issue.stamped(parser: "1", sources: ["a.txt": "00"])
    #expect(!stamped.isMended)
    #expect(try !IssueReader.read(IssueWriter.write(stamped), file: "x").isMended)
    var mended = stamped
    mended.pages[0].articles[0].city = "乙"
    #expect(mended.isMended)
    #expect(Self.issue.isMended, "an issue without provenance is someone's own work")
  }

  @Test func oneArticleIsOneLine() {
    let line = IssueWriter.line(Article(title: ["一\n二"]), source: "a.txt")
    #expect(line.hasPrefix(#"{"column": null, "title": ["一\n二"], "dateline": null, "paragraphs": [], "#))
    #expect(line.hasSuffix(#""doubts": [], "source": "a.txt"}"#))
    #expect(IssueWriter.line(unplaced: ["x"]) == #"{"unplaced": ["x"]}"#)
  }
}

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-4's companion document, and lengths about a block's end.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func digest(text: String, hex: String) {
    #expect(SHA256.hexDigest(of: text.utf8) == hex)
  }

  @Test func everyLengthAboutABlockIsItsOwn() {
    let digests = (50...130).map { SHA256.hexDigest(of: [UInt8](repeating: 7, count: $0)) }
    #expect(Set(digests).count == digests.count)
    #expect(digests.allSatisfy { $0.utf8.count == 64 })
  }
}
