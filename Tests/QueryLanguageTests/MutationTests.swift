import QueryLanguage
import Testing
import TextBasics

/// The examples of the grammar, changed by chance: the share of `scripts/fuzz` that runs with the tests.
@Suite struct MutationTests {
  @Test(arguments: [UInt64(1), 2])
  func changedExamplesAreAnswered(_ seed: UInt64) throws {
    let files = try ExampleFile.all(in: "valid") + ExampleFile.all(in: "invalid")
    let sources = files.flatMap(\.examples).map { Array($0.source.unicodeScalars) }
    var mutator = Mutator(sources, seed: seed)
    for _ in 0..<200 {
      let text = mutator.text()
      let length = text.utf8.count
      for mode in [Script.Mode.interactive, .file] {
        let result = Script.parse(text, mode: mode)
        for diagnostic in result.diagnostics {
          #expect(diagnostic.span.lower >= 0 && diagnostic.span.upper <= length, "\(text.debugDescription)")
        }
        for statement in result.statements { expectReadsBack(statement, "\(text.debugDescription)") }
      }
    }
  }
}

/// Takes texts and cuts, doubles, swaps and joins parts of them.
private struct Mutator {
  private let sources: [[Unicode.Scalar]]
  private var random: SeededGenerator

  init(_ sources: [[Unicode.Scalar]], seed: UInt64) {
    self.sources = sources
    random = SeededGenerator(seed: seed)
  }

  private mutating func source() -> [Unicode.Scalar] { sources.randomElement(using: &random) ?? [] }

  private mutating func place(in text: [Unicode.Scalar]) -> Int { Int.random(in: 0...text.count, using: &random) }

  private static let signs = Array(
    "()（）[]【】,，|｜;\"“”'「」/\\=~<>《》!！#$*?。且和的按前有不 \u{3000}\n0８\u{0}\u{200B}\u{FFFD}é".unicodeScalars)

  mutating func text() -> String {
    var text = source()
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      let (a, b) = (place(in: text), place(in: text))
      let part = min(a, b)..<max(a, b)
      switch Int.random(in: 0...5, using: &random) {
      case 0: text.removeSubrange(part.prefix(6))
      case 1: text.insert(contentsOf: text[part], at: a)
      case 2:
        let other = source()
        text = Array(text[..<a]) + Array(other[place(in: other)...])
      case 3:
        let other = source()
        text.insert(contentsOf: other.prefix(8), at: a)
      default: text.insert(Self.signs.randomElement(using: &random) ?? " ", at: a)
      }
    }
    return String(String.UnicodeScalarView(text.prefix(300)))
  }
}

extension Range<Int> {
  fileprivate func prefix(_ count: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + count) }
}
