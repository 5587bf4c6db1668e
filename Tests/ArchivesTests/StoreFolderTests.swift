import ArticleStore
import Files
import Issues
import Testing
import TextBasics

@testable import Archives

/// The store of an archive folder after every kind of change: what it shows is what the issue files hold.
@Suite struct StoreFolderTests {
  /// An archive whose issue files are changed by chance.
  final class ChangingArchive {
    let folder: TemporaryFolder
    private var random: SplitMix
    private(set) var issues: [String: Issues.Issue] = [:]
    var layout: ArchiveLayout { ArchiveLayout(folder.path) }

    init(seed: UInt64) throws {
      folder = try TemporaryFolder()
      random = SplitMix(state: seed)
      try FileWriting.makeFolder(layout.issues)
    }

    private func pick<T>(_ items: [T]) -> T { items[Int(random.next() % UInt64(items.count))] }

    /// Writes a new issue or another text of one that is there.
    func writeIssue() throws {
      let day = 1 + random.next() % 27
      let name = "2024-05-\(day < 10 ? "0" : "")\(day)"
      var issue = Issues.Issue()
      issue.date = Day(name)
      let articles = (0..<1 + random.next() % 4).map { _ in article() }
      issue.pages = [Page(number: "A01", source: "a.txt", articles: articles)]
      issues[name] = issue
      try FileWriting.replace(layout.issue(name), with: IssueWriter.write(issue))
    }

    func removeIssue() {
      guard !issues.isEmpty else { return }
      let name = pick(issues.keys.sorted())
      issues[name] = nil
      FileWriting.removeFile(layout.issue(name))
    }

    func damageStore() throws {
      let names = (try? FileReading.fileNames(in: "\(folder.path)/store")) ?? []
      guard !names.isEmpty else { return }
      let path = "\(folder.path)/store/\(pick(names))"
      let bytes = try FileReading.bytes(of: path)
      try FileWriting.replace(path, with: bytes.prefix(Int(random.next() % UInt64(bytes.count + 1))))
    }

    func change() throws {
      switch random.next() % 10 {
      case 0, 1: removeIssue()
      case 2: try damageStore()
      case 3, 4: StoreMerging(store: StoreFolder(layout: layout, smallBytes: -1)).run()
      default: try writeIssue()
      }
    }

    private func article() -> Article {
      Article(
        title: [StoreFolderTests.words.prefix(2).joined(), pick(StoreFolderTests.words)],
        paragraphs: (0..<1 + random.next() % 3).map { _ in (0..<6).map { _ in pick(StoreFolderTests.words) }.joined() },
        city: pick(["江城", "海城", nil] as [String?]),
        people: [pick(["林一", "陈二", "林　一"])],
        topics: [pick(["夜校", "骑手"])]
      )
    }

    var records: [ArticleRecord] {
      issues.flatMap { name, issue in issue.records(named: name) }.sorted(by: Snapshot.precedes)
    }
  }

  static let words = ["夜校", "骑手", "工会", "培训", "AI", "5G", "，", "总工会", "2024年", "开班"]

  @Test(arguments: [1, 2, 3, 4, 5, 6])
  func showsWhatTheIssuesHold(_ seed: UInt64) throws {
    let archive = try ChangingArchive(seed: seed)
    for step in 0..<25 {
      try archive.change()
      let opened = try #require(try StoreFolder(layout: archive.layout, smallBytes: -1).openIfLarge())
      let snapshot = opened.snapshot
      let records = archive.records
      #expect(snapshot.newestFirst(snapshot.all).reversed().map { snapshot.record(at: $0) } == records, "step \(step)")
      #expect(opened.issueCount == archive.issues.count)
      for needle in ["夜校", "工", "总工会培训", "5g", "，开班", "没有的词"] {
        let match = TextMatch(.literal(Folding.foldedBytes(of: needle)), isWhole: false)
        let found = try snapshot.rows(.body, where: match, among: snapshot.all)
        let expected = records.filter { record in
          record.article.paragraphs.contains { Folding.fold($0).contains(Folding.fold(needle)) }
        }
        #expect(Set(found.map { snapshot.record(at: $0).id }) == Set(expected.map(\.id)), "\(needle), step \(step)")
      }
      let counts = snapshot.counts(.person, in: snapshot.all).ofValues
      let one = snapshot.codes(.person, where: TextMatch(.literal(Folding.foldedBytes(of: "林一")), isWhole: true))
      #expect(
        one.reduce(0) { $0 + counts[Int($1)] }
          == records.count { $0.article.people.contains { Folding.fold($0) == Folding.fold("林一") } })
    }
  }

  @Test func whatIsUnchangedIsNotWrittenAgain() throws {
    let archive = try ChangingArchive(seed: 9)
    try archive.writeIssue()
    _ = try StoreFolder(layout: archive.layout, smallBytes: -1).openIfLarge()
    let manifest = try FileReading.bytes(of: "\(archive.folder.path)/store/manifest")
    let state = FileState(of: "\(archive.folder.path)/store/manifest")
    _ = try StoreFolder(layout: archive.layout, smallBytes: -1).openIfLarge()
    #expect(try FileReading.bytes(of: "\(archive.folder.path)/store/manifest") == manifest)
    #expect(FileState(of: "\(archive.folder.path)/store/manifest") == state)
  }

  @Test func aChangedIssueIsASmallSegment() throws {
    let archive = try ChangingArchive(seed: 11)
    for _ in 0..<10 { try archive.writeIssue() }
    let store = StoreFolder(layout: archive.layout, smallBytes: -1)
    _ = try store.openIfLarge()
    try archive.writeIssue()
    _ = try store.openIfLarge()
    let manifest = try #require(store.manifest())
    #expect(manifest.segments.count == 2)
    #expect(manifest.segments.last.map { $0.articles < 5 } == true)
  }

  @Test func manifestsReadBack() {
    var manifest = StoreManifest()
    manifest.next = 7
    manifest.segments = [.init(number: 1, articles: 5, issues: 0), .init(number: 6, articles: 1, issues: 2)]
    manifest.files["issues/a b\n\\c.json"] = .init(segment: 1, state: FileState(size: 3, modified: 4))
    manifest.files["issues/a\r\nb.json"] = .init(segment: 1, state: FileState(size: 3, modified: 4))
    manifest.hidden = [.init(segment: 1, file: "issues/x.json")]
    #expect(StoreManifest(manifest.encoded()) == manifest)
    var damaged = manifest.encoded()
    damaged[30] ^= 1
    #expect(StoreManifest(damaged) == nil)
    #expect(StoreManifest(Array(manifest.encoded().dropLast(9))) == nil)
  }
}
