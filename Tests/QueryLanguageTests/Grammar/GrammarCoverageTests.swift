import Foundation
import QueryLanguage
import Testing

/// The examples show all of the grammar: each production is used by a valid one, each mistake is made by an invalid one.
@Suite struct GrammarCoverageTests {
  @Test func everyProductionHasAValidExample() throws {
    var recognizer = GrammarRecognizer(.query)
    var used: Set<String> = []
    var (read, all) = (0, 0)
    for file in try ExampleFile.all(in: "valid") {
      for example in file.examples where !example.source.contains("\\n") && !example.source.contains(";") {
        all += 1
        guard let productions = recognizer.productions(of: example.source) else { continue }
        read += 1
        used.formUnion(productions)
      }
    }
    let missing = Grammar.query.names.filter { !Grammar.isWord($0) && !used.contains($0) }
    #expect(missing.isEmpty)
    // What is written without spaces the productions alone can't read; most can be.
    #expect(read * 3 > all * 2, "\(read) of \(all)")
  }

  @Test func thereAreManyExamples() throws {
    let valid = try ExampleFile.all(in: "valid").flatMap(\.examples)
    let invalid = try ExampleFile.all(in: "invalid").flatMap(\.examples)
    #expect(valid.count + invalid.count >= 200)
    #expect(invalid.count >= 60)
  }

  @Test func everyMistakeHasAnInvalidExample() throws {
    let folder = ExampleFile.root.appendingPathComponent("Sources/QueryLanguage/Diagnostics")
    var codes: Set<String> = []
    for name in ["SyntaxError+Code.swift", "LexicalError.swift", "LexicalError+Wording.swift"] {
      let source = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      codes.formUnion(source.matches(of: /"((?:syntax|lexical)\.[a-z-]+)"/).map { String($0.1) })
    }
    #expect(codes.count > 25)
    let told = try (ExampleFile.all(in: "invalid") + ExampleFile.all(in: "valid")).flatMap(\.examples)
      .flatMap(\.expected).compactMap { line in
        line.hasPrefix("! ") || line.hasPrefix("? ")
          ? line.dropFirst(2).split(separator: " ").first.map(String.init) : nil
      }
    // Nesting needs hundreds of brackets to go wrong: RobustnessTests has it.
    #expect(codes.subtracting(told).subtracting(["syntax.nested-too-deep"]).isEmpty)
  }
}
