import ArticleStore
import QueryEngine
import QueryLanguage
import TextBasics

extension Session {
  /// Answers a query, shows the answer and keeps it as the last one.
  mutating func answer(_ query: Query) throws {
    if let path = query.pathOfLastAnswer, let last { return try export(last.answer, to: path, at: query.span) }
    let start = surroundings.now()
    let answer = try engine.answer(query)
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
    if format.isForReading, answer.total == 0, let anatomy = try engine.anatomy(of: answer.query) {
      tellEmpty(anatomy)
      return
    }
    if format.isForReading, case .articles(let list) = answer.result, list.isFull {
      try showArticles(list.rows[...], foundBy: answer.query)
      tell(footer(of: answer, shown: list.rows.count, milliseconds: milliseconds))
      return
    }
    let shown = write(answer, from: 0)
    last?.shown = shown
    if format.isForReading { tell(footer(of: answer, shown: shown, milliseconds: milliseconds)) }
  }

  /// Writes a page of the answer from that row on, or all of it; says up to which row.
  mutating func write(_ answer: Answer, from start: Int) -> Int {
    let format = settings.format.format
    var style = self.style
    let engine = self.engine
    style.highlighter = style.isColored ? engine.highlighter(for: answer.query) : nil
    var rows: Range<Int>?
    if case .articles(let list) = answer.result {
      let end = settings.format.isForReading ? min(list.rows.count, start + pageLength) : list.rows.count
      rows = start..<end
    }
    let table = ResultTable(answer, by: engine, columns: format.articleColumns, rows: rows)
    if settings.usesPager, isPaged, table.rowCount > screenLines {
      let buffer = TextBuffer()
      format.write(table, in: style, to: buffer)
      if soundOutput.isSound, !surroundings.page(buffer.text) { surroundings.output.write(buffer.text) }
    } else {
      format.write(table, in: style, to: surroundings.output)
    }
    return rows?.upperBound ?? table.rowCount
  }

  /// The lines of the screen; without limit where there is none.
  private var screenLines: Int { surroundings.terminal.size()?.lines ?? .max }

  /// How many rows fit on the screen below the statement; without limit outside the shell.
  private var pageLength: Int {
    guard isPaged, !settings.usesPager, let lines = surroundings.terminal.size()?.lines else { return Int.max / 2 }
    let perRow = settings.format == .vertical ? 12 : 1
    return max(3, (lines - 5) / perRow)
  }

  /// The line below an answer of which the rows before `shown` were written.
  func footer(of answer: Answer, shown: Int, milliseconds: Double?) -> Footer {
    var footer = Footer(shown: .groups(shown), total: answer.total)
    footer.milliseconds = settings.isTimed ? milliseconds : nil
    footer.notes = answer.notes
    footer.isAtPrompt = isPaged
    switch answer.result {
    case .articles(let list):
      footer.shown = .articles(upTo: shown, of: list.rows.count)
      footer.hasMore = shown < list.rows.count
    case .count, .statistics: footer.shown = .nothing
    case .context, .groups, .crossTable, .timeline, .words: break
    }
    return footer
  }

  /// Keeps a query under a name, and says how many articles it finds now.
  mutating func nameResult(_ name: String, at span: SourceSpan, _ query: Query) throws {
    let answer = try engine.answer(query)
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
