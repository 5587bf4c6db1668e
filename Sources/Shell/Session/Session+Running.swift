import ArticleStore
import Files
import QueryEngine
import QueryLanguage
import TextBasics

/// A text being run: its words, and the name that errors call it by.
struct RunningText {
  /// All of it.
  var text: String
  /// The script's name; nil at the prompt.
  var file: String?
}

extension Session {
  /// Carries out the statements of a text, in order.
  ///
  /// Errors are told on the error stream. The first one ends the run, or with `keepsGoing` none does. What stands
  /// before a syntax error is carried out first.
  ///
  /// - Parameters:
  ///   - text: One or more statements.
  ///   - file: The script's name for errors; nil at the prompt.
  ///   - keepsGoing: Whether to go on after an error.
  /// - Returns: How it ended.
  @discardableResult
  public mutating func run(_ text: String, named file: String? = nil, keepsGoing: Bool = false) -> Outcome {
    if file == nil, takesLessonWord(text) { return .done }
    let running = RunningText(text: text, file: file)
    // What was pasted at the prompt in several lines reads as in a file: an indented line goes on with the one above.
    let isOneLine = !text.utf8.contains(UInt8(ascii: "\n"))
    let script = Script.parse(text, mode: file == nil && isOneLine ? .interactive : .file)
    var outcome = Outcome.done
    for part in script.parts {
      let reading = beginReading()
      var ending = carryOut(part, in: running)
      if let damage = reading.end() {
        tell(damage)
        ending.outcome = .failed
      }
      switch ending.outcome {
      case .done: continue
      case .quit: return outcome == .failed ? .failed : .quit
      case .failed:
        outcome = .failed
        if !keepsGoing || ending.isInterruption { return .failed }
      }
    }
    return outcome
  }

  /// Carries out one part of a text and tells its errors.
  private mutating func carryOut(
    _ part: ParsedStatement, in running: RunningText
  ) -> (outcome: Outcome, isInterruption: Bool) {
    let mistakes = part.mistakes(by: engine)
    tell(mistakes, in: running)
    if mistakes.contains(where: { $0.severity == .error }) { return (.failed, false) }
    guard let statement = part.tree else { return (.done, false) }
    let earlier = last
    do {
      // A script that failed has told its error already.
      let outcome = try perform(statement, in: running, isTold: part.isTold)
      guard outcome == .done else { return (outcome, false) }
      if running.file == nil { try judge(statement) }
      // A stray line that was taken for words to look for leaves the answer one is working on.
      if part.isGuess, let earlier, last?.answer.total == 0 { last = earlier }
      return (.done, false)
    } catch {
      tell(error, in: running)
      return (
        .failed, error is Interrupted || error is StoppedExport || (error as? DiagnosticsError)?.isInterruption == true
      )
    }
  }

  /// Parses and checks a script, and runs nothing.
  public func check(_ text: String, named file: String?) -> Outcome {
    let running = RunningText(text: text, file: file)
    return reading { check(Script.parse(text, mode: .file), in: running) }
  }

  private func check(_ script: ParseResult, in running: RunningText) -> Outcome {
    var outcome = Outcome.done
    var checker = engine
    for part in script.parts {
      var found = part.mistakes(by: checker)
      switch part.tree?.kind {
      case .query(let query)?, .explain(let query)?: if !part.hasErrors { found += checker.check(query) }
      case .letResult(let name, _, let query)?:
        if !part.hasErrors { found += checker.check(query) }
        checker.names.queries[name] = query
      case .letParameter(let name, _, let value, _)?: checker.parameters[name] = value
      case .command?, nil: break
      }
      tell(found, in: running)
      if found.contains(where: { $0.severity == .error }) { outcome = .failed }
    }
    return outcome
  }

  /// Carries out one statement.
  ///
  /// - Parameter isTold: Whether the query that it was read as was told already: then it isn't echoed.
  mutating func perform(_ statement: Statement, in running: RunningText, isTold: Bool = false) throws -> Outcome {
    if settings.echoes || course != nil, !isTold, canBeAnswered(statement) { echo(statement) }
    if case .command = statement.kind {} else { lastStatement = statement }
    switch statement.kind {
    case .query(let query): try answer(query)
    case .letResult(let name, let span, let query): try nameResult(name, at: span, query)
    case .letParameter(let name, let span, let value, let isDefault):
      try setParameter(name, at: span, to: value, isDefault: isDefault)
    case .explain(let query): try explain(query)
    case .command(let command): return try perform(command, at: statement.span, in: running)
    }
    return .done
  }

  /// Whether a statement's names and values all mean something; what is wrong is told when it is carried out.
  private func canBeAnswered(_ statement: Statement) -> Bool {
    switch statement.kind {
    case .query(let query), .explain(let query), .letResult(_, _, let query): engine.check(query).isEmpty
    case .letParameter, .command: true
    }
  }

  /// Tells diagnostics.
  func tell(_ diagnostics: [Diagnostic], in running: RunningText) {
    let renderer = DiagnosticRenderer(text: running.text, file: running.file, style: errorStyle)
    for diagnostic in diagnostics {
      if let error = diagnostic.reason as? ExecutionError, case .damaged = error {
        // No place in the text is to blame.
        tellError(error.message(in: settings.language))
        continue
      }
      surroundings.errors.write(renderer.rendered(diagnostic))
      if running.file == nil, case .unknownStatement? = diagnostic.reason as? SyntaxError {
        tellQuery(forWordsAt: diagnostic.span.lower, of: running.text)
      }
    }
  }

  /// A query for the words of a line that is no statement: 宣讲 中山, 中山有哪些宣讲活动？
  private func tellQuery(forWordsAt start: Int, of text: String) {
    let rest = Array(text.utf8)[start...].prefix { $0 != UInt8(ascii: "\n") }
    let words = String(decoding: rest, as: UTF8.self)
    let engine = self.engine
    var suggestion = engine.query(forWordsOf: words)
    let typed = Script.parse("find " + words)
    if typed.diagnostics.isEmpty, typed.statements.count == 1, case .query(let query) = typed.statements[0].kind,
      let found = try? engine.answer(query).total, found > 0
    {
      suggestion = (query, found)
    }
    if let suggestion { surroundings.errors.writeLine("  " + line(of: suggestion)) }
  }

  /// Tells what stopped a statement.
  func tell(_ error: any Error, in running: RunningText) {
    switch error {
    case let error as DiagnosticsError where error.isInterruption: tell(Notice.interrupted)
    case let error as DiagnosticsError: tell(error.diagnostics, in: running)
    case is Interrupted: tell(Notice.interrupted)
    case let stopped as StoppedExport: tell(Notice.exportStopped(stopped.path))
    case let problem as CommandProblem: tellError(problem.message(in: settings.language))
    default: surroundings.errors.writeLine(String(describing: error))
    }
  }

  /// Tells an error that has no place in a text.
  func tellError(_ message: String) {
    let style = errorStyle
    let label = style.language == .chinese ? "错误：" : "error: "
    surroundings.errors.writeLine(
      Ink.error.on(label, if: style.isColored) + style.safe(message, keepingLines: false))
  }

  /// The style of errors, which are for people wherever they go.
  private var errorStyle: OutputStyle {
    var style = self.style
    style.isColored = style.isColored && style.isTerminal
    return style
  }
}

extension ParsedStatement {
  /// Whether a note tells the query that the text was read as.
  fileprivate var isTold: Bool {
    diagnostics.contains { diagnostic in
      if case .understood(.query)? = diagnostic.reason as? SyntaxNote { true } else { false }
    }
  }

  /// Whether it has no verb, and was taken for words to look for or for a sentence.
  fileprivate var isGuess: Bool {
    diagnostics.contains { diagnostic in
      if case .understood(.query(let query))? = diagnostic.reason as? SyntaxNote { query.verb == .find } else { false }
    }
  }
}

extension DiagnosticsError {
  /// Whether it only says that Ctrl-C stopped the work.
  fileprivate var isInterruption: Bool {
    diagnostics.contains { $0.reason as? ExecutionError == .interrupted }
  }
}
