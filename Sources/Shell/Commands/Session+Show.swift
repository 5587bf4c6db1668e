import Archives
import ArticleStore
import QueryEngine
import QueryLanguage
import TextBasics

extension Session {
  /// `show N`: an article of the last answer; `show N page`: the page's text as well.
  mutating func showArticle(_ arguments: CommandArguments) throws {
    let word = try arguments.first()
    switch word.text {
    case "下一篇": return try showNeighbour(1, arguments, atMost: 1)
    case "上一篇": return try showNeighbour(-1, arguments, atMost: 1)
    default: break
    }
    let number = try arguments.number(word)
    let (last, rows) = try listed(arguments)
    guard number <= rows.count else { throw arguments.error(.noSuchRow(number, count: rows.count), at: word) }
    try arguments.expect(atMost: 2)
    try showArticles(rows[(number - 1)...(number - 1)], foundBy: last.answer.query)
    self.last?.read = number
    if arguments.words.count == 2 {
      guard ["page", "版面", "原版"].contains(Folding.fold(arguments.words[1].text)) else {
        throw arguments.error(.unexpectedArgument(.show, arguments.words[1].text), at: arguments.words[1])
      }
      try showPage(of: rows[number - 1], arguments)
    }
  }

  /// `following`, `preceding`: the article so many rows behind the one that was read last.
  mutating func showNeighbour(_ step: Int, _ arguments: CommandArguments, atMost count: Int = 0) throws {
    try arguments.expect(atMost: count)
    let (last, rows) = try listed(arguments)
    guard !rows.isEmpty else { throw arguments.error(.noSuchRow(1, count: 0)) }
    let number = last.read + step
    guard (1...rows.count).contains(number) else {
      throw arguments.error(.endOfAnswer(isBeginning: number < 1, count: rows.count))
    }
    try showArticles(rows[(number - 1)...(number - 1)], foundBy: last.answer.query)
    self.last?.read = number
  }

  /// The last answer, and the articles that it lists.
  private func listed(_ arguments: CommandArguments) throws(DiagnosticsError) -> (last: LastAnswer, rows: [Row]) {
    guard let last else { throw arguments.error(.noAnswer) }
    guard let rows = last.rows else { throw arguments.error(.noArticleList) }
    return (last, rows)
  }

  /// Whole articles, one below the other; with `inLines` only as many as fit so many lines, and one at least.
  ///
  /// - Returns: How many were shown.
  @discardableResult
  func showArticles(_ rows: ArraySlice<Row>, foundBy query: Query, inLines limit: Int? = nil) throws -> Int {
    var style = self.style
    let engine = self.engine
    style.highlighter = style.isColored ? engine.highlighter(for: query) : nil
    var used = 0
    for (count, row) in rows.enumerated() {
      try surroundings.interruption.check()
      let lines = ArticleView(record: archive.snapshot.record(at: row), style: style).lines
      used += lines.count + 1
      if let limit, count > 0, used > limit { return count }
      if count > 0 {
        surroundings.output.writeLine(
          String(repeating: style.drawsBoxes ? "═" : "=", count: min(style.width ?? 60, 60)))
      }
      surroundings.output.write(lines.map { $0 + "\n" }.joined())
    }
    return rows.count
  }

  private func showPage(of row: Row, _ arguments: CommandArguments) throws {
    let record = archive.snapshot.record(at: row)
    guard let source = record.source, let text = archive.pageText(ofSource: source) else {
      throw arguments.error(.noPageText(record.id))
    }
    let style = self.style
    let rule = String(repeating: style.drawsBoxes ? "─" : "-", count: 3)
    let heading = "\(rule) \(style.safe(source, keepingLines: false)) \(rule)"
    surroundings.output.writeLine(Ink.rule.on(heading, if: style.isColored))
    surroundings.output.write(style.safe(text, keepingLines: true))
    if text.utf8.last != UInt8(ascii: "\n") { surroundings.output.writeLine() }
  }

  /// `next`: the rows of the last answer that were not shown yet.
  mutating func showNext(_ arguments: CommandArguments) throws {
    try arguments.expect(atMost: 0)
    guard let last else { throw arguments.error(.noAnswer) }
    guard let next = last.next else { throw arguments.error(.nothingLeft) }
    try showPage(of: last.answer, from: next, milliseconds: nil)
  }
}
