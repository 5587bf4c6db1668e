import Archives
import ArticleStore
import Files
import Issues
import SampleArchive
import Testing
import TextBasics

@Suite struct ArchiveOpeningTests {
  static let issue =
    #"{"format":"chabao-issue/1","date":"2024-08-28","pages":[{"page":"A03","source":"a.txt","articles":[{"title":["一"]},{"title":["二"]}]},{"source":"b.txt","articles":[{"title":["三"]}]}]}"#

  @Test func anArchiveFolderOpens() throws {
    let folder = try TemporaryFolder()
    try folder.write("库/issues/2024-08-28.json", Self.issue)
    try folder.write("库/sources/pages/a.txt", "版面原文")
    let archive = try Archive.open("\(folder.path)/库")
    #expect(archive.name == "库")
    #expect(archive.issueCount == 1)
    #expect(archive.problems.isEmpty)
    let ids = archive.snapshot.all.map { archive.snapshot.record(at: $0).id }
    #expect(ids == ["2024-08-28/2/1", "2024-08-28/A03/1", "2024-08-28/A03/2"])
    #expect(archive.pageText(ofSource: "a.txt") == "版面原文")
    #expect(archive.pageText(ofSource: "b.txt") == nil)
  }

  @Test func oneBadFileDoesNotStopTheOthers() throws {
    let folder = try TemporaryFolder()
    try folder.write("issues/a.json", Self.issue)
    try folder.write("issues/b.json", "{\"format\":\"chabao-issue/1\",\n\"pages\":")
    let archive = try Archive.open(folder.path)
    #expect(archive.snapshot.count == 3)
    #expect(archive.problems.count == 1)
    let problem = try #require(archive.problems.first)
    #expect(problem.message(in: .english).hasPrefix("\(folder.path)/issues/b.json:2:9: "))
  }

  @Test func keysThatNoOneReadsAreTold() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "issues/a.json",
      Self.issue.replacing(#"{"title":["一"]}"#, with: "\n" + #"{"titel":["一"],"memo":[{"x":1}],"memo":2}"#))
    let notices = try Archive.open(folder.path).notices
    #expect(
      notices.map { $0.message(in: .english).replacing(folder.path + "/", with: "") } == [
        "issues/a.json:2: there is no key “titel”; what it holds is not read. Did you mean “title”?",
        "issues/a.json:2: there is no key “memo”; what it holds is not read (2 places)",
      ])
    #expect(notices[0].message(in: .chinese).hasSuffix("没有“titel”这个键，内容没有读入。是不是要写“title”？"))
  }

  @Test func aCopyOfAnIssueIsTold() throws {
    let folder = try TemporaryFolder()
    try folder.write("issues/2024-08-28.json", Self.issue)
    try folder.write("issues/2024-08-28 副本.json", Self.issue)
    // The same article on another day is no copy.
    try folder.write("issues/2024-08-29.json", Self.issue.replacing("2024-08-28", with: "2024-08-29"))
    let archive = try Archive.open(folder.path)
    #expect(archive.snapshot.count == 9)
    #expect(
      archive.notices == [
        .duplicate(
          file: folder.path + "/issues/2024-08-28.json", of: folder.path + "/issues/2024-08-28 副本.json", articles: 3)
      ])
    #expect(archive.notices[0].message(in: .chinese).contains("有 3 篇与"))
  }

  @Test func theSampleHasNothingToTell() {
    #expect(Archive.bundled().notices.isEmpty && Archive.bundled().problems.isEmpty)
  }

  @Test func issueFilesAloneOpen() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x.json", Self.issue)
    #expect(try Archive.open(file).snapshot.count == 3)
    #expect(try Archive.open(folder.path).snapshot.count == 3)
  }

  @Test func whatIsNoArchiveIsRefused() throws {
    let folder = try TemporaryFolder()
    #expect(throws: ArchiveProblem.file(FileError(path: "\(folder.path)/none", cause: .notFound))) {
      try Archive.open("\(folder.path)/none")
    }
    #expect(throws: ArchiveProblem.notAnArchive(folder.path)) { try Archive.open(folder.path) }
    let page = try folder.write("page.txt", "版面")
    #expect(throws: ArchiveProblem.notAnArchive(page)) { try Archive.open(page) }
    let bad = try folder.write("bad.json", "[")
    #expect(throws: ArchiveProblem.self) { try Archive.open(bad) }
  }

  @Test func theBundledSampleIsWhole() throws {
    let sample = Archive.bundled()
    #expect(sample.problems.isEmpty)
    #expect(sample.issueCount == SampleArchive.issues.count)
    #expect(sample.snapshot.count > 20)
    for page in SampleArchive.pages { #expect(sample.pageText(ofSource: page.name)?.isEmpty == false) }
  }
}
