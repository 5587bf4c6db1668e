import Foundation
import QueryLanguage
import Testing
import TextBasics

/// A file of `grammar/examples`: sources at the line's start, what they come to indented below them.
///
/// `# …` lines are headings. `UPDATE_GOLDENS=1` writes the files anew.
struct ExampleFile {
  /// A source and the lines below it.
  struct Example: Sendable, CustomTestStringConvertible {
    var source: String
    var expected: [String]
    var testDescription: String { source }
  }

  let url: URL
  private var lines: [String]

  /// The repository's root, found from this file.
  static let root: URL = {
    var url = URL(fileURLWithPath: #filePath)
    while url.path != "/", !FileManager.default.fileExists(atPath: url.appendingPathComponent("Package.swift").path) {
      url.deleteLastPathComponent()
    }
    return url
  }()

  init(_ path: String) throws {
    url = ExampleFile.root.appendingPathComponent("grammar/examples/\(path)")
    lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// All files of a folder, by name.
  static func all(in folder: String) throws -> [ExampleFile] {
    let path = root.appendingPathComponent("grammar/examples/\(folder)").path
    return try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".txt") }.sorted()
      .map { try ExampleFile("\(folder)/\($0)") }
  }

  var examples: [Example] {
    var examples: [Example] = []
    for line in lines where !line.isEmpty && !line.hasPrefix("# ") {
      if line.hasPrefix("  ") {
        examples[examples.count - 1].expected.append(String(line.dropFirst(2)))
      } else {
        examples.append(Example(source: line, expected: []))
      }
    }
    return examples
  }

  /// Writes what the sources come to now, if `UPDATE_GOLDENS` is set.
  func update(_ result: (String) -> [String]) throws {
    guard ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" else { return }
    var updated: [String] = []
    for line in lines where !line.hasPrefix("  ") {
      updated.append(line)
      if !line.isEmpty, !line.hasPrefix("# ") { updated += result(line).map { "  " + $0 } }
    }
    try updated.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
  }
}

/// What a text parses to, as example files write it: trees, `=` lines for how it was understood, `?` lines for warnings.
func parsedLines(_ source: String) -> [String] {
  let result = Script.parse(source.replacing("\\n", with: "\n"))
  return result.statements.map(\.treeDescription)
    + result.diagnostics.map { diagnostic in
      if case .understood(let reading)? = diagnostic.reason as? SyntaxNote {
        return "= " + reading.printed(in: .english)
      }
      return (diagnostic.severity == .warning ? "? " : "! ") + described(diagnostic, in: source)
    }
}

/// A diagnostic as example files write it: its code, the text it marks, and what the fix-its put in its place.
func described(_ diagnostic: Diagnostic, in source: String) -> String {
  let bytes = Array(source.replacing("\\n", with: "\n").utf8)
  let marked = String(decoding: bytes[diagnostic.span.range], as: UTF8.self)
  let fixes = diagnostic.fixIts.map { " → " + String(decoding: applied($0, to: bytes), as: UTF8.self) }
  return "\(diagnostic.reason.code) [\(marked)]" + fixes.joined()
}

/// The bytes of a text with a fix-it applied.
func applied(_ fixIt: FixIt, to bytes: [UInt8]) -> [UInt8] {
  Array(bytes[..<fixIt.span.lower]) + Array(fixIt.replacement.utf8) + Array(bytes[fixIt.span.upper...])
}
