import TerminalTesting
import Testing

/// The built `chabao` on a terminal, with a home folder of its own that several sessions can share.
struct TerminalSession {
  static let prompt = "chabao>"

  let pty: Pty
  /// Kept, for a folder goes away with the last who knows it.
  private let home: TemporaryFolder

  init(home: TemporaryFolder, columns: Int = 80, environment: [String: String] = [:], prompt: String = prompt) throws {
    self.home = home
    let basics = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": home.path, "XDG_STATE_HOME": "\(home.path)/state",
      "PATH": "/usr/bin:/bin", "NO_COLOR": "1",
    ]
    pty = try Pty(
      BuiltProduct.path(of: "chabao"), environment: basics.merging(environment) { $1 }, columns: columns, rows: 40
    )
    try pty.wait(for: "the first prompt") { $0.cursorLine == prompt }
  }

  /// Types keys and waits until the line that the cursor is in reads so.
  func type(_ keys: String, shows line: String) throws {
    pty.send(keys)
    try pty.wait(for: "“\(line)”") { $0.cursorLine == (line.isEmpty ? Self.prompt : "\(Self.prompt) \(line)") }
  }

  /// Sends Enter and waits for the next prompt, with all of that text above it.
  func enter(shows texts: String...) throws {
    pty.send("\r")
    try pty.wait(for: texts.joined(separator: ", ")) { screen in
      screen.cursorLine == Self.prompt && texts.allSatisfy { screen.text.contains($0) }
    }
  }

  /// Leaves by `quit` and expects a good end.
  func quit() throws {
    try type("quit", shows: "quit")
    pty.send("\r")
    #expect(try pty.waitForEnd() == .status(0))
  }
}
