import TextBasics

extension Parser {
  /// Recognises statements of other tools: what only reads, or leaves, is understood and shown in our form; the rest is
  /// answered with ours. Nil where none stands.
  mutating func foreignStatement() -> Reading<Statement.Kind>? {
    skipTrivia()
    let start = position
    if let refused = refusedChange() { return refused }
    if let reading = select() { return reading }
    guard let (foreign, end) = ForeignWord.starting(in: lexer, at: start) else { return nil }
    let span = SourceSpan(start, end)
    if let command = foreign.isHarmless ? understood(foreign, to: end) : nil {
      position = lexer.end
      report(SyntaxNote.understood(.command(command)), at: span, severity: .note)
      return Reading(.command(command))
    }
    if foreign.isVerb {
      position = end
      guard let query = found(.find, from: start, span) else { return Reading(nil) }
      noteReading(of: query)
      return atEnd() ? Reading(.query(query)) : nil
    }
    report(
      SyntaxError.foreignWord(lexer.text(span), ours: foreign.ours), at: span,
      fixIts: [FixIt(replace: span, with: foreign.ours)])
    position = lexer.end
    return Reading(nil)
  }

  /// Our command for one that stands alone, or is said of the articles (`describe articles`).
  private func understood(_ foreign: ForeignWord, to end: Int) -> ShellCommand? {
    guard let name = CommandName(rawValue: foreign.ours) else { return nil }
    var next = lexer.skipTrivia(from: end)
    if let articles = lexer.match(.articles, at: next) { next = lexer.skipTrivia(from: articles) }
    return next >= lexer.end ? ShellCommand(name, arguments: []) : nil
  }

  /// Reports a word that would change the archive: `delete from articles`, 删除文章.
  private mutating func refusedChange() -> Reading<Statement.Kind>? {
    guard let end = lexer.match(ForeignWord.changes, at: position) else { return nil }
    let isAlone = lexer.skipTrivia(from: end) >= lexer.end
    let isOfArticles = lexer.match(ForeignWord.changed, at: lexer.skipBlanks(from: end)) != nil
    guard isAlone || isOfArticles || lexer.match(ForeignWord.sureChanges, at: position).map(endsWord) == true else {
      return nil
    }
    let span = SourceSpan(position, end)
    report(SyntaxError.readOnly(lexer.text(span)), at: span)
    position = lexer.end
    return Reading(nil)
  }

  // MARK: Operators

  /// `title LIKE '%宣讲%'`, `city is null`: another tool's operator behind a field, understood and shown in our form.
  mutating func foreignComparison() -> Reading<Condition>? {
    skipTrivia()
    let start = position
    guard let (field, end) = fieldHere() else { return nil }
    let reference = FieldReference(field, span: SourceSpan(start, end))
    let place = lexer.skipTrivia(from: end)
    let condition: Condition
    if let (isNegated, upper) = ForeignWord.presence(in: lexer, at: place), endsWord(at: upper) {
      mark(reference.span, .field)
      mark(SourceSpan(place, upper), .comparison)
      position = upper
      condition = Condition(.presence(reference, isNegated: isNegated), span: SourceSpan(start, upper))
    } else if let (word, comparison, form) = ForeignWord.comparison(in: lexer, at: place) {
      mark(reference.span, .field)
      mark(word, .comparison)
      position = word.upper
      guard let value = value(.element) else {
        reportMissingValue(after: word)
        return Reading(nil)
      }
      condition = Condition(
        foreign(reference, comparison, value, form), span: span(from: start))
    } else {
      return nil
    }
    if !isSelect { report(SyntaxNote.understood(.condition(condition)), at: condition.span, severity: .note) }
    return Reading(condition)
  }

  private func foreign(
    _ field: FieldReference, _ comparison: Comparison, _ value: Value, _ form: ForeignWord.Pattern
  ) -> Condition.Kind {
    guard let text = value.text else { return .comparison(field, comparison, value) }
    switch (value.kind, form) {
    case (.string, .like):
      let isWhole = !text.contains { "%_*".contains($0) } && field.field.kind != .longText
      let ours: Comparison = !isWhole ? comparison : comparison == .contains ? .equal : .notEqual
      return .comparison(
        field, ours, Value(ForeignWord.kind(ofLike: text, anchors: field.field.kind.isText), span: value.span))
    case (.string, .regex): return .comparison(field, comparison, Value(.regex(text), span: value.span))
    case (.word, .like), (.wildcard, .like):
      return .comparison(
        field, comparison, Value(ForeignWord.kind(ofLike: text, anchors: field.field.kind.isText), span: value.span))
    default: return .comparison(field, comparison, value)
    }
  }
}

extension Field.Kind {
  /// Whether its values are characters, so that a pattern can say how they begin or end.
  fileprivate var isText: Bool {
    switch self {
    case .text, .longText, .list, .place: true
    case .date, .dates, .number, .flag: false
    }
  }
}
