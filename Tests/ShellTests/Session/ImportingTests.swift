import Archives
import ArticleStore
import Files
import LineEditing
import TerminalTesting
import Testing
import TextBasics

@testable import Shell

/// `import` at the prompt: what its options say, and that the archive is opened anew.
@Suite struct ImportingTests {
  private let folder = TemporaryFolder()
  private let output = TextBuffer()
  private let errors = TextBuffer()

  private static let page = "# 甲市总工会举办读书活动\n\n本报讯 甲市总工会举办读书活动，一百多名职工参加，现场气氛热烈。\n"

  private func write(_ name: String, _ text: String) throws -> String {
    let path = "\(folder.path)/\(name)"
    try FileWriting.replace(path, with: Array(text.utf8))
    return path
  }

  private func session(_ language: Language = .english) throws -> Session {
    let issue = """
      {"format": "chabao-issue/1", "newspaper": null, "date": null, "date_estimated": false, "pages": []}
      """
    try FileWriting.makeFolder("\(folder.path)/库/issues")
    _ = try write("库/issues/空.json", issue)
    var session = try TestSession.make(
      language: language, output: output, errors: errors, terminal: TestSession.terminal(columns: 100, lines: 30))
    session.open(try Archive.open("\(folder.path)/库"))
    _ = (output.take(), errors.take())
    return session
  }

  @Test func takesTheOptionsOfTheCommandLine() throws {
    let page = try write("三版.md", Self.page)
    var session = try session()
    #expect(session.run("import \(page) --date 2024-04-25 --newspaper 工友报") == .done)
    #expect(session.archive.articleCount == 1)
    let record = session.archive.snapshot.record(at: 0)
    #expect(record.id.hasPrefix("2024-04-25/"))
    #expect(record.newspaper == "工友报")
    #expect(output.text.contains("1 article"))
    #expect(errors.text.isEmpty)
  }

  @Test func mapsTheKeysOfABulkFile() throws {
    let bulk = try write("旧稿.jsonl", "{\"文号\": \"7\", \"内容\": \"夜校开班\"}\n")
    var session = try session(.chinese)
    #expect(session.run("导入 \(bulk) --map 文号=id --map 内容=body --prefix 旧/") == .done)
    #expect(session.archive.snapshot.record(at: 0).id == "旧/7")
  }

  @Test func tellsTheBadPlacesOfABulkFileALineEach() throws {
    let bulk = try write("bad.jsonl", "{\"id\": \"1\", \"date\": \"never\"}\n{\"id\": \"2\", \"date\": \"nie\"}\n")
    var session = try session()
    #expect(session.run("import \(bulk)") == .failed)
    #expect(errors.text.contains("bad.jsonl:1:"))
    #expect(errors.text.split(separator: "\n").count >= 3)
    #expect(session.archive.articleCount == 0)
  }

  @Test(arguments: ["2024-08-29", "2024/8/29", "2024.8.29", "20240829", "2024年8月29日"])
  func aDayIsWrittenInEveryWayThatArticlesHave(_ day: String) throws {
    let page = try write("三版.md", Self.page)
    var session = try session(.chinese)
    #expect(session.run("导入 \(page) --date \(day)") == .done)
    #expect(session.archive.dates == (try #require(Day("2024-08-29")))...(try #require(Day("2024-08-29"))))
    #expect(output.text.contains(" · 2024-08-29\n") && !output.text.contains("至"))
  }

  @Test func theSampleIsLeftForAnArchiveOfOnesOwn() throws {
    let page = try write("三版.md", Self.page)
    var session = try session(.chinese)
    session.open(.bundled())
    let sample = session.archive.articleCount
    #expect(session.run("导入 \(page)") == .failed)
    #expect(errors.take().contains("导入 文件或文件夹 --into"))
    #expect(session.run("导入 \(page) --into \"\"") == .failed)
    #expect(errors.take().contains("--into 后面还要写上它的值"))
    #expect(session.run("导入 \(page) --into \(folder.path)/新库") == .done)
    #expect(session.archive.location == .folder("\(folder.path)/新库") && session.archive.articleCount == 1)
    for name in ["示例库", "样例", "sample"] {
      session.open(try Archive.open("\(folder.path)/新库"))
      _ = output.take()
      #expect(session.run("打开 \(name)") == .done)
      #expect(session.archive.articleCount == sample)
    }
    #expect(session.run("概况") == .done && output.text.contains("打开 示例库"))
  }

  @Test func offersWhatCanBeImported() throws {
    for name in ["a.md", "b.jsonl", "c.xlsx", "d.json"] { _ = try write(name, "") }
    try FileWriting.makeFolder(folder.path + "/e")
    let session = try session()
    func offers(_ line: String) -> [String] {
      session.completion(of: line, at: line.utf8.count).candidates.map { fileName(of: $0.text) }
    }
    #expect(offers("import \(folder.path)/") == ["a.md", "b.jsonl", "d.json", "e", "库"])
    #expect(offers("import \(folder.path)/a.md --") == ["--into", "--date", "--newspaper", "--map", "--prefix"])
    #expect(offers("import \(folder.path)/a.md --date ") == [])
  }
}
