import ArticleStore
import Files
import Glibc
import Issues
import Testing
import TextBasics

@testable import Archives

/// What is taken out of an archive is gone from it, lies whole in `removed/`, and comes back by an import.
@Suite struct RemovingTests {
  private let folder: TemporaryFolder
  private let archive: String

  /// An archive of two issues, of two pages and of one.
  init() throws {
    folder = try TemporaryFolder()
    archive = "\(folder.path)/库"
  }

  private func page(_ city: String) -> String { ImporterTests.page.replacing("甲市", with: city) }

  private func fill(_ store: StoreFolder) throws {
    for (name, city, date) in [
      ("A01.md", "甲市", "2024-04-25"), ("A02.md", "乙市", "2024-04-25"), ("B01.md", "丙市", "2024-04-26"),
    ] {
      let file = try folder.write("in/\(name)", page(city))
      let importer = Importer(into: store, options: Importer.Options(date: Day(date)))
      try #require(importer.importFiles([file]).isComplete)
    }
  }

  /// The archive without a store, and with one.
  private static let stores = [StoreFolder.smallBytes, -1]

  private func store(_ smallBytes: Int) -> StoreFolder {
    StoreFolder(layout: ArchiveLayout(archive), smallBytes: smallBytes)
  }

  private func ids() throws -> [String] {
    let snapshot = try Archive.open(archive).snapshot
    return snapshot.all.map { snapshot.record(at: $0).id }.sorted()
  }

  /// The files below the archive, its store aside.
  private func files() throws -> [String] {
    try FileReading.files(below: archive).map { String($0.dropFirst(archive.count + 1)) }
      .filter { !$0.hasPrefix("store/") }.sorted()
  }

  @discardableResult
  private func remove(_ name: String, _ remover: Remover) throws -> Remover.Outcome {
    try #require(try remover.remove(try remover.find(name)))
  }

  private func bringBack(_ outcome: Remover.Outcome, into store: StoreFolder) -> Bool {
    Importer(into: store).importFiles([outcome.folder]).isComplete
  }

  @Test(arguments: stores, ["2024-04-25", "2024-04-25.json", "issues/2024-04-25.json"])
  func issuesGoWithTheirPages(_ smallBytes: Int, _ name: String) throws {
    let store = store(smallBytes)
    try fill(store)
    let (before, allIDs) = (try files(), try ids())
    let remover = Remover(from: store)
    let found = try remover.find(name)
    #expect(found.kind == .issue && found.title == "2024-04-25")
    #expect(found.date == Day("2024-04-25") && found.pages == 2 && found.articles == 2)
    let outcome = try remove(name, remover)
    #expect(try ids() == ["2024-04-26/1/1"])
    #expect(
      try files() == [
        "issues/2024-04-26.json", "removed/2024-04-25/issues/2024-04-25.json",
        "removed/2024-04-25/sources/pages/A01.md", "removed/2024-04-25/sources/pages/A02.md", "sources/pages/B01.md",
      ])
    #expect(throws: RemovalProblem.notFound(name)) { try remover.find(name) }
    #expect(bringBack(outcome, into: store))
    #expect(try ids() == allIDs)
    #expect(try files().filter { !$0.hasPrefix("removed/") } == before)
  }

  @Test(arguments: stores, ["2024-04-25/2", "A02.md", "2024-04-25/A02.md"])
  func pagesGoOutOfTheirIssue(_ smallBytes: Int, _ name: String) throws {
    let store = store(smallBytes)
    try fill(store)
    let whole = try FileReading.bytes(of: store.layout.issue("2024-04-25"))
    let remover = Remover(from: store)
    let found = try remover.find(name)
    #expect(found.kind == .page("2") && found.title == "2024-04-25/2" && found.pages == 1 && found.articles == 1)
    let outcome = try remove(name, remover)
    #expect(try ids() == ["2024-04-25/1/1", "2024-04-26/1/1"])
    #expect(outcome.folder == "\(archive)/removed/2024-04-25_2")
    #expect(try FileReading.bytes(of: "\(outcome.folder)/issues/2024-04-25.json") == whole)
    #expect(FileReading.kind(of: "\(outcome.folder)/sources/pages/A02.md") == .file)
    #expect(FileReading.kind(of: store.layout.page("A02.md")) == nil)
    #expect(FileReading.kind(of: store.layout.page("A01.md")) == .file)
    let left = try IssueReader.read(FileReading.bytes(of: store.layout.issue("2024-04-25")), file: "")
    #expect(!left.isMended && left.provenance?.sources.keys.sorted() == ["A01.md"])
    #expect(bringBack(outcome, into: store))
    #expect(try FileReading.bytes(of: store.layout.issue("2024-04-25")) == whole)
    #expect(try ids() == ["2024-04-25/1/1", "2024-04-25/2/1", "2024-04-26/1/1"])
  }

  @Test(arguments: stores) func theOnlyPageTakesItsIssueAlong(_ smallBytes: Int) throws {
    let store = store(smallBytes)
    try fill(store)
    #expect(try Remover(from: store).find("B01.md").kind == .issue)
    try remove("B01.md", Remover(from: store))
    #expect(FileReading.kind(of: store.layout.issue("2024-04-26")) == nil)
    try remove("2024-04-25", Remover(from: store))
    #expect(try ids() == [], "an empty archive")
  }

  @Test func mendedIssuesStayMended() throws {
    let store = store(-1)
    try fill(store)
    let path = store.layout.issue("2024-04-25")
    let mended = String(decoding: try FileReading.bytes(of: path), as: UTF8.self).replacing("读书活动", with: "读书会")
    try FileWriting.replace(path, with: Array(mended.utf8))
    let outcome = try remove("2024-04-25/2", Remover(from: store))
    let left = try IssueReader.read(FileReading.bytes(of: path), file: "")
    #expect(left.isMended && left.pages.map(\.source) == ["A01.md"])
    #expect(left.pages[0].articles[0].title.joined().contains("读书会"))
    #expect(bringBack(outcome, into: store))
    #expect(try FileReading.bytes(of: path) == Array(mended.utf8))
    // What was mended since is never overwritten.
    let again = try remove("2024-04-25/2", Remover(from: store))
    try FileWriting.replace(path, with: Array(mended.replacing("读书会", with: "读书班").utf8))
    #expect(!bringBack(again, into: store))
  }

  @Test func issuesWithKeysOfTheirOwnAreNotWritten() throws {
    let store = store(-1)
    try fill(store)
    let path = store.layout.issue("2024-04-25")
    let text = String(decoding: try FileReading.bytes(of: path), as: UTF8.self)
    try FileWriting.replace(path, with: Array(text.replacing("\"pages\"", with: "\"remark\": 1, \"pages\"").utf8))
    let before = try files()
    let remover = Remover(from: store)
    #expect(throws: RemovalProblem.unknownKeys(path: path)) { try remover.remove(try remover.find("2024-04-25/1")) }
    #expect(try files() == before)
    try remove("2024-04-25", remover)
    #expect(try ids() == ["2024-04-26/1/1"])
  }

  @Test func bulkFilesGoWithTheirOptions() throws {
    let store = store(-1)
    try fill(store)
    let bulk = try folder.write("旧稿.jsonl", "{\"文号\": \"7\", \"内容\": \"夜校开班\"}\n")
    let options = Importer.Options(mapping: try BulkMapping(["文号=id", "内容=body"], idPrefix: "旧/"))
    try #require(Importer(into: store, options: options).importFiles([bulk]).isComplete)
    #expect(try ids().contains("旧/7"))
    let remover = Remover(from: store)
    let found = try remover.find("旧稿.jsonl")
    #expect(found.kind == .bulk && found.articles == 1 && found.date == nil)
    #expect(throws: RemovalProblem.article("旧/7", holder: "旧稿.jsonl")) { try remover.find("旧/7") }
    let outcome = try remove("旧稿.jsonl", remover)
    #expect(!(try ids().contains("旧/7")))
    #expect(try FileReading.names(in: store.layout.bulk) == [])
    #expect(try FileReading.names(in: "\(outcome.folder)/sources/bulk") == ["旧稿.jsonl", "旧稿.jsonl.import"])
    #expect(bringBack(outcome, into: store))
    #expect(try ids().contains("旧/7"))
  }

  @Test func aNameThatIsTakenGetsANumber() throws {
    let store = store(-1)
    try fill(store)
    for number in 1...3 {
      let outcome = try remove("2024-04-26", Remover(from: store))
      #expect(outcome.folder == "\(archive)/removed/2024-04-26" + (number > 1 ? "-\(number)" : ""))
      #expect(bringBack(outcome, into: store))
    }
  }

  @Test(arguments: stores) func textsOfOtherIssuesStay(_ smallBytes: Int) throws {
    let store = store(smallBytes)
    try fill(store)
    // Another issue of a page of the same name, as archives of others may bring it.
    let text = String(decoding: try FileReading.bytes(of: store.layout.issue("2024-04-26")), as: UTF8.self)
    let path = store.layout.issue("外来")
    try FileWriting.replace(path, with: Array(text.replacing("丙市", with: "丁市").utf8))
    #expect(throws: RemovalProblem.severalPages("B01.md", ["2024-04-26", "外来"])) {
      try Remover(from: store).find("B01.md")
    }
    let outcome = try remove("外来", Remover(from: store))
    #expect(FileReading.kind(of: store.layout.page("B01.md")) == .file)
    #expect(FileReading.kind(of: "\(outcome.folder)/sources/pages/B01.md") == .file)
  }

  @Test func unreadableIssuesCanGoToo() throws {
    let store = store(-1)
    try fill(store)
    try FileWriting.replace(store.layout.issue("坏"), with: Array("{".utf8))
    let found = try Remover(from: store).find("坏")
    #expect(found.articles == nil && found.pages == 0)
    try remove("坏", Remover(from: store))
    #expect(try Archive.open(archive).problems == [])
  }

  @Test func whatIsNotThereIsTold() throws {
    let store = store(-1)
    try fill(store)
    let remover = Remover(from: store)
    for name in ["2024-04-27", "", "..", "../库/issues/2024-04-25", "/", "A09.md", "2024-04-27/1"] {
      #expect(throws: RemovalProblem.notFound(name)) { try remover.find(name) }
    }
    #expect(throws: RemovalProblem.noPage("A07", issue: "2024-04-25", pages: ["1", "2"])) {
      try remover.find("2024-04-25/A07")
    }
    #expect(throws: RemovalProblem.article("2024-04-25/2/1", holder: "2024-04-25/2")) {
      try remover.find("2024-04-25/2/1")
    }
    #expect(remover.names() == ["2024-04-26", "2024-04-25"])
    #expect(remover.names(beginning: "2024-04-25/") == ["2024-04-25/1", "2024-04-25/2"])
    #expect(throws: RemovalProblem.notAnArchive("\(folder.path)/in")) {
      try Remover(from: "\(folder.path)/in").find("A01.md")
    }
  }

  @Test func aFileThatWasChangedMeanwhileStays() throws {
    let store = store(-1)
    try fill(store)
    let remover = Remover(from: store)
    let found = try remover.find("2024-04-26")
    let path = store.layout.issue("2024-04-26")
    try FileWriting.replace(
      path, with: Array((String(decoding: try FileReading.bytes(of: path), as: UTF8.self) + "\n").utf8))
    #expect(throws: RemovalProblem.changed(path)) { try remover.remove(found) }
    #expect(FileReading.kind(of: path) == .file)
    #expect(FileReading.kind(of: store.layout.removed) == nil)
  }

  @Test func anImportIsWaitedFor() throws {
    let store = store(-1)
    try fill(store)
    let remover = Remover(from: store)
    let found = try remover.find("2024-04-26")
    let before = try files()
    var asked = 0
    let observer = WorkObserver(shouldStop: {
      asked += 1
      return asked > 2
    })
    let outcome = try FolderLock.ifFree(archive) { try remover.remove(found, observer) }
    #expect(outcome == .some(nil), "the lock was there, and the wait for it was ended")
    #expect(asked == 3)
    #expect(try files() == before)
    #expect(try remover.remove(found) != nil)
  }

  /// A removal that ends after some of its steps: the archive has the issue whole or not at all, and nothing is lost.
  @Test func stoppingHalfWayLosesNothing() throws {
    let store = store(-1)
    try fill(store)
    let layout = store.layout
    // The issue is moved first; its pages' texts may be where they were.
    let folder = ArchiveLayout("\(layout.removed)/2024-04-25")
    try FileWriting.makeFolder(folder.issues)
    try FileWriting.moveFile(layout.issue("2024-04-25"), to: folder.issue("2024-04-25"))
    #expect(try ids() == ["2024-04-26/1/1"])
    #expect(Importer(into: store).importFiles([folder.root]).isComplete)
    #expect(try ids().count == 3)
    #expect(try Archive.open(archive).pageText(ofSource: "A02.md") == page("乙市"))
  }
}
