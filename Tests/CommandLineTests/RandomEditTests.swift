import Glibc
import TerminalTesting
import Testing

/// Seeded edits of a line of Chinese and Latin text, the screen compared with a model after each burst.
///
/// `CHABAO_EDIT_ROUNDS` sets how many seeds are played; a few by default.
@Suite struct RandomEditTests {
  /// The line as it should be.
  private struct Model {
    var text: [Character] = []
    var cursor = 0

    mutating func edit(using random: inout Seeded) -> String {
      switch Int.random(in: 0..<10, using: &random) {
      case 0...4:
        let character = Array("中山宣讲abc 的“”，").randomElement(using: &random) ?? "a"
        text.insert(character, at: cursor)
        cursor += 1
        return String(character)
      case 5:
        guard cursor > 0 else { return "" }
        cursor -= 1
        text.remove(at: cursor)
        return "\u{7F}"
      case 6:
        guard cursor < text.count else { return "" }
        text.remove(at: cursor)
        return "\u{1B}[3~"
      case 7:
        guard cursor > 0 else { return "" }
        cursor -= 1
        return "\u{1B}[D"
      case 8:
        guard cursor < text.count else { return "" }
        cursor += 1
        return "\u{1B}[C"
      default:
        let toStart = Bool.random(using: &random)
        cursor = toStart ? 0 : text.count
        return toStart ? "\u{1}" : "\u{5}"
      }
    }

    /// The rows that a terminal of that width shows, and the cursor's place, the prompt included.
    func rows(columns: Int) -> (rows: [String], row: Int, column: Int) {
      var rows = [""]
      var used = 0
      var place = (row: 0, column: 0)
      let all = Array("chabao> ") + text
      for (index, character) in all.enumerated() {
        let width = "中山宣讲的，".contains(character) ? 2 : 1
        if used + width > columns {
          rows.append("")
          used = 0
        }
        if index == cursor + 8 { place = (rows.count - 1, used) }
        rows[rows.count - 1].append(character)
        used += width
        if used == columns {
          rows.append("")
          used = 0
        }
      }
      if cursor == text.count { place = (rows.count - 1, used) }
      return (rows.map(\.trimmingLastBlanks), place.row, place.column)
    }
  }

  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    // A linear congruential generator with Knuth's MMIX constants; its high bits are used.
    mutating func next() -> UInt64 {
      var result: UInt64 = 0
      for _ in 0..<2 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        result = result << 32 | state >> 32
      }
      return result
    }
  }

  private static var seeds: [UInt64] {
    let rounds = getenv("CHABAO_EDIT_ROUNDS").flatMap { UInt64(String(cString: $0)) } ?? 4
    return Array(1...max(1, rounds))
  }

  @Test(arguments: seeds)
  func showsWhatTheModelHolds(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let columns = [30, 47, 80][Int(seed % 3)]
    let session = try TerminalSession(home: .init(), columns: columns)
    try session.pty.send("\u{C}")
    var model = Model()
    for burst in 0..<25 {
      var keys = ""
      for _ in 0..<Int.random(in: 1...6, using: &random) { keys += model.edit(using: &random) }
      try session.pty.send(keys)
      let expected = model.rows(columns: columns)
      let shown = expected.rows.count
      try session.pty.wait(for: "burst \(burst) of seed \(seed):\n\(expected)", timeout: .seconds(20)) {
        Array($0.lines.prefix(shown)) == expected.rows && $0.lines.dropFirst(shown).allSatisfy(\.isEmpty)
          && $0.row == expected.row && $0.column == expected.column
      }
    }
    // Nothing typed is meant to be asked.
    try session.pty.send("\u{3}")
    try session.pty.wait(for: "the next prompt") { $0.currentLine == TerminalSession.prompt }
    try session.quit()
  }
}
