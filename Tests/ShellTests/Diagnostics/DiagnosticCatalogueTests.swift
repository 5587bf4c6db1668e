import Files
import Glibc
import QueryLanguage
import Testing
import TextBasics

@testable import Shell

/// `grammar/diagnostics.md`, the catalogue of all that the shell tells of a statement, comes from the code: each entry is
/// what its example gives. `UPDATE_GOLDENS=1` writes it anew.
@Suite struct DiagnosticCatalogueTests {
  static let examples = (try? DiagnosticExamples.all()) ?? []

  /// Codes that no typed statement can give: the parser reads two groupings and no more, and between slashes a `\` at
  /// the end would take the slash with it. Trees and patterns that a program builds can give them. Damage takes a disk.
  static let unreachable: Set<String> = [
    "execution.damaged", "resolution.too-many-groupings", "regex.dangling-escape",
  ]

  @Test(arguments: examples.map(\.code))
  func theExampleGivesItsCode(_ code: String) throws {
    let example = try #require(Self.examples.first { $0.code == code })
    let trial = try DiagnosticTrial(example.text, for: code)
    let codes = trial.told.map(\.diagnostic.reason.code)
    #expect(codes.contains(code))
    guard let told = trial.first(code) else { return }
    // What stands before the last statement only prepares it.
    let text = trial.prepared(example.text)
    let last = text.utf8.count - (text.split(separator: "\n").last?.utf8.count ?? 0)
    #expect(
      trial.told.allSatisfy { $0.text != text || $0.diagnostic.span.lower >= last }
        || example.statements.contains { $0.contains("⏎") })
    for language in Language.allCases { #expect(!told.diagnostic.reason.message(in: language).isEmpty) }
    #expect(told.diagnostic.reason.message(in: .english) != told.diagnostic.reason.message(in: .chinese))
  }

  @Test(arguments: examples.map(\.code))
  func whatAFixItMakesIsMended(_ code: String) throws {
    let example = try #require(Self.examples.first { $0.code == code })
    let trial = try DiagnosticTrial(example.text, for: code)
    guard let told = trial.first(code), told.diagnostic.severity == .error else { return }
    for fixIt in told.diagnostic.fixIts {
      let mended = DiagnosticTrial.applied(fixIt, to: told.text)
      let again = try DiagnosticTrial(trial.named(mended), for: "")
      #expect(again.first(code) == nil, "\(mended)")
      let more = again.told.filter { $0.diagnostic.severity == .error && $0.diagnostic.reason is SyntaxError }
      #expect(more.isEmpty, "\(mended): \(more.map(\.diagnostic.reason.code))")
    }
  }

  @Test func everyCodeHasAnExample() throws {
    let codes = try Self.codes()
    #expect(codes.count > 90)
    let known = Set(Self.examples.map(\.code))
    #expect(codes.subtracting(known) == Self.unreachable)
    #expect(known.subtracting(codes) == [])
    #expect(known.count == Self.examples.count)
  }

  @Test func theCatalogueIsWhatTheCodeSays() throws {
    let path = DiagnosticExamples.root + "/grammar/diagnostics.md"
    let text = try catalogue()
    if getenv("UPDATE_GOLDENS") != nil { return try FileWriting.replace(path, with: Array(text.utf8)) }
    #expect(String(decoding: try FileReading.bytes(of: path), as: UTF8.self) == text)
  }

  /// All codes that the sources name: lines such as `case .leftover: "syntax.leftover"`.
  private static func codes() throws -> Set<String> {
    var codes: Set<String> = []
    let files = try FileReading.files(below: DiagnosticExamples.root + "/Sources")
    for file in files where file.hasSuffix(".swift") && !file.contains("/Generated/") {
      let text = String(decoding: try FileReading.bytes(of: file), as: UTF8.self)
      for line in text.split(separator: "\n") where line.contains("case .") || line.contains("var code: String {") {
        let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1].contains("."), parts[2].isEmpty || parts[2] == " }",
          parts[1].allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "." || $0 == "-") })
        else { continue }
        codes.insert(String(parts[1]))
      }
    }
    return codes
  }

  // MARK: The catalogue

  private func catalogue() throws -> String {
    var text = """
      # What the shell tells

      Every mistake that the shell can tell of a statement: its code, a statement that gives it, the message in both
      languages, and what its fix-it makes of the statement where it has one. This page is written from the code by
      `UPDATE_GOLDENS=1 swift test --filter DiagnosticCatalogueTests`; the examples stand in
      `examples/diagnostics/examples.txt`.

      """
    var theme = ""
    for example in Self.examples {
      let prefix = String(example.code.prefix { $0 != "." })
      if prefix != theme {
        theme = prefix
        text += "\n## \(Self.headings[prefix] ?? prefix)\n"
      }
      text += try entry(example)
    }
    return text
  }

  private static let headings = [
    "lexical": "Pieces of text", "syntax": "Grammar", "resolution": "Meaning", "regex": "Regular expressions",
    "execution": "While it runs", "diagnostics": "Many mistakes", "command": "Commands", "file": "Files",
    "script": "Scripts", "export": "Export", "import": "Import", "name": "Names", "archive": "Archives",
  ]

  private func entry(_ example: DiagnosticExamples.Example) throws -> String {
    let trial = try DiagnosticTrial(example.text, for: example.code)
    guard let told = trial.first(example.code) else { return "\n### \(example.code)\n\nnot told\n" }
    let english = trial.rendered(told, in: .english)
    let chinese = trial.rendered(told, in: .chinese)
    let isWrittenOut = example.statements.contains { $0.contains("⟪") }
    var text = "\n### \(example.code)\n\n"
    for line in example.statements.dropLast() { text += "    \(line)\n" }
    // Where the prepared files stand is not the same every time, and neither are the carets.
    if isWrittenOut || told.diagnostic.severity == .note || example.statements.last?.contains("FILES/") ?? false {
      text += "    \(example.statements.last ?? "")\n"
    } else {
      text += english.prefix(2).map { "    \($0)\n" }.joined()
    }
    // A note has its words alone.
    let head = told.diagnostic.severity == .note ? 0 : 2
    text += "\n- \(chinese.dropFirst(head).joined())\n- \(english.dropFirst(head).joined())\n"
    guard !isWrittenOut else { return text }
    for fixIt in told.diagnostic.fixIts {
      let mended = trial.named(DiagnosticTrial.applied(fixIt, to: told.text)).split(separator: "\n").last ?? ""
      text += "- → `\(mended)`\n"
    }
    return text
  }
}
