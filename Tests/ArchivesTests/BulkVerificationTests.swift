import ArticleStore
import Files
import Glibc
import Testing
import TextBasics

@testable import Archives

/// `verify` compares bulk files with what the store was made of, and opening tells of one that is gone.
@Suite struct BulkVerificationTests {
  private let folder: TemporaryFolder
  private let store: StoreFolder
  private var root: String { store.layout.root }
  private var file: String { "\(store.layout.bulk)/all.jsonl" }

  init() throws {
    folder = try TemporaryFolder()
    store = StoreFolder(layout: ArchiveLayout("\(folder.path)/库"), smallBytes: -1)
    for name in ["all", "more"] {
      let path = try folder.write("\(name).jsonl", "{\"id\": \"\(name)1\"}\n{\"id\": \"\(name)2\"}\n")
      try #require(Importer(into: store).importFiles([path]).isComplete)
    }
  }

  private func problems() throws -> [ArchiveProblem] { try ArchiveVerification(of: root).problems }

  @Test func soundFilesAreCounted() throws {
    let verification = try ArchiveVerification(of: root)
    #expect(verification.problems == [] && verification.bulkFiles == 2)
    #expect(verification.summary(in: .english) == "sound: 0 issue files, 2 bulk files, 2 index files")
    #expect(verification.summary(in: .chinese) == "完好：0 个报纸文件，2 个成批文件，2 个索引文件")
  }

  @Test(arguments: [15, 14, 8]) func cutFilesAreTold(_ length: Int) throws {
    try FileWriting.replace(file, with: Array(FileReading.bytes(of: file).prefix(length)))
    #expect(try problems() == [.bulkChanged(file)])
  }

  @Test(arguments: 0..<30) func aByteThatWasChangedIsTold(_ place: Int) throws {
    var status = stat()
    #expect(stat(file, &status) == 0)
    var bytes = try FileReading.bytes(of: file)
    bytes[place] ^= 1
    // A disk that fails leaves size and times as they are.
    try FileWriting.replace(file, with: bytes)
    var times = [status.st_atim, status.st_mtim]
    #expect(utimensat(AT_FDCWD, file, &times, 0) == 0)
    #expect(try problems() == [.bulkChanged(file)])
  }

  @Test func aCopyWithOtherTimesIsSound() throws {
    var times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 0)]
    #expect(utimensat(AT_FDCWD, file, &times, 0) == 0)
    #expect(try problems() == [])
  }

  @Test func optionsThatMakeNoSenseAreTold() throws {
    let options = try folder.write("库/sources/bulk/all.jsonl.import", "colour red\n")
    #expect(try problems() == [.bulk(path: file, .options(options))])
  }

  @Test func aFileThatIsGoneIsToldByBoth() throws {
    FileWriting.removeFile(file)
    #expect(try problems() == [.bulkGone(file)])
    #expect(try Archive.open(root).notices == [.bulkGone(file: file, articles: 2)])
    #expect(try Archive.open(root).notices == [])
  }

  @Test func oneThatWasRemovedIsNoLoss() throws {
    let remover = Remover(from: root)
    _ = try remover.remove(try remover.find("all.jsonl"))
    #expect(try problems() == [])
    #expect(try Archive.open(root).notices == [])
  }

  @Test func whatIsIndexedAnewHasAChecksumToo() throws {
    let path = try folder.write("库/sources/bulk/hand.jsonl", "{\"id\": \"hand\"}\n")
    _ = try Archive.open(root)
    #expect(store.manifest()?.files["sources/bulk/hand.jsonl"]?.checksum == (try FileChecksum.of(path)))
  }

  @Test func anImportThatWasKilledAtOnceLeftNoDamage() throws {
    try FileWriting.makeFolder("\(folder.path)/new/sources/bulk")
    try folder.write("new/store/000001.segment", "half a segment")
    #expect(try ArchiveVerification(of: "\(folder.path)/new").problems == [])
    try folder.write("new/store/manifest", "chabao-store 2\nnext 1\nchecksum 0\n")
    #expect(try ArchiveVerification(of: "\(folder.path)/new").problems == [])
    try folder.write("new/store/manifest", "chabao-store 3\nnext 1\nchecksum 0\n")
    #expect(try ArchiveVerification(of: "\(folder.path)/new").problems == [.store("\(folder.path)/new/store")])
  }

  // MARK: Segments

  @Test func anotherSoundSegmentIsDamage() throws {
    let names = try FileReading.fileNames(in: store.path).filter { $0 != "manifest" }
    let paths = names.map { "\(store.path)/\($0)" }
    try FileWriting.copy(paths[0], to: paths[1])
    #expect(try problems() == [.segment(.init(path: paths[1], problem: .exchanged))])
    let opened = try Archive.open(root)
    #expect(opened.notices == [.madeAnew(.init(path: paths[1], problem: .exchanged))])
    #expect(
      opened.snapshot.all.map { opened.snapshot.record(at: $0).id }.sorted() == ["all1", "all2", "more1", "more2"])
    #expect(try problems() == [])
  }
}
