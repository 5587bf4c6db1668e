import QueryLanguage
import Testing
import TextBasics

/// Sentences made from `grammar/query.ebnf`: the parser takes every one, and what is printed of it parses to the same.
@Suite struct GrammarSentenceTests {
  @Test(arguments: Array(UInt64(1)...8))
  func sentencesParseAndReadBack(_ seed: UInt64) {
    var sentences = RandomSentences(.query, seed: seed)
    var unlike = 0
    for _ in 0..<250 {
      let text = sentences.sentence()
      let result = Script.parse(text)
      // The notes: likeness has to hold for all that is found, so it stands once, and not under `or` and `not`.
      if result.diagnostics.contains(where: { $0.reason.code.hasPrefix("syntax.similar-") }) {
        unlike += 1
        continue
      }
      #expect(
        !result.hasErrors && !result.isIncomplete && result.statements.count == 1,
        "\(text.debugDescription): \(result.diagnostics.filter { $0.severity == .error }.map(\.reason.code))")
      guard !result.hasErrors, let statement = result.statements.first else { continue }
      expectReadsBack(statement, "\(text.debugDescription)")
    }
    #expect(unlike < 60)
  }
}
