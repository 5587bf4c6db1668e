import Glibc
import TerminalTesting
import Testing

/// The editor on a terminal: what keys do.
@Suite(.serialized, .timeLimit(.minutes(5))) struct EditorKeyTests {
  @Test func insertsAndDeletesInTheMiddleOfChineseText() throws {
    let probe = try ProbeSession()
    try probe.type("你好，世界", shows: "你好，世界")
    try probe.type(Keys.backspace + Keys.backspace, shows: "你好，")
    try probe.type(Keys.left + Keys.left + "中", shows: "你中好，", cursorAt: 10)
    try probe.type(Keys.delete, shows: "你中，", cursorAt: 10)
    try probe.type(Keys.home + "ab", shows: "ab你中，", cursorAt: 8)
    try probe.type(Keys.control("K"), shows: "ab", cursorAt: 8)
    try probe.type(Keys.control("A") + Keys.control("Y"), shows: "你中，ab", cursorAt: 12)
    try probe.type(Keys.end + "é\u{FF}", shows: "你中，abé\u{FF}")
    try probe.enter("", says: "= 你中，abé\u{FF}")
    #expect(try probe.quit() == .status(0))
    #expect(probe.pty.screen.problems == [])
  }

  @Test func controlCGivesALineUp() throws {
    let probe = try ProbeSession()
    probe.pty.send("半行" + Keys.control("C"))
    try probe.pty.wait(for: "the next prompt") {
      Array($0.lines[..<3]) == ["查报> 半行^C", "given up", "查报>"]
    }
    try probe.enter("一", says: "= 一")
  }

  @Test func controlCStopsWork() throws {
    let probe = try ProbeSession()
    probe.pty.send("spin" + Keys.enter)
    try probe.pty.wait(for: "spinning")
    probe.pty.send(Keys.control("C"))
    try probe.pty.wait(for: "the next prompt") { $0.text.contains("stopped") && $0.cursorLine == "查报>" }
    #expect(try probe.quit() == .status(0))
  }

  @Test func controlDLeavesOnlyFromAnEmptyLine() throws {
    let probe = try ProbeSession()
    try probe.type("中山" + Keys.home + Keys.control("D"), shows: "山", cursorAt: 6)
    try probe.type(Keys.control("D"), shows: "", cursorAt: 6)
    probe.pty.send(Keys.control("D"))
    #expect(try probe.pty.waitForEnd() == .status(0))
    #expect(probe.pty.screen.text.hasSuffix("bye"))
    #expect(!probe.pty.screen.marksPaste)
  }

  @Test func controlLClearsTheScreen() throws {
    let probe = try ProbeSession()
    try probe.enter("一", says: "= 一")
    probe.pty.send("中山" + Keys.left + Keys.control("L"))
    try probe.pty.wait(for: "a clear screen") { $0.text == "查报> 中山" && $0.column == 8 && $0.row == 0 }
  }

  @Test func unknownKeysLeaveNothingBehind() throws {
    let probe = try ProbeSession()
    try probe.type("中\u{1B}[15~\u{1B}[[A\u{1B}[I山", shows: "中山")
    try probe.enter("", says: "= 中山")
  }

  @Test func beingToldToEndLeavesTheTerminalInOrder() throws {
    let probe = try ProbeSession()
    kill(probe.pty.process, SIGTERM)
    #expect(try probe.pty.waitForEnd() == .signal(15))
    #expect(!probe.pty.screen.marksPaste)
  }

  // MARK: Statements of several lines

  @Test func pastedLinesAreOneStatement() throws {
    let probe = try ProbeSession()
    probe.pty.send(Keys.paste("第一行\n第二行\n"))
    try probe.pty.wait(for: "both lines") { Array($0.lines[..<2]) == ["查报> 第一行", "  …> 第二行"] && $0.row == 1 }
    probe.pty.send(Keys.up + "加")
    try probe.pty.wait(for: "a change in the first") {
      Array($0.lines[..<2]) == ["查报> 第一行加", "  …> 第二行"] && $0.row == 0
    }
    try probe.enter("", says: "= 第一行加⏎第二行")
  }

  /// libedit keeps an image of its screen, and has gone wrong where a statement had more rows than that.
  @Test func aPasteOfThousandsOfLinesIsTaken() throws {
    let probe = try ProbeSession(rows: 8)
    probe.pty.send(Keys.paste((1...2500).map { "第\($0)行" }.joined(separator: "\n")))
    try probe.pty.wait(for: "the last line") { $0.cursorLine == "  …> 第2500行" }
    for count in 1...10 {
      probe.pty.send("一二三四五六七八九十")
      let typed = String(repeating: "一二三四五六七八九十", count: count)
      try probe.pty.wait(for: "what is typed after it") { $0.lines.joined().hasSuffix("第2500行" + typed) }
    }
    probe.pty.send(String(repeating: Keys.backspace, count: 300) + "一二三" + Keys.control("C"))
    try probe.pty.wait(for: "the next prompt") { $0.cursorLine == "查报>" && $0.lines[$0.row - 1] == "given up" }
    try probe.enter("一", says: "= 一")
  }

  @Test func anUnfinishedStatementGoesOn() throws {
    let probe = try ProbeSession()
    probe.pty.send("find," + Keys.enter)
    try probe.pty.wait(for: "the continuation") { $0.cursorLine == "  …>" && $0.column == 5 }
    try probe.enter("中山", says: "= find,⏎中山")
    // It comes back as one, and can be changed in any line.
    probe.pty.send(Keys.up)
    try probe.pty.wait(for: "both lines") { $0.cursorLine == "  …> 中山" && $0.lines[$0.row - 1] == "查报> find," }
    probe.pty.send(Keys.up + Keys.home + "x" + Keys.end + "y" + Keys.down + Keys.end + "," + Keys.enter)
    try probe.pty.wait(for: "a third line") { $0.cursorLine == "  …>" && $0.lines[$0.row - 1] == "  …> 中山," }
    try probe.enter("市", says: "= xfind,y⏎中山,⏎市")
  }

  @Test func anEmptyLineEndsAnUnfinishedStatement() throws {
    let probe = try ProbeSession()
    try probe.enter("find," + Keys.enter, says: "= find,⏎")
  }

  @Test func altEnterBreaksTheLine() throws {
    let probe = try ProbeSession()
    try probe.enter("一" + Keys.altEnter + "二", says: "= 一⏎二")
  }

  @Test func anAnswerIsNotAStatement() throws {
    let probe = try ProbeSession()
    probe.pty.send("ask" + Keys.enter)
    try probe.pty.wait(for: "是否？")
    probe.pty.send("好," + Keys.enter)
    try probe.pty.wait(for: "the answer") { $0.text.contains("answer: line(\"好,\")") && $0.cursorLine == "查报>" }
    try probe.type(Keys.up, shows: "ask")
  }
}
