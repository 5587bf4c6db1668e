import ArticleStore
import QueryEngine
import QueryLanguage
import TextBasics

extension Session {
  /// Answers a query, shows the answer and keeps it as the last one.
  mutating func answer(_ query: Query) throws {
    if let path = query.pathOfLastAnswer, let last { return try export(last.answer, to: path, at: query.span) }
    let start = surroundings.now()
    let answer = try working { engine throws(DiagnosticsError) in try engine.answer(query) }
    let milliseconds = Double(surroundings.now() &- start) / 1e6
    for clause in query.clauses {
      guard case .export(let path) = clause.kind else { continue }
      try export(answer, to: path, at: clause.span)
      last = LastAnswer(answer: answer)
      return
    }
    last = LastAnswer(answer: answer)
    try show(answer, milliseconds: milliseconds)
  }

  /// Writes an answer in the format that is set.
  private mutating func show(_ answer: Answer, milliseconds: Double) throws {
    let format = settings.format
    if format.isForReading, answer.total == 0,
      let anatomy = try working({ engine throws(DiagnosticsError) in try engine.anatomy(of: answer.query) })
    {
      tellEmpty(anatomy)
      return
    }
    try showPage(of: answer, from: TablePage.Place(), milliseconds: milliseconds)
  }

  /// Writes a page of the answer, or all of it where nothing limits the screen, and the line below it.
  mutating func showPage(of answer: Answer, from place: TablePage.Place, milliseconds: Double?) throws {
    if settings.format.isForReading, case .articles(let list) = answer.result, list.isFull {
      return try showWhole(list, of: answer, from: place.row, milliseconds: milliseconds)
    }
    let page = try write(answer, from: place)
    last?.next = page.next
    guard settings.format.isForReading else { return }
    var footer = footer(of: answer, milliseconds: milliseconds)
    footer.hasMore = page.next != nil
    switch answer.result {
    case .articles(let list): footer.shown = .articles(upTo: page.rows.upperBound, of: list.rows.count)
    case .count, .statistics: footer.shown = .nothing
    case .context, .groups, .crossTable, .timeline, .words:
      footer.shown = .rows(upTo: page.rows.upperBound, of: page.rowCount)
    }
    if case .crossTable(let cross) = answer.result { footer.columns = page.columns.map { ($0, cross.columns.count) } }
    tell(footer)
  }

  /// Writes whole articles from that one on: as many as the screen holds, and one at least.
  private mutating func showWhole(
    _ list: ArticleList, of answer: Answer, from first: Int, milliseconds: Double?
  ) throws {
    let lines = isPaged ? surroundings.terminal.size().map { $0.lines - TablePage.otherLines } : nil
    let shown = first + (try showArticles(list.rows[first...], foundBy: answer.query, inLines: lines))
    last?.next = shown < list.rows.count ? TablePage.Place(row: shown) : nil
    var footer = footer(of: answer, milliseconds: milliseconds)
    footer.shown = .articles(upTo: shown, of: list.rows.count)
    footer.hasMore = shown < list.rows.count
    tell(footer)
  }

  /// Writes the answer from that place on: a page of it at the prompt, else all.
  private func write(_ answer: Answer, from place: TablePage.Place) throws -> TablePage {
    let format = settings.format.format
    var style = self.style
    let engine = self.engine
    style.highlighter = style.isColored ? engine.highlighter(for: answer.query) : nil
    let table = ResultTable(answer, by: engine, columns: format.articleColumns)
    let watch = RowWatch(surroundings.interruption)
    guard settings.format.isForReading else {
      // What a page has shown already: lists of articles are the same in every format.
      let start = answer.isArticleList ? min(place.row, table.rowCount) : 0
      try format.write(table.rows(start..<table.rowCount), in: style, to: surroundings.output, watch)
      return TablePage(all: table)
    }
    if settings.usesPager, isPaged, table.rowCount > screenLines {
      let buffer = TextBuffer()
      try format.write(table, in: style, to: buffer, watch)
      if soundOutput.isSound, !surroundings.page(buffer.text) { surroundings.output.write(buffer.text) }
      return TablePage(all: table)
    }
    var page = TablePage(all: table)
    if isPaged, !settings.usesPager, let lines = surroundings.terminal.size()?.lines {
      page = TablePage(
        of: table, from: place, in: style, isVertical: settings.format == .vertical, lines: lines)
    }
    for (index, part) in page.tables.enumerated() {
      if index > 0 { surroundings.output.writeLine() }
      try format.write(part, in: style, to: surroundings.output, watch)
    }
    return page
  }

  /// The lines of the screen; without limit where there is none.
  private var screenLines: Int { surroundings.terminal.size()?.lines ?? .max }

  /// The line below an answer, but for what was shown of it.
  private func footer(of answer: Answer, milliseconds: Double?) -> Footer {
    var footer = Footer(shown: .nothing, total: answer.total)
    footer.milliseconds = settings.isTimed ? milliseconds : nil
    footer.notes = answer.notes
    footer.isAtPrompt = isPaged
    return footer
  }

  /// Keeps a query under a name, and says how many articles it finds now.
  mutating func nameResult(_ name: String, at span: SourceSpan, _ query: Query) throws {
    let answer = try working { engine throws(DiagnosticsError) in try engine.answer(query) }
    let asked = query.resultNames(through: namedQueries)
    guard !asked.contains(name) else { throw DiagnosticsError(CommandProblem.selfReference(name), at: span) }
    queries[name] = engine.fixingRows(of: query)
    last = LastAnswer(answer: answer)
    tell(Notice.named(name, count: answer.members.count))
  }

  /// Gives a parameter a value; a default only where there is none yet.
  mutating func setParameter(_ name: String, at span: SourceSpan, to value: Value, isDefault: Bool) throws {
    if isDefault, parameters[name] != nil { return }
    var value = value
    if case .parameter(let other) = value.kind {
      guard let known = parameters[other] else {
        throw DiagnosticsError(CommandProblem.unknownParameter(other), at: value.span)
      }
      value = known
    }
    parameters[name] = value
    tell(Notice.parameter(name, value: value.text ?? ""))
  }
}

extension Answer {
  /// Whether it lists articles, a row each.
  fileprivate var isArticleList: Bool { if case .articles = result { true } else { false } }
}

extension Query {
  /// Where `export FILE`, alone, writes the last answer as it was shown, figures and all; nil for another query.
  fileprivate var pathOfLastAnswer: String? {
    guard verb == .clausesAlone, clauses.count == 1, case .export(let path) = clauses[0].kind else { return nil }
    return path
  }
}

extension DiagnosticsError {
  /// One error of the shell's at that place.
  init(_ problem: CommandProblem, at span: SourceSpan) {
    self.init([Diagnostic(problem, at: span)])
  }
}
