import TerminalTesting
import Testing
import TextBasics

@testable import LineEditing

/// The painter against a terminal that knows nothing of it.
@Suite struct PainterTests {
  /// Random lines painted one after the other on screens of random sizes, some of them taller than the screen.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func framesReplaceOneAnother(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let columns = Int.random(in: 8...40, using: &random)
    let rows = Int.random(in: 2...12, using: &random)
    var screen = Screen(columns: columns, rows: rows)
    var painter = Painter()
    var model = ProbeSession.line
    for step in 0..<60 {
      change(&model, using: &random)
      screen.feed(painter.paint(frame(of: model, columns: columns), screenRows: rows))
      #expect(model.isShown(on: screen), "step \(step) of \(columns)×\(rows): \(model.text)\n---\n\(screen.text)")
      if Int.random(in: 0..<15, using: &random) == 0 {
        screen.feed(painter.finish(frame(of: model, columns: columns)))
        #expect(screen.column == 0 && screen.cursorLine.isEmpty)
        model = ProbeSession.line
      }
    }
  }

  /// A line that stays has all its rows on the screen or above it, once.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func whatStaysIsWhole(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let columns = Int.random(in: 8...20, using: &random)
    var screen = Screen(columns: columns, rows: 4)
    var painter = Painter()
    var model = ProbeSession.line
    for _ in 0..<20 {
      model.insert("中山市ab")
      screen.feed(painter.paint(frame(of: model, columns: columns), screenRows: 4))
    }
    screen.feed(painter.finish(frame(of: model, columns: columns)))
    var rows = model.expected(columns: columns).rows
    while rows.last == "" { rows.removeLast() }
    #expect(screen.wholeText == rows.joined(separator: "\n"))
  }

  @Test func controlCharactersAreShownAndNotSent() {
    var layout = Layout(columns: 20, cells: DisplayWidth(), usesColor: true)
    layout.put("a\u{1B}[2J\u{7}\u{9B}\u{202E}b\t|")
    #expect(layout.frame().rows.map(\.text) == ["a^[[2J^G��b     |"])
  }

  @Test func withoutColorNoSequenceIsSent() {
    var layout = Layout(columns: 10, cells: DisplayWidth(), usesColor: false)
    layout.put("中山", TextStyle(.green, isBold: true))
    #expect(layout.frame().rows.map(\.text) == ["中山"])
  }

  @Test func ambiguousCharactersTakeTwoCellsWhereTheUserSaysSo() {
    var layout = Layout(columns: 10, cells: DisplayWidth(ambiguous: .wide), usesColor: false)
    layout.put("“a”")
    #expect(layout.frame().cursor == Frame.Position(row: 0, column: 5))
  }

  private func change(_ model: inout ModelLine, using random: inout SeededGenerator) {
    switch Int.random(in: 0..<6, using: &random) {
    case 0:
      model.cursor = Int.random(in: 0...model.scalars.count, using: &random)
    case 1 where !model.scalars.isEmpty:
      let lower = Int.random(in: 0..<model.scalars.count, using: &random)
      let upper = min(model.scalars.count, lower + Int.random(in: 1...12, using: &random))
      model.remove(lower..<upper)
    case 2:
      model.insert("\n")
    default:
      model.insert(ModelLine.text(1...9, using: &random))
    }
  }

  private func frame(of model: ModelLine, columns: Int) -> Frame {
    var layout = Layout(columns: columns, cells: DisplayWidth(), usesColor: false)
    layout.put(model.prompt)
    for (index, scalar) in model.scalars.enumerated() {
      if index == model.cursor { layout.markCursor() }
      layout.put(scalar, .plain)
      if scalar == "\n" { layout.put(model.continuation) }
    }
    if model.cursor == model.scalars.count { layout.markCursor() }
    return layout.frame()
  }
}
