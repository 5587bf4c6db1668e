import TerminalTesting
import Testing

/// The shell at terminals and in locales of several kinds.
@Suite(.serialized, .timeLimit(.minutes(5))) struct TerminalKindTests {
  @Test(arguments: [["LANG": "zh_CN.UTF-8"], ["LANG": "C.UTF-8", "LC_ALL": "zh_CN.UTF-8"]])
  func speaksChineseInAChineseLocale(environment: [String: String]) throws {
    let session = try TerminalSession(home: TemporaryFolder(), environment: environment, prompt: "查报>")
    session.pty.send("count articles where city = 中山" + Keys.enter)
    try session.pty.wait(for: "the answer") { $0.cursorLine == "查报>" && $0.row > 4 }
    session.pty.send(Keys.control("D"))
    #expect(try session.pty.waitForEnd() == .status(0))
  }

  @Test func aDumbTerminalAnswersLineByLine() throws {
    let home = TemporaryFolder()
    let pty = try Pty(
      BuiltProduct.path(of: "chabao"),
      environment: ["TERM": "dumb", "LANG": "C.UTF-8", "HOME": home.path, "XDG_STATE_HOME": home.path])
    try pty.wait(for: "a prompt") { $0.cursorLine == "chabao>" }
    #expect(!pty.screen.text.contains("Tab"))
    pty.send("count articles where city = 中山\n")
    try pty.wait(for: "an answer and a prompt") { $0.text.contains("count\n") && $0.cursorLine == "chabao>" }
    pty.send("count articles where city = 中山 and\n")
    try pty.wait(for: "the continuation") { $0.cursorLine == "  …>" }
    pty.send(Keys.control("C"))
    try pty.wait(for: "a new prompt") { $0.cursorLine == "chabao>" }
    pty.send(Keys.control("D"))
    #expect(try pty.waitForEnd() == .status(0))
    #expect(pty.screen.problems == [])
  }

  @Test func anUnfinishedStatementGoesOnInTheNextLine() throws {
    let session = try TerminalSession(home: TemporaryFolder())
    session.pty.send("count articles where city = 中山 and" + Keys.enter)
    try session.pty.wait(for: "the continuation") { $0.cursorLine == "  …>" }
    session.pty.send("topic ~ 宣讲" + Keys.enter)
    try session.pty.wait(for: "the answer") {
      $0.cursorLine == TerminalSession.prompt && $0.lines[$0.row - 1] != "  …> topic ~ 宣讲"
    }
    session.pty.send(Keys.up)
    try session.pty.wait(for: "both lines") { $0.cursorLine == "  …> topic ~ 宣讲" }
    session.pty.send(Keys.control("C"))
    try session.pty.wait(for: "a new prompt") { $0.cursorLine == TerminalSession.prompt }
    try session.quit()
  }

  @Test func coloursAndHintsTakeNoCells() throws {
    let session = try TerminalSession(home: TemporaryFolder(), environment: ["NO_COLOR": ""])
    session.pty.send("count articles where city = 中山" + Keys.enter)
    try session.pty.wait(for: "the answer") { $0.cursorLine == TerminalSession.prompt && $0.row > 4 }
    session.pty.send("count art")
    try session.pty.wait(for: "a grey hint") {
      $0.cursorLine == "chabao> count articles where city = 中山" && $0.column == 17
        && $0.styledText("90") == "icles where city = 中山"
    }
    session.pty.send(Keys.end)
    try session.pty.wait(for: "the statement") { $0.column == 40 && $0.styledText("90") == "" }
    session.pty.send(Keys.control("C"))
    try session.pty.wait(for: "a new prompt") { $0.cursorLine == TerminalSession.prompt }
    try session.quit()
    #expect(session.pty.screen.problems == [])
  }

  @Test func tabOffersPlacesByPinyin() throws {
    let session = try TerminalSession(home: TemporaryFolder())
    session.pty.send("find articles where city = zhongs" + Keys.tab)
    try session.pty.wait(for: "中山") { $0.cursorLine.hasPrefix("chabao> find articles where city = 中山") }
    session.pty.send(Keys.control("C"))
    try session.pty.wait(for: "a new prompt") { $0.cursorLine == TerminalSession.prompt }
    try session.quit()
  }

  @Test func aHistoryThatCannotBeKeptStopsNothing() throws {
    let session = try TerminalSession(home: TemporaryFolder(), environment: ["XDG_STATE_HOME": "/proc/none"])
    session.pty.send("count articles" + Keys.enter)
    try session.pty.wait(for: "the answer") { $0.cursorLine == TerminalSession.prompt && $0.row > 4 }
    session.pty.send(Keys.up)
    try session.pty.wait(for: "the statement") { $0.cursorLine == "chabao> count articles" }
    session.pty.send(Keys.control("C"))
    try session.pty.wait(for: "a new prompt") { $0.cursorLine == TerminalSession.prompt }
    try session.quit()
  }
}
