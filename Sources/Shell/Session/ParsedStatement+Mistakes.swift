import QueryEngine
import QueryLanguage
import TextBasics

extension ParsedStatement {
  /// All that is wrong with the statement, in the order of its places: what the parser told, and where that was an
  /// error, what the engine has to say of the rest, so that one pass tells all.
  ///
  /// Of a statement without a syntax error only its warnings: running it tells the rest.
  func mistakes(by engine: Engine) -> [Diagnostic] {
    let isFull = diagnostics.contains { $0.reason is MoreMistakes }
    guard hasErrors, !isFull, let query = tree?.query else { return diagnostics }
    let more = engine.check(query).filter { found in
      found.standsAlone
        && !diagnostics.contains { $0.span.lower < found.span.upper && found.span.lower < $0.span.upper }
    }
    return (diagnostics + more).sorted { $0.span.lower < $1.span.lower }.limited()
  }
}

extension Statement {
  /// The query in it; nil where there is none.
  fileprivate var query: Query? {
    switch kind {
    case .query(let query), .explain(let query), .letResult(_, _, let query): query
    case .letParameter, .command: nil
    }
  }
}

extension Diagnostic {
  /// Whether it holds of what is there, whatever else the statement should have said: that words to show are missing
  /// may follow from a condition that could not be read.
  fileprivate var standsAlone: Bool {
    switch reason as? ResolutionError {
    case .contextNeedsText?, .repeatedClause?, .secondResult?, .clauseTooLate?, .sortFieldGone?: false
    default: true
    }
  }
}
