import Archives
import ArticleStore
import Files
import Glibc
import Issues
import Testing
import TextBasics

/// Archives that are imported into others or into themselves, and imports that run at the same time.
@Suite struct ImportingArchivesTests {
  private func outcomes(_ paths: [String], into archive: String) -> [ImportReport.Outcome] {
    Importer(into: archive).importFiles(paths).entries.map(\.outcome)
  }

  @Test func anArchiveIsTakenWithItsNamesAndPages() throws {
    let folder = try TemporaryFolder()
    let page = try folder.write("三版.md", ImporterTests.page)
    let (old, new) = ("\(folder.path)/旧库", "\(folder.path)/新库")
    _ = outcomes([page], into: old)
    #expect(outcomes([old], into: new) == [.written(issue: "\(new)/issues/三版.json", articles: 1)])
    let opened = try Archive.open(new)
    #expect(opened.snapshot.count == 1)
    #expect(opened.pageText(ofSource: "三版.md") == ImporterTests.page)
    #expect(outcomes([page], into: new) == [.unchanged(issue: "\(new)/issues/三版.json")])
  }

  @Test func anArchivesBulkFilesAreTakenAsTheyWereImported() throws {
    let folder = try TemporaryFolder()
    let (old, new) = ("\(folder.path)/旧库", "\(folder.path)/新库")
    let bulk = try folder.write("旧稿.jsonl", "{\"文号\": \"7\", \"内容\": \"夜校开班\"}\n")
    let options = Importer.Options(mapping: try BulkMapping(["文号=id", "内容=body"], idPrefix: "旧/"))
    try #require(Importer(into: old, options: options).importFiles([bulk]).isComplete)
    #expect(outcomes([old], into: new) == [.stored(articles: 1, unknown: [])])
    let record = try Archive.open(new).snapshot.record(at: 0)
    #expect(record.id == "旧/7" && record.article.paragraphs == ["夜校开班"])
    // What is said this time counts more than what was then.
    let other = Importer.Options(mapping: try BulkMapping(["文号=id", "内容=title"], idPrefix: "新/"))
    try #require(Importer(into: new, options: other).importFiles([old]).isComplete)
    #expect(try Archive.open(new).snapshot.record(at: 0).id == "新/7")
  }

  @Test func anArchiveInItselfChangesNothing() throws {
    let folder = try TemporaryFolder()
    let archive = "\(folder.path)/库"
    _ = outcomes([try folder.write("三版.md", ImporterTests.page)], into: archive)
    let issue = "\(archive)/issues/三版.json"
    for part in ["", "/", "/issues"] {
      #expect(outcomes([archive + part], into: archive) == [.unchanged(issue: issue)])
    }
    #expect(outcomes(["\(archive)/sources"], into: archive) == [.sameAs(source: "三版.md")])
    #expect(try FileReading.names(in: "\(archive)/issues") == ["三版.json"])
  }

  @Test func anIssueUnderAnotherNameIsTold() throws {
    let folder = try TemporaryFolder()
    let archive = "\(folder.path)/库"
    _ = outcomes([try folder.write("三版.md", ImporterTests.page)], into: archive)
    let copy = try folder.write("四版.json", try FileReading.bytes(of: "\(archive)/issues/三版.json"))
    #expect(outcomes([copy], into: archive) == [.sameAs(source: "三版.md")])
  }

  @Test func nothingIsLeftOfAnImportOfNothing() throws {
    let folder = try TemporaryFolder()
    let archive = "\(folder.path)/库"
    #expect(outcomes([try folder.write("空.txt", "")], into: archive) == [.failed(.empty)])
    #expect(FileReading.kind(of: archive) == nil)
  }

  @Test func importsAtTheSameTimeLoseNothing() async throws {
    let folder = try TemporaryFolder()
    let archive = "\(folder.path)/库"
    let pages = try (0..<12).map { number in
      try folder.write("A\(number).md", ImporterTests.page.replacing("甲市", with: "第\(number)市"))
    }
    let options = Importer.Options(date: Day(year: 2024, month: 8, day: 28))
    let reports = await withTaskGroup(of: ImportReport.self) { group in
      for half in [pages.prefix(6), pages.suffix(6)] {
        group.addTask { Importer(into: archive, options: options).importFiles(Array(half)) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(reports.count == 2 && reports.allSatisfy(\.isComplete))
    #expect(try Archive.open(archive).snapshot.count == 12)
  }

  @Test func aPipeAmongTheIssuesIsPassedOver() throws {
    let folder = try TemporaryFolder()
    try folder.write("issues/a.json", ArchiveOpeningTests.issue)
    #expect(mkfifo("\(folder.path)/issues/b.json", 0o600) == 0)
    #expect(try Archive.open(folder.path).snapshot.count == 3)
  }

  @Test(arguments: ["../../secret.txt", "/etc/hostname", "..", "."])
  func aSourceNeverLeadsOutOfTheArchive(_ source: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("secret.txt", "不是版面")
    try folder.write("库/issues/a.json", ArchiveOpeningTests.issue)
    try folder.write("库/sources/pages/a.txt", "版面")
    #expect(try Archive.open("\(folder.path)/库").pageText(ofSource: source) == nil)
  }
}
