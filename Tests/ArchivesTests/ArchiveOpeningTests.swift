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
