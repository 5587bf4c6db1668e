import Archives
import ArticleStore
import Files
import Glibc
import Testing
import TextBasics

@testable import Shell

/// What statements do to a session and what goes to which stream, apart from how it looks.
@Suite struct SessionTests {
  @Test func answersGoToOutputAndErrorsToErrors() throws {
    let run = try TestSession.run("count articles\nfind articles where ctiy = 1\ncount articles", file: "a.chabao")
    #expect(run.output == " count\n───────\n     8\n")
    #expect(run.errors.hasPrefix("a.chabao:2:21: error: "))
    #expect(run.outcome == .failed)
  }

  @Test func goesOnWhenTold() throws {
    let run = try TestSession.run(
      "find articles where ctiy = 1\ncount articles", file: "a.chabao", keepsGoing: true, format: .jsonl)
    #expect(run.output == "{\"count\": 8}\n")
    #expect(run.outcome == .failed)
  }

  @Test func pastedLinesThatAreIndentedGoOnWithTheOneAbove() throws {
    let run = try TestSession.run("count articles\n  where city = 中山\ncount articles", format: .jsonl)
    #expect(run.outcome == .done)
    #expect(run.errors == "")
    #expect(run.output.split(separator: "\n").count == 2)
  }

  /// Where mistakes of the grammar and of the meaning stand in one statement, by their columns.
  @Test(arguments: [
    ("find articles where ctiy = 1 and lenth > 3", [21, 34]),
    ("find articles where ctiy = 中山 and length > 很长 and body = 宣讲", [21, 44, 56]),
    ("find articles where length > 很长 and body = 宣讲 | sort by body | limit x", [30, 42, 57, 64]),
    ("find articles where (city = 中山 and length ~ 5", [21, 43]),
    ("find articles where city = and length ~ 5", [26, 39]),
    ("find articles where length ~ 5 and topic ~ /[a/ and title ~ /x(", [28, 45, 61]),
    ("find articles | show titel, body | frist 3", [22, 36]),
    ("find in nix where ctiy = 中山", [9, 19]),
    ("explain find articles where length ~ 5 and ctiy = 1", [36, 44]),
    ("let a = find articles where ctiy = 中山 and length > 很长", [29, 52]),
    // What a condition that can't be read would have to show is no mistake of its own.
    ("find articles where ctiy ~ 宣讲 | context 10", [21]),
    ("find articles limit 3 limit 4", [23]),
  ])
  func tellsAllMistakesOfAStatement(_ text: String, _ columns: [Int]) throws {
    let run = try TestSession.run(text + "\nfind 宣讲", file: "a")
    let told = run.errors.split(separator: "\n").filter { $0.hasPrefix("a:1:") }.map {
      Int($0.split(separator: ":")[2])
    }
    #expect(told == columns)
    #expect(run.output == "" && run.outcome == .failed)
    let checked = TextBuffer()
    let session = try TestSession.make(output: checked)
    #expect(session.check(text, named: "a") == .failed)
    #expect(checked.text == run.errors)
  }

  @Test func goesOnBehindAStatementThatCannotBeRead() throws {
    let run = try TestSession.run("find articles where ctiy = 1\ncount 宣讲", file: "a", keepsGoing: true)
    #expect(run.errors.contains("ctiy") && run.output.contains("2") && run.outcome == .failed)
  }

  @Test func footersAndNoticesNeverReachAPipe() throws {
    let run = try TestSession.run("let a = find 宣讲\nlet $x = 1\nset color off\nfind in a")
    #expect(!run.output.contains("·") && !run.output.contains("find") && !run.output.contains("\u{1B}"))
    #expect(run.errors == "")
  }

  @Test func whatWasUnderstoodGoesToErrorsWhereOutputIsAPipe() throws {
    let run = try TestSession.run("set echo on\nfind 宣讲", language: .chinese, format: .jsonl)
    #expect(run.errors == "查找 宣讲\n查找提到“宣讲”的报道。\n")
    #expect(run.output.split(separator: "\n").allSatisfy { $0.hasPrefix("{") })
  }

  @Test func whyNothingWasFoundGoesToErrorsWhereOutputIsAPipe() throws {
    let run = try TestSession.run("find articles where city = 中山 and topic ~ 宣奖")
    #expect(run.output == "")
    #expect(run.errors.contains("topic ~ 宣奖") && run.errors.contains("宣讲 (2)"))
    #expect(run.outcome == .done)
    // Data formats have an empty answer, and say no more.
    let data = try TestSession.run("find articles where city = 潮州", format: .json)
    #expect(data.output.contains("\"total\": 0") && data.errors == "")
  }

  @Test func controlCEndsARun() throws {
    let output = TextBuffer()
    var surroundings = try TestSession.make(output: output).surroundings
    surroundings.interruption = Interruption { true }
    var session = try TestSession.make(output: output)
    session.surroundings = surroundings
    session.surroundings.terminal = TestSession.terminal(columns: 80, lines: 24)
    #expect(session.run("find articles full; count articles", keepsGoing: true) == .failed)
    #expect(output.text == "Interrupted.\n")
  }

  @Test func exportsWithTheSourceBeside() throws {
    let folder = "/tmp/chabao-export-\(getpid())"
    try FileWriting.makeFolder(folder)
    defer {
      for name in (try? FileReading.names(in: folder)) ?? [] { unlink(folder + "/" + name) }
      rmdir(folder)
    }
    let run = try TestSession.run(
      "find articles where city = 珠海 show date, title | export to \"\(folder)/a.csv\"\n"
        + "count articles by city | export to \"\(folder)/b.md\"")
    #expect(run.outcome == .done && run.output == "", "\(run.errors)")
    let csv = String(decoding: try FileReading.bytes(of: folder + "/a.csv"), as: UTF8.self)
    #expect(csv == "\u{FEFF}date,title\r\n2024-03-06,珠海香洲：外卖骑手有了歇脚的地方\r\n")
    let meta = String(decoding: try FileReading.bytes(of: folder + "/a.csv.meta.json"), as: UTF8.self)
    #expect(meta.contains("\"archive\": \"archive\"") && meta.contains("2024-08-01"))
    let markdown = String(decoding: try FileReading.bytes(of: folder + "/b.md"), as: UTF8.self)
    #expect(markdown.hasPrefix("<!-- chabao · ") && markdown.contains("| 中山 | 2 |"))
  }

  @Test(arguments: [
    ("/tmp/a.doc", "扩展名可用 csv", "it may end in csv"), ("/tmp/a.xlsx", "请写 /tmp/a.csv", "write /tmp/a.csv"),
    ("/tmp/a.b.xls", "请写 /tmp/a.b.csv", "write /tmp/a.b.csv"),
  ])
  func refusesAnExportThatTellsNoFormat(_ path: String, _ chinese: String, _ english: String) throws {
    for (language, words) in [(Language.chinese, chinese), (.english, english)] {
      let run = try TestSession.run("find 宣讲 | export to \"\(path)\"", language: language, file: "a")
      #expect(run.outcome == .failed && run.errors.contains(words), "\(run.errors)")
    }
  }

  /// Ways to say which article of the last answer is wanted.
  @Test(arguments: [
    "查看 2", "查看 第二篇", "查看 二", "查看二", "查看第2篇", "查看 二条", "看第二篇", "看2篇", "打开第二篇", "打开 第二篇", "读第2篇", "show 2",
    "显示 第二篇",
  ])
  func readsAnArticleByItsNumber(_ text: String) throws {
    let wanted = try TestSession.run("查找 宣讲\nshow 2", language: .chinese)
    let run = try TestSession.run("查找 宣讲\n" + text, language: .chinese)
    #expect(run.outcome == .done && run.errors == "" && run.output == wanted.output, "\(run.output)")
  }

  /// What begins alike and is something else.
  @Test(arguments: ["查看一下", "看一看宣讲", "打开二维码", "读第二届宣讲", "看第一书记"])
  func wordsThatNameNoArticle(_ text: String) throws {
    let run = try TestSession.run("查找 文章\n" + text, language: .chinese)
    let article = try TestSession.run("查找 文章\n查看 1", language: .chinese)
    #expect(run.output != article.output)
  }

  /// A sentence that was read is told once, whatever else is echoed.
  @Test func aSentenceIsToldOnce() throws {
    let run = try TestSession.run("设置 回显 开\n中山有哪些宣讲", language: .chinese, format: .jsonl)
    #expect(run.errors.split(separator: "\n").count { $0.contains("查找") } == 1, "\(run.errors)")
    #expect(run.errors.contains("理解为"))
  }

  @Test func scriptsRunScriptsAndStopInACircle() throws {
    let path = "/tmp/chabao-circle-\(getpid()).chabao"
    defer { unlink(path) }
    try FileWriting.replace(path, with: Array("#!/usr/bin/env -S chabao run\necho 一\nrun \(path)\n".utf8))
    let run = try TestSession.run("run \(path)")
    #expect(run.outcome == .failed)
    #expect(run.output == String(repeating: "一\n", count: 16))
    #expect(run.errors.hasPrefix("\(path):3:1: error: "))
  }

  @Test func defaultsLeaveWhatWasGiven() throws {
    let run = try TestSession.run("let $c = 珠海\nlet $c ?= 中山\nlet $d ?= $c\necho $c $d\necho 在$c市")
    #expect(run.output == "珠海 珠海\n在珠海市\n")
  }

  @Test func quitEndsAScript() throws {
    let run = try TestSession.run("echo 一\nquit\necho 二")
    #expect(run.output == "一\n" && run.outcome == .quit)
  }

  @Test func showsThePagesTextWhereItIsKept() throws {
    let output = TextBuffer()
    var session = try TestSession.make(output: output)
    session.archive = .bundled()
    #expect(session.run("find articles where city = 中山\nshow 1 page") == .done)
    #expect(output.text.contains("─── ") && output.text.contains("南朗"))
    // The tests' own archive keeps no page.
    let run = try TestSession.run("find 宣讲\nshow 1 page")
    #expect(run.outcome == .failed && run.errors.contains("not kept"))
  }
}
