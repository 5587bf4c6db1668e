import TextBasics

extension Parser {
  /// Tells that a keyword was taken for a word to look for, as `find 主题 宣讲` does.
  mutating func noteKeyword(_ value: Value) {
    guard case .word(let text) = value.kind, Lexer.isVocabulary(text) else { return }
    report(SyntaxWarning.keywordAsWord(text), at: value.span, severity: .warning)
  }

  /// Tells of a second reading of field, operator and value written without spaces, and shows both.
  ///
  /// A longer operator may hide a shorter one (主题含有机肥), and behind a bare `find` the whole may be a word (人物为先).
  mutating func reportOtherReading(of condition: Condition, _ found: FieldWithOperator) {
    let chosen = CanonicalForms(condition)
    if let otherEnd = found.otherEnd, case .comparison(let field, let comparison, let value) = condition.kind,
      value.kind.isUnquoted
    {
      let span = SourceSpan(otherEnd, value.span.upper)
      let other = Condition(
        .comparison(field, comparison, Value(lexer.wordKind(span), span: span)), span: condition.span)
      report(
        SyntaxWarning.ambiguous(chosen: chosen, other: CanonicalForms(other)), at: condition.span,
        severity: .warning)
      return
    }
    if let other = dividedReading(of: condition) {
      report(
        SyntaxWarning.ambiguous(chosen: chosen, other: CanonicalForms(other)), at: condition.span, severity: .warning)
      return
    }
    guard isShorthand, lexer.scalarCount(found.relationSpan) == 1, atEnd(), condition.span.lower <= shorthandStart
    else { return }
    let whole = Value(.word(lexer.text(condition.span)), span: condition.span)
    report(
      SyntaxWarning.ambiguous(
        chosen: chosen, other: CanonicalForms(Condition(.word(whole), span: condition.span))),
      at: condition.span, severity: .warning)
  }

  /// The reading in which 和 or 或 within the value joins two values (主题包含宣讲和劳模); nil where none does.
  private func dividedReading(of condition: Condition) -> Condition? {
    guard case .comparison(let field, let comparison, let value) = condition.kind, case .word = value.kind else {
      return nil
    }
    for keyword in [Keyword.and, .or] {
      for form in keyword.forms where !form.endsInLetter {
        var offset = value.span.lower
        while offset < value.span.upper {
          defer { offset += max(1, lexer.glyph(at: offset).length) }
          guard let end = lexer.match(form, at: offset), end < value.span.upper else { continue }
          let parts = [SourceSpan(value.span.lower, offset), SourceSpan(end, value.span.upper)]
          guard parts.allSatisfy({ lexer.scalarCount($0) >= 2 }) else { continue }
          let conditions = parts.map {
            Condition(.comparison(field, comparison, Value(lexer.wordKind($0), span: $0)), span: $0)
          }
          return Condition(keyword == .and ? .and(conditions) : .or(conditions), span: condition.span)
        }
      }
    }
    return nil
  }

  // MARK: Words of other tools

  /// Recognises statements of other tools and answers with ours; true when one was reported.
  mutating func reportForeignStatement() -> Bool {
    skipTrivia()
    let start = position
    guard let (foreign, end) = ForeignWord.starting(in: lexer, at: start) else { return false }
    if foreign.ours == nil {
      // SELECT … FROM articles WHERE …: all before the conditions becomes `find articles`.
      guard let head = selectHead(from: start) else { return false }
      report(
        SyntaxError.foreignWord(lexer.text(SourceSpan(start, end)), ours: "find articles where …"),
        at: SourceSpan(start, end), fixIts: [FixIt(replace: head, with: "find articles")])
    } else if let ours = foreign.ours {
      let span = SourceSpan(start, end)
      report(
        SyntaxError.foreignWord(lexer.text(span), ours: ours), at: span, fixIts: [FixIt(replace: span, with: ours)])
    }
    position = lexer.end
    return true
  }

  /// `SELECT … FROM TABLE` at a place; nil when no FROM follows.
  private func selectHead(from start: Int) -> SourceSpan? {
    let from = Spelling("from")
    var offset = start
    while offset < lexer.end {
      offset = lexer.skipTrivia(from: offset)
      if let end = lexer.match(from, at: offset) {
        return SourceSpan(start, lexer.run(at: lexer.skipTrivia(from: end)).upper)
      }
      let run = lexer.run(at: offset)
      offset = max(offset + max(1, lexer.glyph(at: offset).length), run.upper)
    }
    return nil
  }

  /// Reports a statement whose first word begins none, with the words it may have been.
  mutating func reportUnknownStatement() {
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

/// A word that begins a statement of another tool.
struct ForeignWord {
  /// What says the same here; nil for `select`, whose statement is rewritten.
  var ours: String?

  private static let table: [(form: Spelling, ours: String?)] = [
    ("select", nil), (".tables", "fields"), (".schema", "fields"), (".help", "help"), (".quit", "quit"),
    (".exit", "quit"), (".open", "open"), (".read", "run"), (".import", "import"), ("\\q", "quit"), ("\\d", "fields"),
    ("\\h", "help"), ("\\?", "help"), ("\\i", "run"), ("describe", "fields"), ("desc", "fields"), ("ls", "info"),
    ("dir", "info"), ("cd", "open"), ("man", "help"), ("grep", "find"), (":q", "quit"), (":quit", "quit"),
    ("source", "run"), ("use", "open"), ("show tables", "fields"), ("show columns", "fields"), ("logout", "quit"),
  ].map { (Spelling($0.0), $0.1) }.sorted { $0.0.scalars.count > $1.0.scalars.count }

  /// The foreign word at an offset, as a word by itself, and where it ends.
  static func starting(in lexer: Lexer, at offset: Int) -> (word: ForeignWord, end: Int)? {
    for (form, ours) in table {
      guard let end = lexer.match(form, at: offset) else { continue }
      let after = lexer.glyph(at: end)
      if after.isEnd || after.isWhite || (ours == nil && after.is("*")) { return (ForeignWord(ours: ours), end) }
    }
    return nil
  }
}

extension Value.Kind {
  /// Whether it was written without quotes or slashes.
  var isUnquoted: Bool {
    switch self {
    case .word, .wildcard: true
    default: false
    }
  }
}
