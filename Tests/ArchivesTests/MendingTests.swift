import ArticleStore
import Files
import Testing
import TextBasics

@testable import Archives

/// What is damaged of a store is made anew from the archive's own files, and nothing else of it is touched.
@Suite struct MendingTests {
  private let folder: TemporaryFolder
  private let store: StoreFolder
  private var root: String { store.layout.root }

  init() throws {
    folder = try TemporaryFolder()
    store = StoreFolder(layout: ArchiveLayout("\(folder.path)/库"), smallBytes: -1)
  }

  /// A store of three segments: one of a bulk file, two of an issue each.
  private func fill() throws {
    let bulk = try folder.write("旧稿.jsonl", "{\"id\": 1, \"body\": \"夜校开班\"}\n{\"id\": 2, \"body\": \"工会\"}\n")
    try #require(Importer(into: store).importFiles([bulk]).isComplete)
    for (city, date) in [("甲市", "2024-04-25"), ("乙市", "2024-04-26")] {
      let page = try folder.write("in/\(date).md", ImporterTests.page.replacing("甲市", with: city))
      let importer = Importer(into: store, options: Importer.Options(date: Day(date)))
      try #require(importer.importFiles([page]).isComplete)
    }
    try #require(segments.count == 3)
  }

  private var segments: [String] {
    ((try? FileReading.fileNames(in: store.path)) ?? []).filter { $0 != "manifest" }
  }

  private func flip(_ name: String, at share: Double = 0.5) throws {
    var bytes = try FileReading.bytes(of: "\(store.path)/\(name)")
    bytes[Int(Double(bytes.count - 1) * share)] ^= 4
    try FileWriting.replace("\(store.path)/\(name)", with: bytes)
  }

  private func ids() throws -> [String] {
    let snapshot = try Archive.open(root).snapshot
    return snapshot.all.map { snapshot.record(at: $0).id }.sorted()
  }

  private func isWhole() throws -> Bool { try ArchiveVerification(of: root).problems.isEmpty }

  @Test(arguments: [0, 1, 2], [0.0, 0.4, 0.999]) func oneSegmentIsMadeAnew(_ index: Int, _ share: Double) throws {
    try fill()
    let (before, names) = (try ids(), segments)
    let others = names.filter { $0 != names[index] }.map { FileState(of: "\(store.path)/\($0)") }
    try flip(names[index], at: share)
    #expect(!(try isWhole()))
    let mending = try ArchiveMending(of: root)
    #expect(mending.problems == [])
    #expect(mending.bulkFiles == (index == 0 ? 1 : 0) && mending.issues == (index == 0 ? 0 : 1))
    #expect(mending.verification.segments == 3 && mending.verification.issues == 2)
    let told = mending.done(in: .english)
    #expect(told.count == 2 && told[0].hasPrefix("\(store.path)/\(names[index]): "))
    #expect(try isWhole())
    #expect(!segments.contains(names[index]) && segments.count == 3)
    #expect(names.filter { $0 != names[index] }.map { FileState(of: "\(store.path)/\($0)") } == others)
    #expect(try ids() == before)
  }

  @Test func aMissingSegmentIsMadeAnew() throws {
    try fill()
    let before = try ids()
    FileWriting.removeFile("\(store.path)/\(segments[1])")
    #expect(try ArchiveMending(of: root).issues == 1)
    #expect(try ids() == before)
    #expect(try isWhole())
  }

  @Test func withoutAManifestAllIsMadeAnew() throws {
    try fill()
    let before = try ids()
    try flip("manifest")
    let mending = try ArchiveMending(of: root)
    #expect(mending.damage == [.manifest(path: store.path)])
    #expect(mending.problems == [] && mending.issues == 2 && mending.bulkFiles == 1)
    #expect(mending.done(in: .chinese).last == "已从 2 个报纸文件、1 个成批文件重建")
    #expect(try isWhole())
    #expect(try ids() == before)
  }

  @Test func nothingIsDoneWhereAllIsSound() throws {
    try fill()
    let manifest = try FileReading.bytes(of: store.manifestPath)
    let mending = try ArchiveMending(of: root)
    #expect(mending.damage == [] && mending.done(in: .english) == [] && mending.problems == [])
    #expect(try FileReading.bytes(of: store.manifestPath) == manifest)
  }

  /// The issue of a damaged segment was deleted, and there is nothing to make anew.
  @Test func whatIsGoneIsNoLongerNamed() throws {
    try fill()
    FileWriting.removeFile(store.layout.issue("2024-04-25"))
    try flip(segments[1])
    #expect(try ArchiveMending(of: root).problems == [])
    #expect(try isWhole())
    #expect(segments.count == 2)
    #expect(try ids() == ["1", "2", "2024-04-26/1/1"])
  }

  @Test func filesThatCantBeUsedAreTold() throws {
    try fill()
    try FileWriting.replace(store.layout.issue("2024-04-25"), with: Array("{".utf8))
    try FileWriting.replace("\(store.layout.bulk)/旧稿.jsonl", with: Array("{\"id\": 1\n".utf8))
    // What they held is shown still, until the segments that have it are damaged.
    #expect(try ids().count == 4)
    for name in segments { try flip(name) }
    let mending = try ArchiveMending(of: root)
    #expect(mending.problems.count == 2)
    #expect(mending.verification.segments == 1)
    #expect(try ids() == ["2024-04-26/1/1"])
  }

  @Test func anImportIsWaitedFor() throws {
    try fill()
    try flip(segments[0])
    let outcome = FolderLock.ifFree(root) {
      #expect(throws: ArchiveProblem.stopped) { try ArchiveMending(of: root, WorkObserver(shouldStop: { true })) }
    }
    #expect(outcome != nil)
    #expect(!(try isWhole()))
  }

  @Test func oneThatIsStoppedLeavesTheStoreAsItWas() throws {
    try fill()
    try flip(segments[0])
    let before = segments
    var asked = 0
    // Behind the look at two issues, three segments and twice at the bulk file, when the bulk file is scanned.
    let observer = WorkObserver(shouldStop: {
      asked += 1
      return asked > 7
    })
    #expect(throws: ArchiveProblem.stopped) { try ArchiveMending(of: root, observer) }
    #expect(segments == before)
    #expect(try ArchiveMending(of: root).problems == [])
  }

  @Test func onlyArchivesAreMended() throws {
    #expect(throws: ArchiveProblem.file(FileError(path: root, cause: .notFound))) { try ArchiveMending(of: root) }
    #expect(throws: ArchiveProblem.notAnArchive(folder.path)) { try ArchiveMending(of: folder.path) }
  }
}
