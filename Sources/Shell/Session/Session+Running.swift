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
      let mistakes = part.mistakes(by: engine)
      tell(mistakes, in: running)
      if mistakes.contains(where: { $0.severity == .error }) {
        outcome = .failed
        if keepsGoing { continue }
        return .failed
      }
      guard let statement = part.tree else { continue }
      let earlier = last
      do {
        switch try perform(statement, in: running) {
        case .done:
          if file == nil { try judge(statement) }
          // A stray line that was taken for words to look for leaves the answer one is working on.
          if part.isGuess, let earlier, last?.answer.total == 0 { last = earlier }
        case .quit: return outcome == .failed ? .failed : .quit
        case .failed:
          // A script that this one ran has told its error already.
          outcome = .failed
          if !keepsGoing { return .failed }
        }
      } catch {
        outcome = .failed
        tell(error, in: running)
        if !keepsGoing || error is Interrupted || (error as? DiagnosticsError)?.isInterruption == true {
          return .failed
        }
      }
    }
    return outcome
  }

  /// Parses and checks a script, and runs nothing.
  public func check(_ text: String, named file: String?) -> Outcome {
    let running = RunningText(text: text, file: file)
    var outcome = Outcome.done
    var checker = engine
    for part in Script.parse(text, mode: .file).parts {
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
  mutating func perform(_ statement: Statement, in running: RunningText) throws -> Outcome {
    if settings.echoes || course != nil, canBeAnswered(statement) { echo(statement) }
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
    case let problem as CommandProblem: surroundings.errors.write(worded(problem))
    default: surroundings.errors.writeLine(String(describing: error))
    }
  }

  /// A problem that has no place in a text.
  private func worded(_ problem: CommandProblem) -> String {
    let style = errorStyle
    let label = style.language == .chinese ? "错误：" : "error: "
    let message = style.safe(problem.message(in: style.language), keepingLines: false)
    return Ink.error.on(label, if: style.isColored) + message + "\n"
  }

  /// The style of errors, which are for people wherever they go.
  private var errorStyle: OutputStyle {
    var style = self.style
    style.isColored = style.isColored && style.isTerminal
    return style
  }
}

extension ParsedStatement {
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
