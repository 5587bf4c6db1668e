import ArticleStore
import Files
import TerminalTesting
import Testing
import TextBasics

@testable import Shell

/// What an export may be written over, and what it says when it can't be written.
@Suite struct ExportTests {
  @Test(arguments: ["a.csv", "a.tsv", "a.jsonl", "a.json", "a.md", "a.html"])
  func anExportReplacesAnEarlierOne(_ name: String) throws {
    let folder = TemporaryFolder()
    let path = "\(folder.path)/\(name)"
    for (city, count) in [("中山", 2), ("珠海", 1)] {
      let run = try TestSession.run("find articles where city = \(city) | export to \"\(path)\"")
      #expect(run.errors == "" && run.outcome == .done)
      #expect(String(decoding: try FileReading.bytes(of: path), as: UTF8.self).contains(city), "\(count)")
    }
  }

  @Test(arguments: ["a.csv", "a.tsv", "a.jsonl", "a.json", "a.md", "a.html", "a.txt"])
  func whatSomeoneElseWroteStays(_ name: String) throws {
    let folder = TemporaryFolder()
    let path = "\(folder.path)/\(name)"
    try FileWriting.replace(path, with: Array("我的笔记\n".utf8))
    for (language, words) in [(Language.chinese, "不是查报导出的"), (.english, "no export of Chabao")] {
      let run = try TestSession.run("find 宣讲 | export to \"\(path)\"", language: language)
      #expect(run.outcome == .failed && run.errors.contains(words))
      #expect(try FileReading.bytes(of: path) == Array("我的笔记\n".utf8))
    }
  }

  @Test func anEmptyFileMayBeFilled() throws {
    let folder = TemporaryFolder()
    try FileWriting.replace(folder.path + "/a.md", with: [])
    #expect(try TestSession.run("find 宣讲 | export to \"\(folder.path)/a.md\"").errors == "")
  }

  @Test func thePageOfTheLessonsReplacesItselfAlone() throws {
    let folder = TemporaryFolder()
    for _ in 1...2 { #expect(try TestSession.run("learn page \(folder.path)/a.md").errors == "") }
    #expect(try TestSession.run("学习 页 \(folder.path)/a.md", language: .chinese).errors == "")
    try FileWriting.replace(folder.path + "/b.md", with: Array("# 我的笔记\n".utf8))
    #expect(try TestSession.run("learn page \(folder.path)/b.md").errors.contains("no export of Chabao"))
    #expect(try FileReading.bytes(of: folder.path + "/b.md") == Array("# 我的笔记\n".utf8))
  }

  @Test func whatIsStoppedLeavesNoHalfFileAndWhatWasThere() throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/a.csv"
    #expect(try TestSession.run("find articles where city = 中山 | export to \"\(path)\"").outcome == .done)
    let before = try FileReading.bytes(of: path)
    let output = TextBuffer()
    var session = try TestSession.make(
      language: .chinese, output: output, terminal: TestSession.terminal(columns: 80, lines: 24))
    session.run("查找 文章")
    session.surroundings.interruption = Interruption { true }
    #expect(session.run("导出 到 \"\(path)\"\n查找 宣讲") == .failed)
    #expect(output.text.contains("已中断，\(path) 没有写") && !output.text.contains("已写入"))
    #expect(try FileReading.bytes(of: path) == before)
    #expect(try FileReading.names(in: folder.path) == ["a.csv", "a.csv.meta.json"])
    session.surroundings.interruption = .never
    #expect(session.run("导出 到 \"\(path)\"") == .done)
    #expect(try FileReading.bytes(of: path) != before)
  }

  @Test func whatIsPrintedForLongCanBeStopped() throws {
    let output = TextBuffer()
    var session = try TestSession.make(
      language: .chinese, output: output, terminal: TestSession.terminal(columns: 80, lines: 24))
    session.run("查找 文章")
    _ = output.take()
    session.settings.format = .csv
    session.surroundings.interruption = Interruption { true }
    // The answer is there; only its rows are still to be written.
    #expect(throws: Interrupted.self) {
      try session.showPage(of: try #require(session.last).answer, from: TablePage.Place(), milliseconds: nil)
    }
  }

  @Test func aMissingFolderIsNamed() throws {
    let folder = TemporaryFolder()
    let path = "\(folder.path)/无/a.csv"
    let chinese = try TestSession.run("查找 宣讲 | 导出 到 \"\(path)\"", language: .chinese)
    #expect(chinese.errors.contains("没有 \(folder.path)/无 这个文件夹"))
    #expect(try TestSession.run("export to \"\(path)\"").outcome == .failed)
    let english = try TestSession.run("find 宣讲 | export to \"\(path)\"")
    #expect(english.errors.contains("there is no folder \(folder.path)/无"))
  }
}
