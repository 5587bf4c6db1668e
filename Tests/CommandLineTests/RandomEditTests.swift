import Glibc
import TerminalTesting
import Testing

/// Seeded edits of a line of Chinese and Latin text in the shell itself, the screen compared with a model.
///
/// `CHABAO_STRESS=N` plays N seeds rather than a few; `scripts/stress-terminal` does.
@Suite(.serialized, .timeLimit(.minutes(60))) struct RandomEditTests {
  private static let rounds = getenv("CHABAO_STRESS").flatMap { UInt64(String(cString: $0)) } ?? 4

  @Test(arguments: 0..<rounds)
  func showsWhatTheModelHolds(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let session = try TerminalSession(home: TemporaryFolder(), columns: [30, 47, 80][Int(seed % 3)])
    session.pty.send(Keys.control("L"))
    var model = ModelLine(prompt: "chabao> ", continuation: "  …> ")
    for step in 0..<40 {
      let keys = model.press(using: &random)
      session.pty.send(keys)
      try session.pty.wait(for: "step \(step), after \(keys.debugDescription): \(model)") { model.isShown(on: $0) }
    }
    // Nothing typed is meant to be asked.
    session.pty.send(Keys.control("C"))
    try session.pty.wait(for: "the next prompt") { $0.cursorLine == TerminalSession.prompt }
    try session.quit()
  }
}
