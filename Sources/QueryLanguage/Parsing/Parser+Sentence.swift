import TextBasics

extension Parser {
  /// A sentence of Chinese with words in it that no statement of the language has; nil where none stands.
  ///
  /// How it was understood is told in a note. Where 和 or 与 may join two words, of which an article is to have either or
  /// both, or belong to one, these readings are shown and nothing is run.
  ///
  /// - Parameters:
  ///   - known: What the statement is without it: a sentence that says the same is none.
  ///   - source: The articles that it is about.
  mutating func sentence(
    from start: Int, hasVerb: Bool, verb: Query.Verb = .find, besides known: Query? = nil,
    about source: Query.Source = .articles
  ) -> Query? {
    var reader = SentenceReader(self, verb: hasVerb ? verb : nil)
    reader.source = source
    // 其中 says that it is one.
    if case .set = source { reader.isSentence = true }
    guard let query = reader.query(from: start) else { return nil }
    let others = reader.otherQueries(from: start)
    if let known, others.isEmpty,
      TreeDescription().query(known) == TreeDescription().query(query)
    {
      return nil
    }
    if !others.isEmpty {
      reportReadings(others + [query])
    } else {
      diagnostics += reader.parser.diagnostics
      report(SyntaxNote.understood(.query(query)), at: query.span, severity: .note)
    }
    marks += reader.parser.marks
    position = lexer.end
    return query
  }

  private func forms(of query: Query) -> CanonicalForms { showsReadings ? CanonicalForms(query) : .none }

  /// Reports that a statement has several readings, each of them a fix-it.
  private mutating func reportReadings(_ readings: [Query]) {
    let forms = readings.map { self.forms(of: $0) }
    let span = readings[0].span
    report(
      SyntaxError.severalReadings(forms), at: span, fixIts: forms.map { FixIt(replace: span, with: $0.chinese) })
  }
}
