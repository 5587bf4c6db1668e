import Files

/// The examples of `grammar/examples/diagnostics`: for each code statements of which the last gives it.
struct DiagnosticExamples {
  struct Example: Sendable {
    var code: String
    /// The statements as the file has them.
    var statements: [String]
    /// The statements written out.
    var text: String { statements.map(DiagnosticExamples.expanded).joined(separator: "\n") }
  }

  /// The repository's root.
  static var root: String {
    TestSession.folder.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
  }

  /// All examples, in the order of the file.
  static func all() throws -> [Example] {
    let bytes = try FileReading.bytes(of: root + "/grammar/examples/diagnostics/examples.txt")
    var examples: [Example] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("  ") {
        examples[examples.count - 1].statements.append(String(line.dropFirst(2)))
      } else {
        examples.append(Example(code: String(line), statements: []))
      }
    }
    return examples
  }

  /// The text with each `⟪…⟫×N` written out.
  private static func expanded(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "⟪"), let close = rest[open...].firstIndex(of: "⟫") {
      result += rest[..<open]
      let piece = rest[rest.index(after: open)..<close].replacing("⏎", with: "\n")
      let digits = rest[rest.index(close, offsetBy: 2)...].prefix { $0.isASCII && $0.isNumber }
      for time in 1...(Int(digits) ?? 1) {
        result += piece.replacing("#", with: String(time)).replacing("@", with: String(time - 1))
      }
      rest = rest[digits.endIndex...]
    }
    return result + rest
  }
}
