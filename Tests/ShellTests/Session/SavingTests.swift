import Archives
import Files
import Glibc
import TerminalTesting
import Testing
import TextBasics

@testable import Shell

/// Queries that `save` keeps in an archive, and what the next session makes of them.
@Suite struct SavingTests {
  /// An archive of its own: the tests' issues, seen from a folder that is removed again.
  private struct OwnArchive {
    let folder = TemporaryFolder()
    var file: String { folder.path + "/queries.chabao" }

    init() throws {
      let issues = TestSession.folder + "/Fixtures/archive/issues"
      #expect(symlink(issues, folder.path + "/issues") == 0)
    }

    /// What the file of saved queries holds, its first line aside.
    func saved() throws -> [String] {
      String(decoding: try FileReading.bytes(of: file), as: UTF8.self).split(separator: "\n").dropFirst().map(
        String.init)
    }

    /// Runs statements in a session that has just opened the archive.
    func run(_ text: String, language: Language = .english) throws -> (output: String, errors: String) {
      try Self.run(text, on: folder.path, language)
    }

    static func run(_ text: String, on path: String, _ language: Language) throws -> (output: String, errors: String) {
      let (output, errors) = (TextBuffer(), TextBuffer())
      var session = try TestSession.make(language: language, output: output, errors: errors)
      session.open(try Archive.open(path))
      session.run(text, named: "a", keepsGoing: true)
      return (output.text, errors.text)
    }
  }

  @Test func savedQueriesAreThereTheNextTime() throws {
    let own = try OwnArchive()
    let first = try own.run("let 宣讲稿 = find 宣讲\nlet \"中 山\" = find in 宣讲稿 where city = 中山\n保存 \"中 山\"")
    #expect(first.errors == "")
    #expect(
      try own.saved() == [
        "let 宣讲稿 = find 宣讲", "let \"中 山\" = find in 宣讲稿 where city = 中山",
      ])
    #expect(try own.run("count in \"中 山\"").output.contains("2"))
  }

  @Test func severalShellsAtOnceLoseNothing() async throws {
    let own = try OwnArchive()
    let path = own.folder.path
    let names = (1...12).map { "result\($0)" }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for name in names {
        group.addTask { _ = try OwnArchive.run("let \(name) = find 宣讲\nsave \(name)", on: path, .english) }
      }
      try await group.waitForAll()
    }
    #expect(Set(try own.saved()) == Set(names.map { "let \($0) = find 宣讲" }))
  }

  @Test func onlyTheLineOfTheNameIsReplaced() throws {
    let own = try OwnArchive()
    try FileWriting.replace(
      own.file, with: Array("#\n# 我的说明\nlet a = find\n  宣讲 # 老的\n# 第二条\n\n令 b = 查找 工会\nlet c = ctiy".utf8))
    let run = try own.run("let a = find 高温 limit 3\nsave a\nlet d = find 骑手\nsave d")
    #expect(run.errors.contains("queries.chabao:8:"))
    #expect(
      try own.saved() == [
        "# 我的说明", "let a = find 高温 | limit 3", "# 第二条", "令 b = 查找 工会", "let c = ctiy",
        "let d = find 骑手",
      ])
  }

  @Test func theSessionsOwnNameGoesBeforeASavedOne() throws {
    let own = try OwnArchive()
    _ = try own.run("let a = find 宣讲\nsave a")
    let run = try own.run("let a = find articles\ncount in a")
    #expect(run.output.contains("8") && run.errors == "")
    #expect(try own.saved() == ["let a = find 宣讲"])
  }

  @Test func otherStatementsInTheFileAreTold() throws {
    let own = try OwnArchive()
    try FileWriting.replace(own.file, with: Array("let a = find 宣讲\nfind articles\nlet $x = 1\n".utf8))
    let run = try own.run("count in a")
    #expect(run.output.contains("2"))
    #expect(run.errors.contains("queries.chabao:2:1: error: ") && run.errors.contains("queries.chabao:3:1: error: "))
  }

  @Test(arguments: [
    ("save", "a name that let gave, such as save NAME, must follow save"), ("save b", "no result is called “b”"),
    ("save abd", "Did you mean abc?"),
    ("save abc b", "“b” is too much"),
  ])
  func saysWhatCannotBeSaved(_ statement: String, _ message: String) throws {
    let own = try OwnArchive()
    #expect(try own.run("let abc = find 宣讲\n" + statement).errors.contains(message))
    #expect(FileReading.kind(of: own.file) == nil)
  }

  @Test func theSampleAndSingleFilesKeepNothing() throws {
    for (archive, message) in [
      (Archive.bundled(), "示例库不能改动。请建自己的库：导入 文件或文件夹 --into"),
      (try Archive.open(TestSession.folder + "/Fixtures/archive/issues/2024-03-06.json"), "存不了查询"),
    ] {
      let errors = TextBuffer()
      var session = try TestSession.make(language: .chinese, output: TextBuffer(), errors: errors)
      session.open(archive)
      #expect(session.run("令 甲 = 查找 宣讲\n保存 甲") == .failed)
      #expect(errors.text.contains(message))
    }
  }

  @Test func aFileThatIsNoTextIsTold() throws {
    let own = try OwnArchive()
    try FileWriting.replace(own.file, with: [0x6C, 0xFF, 0x0A])
    let run = try own.run("let a = find 宣讲\nsave a")
    #expect(run.errors.contains("not UTF-8"))
    #expect(try FileReading.bytes(of: own.file) == [0x6C, 0xFF, 0x0A])
  }

  @Test func theLastAnswerIsExportedAsItWas() throws {
    let folder = TemporaryFolder()
    for (statement, expected) in [
      ("export \(folder.path)/a.csv", "\u{FEFF}city,count\r\n中山,2\r\n珠海,1\r\n"),
      ("导出 到 \"\(folder.path)/a.csv\"", "\u{FEFF}city,count\r\n中山,2\r\n珠海,1\r\n"),
    ] {
      let run = try TestSession.run("find articles where city in (中山, 珠海) | count by city\n\(statement)")
      #expect(run.errors == "" && run.outcome == .done)
      #expect(String(decoding: try FileReading.bytes(of: folder.path + "/a.csv"), as: UTF8.self) == expected)
      let meta = String(decoding: try FileReading.bytes(of: folder.path + "/a.csv.meta.json"), as: UTF8.self)
      #expect(meta.contains("find articles where city in (中山, 珠海) | count by city"))
    }
    #expect(try TestSession.run("export \(folder.path)/b.csv").errors.contains("no last answer"))
  }

  @Test(arguments: [
    ("let a = find 宣讲\ntranslate zh", "令 a = 查找 宣讲\n"),
    ("let $city ?= 中山\ntranslate zh", "令 $city ?= 中山\n"),
    ("translate en 令 a = 查找 宣讲", "let a = find 宣讲\n"),
    ("translate zh explain count by city", "解释 | 统计 按 城市\n"),
    ("translate zh help find", "帮助 find\n"),
  ])
  func anyStatementIsTranslated(_ text: String, _ expected: String) throws {
    let run = try TestSession.run(text)
    #expect(run.output == expected && run.errors == "")
  }
}
