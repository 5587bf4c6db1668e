import TerminalTesting
import Testing

/// What an editor does all day, at a real terminal: ask, mend the line in the middle, read, leave, come back.
@Suite(.serialized, .timeLimit(.minutes(5))) struct MainJobTests {
  private static let query = "find articles where city = 中山 and topic ~ 宣讲"
  private static let left = "\u{1B}[D"

  @Test func asksReadsAndRemembers() throws {
    let home = TemporaryFolder()
    let first = try TerminalSession(home: home)
    let unfinished = "find articles where city = 中 and topic ~ 宣传讲"
    try first.type(unfinished, shows: unfinished)
    // 传 goes, 山 comes, both beside wide characters.
    try first.type(Self.left + "\u{7F}", shows: "find articles where city = 中 and topic ~ 宣讲")
    try first.type(String(repeating: Self.left, count: 14) + "山", shows: Self.query)
    try first.enter(shows: "city", "中山", "宣讲", "show 1")
    try first.type("show 1", shows: "show 1")
    try first.enter(shows: "让宣讲跟着厂车走")
    try first.quit()

    let second = try TerminalSession(home: home)
    try second.type("\u{1B}[A", shows: "quit")
    try second.type("\u{1B}[A", shows: "show 1")
    try second.type("\u{1B}[A", shows: Self.query)
    try second.enter(shows: "中山", "宣讲", "show 1")
    try second.quit()
  }

  @Test func leavesByControlD() throws {
    let session = try TerminalSession(home: TemporaryFolder())
    session.pty.send("\u{4}")
    #expect(try session.pty.waitForEnd() == .status(0))
  }

  @Test func givesALineUpByControlC() throws {
    let session = try TerminalSession(home: TemporaryFolder())
    try session.type("半行", shows: "半行")
    session.pty.send("\u{3}")
    try session.pty.wait(for: "^C and a new prompt") {
      $0.text.contains("半行^C") && $0.cursorLine == TerminalSession.prompt
    }
    try session.quit()
  }

  @Test func keepsTheLineOverControlLAndControlZ() throws {
    let session = try TerminalSession(home: TemporaryFolder())
    try session.type("find 宣讲", shows: "find 宣讲")
    session.pty.send("\u{C}")
    try session.pty.wait(for: "the line at the top") { $0.row == 0 && $0.lines[0] == "chabao> find 宣讲" }
    // The terminal's session has no shell that could stop it: it comes back at once, below.
    session.pty.send("\u{1A}")
    try session.pty.wait(for: "the line once more") { $0.row == 1 && $0.lines[1] == "chabao> find 宣讲" }
    try session.type("\u{7F}传", shows: "find 宣传")
    try session.type("\u{15}", shows: "")
    try session.quit()
  }

  @Test(arguments: ["的", "了", "一", "不", "中", "是"])
  func searchesTheHistory(character: String) throws {
    let session = try TerminalSession(home: TemporaryFolder())
    try session.type("find \(character)书", shows: "find \(character)书")
    try session.enter()
    session.pty.send("\u{12}\(character)")
    try session.pty.wait(for: "the entry") { $0.cursorLine.hasSuffix("find \(character)书") && $0.row > 2 }
    try session.type("\u{5}", shows: "find \(character)书")
    try session.type("\u{15}", shows: "")
    try session.quit()
  }

  @Test func takesAPasteAsItIs() throws {
    let session = try TerminalSession(home: TemporaryFolder())
    session.pty.send("\u{1B}[200~count articles where city = 中山 and\n  topic ~ 宣讲\u{1B}[201~")
    try session.pty.wait(for: "two rows") {
      $0.cursorLine.hasSuffix("topic ~ 宣讲") && $0.lines[$0.row - 1] == "chabao> count articles where city = 中山 and"
    }
    try session.enter(shows: " count\n", "    4\n")
    // The history has both rows as one entry.
    session.pty.send("\u{1B}[A")
    try session.pty.wait(for: "two rows again") {
      $0.cursorLine.hasSuffix("topic ~ 宣讲") && $0.lines[$0.row - 1] == "chabao> count articles where city = 中山 and"
    }
    session.pty.send("\u{3}")
    try session.pty.wait(for: "^C and a new prompt") { $0.text.contains("^C") && $0.cursorLine == "chabao>" }
    try session.quit()
  }

  @Test func wrapsAndFollowsTheTerminalsWidth() throws {
    let session = try TerminalSession(home: TemporaryFolder(), columns: 41)
    session.pty.send("\u{C}find 一二三四五六七八九十一二三四五六七八九十")
    // Thirteen cells are taken, and fourteen wide characters fit into the other twenty-eight.
    let first = "chabao> find 一二三四五六七八九十一二三四"
    try session.pty.wait(for: "two rows") { $0.lines[0] == first && $0.lines[1] == "五六七八九十" && $0.column == 12 }
    try session.pty.resize(columns: 60, rows: 40)
    let whole = "chabao> find 一二三四五六七八九十一二三四五六七八九十宣"
    session.pty.send("\u{1}\u{5}宣")
    try session.pty.wait(for: "one row") { $0.lines[0] == whole && $0.lines[1] == "" && $0.column == 55 }
    try session.pty.resize(columns: 30, rows: 40)
    session.pty.send("讲")
    let narrow = ["chabao> find 一二三四五六七八", "九十一二三四五六七八九十宣讲"]
    try session.pty.wait(for: "two rows again") { Array($0.lines.prefix(3)) == narrow + [""] }
    try session.type("\u{15}", shows: "")
    try session.quit()
  }
}
