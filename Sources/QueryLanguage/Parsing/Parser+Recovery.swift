import TextBasics

extension Parser {
  /// Reports a statement whose first word begins none, with the words it may have been, or `find` before it.
  mutating func reportUnknownStatement(_ near: [String]) {
    let run = wordHere()
    let insertion = FixIt(replace: SourceSpan(run.lower, run.lower), with: "find ")
    let fixIts = near.prefix(1).map { FixIt(replace: run, with: $0) } + [insertion]
    report(
      SyntaxError.unknownStatement(lexer.text(run)), at: run,
      fixIts: near.count > 1 ? near.map { FixIt(replace: run, with: $0) } : fixIts)
  }

  /// Reports what a clause that is the whole statement lacks: `limit`, `export`. False where none is.
  mutating func reportLoneClause() -> Bool {
    let read: Void? = attempt { parser in
      guard let reading = parser.clause(isPiped: true), reading.value == nil, parser.atEnd() else { return nil }
      return ()
    }
    return read != nil
  }

  /// Reports a `|` with no clause behind it, with the clauses it may have been.
  mutating func reportMissingClause(after pipe: SourceSpan) {
    guard !atEnd() else {
      report(SyntaxError.clauseExpected(""), at: pipe)
      return
    }
    let run = wordHere()
    let words = (Keyword.clauseOpenings + [.sort]).flatMap { $0.spellings.english + $0.spellings.chinese }
    let near = Suggestions.nearest(to: lexer.text(run), among: words)
    report(
      SyntaxError.clauseExpected(lexer.text(run)), at: run, fixIts: near.map { FixIt(replace: run, with: $0) })
    skipToPipe()
  }

  /// Passes over what stands before the next `|`.
  mutating func skipToPipe() {
    while !atEnd(), !at(.pipe) {
      let token = lexer.token(at: position)
      position = max(token.span.upper, position + 1)
    }
  }
}
