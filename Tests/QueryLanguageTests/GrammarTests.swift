import Foundation
import Testing
import TextBasics

@testable import QueryLanguage

/// The grammar and the parser: every production stands above the function of its name, every such function's production
/// stands in the grammar, and the words of the grammar are those of the tables.
@Suite struct GrammarTests {
  static let file = ExampleFile.root.appendingPathComponent("grammar/query.ebnf")
  static let wordsHeading = "/* Words: written from the tables in Sources/QueryLanguage/Vocabulary and Syntax */\n"

  /// Productions of a text by name, white space evened out.
  private func productions(of text: String) -> [String: String] {
    var found: [String: String] = [:]
    var name = ""
    var isComment = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("/*") { isComment = true }
      defer { if line.hasSuffix("*/") { isComment = false } }
      if isComment || line.isEmpty { continue }
      let parts = line.split(separator: " ", omittingEmptySubsequences: true)
      if line.hasPrefix(" ") {
        found[name, default: ""] += " " + parts.joined(separator: " ")
      } else if parts.count > 2, parts[1] == "::=" {
        name = String(parts[0])
        #expect(found[name] == nil, "\(name) stands twice")
        found[name] = parts.joined(separator: " ")
      }
    }
    return found
  }

  /// Productions that stand above functions: name of the function, and the production's text.
  private func productionsInSources() throws -> [(function: String, production: String)] {
    var found: [(String, String)] = []
    for folder in ["Parsing", "Lexing"] {
      let path = ExampleFile.root.appendingPathComponent("Sources/QueryLanguage/\(folder)").path
      for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
        var production: [Substring] = []
        for line in try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8).split(separator: "\n") {
          let trimmed = line.drop { $0 == " " }
          if trimmed.hasPrefix("// "), trimmed.contains("::=") || !production.isEmpty {
            production += trimmed.dropFirst(3).split(separator: " ")
          } else if !production.isEmpty {
            let words = trimmed.split { $0 == " " || $0 == "(" || $0 == "<" }
            let function = words.firstIndex(of: "func").map { String(words[$0 + 1]) } ?? "(none) \(trimmed)"
            found.append((function, production.joined(separator: " ")))
            production = []
          }
        }
      }
    }
    return found
  }

  @Test func everyProductionHasItsFunctionAndBack() throws {
    let grammar = productions(of: try String(contentsOf: GrammarTests.file, encoding: .utf8))
      .filter { $0.key.contains { $0.isLowercase } }
    let sources = try productionsInSources()
    #expect(grammar.count > 50)
    for (function, production) in sources {
      #expect(production.hasPrefix(function + " ::= "), "\(function) stands under \(production)")
      #expect(grammar[function] == production, "\(function)")
    }
    #expect(Set(grammar.keys) == Set(sources.map(\.function)))
  }

  @Test func everyNameInTheGrammarIsDefined() throws {
    let grammar = productions(of: try String(contentsOf: GrammarTests.file, encoding: .utf8))
    for (name, production) in grammar where name.contains(where: \.isLowercase) {
      let tokens = production.split(separator: " ").dropFirst(2)
      for token in tokens where token.first?.isLetter == true {
        let used = token.prefix { $0.isLetter || $0 == "_" }
        #expect(grammar[String(used)] != nil, "\(used) in \(name)")
      }
    }
  }

  @Test func wordsAreThoseOfTheTables() throws {
    let text = try String(contentsOf: GrammarTests.file, encoding: .utf8)
    let heading = try #require(text.range(of: GrammarTests.wordsHeading))
    let expected =
      "\n"
      + words.map { name, spellings in
        "\(name) ::= " + spellings.map { "'\($0)'" }.joined(separator: " | ") + "\n"
      }.joined()
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      try (text[..<heading.upperBound] + expected).write(to: GrammarTests.file, atomically: true, encoding: .utf8)
    }
    let now = try String(contentsOf: GrammarTests.file, encoding: .utf8)
    #expect(now.hasSuffix(GrammarTests.wordsHeading + expected))
  }

  /// The words in capitals with their spellings.
  private var words: [(name: String, spellings: [String])] {
    let keywords = Keyword.allCases.map { keyword in
      (upper(keyword.rawValue), keyword.spellings.english + keyword.spellings.chinese)
    }
    let tables: [(String, [String])] = [
      ("FIELD", Field.allCases.flatMap { $0.spellings.english + $0.spellings.chinese }),
      ("EQUALITY", spellings(of: [.equal, .notEqual]) + ["==", "<>", "≠"]),
      ("OPERATOR", spellings(of: Comparison.allCases.filter { $0 != .equal && $0 != .notEqual }) + ["≤", "≥"]),
      ("BUCKET", DateBucket.allCases.flatMap { $0.spellings.english + $0.spellings.chinese }),
      ("FIXED_DATE", DatePhrase.fixed.flatMap { $0.spellings.english + $0.spellings.chinese }),
      ("YEAR", DatePhrase.fixed.filter(\.isYear).flatMap { $0.spellings.english + $0.spellings.chinese }),
      ("PART", YearPart.ofAnyYear.flatMap(\.chineseSpellings)),
      ("PART_SIGN", YearPart.ofAnyYear.map(\.sign)),
      ("PART_NAME", YearPart.ofAnyYear.map(\.english)),
      ("NUMBER_WORD", Lexer.numberWords),
      ("STRETCH", DateBucket.allCases.flatMap(\.stretchSpellings)),
      (
        "COMMAND",
        CommandName.allCases.flatMap { ($0 == .show ? [] : [$0.rawValue]) + $0.aliases }
          .filter { !["删除", "delete"].contains($0) }
      ),
    ]
    return keywords + tables
  }

  private func spellings(of comparisons: [Comparison]) -> [String] {
    comparisons.flatMap { [$0.rawValue] + $0.spellings.english + $0.spellings.chinese }
  }

  /// `sortBy` as `SORT_BY`.
  private func upper(_ name: String) -> String {
    name.reduce(into: "") { $0 += ($1.isUppercase ? "_" : "") + $1.uppercased() }
  }
}

extension DatePhrase {
  fileprivate var isYear: Bool { if case .year = self { true } else { false } }
}
