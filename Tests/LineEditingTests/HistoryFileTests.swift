import Files
import Glibc
import TerminalTesting
import Testing

@testable import LineEditing

@Suite struct HistoryFileTests {
  @Test(arguments: [
    "find articles where city = 中山", "第一行\n第二行", #"反斜杠\n不是换行"#, #"\\"#, "\u{1B}[2J\u{7F}", "tab\tcr\r", "",
  ])
  func entriesKeepTheirText(_ statement: String) {
    let line = HistoryEntry.escaped(statement)
    #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F })
    #expect(HistoryEntry.unescaped(line) == statement)
  }

  @Test(arguments: [(#"a\"#, #"a\"#), (#"a\qb"#, "aqb"), (#"a\x"#, "a"), (#"a\x1"#, "a1")])
  func brokenEntriesAreReadAllTheSame(line: String, statement: String) {
    #expect(HistoryEntry.unescaped(line) == statement)
  }

  @Test func foldersAreMadeAndTheFileIsPrivate() throws {
    let folder = TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/state/chabao/history")
    #expect(try file.load() == [])
    try file.append("第一条")
    try file.append("两\n行")
    #expect(try file.load() == ["第一条", "两\n行"])
    var status = stat()
    #expect(stat(file.path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
    #expect(try FileReading.bytes(of: file.path) == Array("第一条\n两\\n行\n".utf8))
  }

  @Test func aLongHistoryIsCutToItsNewest() throws {
    let folder = TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/history", capacity: 10)
    for number in 1...25 { try file.append("第\(number)条") }
    let kept = (16...25).map { "第\($0)条" }
    #expect(try file.load() == kept)
    #expect(try FileReading.bytes(of: file.path).count { $0 == 0x0A } == 10)
    #expect(try FileReading.names(in: folder.path) == ["history"])
    var status = stat()
    #expect(stat(file.path, &status) == 0)
    #expect(status.st_mode & 0o777 == 0o600)
  }

  /// Many write at once, and some of them cut the file meanwhile.
  @Test func nothingIsLostBetweenWriters() async throws {
    let folder = TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/history", capacity: 700)
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for number in 0..<150 {
            try? file.append("\(writer)-\(number)")
            if number % 40 == 0 { _ = try? file.load() }
          }
        }
      }
    }
    let entries = try file.load()
    #expect(entries.count == 600)
    for writer in 0..<4 {
      #expect(entries.filter { $0.hasPrefix("\(writer)-") } == (0..<150).map { "\(writer)-\($0)" })
    }
  }

  /// The file may be replaced between opening and locking it.
  @Test func writersSurviveCompaction() async throws {
    let folder = TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/history", capacity: 5)
    await withTaskGroup(of: Void.self) { group in
      for writer in 0..<2 {
        group.addTask {
          for number in 0..<100 { try? file.append("\(writer)-\(number)") }
        }
      }
      group.addTask {
        for _ in 0..<100 { _ = try? file.load() }
      }
    }
    try file.append("末")
    let entries = try file.load()
    #expect(entries.last == "末")
    #expect(entries.contains("0-99") || entries.contains("1-99"))
  }

  @Test func aLinkIsNotFollowed() throws {
    let folder = TemporaryFolder()
    let target = folder.path + "/target"
    try FileWriting.replace(target, with: Array("不动\n".utf8))
    #expect(symlink(target, folder.path + "/history") == 0)
    let file = HistoryFile(path: folder.path + "/history")
    #expect(throws: FileError.self) { try file.append("新") }
    #expect(try FileReading.bytes(of: target) == Array("不动\n".utf8))
  }

  @Test func whatCannotBeWrittenIsNoFailure() {
    let folder = TemporaryFolder()
    var history = History(file: HistoryFile(path: folder.path + "/file/below/history"))
    #expect(history.problem == nil)
    #expect(throws: Never.self) { try FileWriting.replace(folder.path + "/file", with: []) }
    let firstIsKept = history.add("第一条")
    #expect(history.problem?.cause == .isNotFolder)
    let secondIsKept = history.add("第二条")
    #expect(firstIsKept && secondIsKept)
    #expect(history.entries == ["第一条", "第二条"])
  }

  @Test(
    arguments: [
      (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/chabao/history"),
      (["HOME": "/h"], "/h/.local/state/chabao/history"),
      (["XDG_STATE_HOME": "relative", "HOME": "/"], "/.local/state/chabao/history"),
      (["XDG_STATE_HOME": ""], nil),
      ([:], nil),
    ] as [([String: String], String?)])
  func standardPlace(environment: [String: String], path: String?) {
    #expect(HistoryFile.standard { environment[$0] }?.path == path)
  }
}
