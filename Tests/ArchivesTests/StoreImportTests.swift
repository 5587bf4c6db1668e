import ArticleStore
import Files
import Glibc
import Issues
import Testing
import TextBasics

@testable import Archives

/// Imports into archives with a store: what is known of pages is looked up, and what is new is indexed at once.
@Suite struct StoreImportTests {
  private let folder: TemporaryFolder
  private let store: StoreFolder

  init() throws {
    folder = try TemporaryFolder()
    store = StoreFolder(layout: ArchiveLayout("\(folder.path)/库"), smallBytes: -1)
  }

  private func outcome(_ name: String, _ text: String, date: String? = nil) throws -> ImportReport.Outcome? {
    let options = Importer.Options(date: date.flatMap { Day($0) })
    let path = try folder.write("in/\(date ?? "")/\(name)", text)
    return Importer(into: store, options: options).importFiles([path]).entries.first?.outcome
  }

  private var manifestBytes: [UInt8]? { try? FileReading.bytes(of: "\(store.path)/manifest") }

  private func issue(_ name: String) -> String { store.layout.issue(name) }

  @Test func whatIsImportedIsIndexedAtOnce() throws {
    _ = try outcome("a.md", ImporterTests.page, date: "2024-04-25")
    _ = try outcome("b.md", ImporterTests.page.replacing("甲市", with: "乙市"), date: "2024-04-26")
    let before = try #require(manifestBytes)
    let opened = try #require(try store.openIfLarge())
    #expect(opened.snapshot.count == 2)
    #expect(opened.issueCount == 2)
    #expect(manifestBytes == before, "opening found nothing to do")
  }

  @Test func pagesAreLookedUpAndNoOtherIssueIsRead() throws {
    _ = try outcome("a.md", ImporterTests.page, date: "2024-04-25")
    // Spoilt without a trace: an import that read it would know nothing of its pages.
    let spoilt = issue("2024-04-25")
    var status = stat()
    #expect(stat(spoilt, &status) == 0)
    let bytes = try FileReading.bytes(of: spoilt)
    try FileWriting.replace(spoilt, with: bytes.map { _ in UInt8(ascii: "x") })
    var times = [status.st_atim, status.st_mtim]
    #expect(utimensat(AT_FDCWD, spoilt, &times, 0) == 0)
    #expect(try outcome("b.md", ImporterTests.page, date: "2024-04-26") == .sameAs(source: "a.md"))
  }

  @Test func aPageOfTheSameNameOnAnotherDayGetsAnotherName() throws {
    let second = ImporterTests.page.replacing("甲市", with: "乙市")
    _ = try outcome("A01.md", ImporterTests.page, date: "2024-04-25")
    _ = try outcome("A01.md", second, date: "2024-04-26")
    #expect(try FileReading.bytes(of: store.layout.page("A01.md")) == Array(ImporterTests.page.utf8))
    #expect(try FileReading.bytes(of: store.layout.page("2024-04-26_A01.md")) == Array(second.utf8))
    #expect(try outcome("A01.md", second, date: "2024-04-26") == .unchanged(issue: issue("2024-04-26")))
  }

  @Test func aPageWithoutAnArticleKeepsItsText() throws {
    _ = try outcome("A01.md", "广告\n", date: "2024-04-25")
    _ = try outcome("A01.md", ImporterTests.page, date: "2024-04-26")
    #expect(try FileReading.bytes(of: store.layout.page("A01.md")) == Array("广告\n".utf8))
    #expect(try FileReading.bytes(of: store.layout.page("2024-04-26_A01.md")) == Array(ImporterTests.page.utf8))
  }

  // MARK: Files that can't be used any more

  @Test func whatWasThereOfAFileThatTurnsBadStays() throws {
    _ = try outcome("a.md", ImporterTests.page, date: "2024-04-25")
    let good = try FileReading.bytes(of: issue("2024-04-25"))
    try FileWriting.replace(issue("2024-04-25"), with: good.dropLast(20))
    var manifests: [[UInt8]?] = []
    for _ in 0..<3 {
      let opened = try #require(try store.openIfLarge())
      #expect(opened.snapshot.count == 1)
      #expect(opened.problems.count == 1)
      guard case .kept(.issue)? = opened.problems.first else {
        Testing.Issue.record("not told: \(opened.problems)")
        return
      }
      manifests.append(manifestBytes)
    }
    #expect(manifests[1] == manifests[0] && manifests[2] == manifests[0], "it is told, and nothing is written")
    let mended = String(decoding: good, as: UTF8.self).replacing("一百多名", with: "两百多名")
    try FileWriting.replace(issue("2024-04-25"), with: Array(mended.utf8))
    let opened = try #require(try store.openIfLarge())
    #expect(opened.problems.isEmpty)
    #expect(opened.snapshot.all.map { opened.snapshot.record(at: $0).article.paragraphs[0].contains("两百") } == [true])
  }

  @Test func aFileThatWasNeverGoodIsLeftOutAndGoesWithoutATrace() throws {
    _ = try outcome("a.md", ImporterTests.page, date: "2024-04-25")
    try folder.write("库/issues/坏.json", "{")
    for _ in 0..<2 {
      let opened = try #require(try store.openIfLarge())
      #expect(opened.snapshot.count == 1)
      guard case .issue? = opened.problems.first else {
        Testing.Issue.record("not told: \(opened.problems)")
        return
      }
    }
    #expect(store.manifest()?.unusable.count == 1)
    FileWriting.removeFile(issue("坏"))
    #expect(try #require(try store.openIfLarge()).problems.isEmpty)
    #expect(store.manifest()?.unusable == [:])
  }

  @Test(arguments: ["{\"id\": \"1\"", "{\"id\": \"1\"}\n{\"id\": \"1\"}\n", ""])
  func aBulkFileThatTurnsBadStaysAsItWas(_ text: String) throws {
    let path = try folder.write("in/all.jsonl", "{\"id\": \"1\", \"body\": \"夜校\"}\n")
    #expect(Importer(into: store).importFiles([path]).isComplete)
    try folder.write("库/sources/bulk/all.jsonl", text)
    for round in 0..<2 {
      let opened = try #require(try store.openIfLarge())
      #expect(opened.snapshot.count == 1)
      guard case .kept(let problem)? = opened.problems.first else {
        Testing.Issue.record("not told: \(opened.problems)")
        return
      }
      if case .unusable = problem { #expect(round == 1) } else { #expect(round == 0) }
    }
  }

  @Test func anOlderFileOfTheSameNameIsTakenInToo() throws {
    _ = try outcome("a.md", ImporterTests.page, date: "2024-04-25")
    let file = issue("2024-04-25")
    let bytes = try FileReading.bytes(of: file)
    let other = String(decoding: bytes, as: UTF8.self).replacing("读书", with: "歌咏")
    try FileWriting.replace(file, with: Array(other.utf8))
    var times = [timespec(tv_sec: 1_000_000_000, tv_nsec: 0), timespec(tv_sec: 1_000_000_000, tv_nsec: 0)]
    #expect(utimensat(AT_FDCWD, file, &times, 0) == 0)
    let snapshot = try #require(try store.openIfLarge()).snapshot
    #expect(snapshot.all.map { snapshot.record(at: $0).article.title.joined().contains("歌咏") } == [true])
  }
}
