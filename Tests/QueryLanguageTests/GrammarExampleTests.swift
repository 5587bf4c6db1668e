import Foundation
import QueryLanguage
import Testing
import TextBasics

/// The examples beside the grammar: all valid ones parse to the trees that stand below them, all invalid ones are told
/// as below them, and what a fix-it makes of them parses.
@Suite struct GrammarExampleTests {
  @Test func validExamplesParse() throws {
    var count = 0
    for file in try ExampleFile.all(in: "valid") {
      try file.update(parsedLines)
      for example in try ExampleFile("valid/" + file.url.lastPathComponent).examples {
        count += 1
        #expect(parsedLines(example.source) == example.expected, "\(example.source)")
        #expect(!example.expected.contains { $0.hasPrefix("! ") }, "\(example.source)")
      }
    }
    #expect(count > 150)
  }

  @Test func invalidExamplesAreTold() throws {
    var count = 0
    for file in try ExampleFile.all(in: "invalid") {
      try file.update(parsedLines)
      for example in try ExampleFile("invalid/" + file.url.lastPathComponent).examples {
        count += 1
        #expect(parsedLines(example.source) == example.expected, "\(example.source)")
        #expect(example.expected.contains { $0.hasPrefix("! ") }, "\(example.source)")
      }
    }
    #expect(count > 50)
  }

  @Test func printedFormsParseBack() throws {
    for file in try ExampleFile.all(in: "valid") {
      for example in file.examples {
        for statement in Script.parse(example.source.replacing("\\n", with: "\n")).statements {
          expectReadsBack(statement, "\(example.source)")
        }
      }
    }
  }
}

/// Expects that what both languages print parses to the same statement, in itself and through the other language.
func expectReadsBack(_ statement: Statement, _ comment: Comment) {
  for language in Language.allCases {
    let printed = statement.printed(in: language)
    let result = Script.parse(printed)
    #expect(
      result.statements.count == 1 && !result.hasErrors && !result.isIncomplete,
      "\(comment) printed as \(printed): \(result.diagnostics.map(\.reason.code))")
    guard let back = result.statements.first else { continue }
    #expect(
      back.isSame(as: statement),
      "\(comment) printed as \(printed): \(statement.treeDescription) came back as \(back.treeDescription)")
    for other in Language.allCases {
      #expect(back.printed(in: other) == statement.printed(in: other), "\(comment) through \(printed)")
    }
  }
}
