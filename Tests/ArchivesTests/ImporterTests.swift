import Archives
import ArticleStore
import Files
import Issues
import Testing
import TextBasics

@Suite struct ImporterTests {
  static let page = """
    # 甲市总工会举办读书活动

    本报讯 2024年4月23日，甲市总工会在市工人文化宫举办读书活动，一百多名职工参加。活动现场气氛热烈，大家围坐一堂，分享心得。

    活动结束后，主办方向职工赠送了图书，并邀请大家常来职工书屋看书。（甲工）

    """

  private func outcomes(_ paths: [String], into archive: String, _ options: Importer.Options = .init())
    -> [ImportReport.Outcome]
  {
    Importer(into: archive, options: options).importFiles(paths).entries.map(\.outcome)
  }

  @Test func aPageBecomesAnIssueNamedAfterItsFile() throws {
    let folder = try TemporaryFolder()
    let page = try folder.write("pages/三版.md", Self.page)
    let archive = "\(folder.path)/库"
    #expect(outcomes([page], into: archive) == [.written(issue: "\(archive)/issues/三版.json", articles: 1)])
    let opened = try Archive.open(archive)
    let record = opened.snapshot.record(at: 0)
    #expect(record.id == "三版/1/1")
    #expect(record.date == Day(year: 2024, month: 4, day: 23), "the latest full date in the text")
    #expect(record.dateIsEstimated)
    #expect(opened.pageText(ofSource: "三版.md") == Self.page)
    #expect(outcomes([page], into: archive) == [.unchanged(issue: "\(archive)/issues/三版.json")])
  }

  @Test func pagesOfOneDateFormOneIssue() throws {
    let folder = try TemporaryFolder()
    try folder.write("pages/a/1.md", Self.page)
    try folder.write("pages/b/1.md", Self.page.replacing("甲市", with: "乙市"))
    let archive = "\(folder.path)/库"
    let options = Importer.Options(date: Day(year: 2024, month: 4, day: 25), newspaper: "工友报")
    let report = Importer(into: archive, options: options).importFiles(["\(folder.path)/pages"])
    #expect(report.isComplete)
    #expect(report.articleCount == 2)
    let opened = try Archive.open(archive)
    #expect(opened.issueCount == 1)
    let record = opened.snapshot.record(at: 0)
    #expect(record.newspaper == "工友报")
    #expect(!record.dateIsEstimated)
    #expect(record.source == "a_1.md")
  }

  @Test func aMendedIssueIsNeverOverwritten() throws {
    let folder = try TemporaryFolder()
    let page = try folder.write("三版.md", Self.page)
    let archive = "\(folder.path)/库"
    _ = outcomes([page], into: archive)
    let file = "\(archive)/issues/三版.json"
    let mended = String(decoding: try FileReading.bytes(of: file), as: UTF8.self).replacing("甲工", with: "甲市工会")
    try FileWriting.replace(file, with: Array(mended.utf8))
    try folder.write("三版.md", Self.page + "\n补记一句，内容有变。\n")
    #expect(outcomes([page], into: archive) == [.clash(issue: file)])
    #expect(try FileReading.bytes(of: file) == Array(mended.utf8))
    let issue = try folder.write("别处/三版.json", ArchiveOpeningTests.issue)
    #expect(outcomes([issue], into: archive) == [.clash(issue: file)])
  }

  @Test func theSamePageUnderAnotherNameIsTold() throws {
    let folder = try TemporaryFolder()
    let pages = [try folder.write("a.md", Self.page), try folder.write("b.md", Self.page)]
    let archive = "\(folder.path)/库"
    #expect(outcomes(pages, into: archive).last == .sameAs(source: "a.md"))
    #expect(outcomes([pages[1]], into: archive) == [.sameAs(source: "a.md")])
  }

  @Test func aPageOfTheSameNameOnAnotherDayKeepsBothTexts() throws {
    let folder = try TemporaryFolder()
    let archive = "\(folder.path)/库"
    var pages: [(path: String, options: Importer.Options)] = []
    for (day, city) in [(28, "甲市"), (29, "乙市")] {
      let path = try folder.write("\(day)/A01.md", Self.page.replacing("甲市", with: city))
      pages.append((path, Importer.Options(date: Day(year: 2024, month: 8, day: day))))
    }
    for page in pages {
      guard case .written = try #require(outcomes([page.path], into: archive, page.options).first) else {
        Testing.Issue.record("\(page.path) was not written")
        continue
      }
    }
    let opened = try Archive.open(archive)
    let sources = opened.snapshot.all.compactMap { opened.snapshot.record(at: $0).source }
    #expect(sources == ["A01.md", "2024-08-29_A01.md"])
    #expect(sources.map { opened.pageText(ofSource: $0)?.contains("甲市") } == [true, false])
    for (page, day) in zip(pages, ["2024-08-28", "2024-08-29"]) {
      #expect(
        outcomes([page.path], into: archive, page.options) == [.unchanged(issue: "\(archive)/issues/\(day).json")])
    }
    // Without its date the page would be a second issue of the same articles.
    #expect(outcomes([pages[0].path], into: archive) == [.sameAs(source: "A01.md")])
  }

  @Test func anIssueIsCopiedAsItIs() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("2024-08-28.json", ArchiveOpeningTests.issue)
    let archive = "\(folder.path)/库"
    let target = "\(archive)/issues/2024-08-28.json"
    #expect(outcomes([file], into: archive) == [.written(issue: target, articles: 3)])
    #expect(try FileReading.bytes(of: target) == Array(ArchiveOpeningTests.issue.utf8))
    #expect(outcomes([file], into: archive) == [.unchanged(issue: target)])
  }

  @Test func whatCantBeImportedIsToldAndTheRestGoesOn() throws {
    let folder = try TemporaryFolder()
    try FileWriting.makeFolder("\(folder.path)/empty")
    let missing = "\(folder.path)/none.txt"
    let paths = [
      missing, "\(folder.path)/empty", try folder.write("blank.txt", " \n\t\n"),
      try folder.write("nul.txt", "工会\u{0}"), try folder.write("bytes.txt", [0xFF, 0xFF, 0x41]),
      try folder.write("table.xlsx", "x"), try folder.write("bad.json", "{"), try folder.write("good.md", Self.page),
    ]
    let archive = "\(folder.path)/库"
    let found = outcomes(paths, into: archive)
    // Folders and files that aren't there are told first, as they are met before any file is read.
    #expect(found.prefix(2) == [.failed(.file(FileError(path: missing, cause: .notFound))), .failed(.noPage)])
    #expect(found[2] == .failed(.empty))
    #expect(found[3] == .failed(.text(.zeroByte(offset: 6), at: TextPlace(line: 1, column: 3))))
    #expect(found[4] == .failed(.text(.undecodable(offset: 0), at: TextPlace(line: 1, column: 1))))
    #expect(found[5] == .failed(.unknownKind("xlsx")))
    guard case .failed(.issue(let error)) = found[6] else {
      Testing.Issue.record("a truncated issue was not refused: \(found[6])")
      return
    }
    #expect(error.problem == .truncated)
    #expect(found[7] == .written(issue: "\(archive)/issues/good.json", articles: 1))
  }

  @Test func stoppingLeavesTheRestAlone() throws {
    let folder = try TemporaryFolder()
    let pages = [try folder.write("a.md", Self.page), try folder.write("b.md", Self.page + "又一句。\n")]
    var asked = 0
    let report = Importer(into: "\(folder.path)/库").importFiles(
      pages,
      WorkObserver(shouldStop: {
        asked += 1
        return asked > 1
      }))
    #expect(report.wasStopped)
    #expect(report.entries.count == 1)
    #expect(try Archive.open("\(folder.path)/库").issueCount == 1)
  }
}
