import Archives
import ArticleStore
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
        line += anatomy.nearValues.isEmpty ? reason(part.condition, alone: part.count) : nearValues(anatomy.nearValues)
      }
      sink.writeLine(line)
    }
    if let suggestion = anatomy.suggestion { sink.writeLine(line(of: suggestion)) }
  }

  /// A query to try, and how many articles it finds.
  func line(of suggestion: (query: Query, count: Int)) -> String {
    let style = self.style
    let query = style.safe(suggestion.query.printed(in: settings.language), keepingLines: false)
    let label = settings.language == .chinese ? "可以试试：" : "try: "
    return "  " + label + query + "  \(style.isUnicode ? "→" : "->") \(suggestion.count)"
  }

  /// Why a condition left nothing, where no value is near: it has nothing even alone, or nothing with those above it.
  private func reason(_ condition: Condition, alone: Int) -> String {
    if alone > 0 {
      return settings.language == .chinese ? " 与其他条件没有同时满足的" : " never together with the others"
    }
    if condition.asksTheDate, let dates = archive.snapshot.dates {
      return settings.language == .chinese
        ? " 库里的报纸从 \(dates.lowerBound) 到 \(dates.upperBound)"
        : " the archive goes from \(dates.lowerBound) to \(dates.upperBound)"
    }
    return settings.language == .chinese ? " 一篇也没有" : " no article at all"
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

extension Condition {
  /// Whether the date of issue is what it asks for.
  fileprivate var asksTheDate: Bool {
    switch kind {
    case .comparison(let field, _, _), .range(let field, _, _), .membership(let field, _, _): field.field == .date
    default: false
    }
  }
}
