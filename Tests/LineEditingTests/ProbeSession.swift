import TerminalTesting

/// The probe on a terminal, with its prompt shown.
struct ProbeSession {
  let pty: Pty

  /// An empty line behind the probe's prompts.
  static let line = ModelLine(prompt: "查报> ", continuation: "  …> ")

  /// Starts it and waits for its prompt.
  init(
    _ arguments: [String] = [], columns: Int = 60, rows: Int = 24, environment: [String: String] = [:]
  ) throws {
    let standard = [
      "SWIFT_BACKTRACE": "interactive=no,color=no", "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent",
      "PATH": "/usr/bin:/bin",
    ]
    pty = try Pty(
      BuiltProduct.path(of: "EditorProbe"), arguments, environment: standard.merging(environment) { $1 },
      columns: columns, rows: rows)
    try pty.wait(for: "the prompt") { $0.cursorLine == "查报>" && $0.marksPaste }
  }

  /// Types keys and waits until the cursor's row shows that text with the cursor at its end.
  func type(_ keys: String, shows line: String) throws {
    try type(keys, shows: line, cursorAt: Screen.width(of: "查报> " + line))
  }

  /// Types keys and waits until the cursor's row shows that text behind the prompt, and the cursor stands there.
  func type(_ keys: String, shows line: String, cursorAt column: Int) throws {
    pty.send(keys)
    let wanted = line.isEmpty ? "查报>" : "查报> " + line
    try pty.wait(for: "“\(wanted)” with the cursor at \(column)") {
      $0.cursorLine == wanted && $0.column == column
    }
  }

  /// Types a statement and waits for what the probe says, and its next prompt.
  func enter(_ statement: String, says answer: String) throws {
    pty.send(statement + Keys.enter)
    try pty.wait(for: "“\(answer)”") {
      $0.cursorLine == "查报>" && $0.row > 0 && $0.lines[$0.row - 1] == answer
    }
  }

  /// Leaves the probe and answers how it ended.
  func quit() throws -> Pty.Ending {
    pty.send("quit" + Keys.enter)
    return try pty.waitForEnd()
  }
}
