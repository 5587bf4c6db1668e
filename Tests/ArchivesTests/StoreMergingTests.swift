import ArticleStore
import Files
import Issues
import Testing
import TextBasics

@testable import Archives

/// Small segments merged on disk, one import after the other.
@Suite struct StoreMergingTests {
  private let folder: TemporaryFolder
  private let store: StoreFolder

  init() throws {
    folder = try TemporaryFolder()
    store = StoreFolder(layout: ArchiveLayout("\(folder.path)/库"), smallBytes: -1)
  }

  private func issue(_ day: Int, _ word: String) throws -> Issues.Issue {
    var issue = Issues.Issue()
    issue.date = Day(number: Int32(19_000 + day))
    issue.pages = [
      Page(
        number: "A01", source: "\(day).txt",
        articles: (0..<3).map { Article(title: ["第\(day)天第\($0)篇"], paragraphs: ["\(word)\(day)开班"]) })
    ]
    // As the parser wrote it: an issue that someone mended is left alone.
    return issue.stamped(parser: "1", sources: ["\(day).txt": "\(word)\(day)"])
  }

  private func importIssue(_ day: Int, _ word: String = "夜校") throws {
    let path = "\(folder.path)/in/day\(day).json"
    try FileWriting.makeFolder("\(folder.path)/in")
    try FileWriting.replace(path, with: IssueWriter.write(try issue(day, word)))
    let report = Importer(into: store).importFiles([path])
    #expect(report.isComplete && report.entries.count == 1)
    if report.isMergeDue { #expect(StoreMerging(store: store).run() > 0) }
  }

  private func count(_ word: String) throws -> Int {
    let snapshot = try #require(try store.openIfLarge()).snapshot
    let match = TextMatch(.literal(Folding.foldedBytes(of: word)), isWhole: false)
    return try snapshot.rows(.body, where: match, among: snapshot.all).count
  }

  @Test func dayByDayBesideABulkFile() throws {
    let lines = (0..<400).map { "{\"id\": \"b\($0)\", \"body\": \"旧稿夜校\"}\n" }.joined()
    #expect(Importer(into: store).importFiles([try folder.write("in/all.jsonl", lines)]).isComplete)
    let bulk = FileState(of: store.segmentPath(1))
    for day in 0..<48 {
      try importIssue(day)
      if day % 5 == 4 { try importIssue(day - 2, "骑手") }
      #expect(try #require(store.manifest()).segments.count <= 5)
    }
    #expect(FileState(of: store.segmentPath(1)) == bulk, "the bulk file's segment is as it was written")
    let replaced = 9
    #expect(try count("骑手") == 3 * replaced)
    #expect(try count("夜校") == 400 + 3 * (48 - replaced))
    #expect(try #require(try store.openIfLarge()).issueCount == 48 + 1)
    let names = Set(try FileReading.fileNames(in: store.path))
    #expect(
      names
        == Set(
          try #require(store.manifest()).segments.map { StoreManifest.fileName(ofSegment: $0.number) } + ["manifest"]))
  }

  @Test func whatAKilledMergeLeftGoesWithTheNextImport() throws {
    try importIssue(1)
    try folder.write("库/store/merging", "half a segment")
    // A merge at work has the store's lock: its file stays.
    let report: Void? = try FolderLock.ifFree(store.path) { try importIssue(2) }
    #expect(report != nil)
    #expect(FileReading.kind(of: store.mergingPath) == .file)
    try importIssue(3)
    #expect(FileReading.kind(of: store.mergingPath) == nil)
  }

  @Test func onlyOneMerges() throws {
    for day in 0..<4 {
      let path = try folder.write("库/issues/day\(day).json", IssueWriter.write(try issue(day, "夜校")))
      #expect(FileReading.kind(of: path) == .file)
      _ = try store.openIfLarge()
    }
    let merging = StoreMerging(store: store)
    #expect(merging.isDue)
    let other: Int? = FolderLock.ifFree(store.path) { merging.run() }
    #expect(other == 0)
    #expect(merging.run() == 1)
    #expect(!merging.isDue)
    #expect(try count("夜校") == 12)
  }

  @Test func othersAskAndImportWhileSegmentsAreMerged() async throws {
    let store = self.store
    await withTaskGroup(of: Bool.self) { group in
      group.addTask {
        for _ in 0..<40 { StoreMerging(store: store).run() }
        return true
      }
      group.addTask {
        (0..<40).allSatisfy { _ in
          guard let opened = try? store.openIfLarge() else { return true }
          return opened.snapshot.count % 3 == 0 && opened.problems.isEmpty
        }
      }
      for day in 0..<30 { #expect(throws: Never.self) { try importIssue(day) } }
      for await isRight in group { #expect(isRight) }
    }
    #expect(try count("夜校") == 90)
  }
}
