import Files
import TerminalTesting
import Testing

/// Archives whose store can't be written: what is asked is answered, what is imported is refused, nothing is half-done.
@Suite(.serialized, .timeLimit(.minutes(5))) struct FullDiskTests {
  private let folder = TerminalTesting.TemporaryFolder()
  private var archive: String { "\(folder.path)/库" }
  private static let program = BuiltProduct.path(of: "chabao")

  private func bulk(_ name: String, _ count: Int) throws -> String {
    let path = "\(folder.path)/\(name).jsonl"
    let lines = (0..<count).map { "{\"id\": \"\(name)\($0)\", \"body\": \"夜校第\($0)期开班，总工会培训骑手\"}\n" }
    try FileWriting.replace(path, with: Array(lines.joined().utf8))
    return path
  }

  private func run(_ arguments: String...) throws -> ChildProcess { try ended(Self.program, arguments) }

  /// Runs the program where no file may grow beyond so many blocks of 512 bytes: writing fails as on a full disk.
  private func run(inBlocks blocks: Int, _ arguments: String...) throws -> ChildProcess {
    let script = "trap '' XFSZ; ulimit -f \(blocks); exec \"$0\" \"$@\""
    return try ended("/bin/sh", ["-c", script, Self.program] + arguments)
  }

  private func ended(_ program: String, _ arguments: [String]) throws -> ChildProcess {
    let child = try ChildProcess(program, arguments)
    _ = child.waitForEnd()
    return child
  }

  private func files() throws -> [String] { try FileReading.files(below: archive) }

  @Test(arguments: [30, 100, 400])
  func anImportThatCantBeWrittenLeavesTheArchiveAsItWas(_ blocks: Int) throws {
    #expect(try run("import", bulk("a", 20), "--into", archive).waitForEnd() == .status(0))
    let before = try files()
    let child = try run(inBlocks: blocks, "import", bulk("b", 20_000), "--into", archive)
    #expect(child.waitForEnd() == .status(1))
    #expect(child.errors.contains("system error 27"))
    #expect(try files() == before)
    #expect(try run("query", "count articles", "--archive", archive, "--format", "tsv").output == "count\n20\n")
    #expect(try run("verify", archive).waitForEnd() == .status(0))
  }

  @Test func anIssueThatCantBeIndexedIsAskedFromMemory() throws {
    #expect(try run("import", bulk("a", 20), "--into", archive).waitForEnd() == .status(0))
    let text = String(repeating: "夜校开班。", count: 3000)
    let issue = """
      {"format": "chabao-issue/1", "newspaper": null, "date": "2024-05-01", "date_estimated": false, "pages": [{"page": "A01",
      "section": null, "source": "a.txt", "unplaced": [], "articles": [{"title": ["题"], "paragraphs": ["\(text)"]}]}]}
      """
    try FileWriting.makeFolder("\(archive)/issues")
    try FileWriting.replace("\(archive)/issues/2024-05-01.json", with: Array(issue.utf8))
    let before = try files()
    let child = try run(
      inBlocks: 20, "query", "count articles where body ~ 夜校", "--archive", archive, "--format", "tsv")
    #expect(child.output == "count\n21\n")
    #expect(child.errors.contains("in memory only"))
    #expect(child.errors.split(separator: "\n").count == 1, "told once")
    #expect(try files() == before)
    let later = try run("query", "count articles where body ~ 夜校", "--archive", archive, "--format", "tsv")
    #expect(later.output == "count\n21\n")
    #expect(later.errors.isEmpty)
  }

  @Test func aFolderThatTakesNoStoreIsAskedFromMemory() throws {
    try FileWriting.makeFolder("\(archive)/sources/bulk")
    try FileWriting.copy(bulk("a", 20), to: "\(archive)/sources/bulk/a.jsonl")
    try FileWriting.replace("\(archive)/store", with: Array("in the way".utf8))
    for _ in 0..<2 {
      let child = try run("query", "count articles where body ~ 夜校", "--archive", archive, "--format", "tsv")
      #expect(child.output == "count\n20\n")
      #expect(child.errors.contains("in memory only"))
    }
  }
}
