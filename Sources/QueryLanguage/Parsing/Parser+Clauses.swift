import TextBasics

extension Parser {
  // clauses ::= ( ( '|' | ',' )? clause | '|' WHERE_WORD condition )*
  mutating func clauses(of query: inout Query) {
    var lastPosition = -1
    var isBroken = false
    while !atEnd(), position > lastPosition {
      lastPosition = position
      if let pipe = eat(.pipe) {
        if let word = eat(.whereWord) {
          addCondition(after: word, to: &query)
        } else if let reading = clause(isPiped: true) {
          isBroken = reading.value == nil
          if let clause = reading.value { query.clauses.append(clause) }
        } else {
          reportMissingClause(after: pipe)
        }
      } else if eat(.comma) != nil {
        continue
      } else if let reading = clause(isPiped: false) {
        isBroken = reading.value == nil
        if let clause = reading.value { query.clauses.append(clause) }
      } else if isBroken {
        // What is left of a clause with a mistake in it: the next one may have its own.
        skipToPipe()
      } else {
        return
      }
    }
  }

  /// `| where …`: another condition that all have to meet, before anything was made of the articles.
  private mutating func addCondition(after word: SourceSpan, to query: inout Query) {
    guard query.clauses.allSatisfy({ $0.span.isEmpty }), query.verb == .find else {
      let first = query.clauses.first { !$0.span.isEmpty }
      let end = endOfCondition(from: position)
      report(
        SyntaxError.clauseTooLate(lexer.text(word), after: query.clauses.last.map { lexer.text($0.span) } ?? ""),
        at: word,
        fixIts: query.verb == .find
          ? [first.flatMap { fixIt(moving: SourceSpan(word.lower, end), before: $0.span) }].compactMap(\.self) : [])
      skipToPipe()
      return
    }
    let parts = [query.condition, condition(after: word)].compactMap(\.self)
    query.condition = Parser.joined(parts, by: Condition.Kind.and) {
      if case .and(let inner) = $0.kind { inner } else { nil }
    }
  }

  /// Where a condition that begins at an offset ends, if it is well written; else where the next clause begins.
  private func endOfCondition(from offset: Int) -> Int {
    var ahead = self
    ahead.position = offset
    _ = ahead.condition()
    return ahead.span(from: offset).upper
  }

  /// Whether a clause comes next that needs no `|` before it.
  mutating func atClause() -> Bool {
    skipTrivia()
    guard Keyword.anyBegins(with: next.folded) else { return false }
    var ahead = self
    ahead.marks = []
    ahead.diagnostics = []
    return ahead.clause(isPiped: false) != nil
  }

  /// Whether the only word left is a clause's, so that `find 统计` looks for it.
  mutating func atLoneClauseWord() -> Bool {
    let keywords: [Keyword] = [.full, .count, .timeline, .context, .words, .sort]
    for keyword in keywords {
      guard let end = end(of: keyword) else { continue }
      return lexer.skipTrivia(from: end) >= lexer.end
    }
    return false
  }

  //
  // Nil where none begins. Without a `|` a clause is one only when its construct completes: else it is a word.
  // clause ::= sort | by | limit | top | skip | sample | show | countBy | timeline | context | stats | export | full |
  //   words | compare
  mutating func clause(isPiped: Bool) -> Reading<Clause>? {
    skipTrivia()
    let start = position
    guard let reading = clauseKind(isPiped) else { return nil }
    return Reading(reading.value.map { Clause($0, span: span(from: start)) })
  }

  private mutating func clauseKind(_ isPiped: Bool) -> Reading<Clause.Kind>? {
    if let kind = sort(isPiped) ?? by(isPiped) { return kind }
    if let kind = limit(isPiped) ?? top(isPiped) ?? skip(isPiped) ?? sample(isPiped) { return kind }
    if let kind = show(isPiped) ?? countBy(isPiped) ?? timeline(isPiped) ?? context(isPiped) { return kind }
    return stats(isPiped) ?? export(isPiped) ?? full(isPiped) ?? words(isPiped) ?? compare(isPiped)
  }

  // show ::= SHOW fields
  private mutating func show(_ isPiped: Bool) -> Reading<Clause.Kind>? {
    guard let end = end(of: .show, tight: true) else { return nil }
    let isStrict = isPiped || (!isShorthand && lexer.glyph(at: position).value < 0x80)
    if let fields = attempt({ parser -> [FieldReference]? in
      guard parser.eat(.show, tight: true) != nil else { return nil }
      return parser.fields()
    }) {
      return Reading(.show(fields))
    }
    guard isStrict else { return nil }
    let word = SourceSpan(position, end)
    position = end
    reportUnknownField(after: word)
    return Reading(nil)
  }

  // stats ::= STATISTICS field
  private mutating func stats(_ isPiped: Bool) -> Reading<Clause.Kind>? {
    guard let word = eat(.statistics, tight: true) else { return nil }
    if let field = field() { return Reading(.stats(field)) }
    guard isPiped || !isShorthand else {
      position = word.lower
      return nil
    }
    reportUnknownField(after: word)
    return Reading(nil)
  }

  // full ::= FULL
  private mutating func full(_ isPiped: Bool) -> Reading<Clause.Kind>? {
    guard completes(.full, isPiped) else { return nil }
    _ = eat(.full)
    return Reading(.full)
  }

  // export ::= EXPORT EXPORT_TO? ( stringValue | [^#x20#x9#xA#xD,;|=~<>()#x5B#x5D!"'“”‘’「『#\&.]+ '.'
  //   [^#x20#x9#xA#xD,;|=~<>()#x5B#x5D!"'“”‘’「『#\&。？]+ )
  private mutating func export(_ isPiped: Bool) -> Reading<Clause.Kind>? {
    guard let word = eat(.export, tight: true) else { return nil }
    let to = eat(.exportTo, tight: true)
    position = lexer.skipTrivia(from: position, comments: false)
    if let string = lexer.string(at: position), string.isClosed, !string.content.isEmpty {
      position = string.span.upper
      mark(string.span, .string)
      return Reading(.export(path: string.content))
    }
    var upper = position
    while case let glyph = lexer.glyph(at: upper), !glyph.isEnd, !glyph.isWhite, !glyph.is("|"), !glyph.is(";") {
      upper += glyph.length
    }
    let path = SourceSpan(position, upper)
    guard !path.isEmpty, isPiped || to != nil || lexer.text(path).utf8.contains(UInt8(ascii: ".")) else {
      if isPiped || to != nil {
        report(SyntaxError.pathExpected, at: word)
        return Reading(nil)
      }
      position = word.lower
      return nil
    }
    position = upper
    mark(path, .string)
    return Reading(.export(path: lexer.text(path)))
  }

  /// Whether a keyword that may stand alone does so here: before the end, a `|` or another clause, or behind a `|`.
  mutating func completes(_ keyword: Keyword, _ isPiped: Bool) -> Bool {
    guard let end = end(of: keyword) else { return false }
    return isPiped || endsClause(at: end)
  }

  /// Whether nothing, a `|` or a clause's keyword follows at an offset.
  func endsClause(at offset: Int) -> Bool {
    var next = lexer.skipTrivia(from: offset)
    let glyph = lexer.glyph(at: next)
    if glyph.isEnd || glyph.is(")") || lexer.sign(at: next)?.sign == .pipe { return true }
    if glyph.is(",") { next = lexer.skipTrivia(from: next + glyph.length) }
    return Keyword.clauseOpenings.contains { lexer.match($0, at: next) != nil } || lexer.startsSort(at: next)
  }
}

extension Lexer {
  /// Whether `sort` (排序) stands at an offset with `by` or a field behind it.
  fileprivate func startsSort(at offset: Int) -> Bool {
    guard let end = match(.sort, at: offset) else { return false }
    let next = skipTrivia(from: end)
    return match(.by, at: next) != nil || !Field.candidates(in: self, at: next).isEmpty
  }
}

extension Keyword {
  /// The keywords that clauses begin with.
  static let clauseOpenings: [Keyword] = [
    .sortBy, .by, .limit, .first, .skip, .sample, .show, .full, .countBy, .count, .top, .timeline, .context, .words,
    .compare, .statistics, .export,
  ]
}
