import Glibc
import TerminalTesting
import Testing

/// The built `chabao` on a terminal, with a home folder of its own that several sessions can share.
struct TerminalSession {
  /// A folder that is home to nothing else and goes away after the test.
  final class Home {
    let path: String

    init() throws {
      var template = Array("/tmp/chabao-home-XXXXXX".utf8CString)
      try #require(mkdtemp(&template) != nil)
      path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    deinit {
      unlink(historyPath)
      for folder in ["state/chabao", "state", ""] { rmdir("\(path)/\(folder)") }
    }

    var historyPath: String { "\(path)/state/chabao/history" }
  }

  static let prompt = "chabao>"

  let pty: Pty

  init(home: Home, columns: Int = 80, environment: [String: String] = [:]) throws {
    let basics = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": home.path, "XDG_STATE_HOME": "\(home.path)/state",
      "PATH": "/usr/bin:/bin", "NO_COLOR": "1",
    ]
    pty = try Pty(
      BuiltProduct.path("chabao"), environment: basics.merging(environment) { $1 }, columns: columns, rows: 40
    )
    try pty.wait(for: "the first prompt") { $0.currentLine == Self.prompt }
  }

  /// Types keys and waits until the line that the cursor is in reads so.
  func type(_ keys: String, shows line: String) throws {
    try pty.send(keys)
    try pty.wait(for: "“\(line)”") { $0.currentLine == "\(Self.prompt) \(line)".trimmingLastBlanks }
  }

  /// Sends Enter and waits for the next prompt, with all of that text above it.
  func enter(shows texts: String...) throws {
    try pty.send("\r")
    try pty.wait(for: texts.joined(separator: ", ")) { screen in
      screen.currentLine == Self.prompt && texts.allSatisfy { screen.text.contains($0) }
    }
  }

  /// Leaves by `quit` and expects a good end.
  func quit() throws {
    try type("quit", shows: "quit")
    try pty.send("\r")
    #expect(try pty.waitForExit() == 0)
  }
}

extension String {
  var trimmingLastBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
