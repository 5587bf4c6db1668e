import TextBasics

extension Parser {
  /// A sentence of Chinese with words in it that no statement of the language has; nil where none stands.
  ///
  /// How it was understood is told in a note. Where 和 or 与 may join two words or belong to one, both readings are
  /// shown and nothing is run.
  ///
  /// - Parameter known: What the statement is without it: a sentence that says the same is none.
  mutating func sentence(from start: Int, hasVerb: Bool, verb: Query.Verb = .find, besides known: Query? = nil)
    -> Query?
  {
    var reader = SentenceReader(self, verb: hasVerb ? verb : nil)
    guard let query = reader.query(from: start) else { return nil }
    if let known, reader.otherQuery(from: start) == nil,
      TreeDescription().query(known) == TreeDescription().query(query)
    {
      return nil
    }
    if let other = reader.otherQuery(from: start) {
      reportTwoReadings(query, other)
    } else {
      diagnostics += reader.parser.diagnostics
      report(SyntaxNote.understood(.query(query)), at: query.span, severity: .note)
    }
    marks += reader.parser.marks
    position = lexer.end
    return query
  }

  private func forms(of query: Query) -> CanonicalForms { showsReadings ? CanonicalForms(query) : .none }

  /// Reports that a statement has two readings, each of them a fix-it.
  private mutating func reportTwoReadings(_ first: Query, _ second: Query) {
    let forms = [forms(of: first), forms(of: second)]
    report(
      SyntaxError.twoReadings(forms[0], forms[1]), at: first.span,
      fixIts: forms.map { FixIt(replace: first.span, with: $0.chinese) })
  }
}
