import Archives
import Files
import LineEditing
import TerminalTesting
import Testing

@testable import Shell

/// `remove` where nobody can be asked, and where there is nothing that it may change.
@Suite struct RemovingTests {
  private let folder = TemporaryFolder()
  private let output = TextBuffer()
  private let errors = TextBuffer()

  private func session() throws -> Session {
    var session = try TestSession.make(output: output, errors: errors)
    session.archive = try TestSession.copy(in: folder)
    return session
  }

  private var issues: [String] { (try? FileReading.names(in: folder.path + "/archive/issues")) ?? [] }

  @Test func scriptsHaveToSayThatTheyAreSure() throws {
    var session = try session()
    #expect(session.run("remove 2024-07-17", named: "monthly.chabao") == .failed)
    #expect(errors.take().contains("monthly.chabao:1:1: error: there is nobody to ask"))
    #expect(issues == ["2024-03-06.json", "2024-07-17.json"])
    #expect(session.run("remove 2024-07-17 --yes", named: "monthly.chabao") == .done)
    #expect(issues == ["2024-03-06.json"])
    #expect(session.archive.articleCount == 4)
    #expect(output.text.contains("to bring it back: import \(folder.path)/archive/removed/2024-07-17\n"))
    #expect(errors.text.isEmpty)
  }

  @Test func theSampleAndSingleFilesStay() throws {
    var session = try session()
    session.archive = .bundled()
    #expect(session.run("remove 2024-08-21 --yes") == .failed)
    #expect(errors.take().contains("the bundled sample can't be changed"))
    session.archive = try Archive.open(folder.path + "/archive/issues/2024-07-17.json")
    #expect(session.run("remove 2024-07-17 --yes") == .failed)
    #expect(errors.take().contains("no archive that an import made"))
    session.archive = try Archive.open(folder.path + "/archive/issues")
    #expect(session.run("remove 2024-07-17 --yes") == .failed)
    #expect(errors.take().contains("no archive that an import made"))
    #expect(issues.count == 2)
  }

  @Test func offersWhatCanBeRemoved() throws {
    let session = try session()
    func offers(_ line: String) -> [String] {
      session.completion(of: line, at: line.utf8.count).candidates.map(\.text)
    }
    #expect(offers("remove ") == ["2024-07-17", "2024-03-06"])
    #expect(offers("移出 2024-03-06/") == ["2024-03-06/A01", "2024-03-06/A02"])
    #expect(offers("remove 2024-03-06 --") == ["--yes"])
    #expect(offers("remo") == ["remove"])
    #expect(offers("yichu") == ["移出"])
  }

  @Test(arguments: ["y", "YES", " 是 ", "好", "ｙ", "确定"]) func yes(_ answer: String) {
    #expect(LineRead.line(answer).isYes)
  }

  @Test(arguments: ["", "n", "no", "不", "yy", "是不是", "y n"]) func no(_ answer: String) {
    #expect(!LineRead.line(answer).isYes)
    #expect(!LineRead.cancelled.isYes && !LineRead.end.isYes)
  }
}
