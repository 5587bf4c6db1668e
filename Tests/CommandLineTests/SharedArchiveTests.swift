import Files
import Glibc
import TerminalTesting
import Testing

/// One archive and several processes: some ask, some import, some are killed.
@Suite(.serialized, .timeLimit(.minutes(10))) struct SharedArchiveTests {
  private let folder = TerminalTesting.TemporaryFolder()
  private var archive: String { "\(folder.path)/库" }
  private static let program = BuiltProduct.path(of: "chabao")
  /// Whether thousands of articles take so long that their import can be met in the act: a release build, which the
  /// environment names, is done in less than the tests take to look.
  private static let isSlow = getenv("CHABAO") == nil

  /// A bulk file of so many articles.
  private func bulk(_ name: String, _ count: Int) throws -> String {
    let path = "\(folder.path)/\(name).jsonl"
    let lines = (0..<count).map { number in
      "{\"id\": \"\(name)\(number)\", \"date\": \"2024-05-\(10 + number % 20)\", \"title\": \"第\(number)篇\", "
        + "\"body\": \"\(String(repeating: "夜校\(number % 97)开班，总工会培训骑手。", count: 4))\"}\n"
    }
    try FileWriting.replace(path, with: Array(lines.joined().utf8))
    return path
  }

  private func start(_ arguments: String...) throws -> ChildProcess {
    try ChildProcess(Self.program, arguments)
  }

  /// What a command answers; its errors where it fails.
  private func answer(_ arguments: String...) throws -> String {
    let child = try ChildProcess(Self.program, arguments)
    return child.waitForEnd() == .status(0) ? child.output : child.errors
  }

  private func count() throws -> String {
    try answer("query", "count articles where body ~ 总工会", "--archive", archive, "--format", "tsv")
  }

  private func importing(_ file: String) throws -> ChildProcess { try start("import", file, "--into", archive) }

  /// Whether a new segment is being written beside those that the archive has.
  private func isWriting(besides segments: Int) -> Bool {
    let names = (try? FileReading.fileNames(in: archive + "/store")) ?? []
    return names.count { $0.hasSuffix(".segment") } > segments
  }

  @Test func thoseWhoAskSeeTheOldStateOrTheNew() throws {
    #expect(try importing(bulk("a", 300)).waitForEnd() == .status(0))
    let (old, new) = ("count\n300\n", "count\n3300\n")
    #expect(try count() == old)
    let importer = try importing(bulk("b", 3000))
    var answers: [String] = []
    while importer.isRunning { answers.append(try count()) }
    #expect(importer.waitForEnd() == .status(0))
    #expect(Set(answers).isSubset(of: [old, new]))
    if Self.isSlow {
      #expect(answers.count > 3)
      #expect(answers.first == old)
    }
    #expect(try count() == new)
  }

  @Test func oneImportWaitsForTheOther() throws {
    #expect(try importing(bulk("a", 10)).waitForEnd() == .status(0))
    let more = try bulk("b", 10)
    var waiting: ChildProcess?
    let isDone: Void? = try FolderLock.ifFree(archive) {
      let child = try importing(more)
      #expect(child.wait { child.errors.contains("waiting for it") })
      #expect(child.isRunning)
      // Whoever asks goes on meanwhile.
      #expect(try count() == "count\n10\n")
      waiting = child
    }
    #expect(isDone != nil)
    #expect(waiting?.waitForEnd() == .status(0))
    #expect(try count() == "count\n20\n")
  }

  @Test func theOneThatWaitsCanBeStopped() throws {
    #expect(try importing(bulk("a", 10)).waitForEnd() == .status(0))
    let more = try bulk("b", 10)
    let isDone: Void? = try FolderLock.ifFree(archive) {
      let child = try importing(more)
      #expect(child.wait { child.errors.contains("waiting for it") })
      child.send(SIGINT)
      #expect(child.waitForEnd() == .status(1))
      #expect(child.errors.contains("Interrupted; the archive is as it was."))
    }
    #expect(isDone != nil)
    #expect(try count() == "count\n10\n")
  }

  @Test(.enabled(if: isSlow, "the release build is done before it is met"))
  func anImportThatIsKilledLeavesNoLock() throws {
    #expect(try importing(bulk("a", 300)).waitForEnd() == .status(0))
    let importer = try importing(bulk("b", 5000))
    #expect(importer.wait { isWriting(besides: 1) })
    importer.send(SIGKILL)
    #expect(importer.waitForEnd() == .signal(SIGKILL))
    let next = try importing(bulk("c", 20))
    #expect(next.waitForEnd() == .status(0))
    #expect(!next.errors.contains("waiting"))
    #expect(try count() == "count\n320\n")
    #expect(try answer("verify", archive).contains("sound"))
    #expect(!isWriting(besides: 2), "what was left half-done is gone")
  }

  @Test(.enabled(if: isSlow, "the release build is done before it is met"))
  func anImportThatIsStoppedLeavesTheArchiveAsItWas() throws {
    #expect(try importing(bulk("a", 300)).waitForEnd() == .status(0))
    let importer = try importing(bulk("b", 5000))
    #expect(importer.wait { isWriting(besides: 1) })
    importer.send(SIGINT)
    #expect(importer.waitForEnd() == .status(1))
    #expect(importer.errors.hasSuffix("Interrupted; the archive is as it was.\n"))
    #expect(!isWriting(besides: 1))
    #expect(try FileReading.fileNames(in: archive + "/sources/bulk") == ["a.jsonl"])
    #expect(try count() == "count\n300\n")
  }

  @Test(.enabled(if: isSlow, "the release build is done before it is met"))
  func aFirstOpeningThatIsStoppedLeavesTheArchiveAsItWas() throws {
    #expect(try importing(bulk("a", 5000)).waitForEnd() == .status(0))
    for name in try FileReading.fileNames(in: archive + "/store") { FileWriting.removeFile("\(archive)/store/\(name)") }
    let opening = try start("query", "count articles", "--archive", archive)
    #expect(opening.wait { isWriting(besides: 0) })
    opening.send(SIGINT)
    #expect(opening.waitForEnd() == .status(1))
    #expect(opening.errors.contains("interrupted; the archive is as it was"))
    #expect(!isWriting(besides: 0))
    #expect(try count() == "count\n5000\n")
  }

  @Test func anOpenShellSaysThatTheArchiveHasChangedAndReloadsIt() throws {
    #expect(try importing(bulk("a", 300)).waitForEnd() == .status(0))
    let session = try TerminalSession(home: folder, environment: ["CHABAO_ARCHIVE": archive])
    try session.type("count articles", shows: "count articles")
    try session.enter(shows: "300")
    #expect(try importing(bulk("b", 20)).waitForEnd() == .status(0))
    session.pty.send("count 夜校\r")
    try session.pty.wait(for: "reload takes the changes in")
    session.pty.send("reload\r")
    try session.pty.wait(for: "320 articles")
    session.pty.send("count articles\r")
    try session.pty.wait(for: "the new count") { $0.text.contains("\n     320\n") || $0.text.contains(" 320\n") }
    try session.quit()
  }

  @Test func theShellAsksBeforeItRemoves() throws {
    #expect(try importing(bulk("a", 30)).waitForEnd() == .status(0))
    #expect(try importing(bulk("b", 20)).waitForEnd() == .status(0))
    let session = try TerminalSession(home: folder, columns: 100, environment: ["CHABAO_ARCHIVE": archive])
    for (answer, comes) in [
      ("\r", "Nothing was removed."), ("\u{3}", "Nothing was removed."), ("yes\r", "30 articles · "),
    ] {
      session.pty.send("remove b.jsonl\r")
      try session.pty.wait(for: "the question") { $0.cursorLine.hasSuffix("[y/N]") }
      session.pty.send(answer)
      try session.pty.wait(for: comes) { $0.cursorLine == TerminalSession.prompt && $0.text.contains(comes) }
      session.pty.send("\u{c}")
      try session.pty.wait(for: "a clean screen") {
        !$0.text.contains(comes) && $0.cursorLine == TerminalSession.prompt
      }
    }
    try session.quit()
    #expect(try count() == "count\n30\n")
  }

  @Test func aRemovalWaitsForAnImport() throws {
    #expect(try importing(bulk("a", 10)).waitForEnd() == .status(0))
    #expect(try importing(bulk("b", 20)).waitForEnd() == .status(0))
    var waiting: ChildProcess?
    let isDone: Void? = try FolderLock.ifFree(archive) {
      let child = try start("query", "remove b.jsonl --yes", "--archive", archive)
      #expect(child.wait { child.errors.contains("waiting for it") })
      #expect(try count() == "count\n30\n")
      waiting = child
    }
    #expect(isDone != nil)
    #expect(waiting?.waitForEnd() == .status(0))
    #expect(try count() == "count\n10\n")
    #expect(try answer("import", archive + "/removed/b.jsonl", "--into", archive).contains("20 articles"))
    #expect(try count() == "count\n30\n")
  }

  @Test(.enabled(if: isSlow, "the release build is done before it is met"))
  func theShellShowsHowFarAnImportIs() throws {
    #expect(try importing(bulk("a", 10)).waitForEnd() == .status(0))
    let file = try bulk("b", 12_000)
    let session = try TerminalSession(
      home: folder, columns: 100, environment: ["CHABAO_ARCHIVE": archive])
    session.pty.send("import \(file)\r")
    try session.pty.wait(for: "the bar") { $0.text.contains("b.jsonl") && $0.text.contains("%") }
    try session.pty.wait(for: "the archive with the file in it", timeout: .seconds(120)) {
      $0.text.contains("12010 articles") && $0.cursorLine == TerminalSession.prompt && !$0.text.contains("%")
    }
    try session.quit()
  }
}
