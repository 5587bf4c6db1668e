import Glibc
import TerminalTesting
import Testing

/// Random keys on a terminal, against a model of the line and a terminal that prints it.
///
/// `CHABAO_STRESS=N` runs N of them rather than a few; `scripts/stress-terminal` does.
@Suite(.serialized, .timeLimit(.minutes(60))) struct EditorStressTests {
  private static let rounds = getenv("CHABAO_STRESS").flatMap { UInt64(String(cString: $0)) } ?? 16
  private static let alphabet: [Unicode.Scalar] = Array(
    "报纸中山市宣讲工会劳动者，。！“”…（）ＡＢabc 12=~éñüÿ\u{20BB7}\u{1F4F0}".unicodeScalars)

  @Test(arguments: 0..<rounds)
  func randomKeys(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rows = Int.random(in: 3...16, using: &random)
    let probe = try ProbeSession(columns: Int.random(in: 9...50, using: &random), rows: rows)
    var model = ModelLine()
    for step in 0..<60 {
      let keys = Self.keys(for: &model, using: &random)
      probe.pty.send(keys)
      if model.expected(columns: 9).rows.count < rows, Int.random(in: 0..<6, using: &random) == 0 {
        try probe.pty.wait(for: "\(model.text) before a new size") { model.isShown(on: $0) }
        probe.pty.resize(columns: Int.random(in: 9...50, using: &random), rows: rows)
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

  /// Changes the model by a random key or two, and answers what a terminal sends for them.
  private static func keys(for model: inout ModelLine, using random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<16, using: &random) {
    case 0...5:
      let text = text(1...7, using: &random)
      model.insert(text)
      return text
    case 6, 7:
      let count = Int.random(in: 0...min(9, model.cursor), using: &random)
      model.cursor -= count
      return String(repeating: Keys.left, count: count)
    case 8:
      let count = Int.random(in: 0...min(9, model.scalars.count - model.cursor), using: &random)
      model.cursor += count
      return String(repeating: Keys.right, count: count)
    case 9, 10:
      let count = Int.random(in: 0...min(5, model.cursor), using: &random)
      model.scalars.removeSubrange(model.cursor - count..<model.cursor)
      model.cursor -= count
      return String(repeating: Keys.backspace, count: count)
    case 11:
      guard model.cursor < model.scalars.count else { return Keys.delete }
      model.scalars.remove(at: model.cursor)
      return Keys.delete
    case 12:
      model.cursor = model.lineStart
      return Bool.random(using: &random) ? Keys.home : Keys.control("A")
    case 13:
      model.cursor = model.lineEnd
      return Bool.random(using: &random) ? Keys.end : Keys.control("E")
    case 14:
      let pasted = text(1...12, using: &random) + "\n" + text(1...4, using: &random)
      model.insert(pasted)
      return Keys.paste(pasted)
    default:
      guard model.cursor < model.scalars.count else { return Keys.control("L") }
      model.killed = Array(model.scalars[model.cursor...])
      model.scalars.removeSubrange(model.cursor...)
      model.cursor = 0
      model.insert(String(String.UnicodeScalarView(model.killed)))
      return Keys.control("K") + String(repeating: Keys.left, count: 400) + Keys.control("Y")
    }
  }

  private static func text(_ lengths: ClosedRange<Int>, using random: inout SeededGenerator) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: lengths, using: &random) {
      if let scalar = alphabet.randomElement(using: &random) { text.append(scalar) }
    }
    return String(text)
  }
}
