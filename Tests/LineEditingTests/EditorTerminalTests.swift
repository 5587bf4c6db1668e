import Files
import TerminalTesting
import Testing

/// The editor on a terminal: size, suspension, kinds of terminals, locales and ~/.editrc.
@Suite(.serialized, .timeLimit(.minutes(5))) struct EditorTerminalTests {
  @Test func linesWrapByCells() throws {
    let probe = try ProbeSession(columns: 21)
    probe.pty.send("一二三四五六七八九十")
    try probe.pty.wait(for: "two rows") {
      Array($0.lines[..<2]) == ["查报> 一二三四五六七", "八九十"] && $0.column == 6
    }
    probe.pty.send(Keys.home + "甲")
    try probe.pty.wait(for: "a change in the first") {
      Array($0.lines[..<2]) == ["查报> 甲一二三四五六", "七八九十"] && $0.column == 8 && $0.row == 0
    }
  }

  @Test func aFullRowIsFollowedByTheNext() throws {
    let probe = try ProbeSession(columns: 20, rows: 3)
    try probe.enter("一", says: "= 一")
    probe.pty.send("一二三四五六七")
    try probe.pty.wait(for: "the cursor in the next row") {
      $0.lines == ["= 一", "查报> 一二三四五六七", ""] && $0.column == 0 && $0.row == 2
    }
    probe.pty.send(Keys.enter)
    try probe.pty.wait(for: "no empty row") { $0.lines == ["查报> 一二三四五六七", "= 一二三四五六七", "查报>"] }
  }

  @Test func aNewSizeIsFollowed() throws {
    let probe = try ProbeSession(columns: 40, rows: 10)
    let model = "find articles where city = 中山 and topic ~ 宣讲"
    probe.pty.send(model)
    try probe.pty.wait(for: "the line") { $0.lines[1].hasSuffix("宣讲") }
    for columns in [23, 60, 12, 41] {
      try probe.pty.resize(columns: columns, rows: 10)
      probe.pty.send(Keys.left + "。")
      probe.pty.send(Keys.backspace + Keys.right)
      var line = ProbeSession.line
      line.insert(model)
      try probe.pty.wait(for: "the line in \(columns) columns") { line.isShown(on: $0) }
    }
    probe.pty.send(Keys.enter)
    try probe.pty.wait(for: "the answer") { $0.text.contains("= find") && $0.cursorLine == "查报>" }
  }

  /// Needs a shell with job control, or there is no one to come back from.
  @Test(.enabled(if: FileReading.kind(of: "/bin/bash") != nil))
  func suspendsAndComesBack() throws {
    let probe = BuiltProduct.path(of: "EditorProbe")
    let pty = try Pty(
      "/bin/bash", ["--norc", "--noprofile", "--noediting", "-i"],
      environment: [
        "TERM": "xterm", "LANG": "C.UTF-8", "HOME": "/nonexistent", "PS1": "sh$ ", "PATH": "/usr/bin:/bin",
      ],
      columns: 200)
    try pty.wait(for: "the shell") { $0.cursorLine == "sh$" }
    pty.send(probe + "\n")
    try pty.wait(for: "the prompt") { $0.cursorLine == "查报>" && $0.marksPaste }
    pty.send("中山" + Keys.left)
    try pty.wait(for: "the line") { $0.cursorLine == "查报> 中山" && $0.column == 8 }
    pty.send(Keys.control("Z"))
    try pty.wait(for: "the shell") { $0.cursorLine == "sh$" && !$0.marksPaste }
    pty.send("echo shell-$((40 + 2))\n")
    try pty.wait(for: "shell-42")
    pty.send("fg\n")
    try pty.wait(for: "the line again") { $0.cursorLine == "查报> 中山" && $0.column == 8 && $0.marksPaste }
    pty.send("西" + Keys.enter)
    try pty.wait(for: "= 中西山")
    pty.send("quit" + Keys.enter)
    try pty.wait(for: "the shell") { $0.cursorLine == "sh$" }
    pty.send("exit\n")
    #expect(try pty.waitForEnd() == .status(0))
  }

  @Test(arguments: ["C", "POSIX", "en_US.ISO-8859-1", "zh_CN.UTF-8", ""])
  func anyLocaleTakesChinese(locale: String) throws {
    let probe = try ProbeSession(environment: ["LANG": locale, "LC_ALL": locale])
    try probe.type("中山é" + Keys.left + Keys.left + "西\u{E9}", shows: "中西é山é", cursorAt: 11)
    try probe.enter("", says: "= 中西é山é")
  }

  @Test(arguments: ["xterm", "vt100", "linux", "screen", "no-such-terminal"])
  func anyTerminalWillDo(name: String) throws {
    let probe = try ProbeSession(environment: ["TERM": name])
    try probe.type("中山" + Keys.left + "西", shows: "中西山", cursorAt: 10)
    #expect(probe.pty.screen.problems == [])
  }

  @Test(arguments: ["dumb", ""])
  func aDumbTerminalHasNoEditor(name: String) throws {
    let pty = try Pty(BuiltProduct.path(of: "EditorProbe"), environment: ["TERM": name])
    #expect(try pty.waitForEnd() == .status(0))
    #expect(pty.screen.text == "no editor")
  }

  // MARK: ~/.editrc

  private func session(editrc: String) throws -> (TemporaryFolder, ProbeSession) {
    let home = TemporaryFolder()
    try FileWriting.replace(home.path + "/.editrc", with: Array(editrc.utf8))
    return (home, try ProbeSession(environment: ["HOME": home.path]))
  }

  @Test func viKeysByEditrc() throws {
    let (home, probe) = try session(editrc: "probe:bind -v\n")
    try probe.type("中山市" + Keys.escape, shows: "中山市", cursorAt: 10)
    try probe.type("0x", shows: "山市", cursorAt: 6)
    try probe.type("A区" + Keys.left + Keys.left + "西", shows: "山西市区", cursorAt: 10)
    try probe.enter("", says: "= 山西市区")
    try probe.type("新" + Keys.up, shows: "山西市区")
    try probe.type(Keys.control("U") + Keys.down, shows: "新")
    try probe.type(Keys.escape + "k", shows: "山西市区", cursorAt: 6)
    #expect(home.path != "")
  }

  @Test func bindingsByEditrc() throws {
    let (home, probe) = try session(editrc: "probe:bind ^[[A ed-search-prev-history\nother:bind ^B ed-insert\n")
    for statement in ["查中山", "数广州"] { try probe.enter(statement, says: "= \(statement)") }
    try probe.type("查" + Keys.up, shows: "查中山")
    #expect(home.path != "")
  }
}
