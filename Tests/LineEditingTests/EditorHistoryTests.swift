import Files
import Glibc
import TerminalTesting
import Testing

/// The editor on a terminal: history, search, hints, completion.
@Suite(.serialized, .timeLimit(.minutes(5))) struct EditorHistoryTests {
  @Test func upAndDownWalkTheHistory() throws {
    let probe = try ProbeSession()
    for statement in ["一", "二", "三"] { try probe.enter(statement, says: "= \(statement)") }
    try probe.type("新" + Keys.up, shows: "三")
    try probe.type(Keys.up + Keys.up, shows: "一")
    try probe.type(Keys.down, shows: "二")
    try probe.type(Keys.down + Keys.down, shows: "新")
  }

  @Test func aLongLineSurvivesAWalkThroughTheHistory() throws {
    let probe = try ProbeSession(columns: 200)
    try probe.enter("一", says: "= 一")
    let long = String(repeating: "中山市宣讲", count: 300)
    probe.pty.send(Keys.paste(long))
    try probe.pty.wait(for: "the long line") { $0.text.contains("宣讲") && $0.column == (6 + 3000) % 200 }
    probe.pty.send(Keys.up)
    try probe.pty.wait(for: "the entry") { $0.cursorLine == "查报> 一" }
    probe.pty.send(Keys.down)
    try probe.pty.wait(for: "the long line") { $0.column == (6 + 3000) % 200 && $0.cursorLine.hasSuffix("宣讲") }
    probe.pty.send(Keys.enter)
    try probe.pty.wait(for: "the answer") { $0.cursorLine == "查报>" }
    #expect(probe.pty.screen.wholeText.split(separator: "\n").joined().contains("= " + long))
  }

  /// The 100 commonest characters (by the frequency list of Modern Chinese, State Language Commission, 1988).
  private static let commonest = """
    的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学么之都好看起发当没成\
    只如事把还用第样道想作种开美总从无情己面最女但现前些所同日手又行意动方期它头经长儿回位分爱老因很给名法间斯知世什两次使身者被高已亲其进\
    此话常与活正感
    """

  @Test func controlRFindsTheCommonestCharacters() throws {
    let probe = try ProbeSession()
    for character in Self.commonest.prefix(100) {
      let statement = "查\(character)书"
      try probe.enter(statement, says: "= \(statement)")
      probe.pty.send(Keys.control("R") + String(character))
      try probe.pty.wait(for: "the statement with \(character)") {
        $0.cursorLine == "（反查）\(character)： \(statement)"
      }
      try probe.enter("", says: "= \(statement)")
      probe.pty.send(Keys.control("L"))
      try probe.pty.wait(for: "a clear screen") { $0.text == "查报>" && $0.column == 6 }
    }
  }

  @Test func aSearchIsChangedGivenUpAndTakenOver() throws {
    let probe = try ProbeSession()
    for statement in ["查中山", "查广州", "查佛山"] { try probe.enter(statement, says: "= \(statement)") }
    probe.pty.send("半" + Keys.control("R") + "山")
    try probe.pty.wait(for: "the newest") { $0.cursorLine == "（反查）山： 查佛山" && $0.column == 17 }
    probe.pty.send(Keys.control("R"))
    try probe.pty.wait(for: "the one before") { $0.cursorLine == "（反查）山： 查中山" }
    probe.pty.send("x")
    try probe.pty.wait(for: "no match") { $0.cursorLine == "（无匹配）山x： 查中山" }
    probe.pty.send(Keys.backspace + Keys.backspace + "州")
    try probe.pty.wait(for: "another") { $0.cursorLine == "（反查）州： 查广州" }
    try probe.type(Keys.control("G"), shows: "半")
    try probe.type(Keys.control("R") + "广" + Keys.end + "市", shows: "查广州市")
    try probe.type(Keys.control("U") + Keys.control("R") + Keys.control("C"), shows: "")
    try probe.enter("好", says: "= 好")
  }

  @Test func historyLastsAndIsSharedByTwoAtOnce() throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/state/history"
    let first = try ProbeSession(["--history", path])
    let second = try ProbeSession(["--history", path])
    try first.enter("甲一", says: "= 甲一")
    try second.enter("乙一", says: "= 乙一")
    try first.enter("甲二," + Keys.enter + "续", says: "= 甲二,⏎续")
    try second.enter(" 私下", says: "=  私下")
    try second.enter("乙一", says: "= 乙一")
    _ = try first.quit()
    _ = try second.quit()
    #expect(
      try FileReading.bytes(of: path) == Array("甲一\n乙一\n甲二,\\n续\nquit\nquit\n".utf8))
    let third = try ProbeSession(["--history", path])
    third.pty.send(Keys.up + Keys.up + Keys.up)
    try third.pty.wait(for: "a statement of two lines") { $0.text == "查报> 甲二,\n  …> 续" }
    third.pty.send(Keys.up + Keys.up + Keys.up)
    try third.pty.wait(for: "the first") { $0.text == "查报> 甲一" }
  }

  @Test func aHistoryThatCannotBeWrittenStopsNothing() throws {
    let probe = try ProbeSession(["--history", "/proc/none/history"])
    try probe.enter("一", says: "= 一")
    try probe.type(Keys.up, shows: "一")
  }

  // MARK: Hints and colours

  @Test func theHintIsGreyAndTaken() throws {
    let probe = try ProbeSession(["--color"])
    try probe.enter("find 中山", says: "= find 中山")
    probe.pty.send("fi")
    try probe.pty.wait(for: "a grey hint") {
      $0.cursorLine == "查报> find 中山" && $0.column == 8 && $0.styledText("90") == "nd 中山"
    }
    probe.pty.send(Keys.left)
    try probe.pty.wait(for: "no hint within the line") { $0.cursorLine == "查报> fi" && $0.column == 7 }
    try probe.type(Keys.right + Keys.right, shows: "find 中山")
    #expect(probe.pty.screen.styledText("90") == "")
    #expect(probe.pty.screen.styledText("34") == "find")
    #expect(probe.pty.screen.styledText("36") == "查报")
    try probe.enter("", says: "= find 中山")
    try probe.type("find" + Keys.control("E"), shows: "find 中山")
    try probe.type(Keys.control("U") + "find" + Keys.end, shows: "find 中山")
    // Enter takes what was typed and not the hint, and leaves none of it on the screen.
    try probe.enter(Keys.control("U") + "fin", says: "= fin")
    #expect(probe.pty.screen.lines[probe.pty.screen.row - 2] == "查报> fin")
  }

  // MARK: Completion

  @Test func tabCompletesTheOnlyCandidate() throws {
    let probe = try ProbeSession()
    try probe.type("在北" + Keys.tab, shows: "在北")
    try probe.type(Keys.control("U") + "x 北" + Keys.tab, shows: "x 北京", cursorAt: 13)
    try probe.type(Keys.control("U") + "zs" + Keys.tab, shows: "中山", cursorAt: 11)
    #expect(probe.pty.screen.bells == 1)
  }

  @Test func tabListsAndChooses() throws {
    let probe = try ProbeSession()
    probe.pty.send("x 中" + Keys.tab)
    try probe.pty.wait(for: "a list") {
      Array($0.lines[..<2]) == ["查报> x 中", "中山 12  中国 9   中华 3"] && $0.row == 0 && $0.column == 10
    }
    try probe.type(Keys.tab + Keys.tab, shows: "x 中国", cursorAt: 12)
    try probe.type(Keys.backTab, shows: "x 中山", cursorAt: 12)
    try probe.type(Keys.escape, shows: "x 中", cursorAt: 10)
    try probe.pty.wait(for: "no list") { $0.text == "查报> x 中" }
    try probe.type(Keys.tab + Keys.tab + Keys.enter, shows: "x 中山", cursorAt: 13)
    try probe.pty.wait(for: "no list") { $0.text == "查报> x 中山" }
    try probe.enter("市", says: "= x 中山 市")
  }

  /// What was typed stays, be it pinyin, of which no candidate begins.
  @Test(arguments: [("z", "z"), ("B", "Bei"), ("bei", "bei")])
  func tabDeletesNothing(typed: String, line: String) throws {
    let probe = try ProbeSession()
    probe.pty.send(typed + Keys.tab)
    try probe.pty.wait(for: "“\(line)” and a list or a bell") {
      $0.lines[0] == "查报> " + line && ($0.bells == 1 || !$0.lines[1].isEmpty)
    }
    #expect((probe.pty.screen.bells == 1) == (typed == "bei"))
  }
}
