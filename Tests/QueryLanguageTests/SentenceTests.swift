import Foundation
import QueryLanguage
import Testing
import TextBasics

/// Queries read back as sentences, in both languages: the files of `grammar/examples/sentences` are read by eye.
@Suite struct SentenceTests {
  @Test func examplesReadAsWritten() throws {
    var count = 0
    for file in try ExampleFile.all(in: "sentences") {
      try file.update(sentences)
      for example in try ExampleFile("sentences/" + file.url.lastPathComponent).examples {
        count += 1
        #expect(sentences(example.source) == example.expected, "\(example.source)")
      }
    }
    #expect(count > 100)
  }

  /// Both canonical forms of one statement have one sentence.
  @Test func sentencesDoNotDependOnTheSpelling() throws {
    for file in try ExampleFile.all(in: "sentences") {
      for example in file.examples {
        for language in Language.allCases {
          let other = try #require(Script.parse(example.source).statements.first).printed(in: language)
          #expect(sentences(other) == sentences(example.source), "\(example.source)")
        }
      }
    }
  }

  /// Statements that are not the same never read the same: a sentence that left something out would not tell them apart.
  @Test(arguments: [1, 2, 3])
  func differentTreesReadDifferently(_ seed: UInt64) {
    var trees = RandomTrees(seed: seed)
    var seen: [String: Statement] = [:]
    for _ in 0..<400 {
      let statement = trees.statement()
      for language in Language.allCases {
        guard let sentence = statement.sentence(in: language) else { continue }
        if let other = seen[sentence] {
          #expect(
            other.isSame(as: statement),
            "\(sentence)\n\(other.printed(in: .english))\n\(statement.printed(in: .english))")
        }
        seen[sentence] = statement
      }
    }
    #expect(seen.count > 300)
  }
}

/// A statement's sentences, the Chinese one first.
private func sentences(_ source: String) -> [String] {
  Script.parse(source).statements.flatMap { statement in
    [statement.sentence(in: .chinese) ?? "-", statement.sentence(in: .english) ?? "-"]
  }
}
