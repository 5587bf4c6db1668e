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
    let sources = anatomy.source.map { source in
      [EmptyLine(text: text(of: source.source), count: source.count, part: nil)]
    }
    let lines =
      (sources ?? [])
      + anatomy.parts.flatMap { part in
        [EmptyLine(text: text(of: part.condition), count: part.count, part: part)]
          + part.branches.map { EmptyLine(text: "  " + text(of: $0.condition), count: $0.count, part: nil) }
      }
    let width = min(lines.map { style.cells.of($0.text) }.max() ?? 0, max(20, (style.width ?? 80) - 40))
    let digits = lines.map { String($0.count).count }.max() ?? 1
    for line in lines {
      let count = String(line.count)
      let number = String(repeating: " ", count: digits - count.count) + count
      let arrow = style.isUnicode ? "←" : "<-"
      var shown = "  " + style.cells.padded(style.cut(line.text, to: width), to: width) + "  " + number
      if let part = line.part, part.emptied {
        shown += "   " + Ink.error.on(arrow, if: style.isColored)
        shown += anatomy.nearValues.isEmpty ? reason(part) : nearValues(anatomy.nearValues)
      }
      sink.writeLine(shown)
    }
    for suggestion in resultsNamed(in: anatomy) { sink.writeLine(line(of: suggestion)) }
    if let suggestion = anatomy.suggestion { sink.writeLine(line(of: suggestion)) }
  }

  /// Queries for results that are named as the words that found nothing are.
  private func resultsNamed(in anatomy: Anatomy) -> [(query: Query, count: Int)] {
    let named = namedQueries
    return anatomy.parts.compactMap { part in
      guard part.count == 0, case .word(let value) = part.condition.kind, let name = value.text, named[name] != nil
      else {
        return nil
      }
      let set = Query.Source.set(SetName(name, span: part.condition.span))
      let query = Query(verb: .find, source: set, condition: nil, clauses: [], span: part.condition.span)
      return (try? engine.answer(query)).map { (query, $0.total) }
    }
  }

  /// A condition with its count; `part` for one of those that all had to hold.
  private struct EmptyLine {
    var text: String
    var count: Int
    var part: Anatomy.Part?
  }

  private func text(of condition: Condition) -> String {
    style.safe(condition.printed(in: settings.language), keepingLines: false)
  }

  /// A result that a query started from, as a condition says it; several as a query.
  private func text(of source: Query.Source) -> String {
    let nowhere = SourceSpan(0, 0)
    if case .set(let name) = source { return text(of: Condition(.member(name), span: nowhere)) }
    let query = Query(verb: .find, source: source, condition: nil, clauses: [], span: nowhere)
    return style.safe(query.printed(in: settings.language), keepingLines: false)
  }

  /// A query to try, and how many articles it finds.
  func line(of suggestion: (query: Query, count: Int)) -> String {
    let style = self.style
    let query = style.safe(suggestion.query.printed(in: settings.language), keepingLines: false)
    let label = settings.language == .chinese ? "可以试试：" : "try: "
    return "  " + label + query + "  \(style.isUnicode ? "→" : "->") \(suggestion.count)"
  }

  /// Why a condition left nothing, where no value is near: it has nothing even alone, or nothing with those above it.
  private func reason(_ part: Anatomy.Part) -> String {
    let isChinese = settings.language == .chinese
    switch part.reason {
    case .placeWithoutArticles?:
      return isChinese ? " 地名表里有，库里没有文章" : " a known place; the archive has no article about it"
    case .excludesAll(let count)?: return excludes(all: count, isAlone: part.count == 0)
    case nil: break
    }
    if part.count > 0 {
      return isChinese ? " 与其他条件合起来，一篇也没有" : " never together with the others"
    }
    if part.condition.asksTheDate, let dates = archive.snapshot.dates {
      if dates.lowerBound == dates.upperBound {
        return isChinese ? " 库里只有 \(dates.lowerBound) 的报纸" : " the archive has \(dates.lowerBound) alone"
      }
      return isChinese
        ? " 库里的报纸从 \(dates.lowerBound) 到 \(dates.upperBound)"
        : " the archive goes from \(dates.lowerBound) to \(dates.upperBound)"
    }
    return settings.language == .chinese ? " 一篇也没有" : " no article at all"
  }

  /// What a `not` took away: all there is, or all that the other conditions leave.
  private func excludes(all count: Int, isAlone: Bool) -> String {
    switch settings.language {
    case .chinese: isAlone ? " 全部 \(count) 篇都被排除" : " 符合其他条件的 \(count) 篇都被排除"
    case .english:
      isAlone ? " excludes all \(count) articles" : " excludes all \(count) that the others find"
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

extension Condition {
  /// Whether the date of issue is what it asks for.
  fileprivate var asksTheDate: Bool {
    switch kind {
    case .comparison(let field, _, _), .range(let field, _, _), .membership(let field, _, _): field.field == .date
    default: false
    }
  }
}
