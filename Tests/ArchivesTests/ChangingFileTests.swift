import ArticleStore
import Files
import Glibc
import Testing

@testable import Archives

/// A bulk file that is written while it is read is not taken: what is indexed is what the archive keeps.
@Suite struct ChangingFileTests {
  private let folder: TemporaryFolder
  private let store: StoreFolder
  private let lines = (1...400).map { "{\"id\": \($0), \"body\": \"夜校开班第 \($0) 期\"}\n" }.joined()

  init() throws {
    folder = try TemporaryFolder()
    store = StoreFolder(layout: ArchiveLayout("\(folder.path)/库"), smallBytes: -1)
  }

  /// What other programs do to a file.
  enum Change: CaseIterable {
    case append
    case overwrite
    case replace
    case remove

    func apply(to path: String) {
      switch self {
      case .append: write("{\"id\": 0}\n", to: path, O_WRONLY | O_APPEND)
      case .overwrite: write("{\"id\": 9", to: path, O_WRONLY)
      case .replace: try? FileWriting.replace(path, with: Array("{\"id\": 7}\n".utf8))
      case .remove: FileWriting.removeFile(path)
      }
    }

    private func write(_ text: String, to path: String, _ flags: Int32) {
      let descriptor = open(path, flags)
      defer { close(descriptor) }
      _ = Glibc.write(descriptor, text, text.utf8.count)
    }
  }

  /// A file that was written long ago: the clock for files has ticked since.
  private func writeOld(_ path: String) throws {
    let file = try folder.write(path, lines)
    var times = [timespec(tv_sec: 1_700_000_000, tv_nsec: 0), timespec(tv_sec: 1_700_000_000, tv_nsec: 0)]
    #expect(utimensat(AT_FDCWD, file, &times, 0) == 0)
  }

  private func observer(_ change: Change, of path: String, whileIndexing: Bool) -> WorkObserver {
    var isDone = false
    return WorkObserver(progress: { progress in
      switch progress.stage {
      case .scanning where !whileIndexing, .bulk where whileIndexing: break
      default: return
      }
      if !isDone { change.apply(to: path) }
      isDone = true
    })
  }

  @Test(arguments: Change.allCases, [false, true]) func nothingOfItIsTaken(_ change: Change, _ late: Bool) throws {
    let kept = try folder.write("kept.jsonl", "{\"id\": \"k\", \"body\": \"工会\"}\n")
    #expect(Importer(into: store).importFiles([kept]).isComplete)
    let before = try FileReading.fileNames(in: store.path)
    try writeOld("all.jsonl")
    let path = "\(folder.path)/all.jsonl"
    let report = Importer(into: store).importFiles([path], observer(change, of: path, whileIndexing: late))
    #expect(report.entries.map(\.outcome) == [.failed(.changed)])
    #expect(try FileReading.fileNames(in: store.path) == before)
    #expect(try FileReading.fileNames(in: store.layout.bulk) == ["kept.jsonl"])
    #expect(try Archive.open(store.layout.root).articleCount == 1)
  }

  @Test func aNewArchiveIsNotBegun() throws {
    try writeOld("all.jsonl")
    let path = "\(folder.path)/all.jsonl"
    _ = Importer(into: store).importFiles([path], observer(.append, of: path, whileIndexing: true))
    #expect(FileReading.kind(of: store.layout.root) == nil)
  }

  @Test func whatIsIndexedAnewIsReadAgainNextTime() throws {
    try writeOld("库/sources/bulk/all.jsonl")
    let path = "\(store.layout.bulk)/all.jsonl"
    let opened = try #require(try store.openIfLarge(observer(.append, of: path, whileIndexing: true)))
    #expect(opened.problems == [.bulk(path: path, .changed)])
    #expect(opened.snapshot.count == 0)
    let again = try #require(try store.openIfLarge())
    #expect(again.problems == [] && again.snapshot.count == 401)
  }
}
