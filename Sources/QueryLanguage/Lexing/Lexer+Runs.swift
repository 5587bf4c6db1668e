import TextBasics

extension Lexer {
  /// The bare word that begins at an offset: up to white space, a comma, an operator sign, a bracket that is not
  /// balanced within it, or the place where a sentence without spaces goes on (`中山|且主题包含…`). May be empty.
  // run ::= [^#x20#x9#xA#xD,;|=~<>()#x5B#x5D!"'“”‘’「『$/#\&。！？] ( [^#x20#x9#xA#xD,;|=~<>()#x5B#x5D\&] | '(' run ')'
  //   | '[' run ']' )*
  func run(at start: Int) -> SourceSpan {
    var offset = start
    while true {
      let glyph = glyph(at: offset)
      if glyph.isEnd || glyph.isWhite || endsRun(at: offset) { break }
      if offset > start, dividesRun(at: offset) != nil { break }
      if glyph.is("(") || glyph.is("[") {
        if let end = balancedEnd(at: offset), glyph.is("[") || offset > start {
          offset = end
          continue
        }
        if glyph.is("(") { break }
      }
      if glyph.is("]"), offset > start { break }
      offset += glyph.length
    }
    return SourceSpan(start, offset)
  }

  /// Whether the sign at an offset ends a bare word: all but `!` by itself, and opening brackets, which may be the word's.
  func endsRun(at offset: Int) -> Bool {
    switch sign(at: offset)?.sign {
    case nil, .not, .openBracket: false
    default: true
    }
  }

  /// Where the bracket that opens at an offset is closed, if all between is one unspaced stretch without operators.
  func balancedEnd(at start: Int) -> Int? {
    var offset = start
    var closers: [Unicode.Scalar] = []
    while true {
      let glyph = glyph(at: offset)
      if glyph.isEnd || glyph.isWhite { return nil }
      if glyph.is("(") || glyph.is("[") {
        closers.append(glyph.is("(") ? ")" : "]")
        // No name nests so deep; looking on would cost the square of the length.
        if closers.count > Lexer.bracketLimit { return nil }
      } else if glyph.is(")") || glyph.is("]") {
        guard let closer = closers.popLast(), glyph.is(closer) else { return nil }
        if closers.isEmpty { return offset + glyph.length }
      } else if endsRun(at: offset), !glyph.is(","), !glyph.is(";") {
        return nil
      }
      offset += glyph.length
    }
  }

  /// How deep brackets within one word may nest.
  private static let bracketLimit = 8

  // MARK: Sentences without spaces

  /// What goes on where a bare word is divided.
  enum Division: Equatable {
    /// `且` `或` … with a condition behind it.
    case connective
    /// `的文章` at the end of the conditions.
    case tail
    /// `按…排序`, `前3条` …
    case clause
  }

  /// What divides a bare word at an offset; nil when the word goes on.
  ///
  /// A connective divides only if a field with an operator, `has` or `no` with a field, `not` or `(` follows: 和平县,
  /// 有限公司 and 非公有制 stay whole.
  func dividesRun(at offset: Int) -> Division? {
    let first = glyph(at: offset)
    guard !first.isEnd, Lexer.dividers.contains(first.folded) else { return nil }
    if tailEnd(at: offset) != nil { return .tail }
    if first.value < 0x80, let before = start(ofGlyphBefore: offset) {
      let glyph = glyph(at: before)
      if glyph.isASCIILetter || glyph.isDigit { return nil }
    }
    for keyword in [Keyword.and, .or] {
      for form in keyword.forms(beginningWith: first.folded) {
        if let end = match(form, at: offset), startsCondition(at: skipBlanks(from: end), isSpaced: false) {
          return .connective
        }
      }
    }
    if let condition = match(.whereWord, at: offset), startsCondition(at: condition, isSpaced: false) {
      return .connective
    }
    return tightClause(at: offset) || startsTightClause(at: offset) ? .clause : nil
  }

  /// The first scalars of all that may divide a word.
  static let dividers: ScalarSet = {
    let keywords: [Keyword] = [.and, .or, .of, .by, .first]
    // Only in Chinese do these need no space before them.
    let tight: [Keyword] = [.whereWord, .show, .export]
    let entries = Keyword.table.entries.filter { entry in
      keywords.contains(entry.word) || tight.contains(entry.word) && !entry.form.endsInLetter
    }
    return ScalarSet(entries.map { $0.form.scalars[0] })
  }()

  /// Where `的文章` (`的 所有 文章`), or 的 before 有几篇, that begins at an offset ends, if the conditions end with it.
  func tailEnd(at offset: Int) -> Int? {
    guard let of = match(.of, at: offset) else { return nil }
    var next = skipJoints(from: of)
    if let every = match(.every, at: next) { next = skipJoints(from: every) }
    if match(SentenceWords.howMany, at: next) != nil { return of }
    guard let end = match(.articles, at: next) ?? match(.reports, at: next) else { return nil }
    let after = glyph(at: end)
    let goesOn = !after.isEnd && !after.isWhite && !endsRun(at: end)
    return goesOn && !startsClauseWord(at: end) && match(SentenceWords.howMany, at: end) == nil ? nil : end
  }

  /// Whether a clause's Chinese keyword begins at an offset, right behind `的文章`.
  private func startsClauseWord(at offset: Int) -> Bool {
    let keywords: [Keyword] = [
      .by, .first, .skip, .sample, .show, .full, .count, .top, .timeline, .context, .words, .compare, .statistics,
      .export,
    ]
    return keywords.contains { match($0, at: offset) != nil }
  }

  /// Whether `按…排序`, `按…降序`, `按…统计` or `前3条` stands at an offset within a run.
  private func tightClause(at offset: Int) -> Bool {
    if let first = match(.first, at: offset), let number = number(at: first) {
      return match(.counted, at: number.end) != nil
    }
    guard let by = match(.by, at: offset) else { return false }
    if isCounting, startsGroupings(at: offset) { return true }
    var next = skipBlanks(from: by)
    while true {
      guard
        let field = Field.candidates(in: self, at: next).first?.end
          ?? DateBucket.candidate(in: self, at: next)?.end ?? match(.articleCount, at: next)
      else { return false }
      next = skipBlanks(from: field)
      if let direction = match(.ascending, at: next) ?? match(.descending, at: next) {
        next = skipBlanks(from: direction)
        if glyph(at: next).isEnd || glyph(at: direction).isWhite || endsRun(at: next) { return true }
      }
      if match(.sort, at: next) != nil || match(.count, at: next) != nil { return true }
      if match(.by, at: next) != nil, tightClause(at: next) { return true }
      guard glyph(at: next).is(",") else { return false }
      next = skipBlanks(from: next + glyph(at: next).length)
    }
  }

  /// Whether a condition that is more than a word begins at an offset: a field with an operator, `has` or `no` with a
  /// field, `similar to` with an article, `not` with one of these, or a bracket.
  func startsCondition(at offset: Int, isSpaced: Bool = true) -> Bool {
    if glyph(at: offset).is("(") { return true }
    if fieldWithOperator(at: offset) != nil || presence(at: offset) != nil { return true }
    if startsLikeness(at: offset) { return true }
    if case .not? = sign(at: offset)?.sign { return true }
    for form in Keyword.not.forms(beginningWith: glyph(at: offset).folded) {
      guard let end = match(form, at: offset) else { continue }
      let next = skipBlanks(from: end)
      if next > end, form.endsInLetter || isSpaced { return true }
      if glyph(at: next).is("(") || fieldWithOperator(at: next) != nil || presence(at: next) != nil { return true }
    }
    return false
  }
}
