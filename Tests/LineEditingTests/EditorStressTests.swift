import Glibc
import TerminalTesting
import Testing

/// Random keys on a terminal, against a model of the line and a terminal that prints it.
///
/// `CHABAO_STRESS=N` plays N seeds rather than a few; `scripts/stress-terminal` does.
@Suite(.serialized, .timeLimit(.minutes(60))) struct EditorStressTests {
  private static let rounds = getenv("CHABAO_STRESS").flatMap { UInt64(String(cString: $0)) } ?? 16

  @Test(arguments: 0..<rounds)
  func randomKeys(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rows = Int.random(in: 3...16, using: &random)
    let probe = try ProbeSession(columns: Int.random(in: 9...50, using: &random), rows: rows)
    var model = ProbeSession.line
    for step in 0..<60 {
      let keys = model.press(using: &random)
      probe.pty.send(keys)
      if model.expected(columns: 9).rows.count < rows, Int.random(in: 0..<6, using: &random) == 0 {
        try probe.pty.wait(for: "\(model.text) before a new size") { model.isShown(on: $0) }
        let columns = (9...50).filter { $0 != probe.pty.screen.columns }.randomElement(using: &random) ?? 9
        try probe.pty.resize(columns: columns, rows: rows)
      }
      try probe.pty.wait(for: "step \(step), after \(keys.debugDescription): \(model)") { model.isShown(on: $0) }
    }
    // A statement that ends in a comma goes on, and an empty line ends it.
    let goesOn = model.text.hasSuffix("，")
    let text = model.text + (goesOn ? "\n" : "")
    let wanted = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
    probe.pty.send(Keys.control("L") + Keys.enter + (goesOn ? Keys.enter : ""))
    try probe.pty.wait(for: "the next prompt") { $0.cursorLine == "查报>" && $0.column == 6 }
    // The answer may be wrapped: compared without row ends and blanks.
    let shown = probe.pty.screen.wholeText.filter { !$0.isWhitespace }
    #expect(shown.hasSuffix("=" + wanted.filter { !$0.isWhitespace } + "查报>"))
    #expect(probe.pty.screen.problems == [])
  }
}
