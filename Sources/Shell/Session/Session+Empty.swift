import QueryEngine
import QueryLanguage
import TextBasics

extension Session {
  /// Why nothing was found: each condition with the count it has alone, and what to try.
  ///
  /// Goes to the reader wherever the answer goes: on a terminal below the query, else on the error stream.
  func tellEmpty(_ anatomy: Anatomy) {
    let sink = surroundings.terminal.isTerminal ? surroundings.output : surroundings.errors
    let style = self.style
    sink.writeLine(Wording.articles(0, in: settings.language))
    let parts = anatomy.parts.map { style.safe($0.condition.printed(in: settings.language), keepingLines: false) }
    let width = min(parts.map { style.cells.of($0) }.max() ?? 0, max(20, (style.width ?? 80) - 40))
    let digits = anatomy.parts.map { String($0.count).count }.max() ?? 1
    for (text, part) in zip(parts, anatomy.parts) {
      let count = String(part.count)
      let number = String(repeating: " ", count: digits - count.count) + count
      let arrow = style.isUnicode ? "←" : "<-"
      var line = "  " + style.cells.padded(style.cut(text, to: width), to: width) + "  " + number
      if part.emptied {
        line += "   " + Ink.error.on(arrow, if: style.isColored)
        line += nearValues(anatomy.nearValues)
      }
      sink.writeLine(line)
    }
    if let suggestion = anatomy.suggestion {
      let query = style.safe(suggestion.query.printed(in: settings.language), keepingLines: false)
      let label = settings.language == .chinese ? "可以试试：" : "try: "
      sink.writeLine("  " + label + query + "  \(style.isUnicode ? "→" : "->") \(suggestion.count)")
    }
  }

  private func nearValues(_ values: [(value: String, count: Int)]) -> String {
    if values.isEmpty { return "" }
    let style = self.style
    switch settings.language {
    case .chinese:
      let list = values.map { "\(style.safe($0.value, keepingLines: false))（\($0.count)）" }
      return " 是不是 " + list.joined(separator: " 或 ") + "？"
    case .english:
      let list = values.map { "\(style.safe($0.value, keepingLines: false)) (\($0.count))" }
      return " did you mean " + list.joined(separator: " or ") + "?"
    }
  }
}
