import TextBasics

extension Parser {
  // query ::= FIND found clauses | COUNT found countClause? clauses | '|'? clause clauses
  mutating func query() -> Query? {
    skipTrivia()
    let start = position
    let isStatistics = at(.statistics, tight: true)
    // 统计局 counts nothing.
    let isNoun = lexer.match(SentenceWords.countHolders, at: start) != nil
    if !isStatistics, !isNoun, !atCountBy(), let word = eat(.count, tight: true) {
      return asked(.count, from: start, word)
    }
    if let word = eat(.find, tight: true) { return asked(.find, from: start, word) }
    var query = Query(
      verb: .clausesAlone, source: .set(SetName(nil, span: here)), condition: nil, clauses: [], span: here)
    if !at(.pipe), !atClause() { return verbless() }
    let before = self
    clauses(of: &query)
    if !atEnd(), !at(.articles, tight: true) {
      // 按城市统计宣讲的文章: more than clauses stands here.
      var ahead = before
      if let sentence = ahead.sentence(from: start, hasVerb: false) {
        self = ahead
        return sentence
      }
    }
    if query.clauses.count == 1, case .count? = query.clauses.first?.kind, at(.articles, tight: true) {
      return countedArticles(query, from: start)
    }
    query.span = span(from: start)
    return query
  }

  /// What follows the verb: in the language's own words, or else as a sentence.
  ///
  /// A sentence is looked for where the language's words leave something over, or a date or a long word in which one
  /// could stand.
  private mutating func asked(_ verb: Query.Verb, from start: Int, _ word: SourceSpan) -> Query? {
    if word.upper > word.lower, lexer.glyph(at: word.lower).value < 0x80,
      let question = englishQuestion(verb, from: start)
    {
      noteReading(of: question)
      return question
    }
    var ahead = self
    let query = ahead.found(verb, from: start, word)
    ahead.skipTrivia()
    let isMistaken = ahead.diagnostics.contains { $0.severity == .error }
    let isWhole = ahead.position >= lexer.end
    if !isMistaken, !isWhole || query?.condition?.holdsHanWord == true {
      if let sentence = sentence(from: start, hasVerb: true, verb: verb, besides: isWhole ? query : nil) {
        return sentence
      }
    }
    self = ahead
    return query
  }

  // found ::= subject? ( source ( WHERE_WORD condition )? | WHERE_WORD condition | about? condition lateWhere? )?
  //   tail?
  mutating func found(_ verb: Query.Verb, from start: Int, _ word: SourceSpan) -> Query? {
    skipTrivia()
    lexer.isCounting = verb == .count
    if next.is(":") { position += next.length } else { passComma() }
    var query = Query(verb: verb, source: .articles, condition: nil, clauses: [], span: word)
    let hasSubject = subject()
    if hasSubject { passComma() }
    var hasSource = false
    if let source = source() {
      query.source = source
      hasSource = true
    }
    if let whereWord = eat(.whereWord, tight: true) {
      query.condition = condition(after: whereWord)
    } else if hasSource {
      reportMissingWhere()
    } else if !atClauseBehindComma(), !(hasSubject && atCountedBy()) {
      isShorthand = !hasSubject
      about()
      skipTrivia()
      shorthandStart = position
      // 查找 的: by itself it is what is looked for.
      let isLoneParticle = isShorthand && at(.of) && lexer.tailEnd(at: position) == nil
      if isLoneParticle || !atQueryEnd(allowsKeyword: isShorthand) {
        awaitsWhere = true
        query.condition = condition(after: word)
        lateWhere(to: &query)
        awaitsWhere = false
      }
      isShorthand = false
    }
    _ = tail()
    if verb == .count { query.clauses.append(countClause(after: start)) }
    clauses(of: &query)
    checkLikeness(in: query.condition)
    checkClauses(query.clauses)
    query.span = span(from: start)
    return query
  }

  /// The condition behind `where` that the words before it have to meet as well: `find 宣讲 where city = 中山`.
  // lateWhere ::= WHERE_WORD condition
  private mutating func lateWhere(to query: inout Query) {
    guard atLateWhere(), let word = eat(.whereWord, tight: true) else { return }
    reportMistypedSubject(query.condition)
    (isShorthand, awaitsWhere) = (false, false)
    let parts = [query.condition, condition(after: word)].compactMap(\.self)
    query.condition = Parser.joined(parts, by: Condition.Kind.and) {
      if case .and(let inner) = $0.kind { inner } else { nil }
    }
  }

  /// Reports 文张 before 其中: a word that sounds as 文章 does.
  private mutating func reportMistypedSubject(_ condition: Condition?) {
    guard case .word(let value)? = condition?.kind, case .word(let text) = value.kind,
      let meant = Keyword.articles.spellings.chinese.first(where: { Suggestions.soundsAlike($0, text) })
    else { return }
    report(
      SyntaxError.foreignWord(text, ours: meant), at: value.span, fixIts: [FixIt(replace: value.span, with: meant)])
  }

  /// Passes over a comma that leads to conditions: 查找 文章，城市 = 中山.
  private mutating func passComma() {
    let place = position
    if eat(.comma) != nil, atQueryEnd() || at(.by) { position = place }
  }

  /// Whether `where` comes next behind bare words, and a condition behind it; 其中 is a word too, unless a field follows.
  mutating func atLateWhere() -> Bool {
    guard awaitsWhere, depth == 0, let end = end(of: .whereWord, tight: true) else { return false }
    let next = lexer.skipTrivia(from: end)
    if lexer.startsCondition(at: next) { return true }
    // `find 工会 where 宣讲`: no Chinese text has the English word, which 其中 may be.
    var ahead = self
    ahead.position = next
    return lexer.glyph(at: position).value < 0x80 && !ahead.atQueryEnd()
  }

  /// `按城市统计文章`: the count comes before what is counted.
  private mutating func countedArticles(_ counted: Query, from start: Int) -> Query? {
    var query = counted
    query.verb = .count
    query.source = .articles
    _ = subject()
    if let whereWord = eat(.whereWord, tight: true) { query.condition = condition(after: whereWord) }
    clauses(of: &query)
    checkLikeness(in: query.condition)
    query.span = span(from: start)
    return query
  }

  // subject ::= EVERY? ARTICLES | EVERY | '*'
  mutating func subject() -> Bool {
    var found = false
    if let end = end(of: .every, tight: true), endsWord(at: end) || goesOn(at: end) || lexer.tailEnd(at: end) != nil {
      found = eat(.every, tight: true) != nil
      // 所有的文章, 所有的稿子.
      if let end = lexer.tailEnd(at: position) {
        mark(SourceSpan(position, end), .keyword)
        position = end
      }
    }
    if let end = end(of: .articles, tight: true), endsWord(at: end) || goesOn(at: end) {
      found = eat(.articles, tight: true) != nil
    }
    skipTrivia()
    if !found, next.is("*"), endsWord(at: position + next.length) {
      position += next.length
      found = true
    }
    return found
  }

  /// Whether, right behind 所有 or 文章, a sentence without spaces goes on.
  private func goesOn(at offset: Int) -> Bool {
    for keyword in [Keyword.articles, .whereWord] where lexer.match(keyword, at: offset) != nil { return true }
    if lexer.startsCondition(at: offset, isSpaced: false) || lexer.dividesRun(at: offset) == .clause { return true }
    // 统计文章按城市.
    return lexer.startsGroupings(at: offset)
  }

  // tail ::= OF EVERY? ( ARTICLES | REPORTS ) | OF
  mutating func tail() -> Bool {
    skipTrivia()
    if let end = lexer.tailEnd(at: position) {
      mark(SourceSpan(position, end), .keyword)
      position = end
      return true
    }
    return eat(.of) != nil
  }

  /// Passes over `about`, and over 关于 where `的文章` closes what it opens: 查找关于宣讲的文章.
  // about ::= ABOUT
  private mutating func about() {
    guard let end = end(of: .about, tight: true) else { return }
    if next.value < 0x80, lexer.skipTrivia(from: end) < lexer.end {
      _ = eat(.about)
      return
    }
    let run = lexer.run(at: lexer.skipTrivia(from: end))
    guard !run.isEmpty, lexer.tailEnd(at: lexer.skipTrivia(from: run.upper)) != nil else { return }
    _ = eat(.about, tight: true)
  }

  /// Whether `的文章` or a lone 的 comes next.
  mutating func atTail() -> Bool {
    skipTrivia()
    return lexer.tailEnd(at: position) != nil || at(.of)
  }

  /// Whether nothing of the conditions is left: the end, a `|`, or a clause.
  ///
  /// - Parameter allowsKeyword: Whether a clause's word alone (`find 统计`) is rather a word to look for.
  mutating func atQueryEnd(allowsKeyword: Bool = false) -> Bool {
    if atEnd() || at(.pipe) || atTail() { return true }
    if allowsKeyword, atLoneClauseWord() { return false }
    return atClause() || (at(.by, tight: lexer.isCounting) && atGrouping()) || lexer.isCounting && atMistypedGrouping()
  }

  /// Whether what a count is by comes next, well written or nearly so.
  private mutating func atCountedBy() -> Bool {
    lexer.isCounting && at(.by, tight: true) && (atGrouping() || atMistypedGrouping())
  }

  /// Whether a comma comes next that leads to a clause and to no condition: 统计文章，按城市.
  mutating func atClauseBehindComma() -> Bool {
    guard at(.comma) else { return false }
    var ahead = self
    return ahead.eat(.comma) != nil && ahead.atQueryEnd()
  }

  /// The count that the verb `count` means: by what, when `by` follows.
  // countClause ::= ','? BY groupings COUNT?
  private mutating func countClause(after start: Int) -> Clause {
    skipTrivia()
    let place = position
    if let groupings = attempt({ parser in
      _ = parser.eat(.comma)
      return parser.eat(.by, tight: true).flatMap { by in
        parser.groupings(after: by).flatMap { groupings in
          _ = parser.eat(.count, tight: true)
          return parser.at(.sort, tight: true) && !parser.at(.sortBy) ? nil : groupings
        }
      }
    }) {
      return Clause(.count(by: groupings), span: span(from: place))
    }
    _ = reportMistypedGrouping()
    return Clause(.count(by: []), span: SourceSpan(start, start))
  }

  /// Whether `count by` (统计 按) comes next: about the last answer, unless articles are named.
  private mutating func atCountBy() -> Bool {
    guard let end = end(of: .count, tight: true) else { return false }
    return lexer.match(.by, at: lexer.skipTrivia(from: end)) != nil
  }
}

extension Condition {
  /// Whether a date or a word of Chinese of three characters or more is looked for by itself, so that a sentence could
  /// stand there.
  fileprivate var holdsHanWord: Bool {
    switch kind {
    case .word(let value):
      if case .date = value.kind { return true }
      guard case .word(let text) = value.kind else { return false }
      return text.unicodeScalars.count > 2 && text.unicodeScalars.contains { $0.value >= 0x3400 }
    case .and(let parts), .or(let parts): return parts.contains(where: \.holdsHanWord)
    default: return false
    }
  }
}
