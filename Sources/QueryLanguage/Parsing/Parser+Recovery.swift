import TextBasics

extension Parser {
  /// Reports a statement whose first word begins none, with the words it may have been.
  mutating func reportUnknownStatement() {
    if reportLoneClause() { return }
    let run = wordHere()
    let word = lexer.text(run)
    let openings =
      Keyword.find.spellings.english + Keyword.find.spellings.chinese + Keyword.count.spellings.english
      + Keyword.count.spellings.chinese + [Keyword.letName.english, Keyword.explain.english, Keyword.explain.chinese]
      + CommandName.allCases.flatMap(\.spellings)
    let near = Suggestions.nearest(to: word, among: openings)
    let fixIts =
      near.isEmpty
      ? [FixIt(replace: SourceSpan(run.lower, run.lower), with: "find ")]
      : near.map { FixIt(replace: run, with: $0) }
    report(SyntaxError.unknownStatement(word), at: run, fixIts: fixIts)
  }

  /// Reports what a clause that is the whole statement lacks: `limit`, `export`. False where none is.
  private mutating func reportLoneClause() -> Bool {
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
