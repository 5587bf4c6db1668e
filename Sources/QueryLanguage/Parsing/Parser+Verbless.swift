import TextBasics

extension Parser {
  /// A statement that no word of the language begins: conditions or words to look for, unless it is more likely a
  /// mistyped word, or a question that the words in it do not answer.
  ///
  /// What it was understood as is told in a note. Nil when it is an error, which is reported then.
  mutating func verbless() -> Query? {
    skipTrivia()
    let start = position
    dropQuestionMark()
    if let query = ofLastAnswer() { return query }
    if let query = sentence(from: start, hasVerb: false) { return query }
    if reportLoneClause() { return nil }
    let isCount = eatQuestion(["how many", "number of", "how often"])
    if !isCount, let query = whoWroteMost(from: start) {
      noteReading(of: query)
      return query
    }
    if !isCount, let query = englishQuestion(.find, from: start) {
      noteReading(of: query)
      return query
    }
    if !isCount, let near = mistypedOpening() {
      reportUnknownStatement(near)
      position = lexer.end
      return nil
    }
    if !isCount, asksInVain() {
      reportUnknownStatement([])
      position = lexer.end
      return nil
    }
    if leadsNowhere() {
      reportNoBeginning()
      position = lexer.end
      return nil
    }
    if isCount, let query = englishQuestion(.count, from: start) {
      noteReading(of: query)
      return query
    }
    guard let query = found(isCount ? .count : .find, from: start, here) else { return nil }
    noteReading(of: query)
    return query
  }

  /// 其中有图的, 其中 城市 = 中山: what there is of that in the last answer.
  private mutating func ofLastAnswer() -> Query? {
    let start = position
    guard next.value >= 0x80, let word = eat(.whereWord, tight: true), !atEnd() else {
      position = start
      return nil
    }
    let source = Query.Source.set(SetName(nil, span: word))
    if let query = sentence(from: start, hasVerb: false, about: source) { return query }
    guard var query = found(.find, from: start, here) else { return nil }
    query.source = source
    noteReading(of: query)
    return query
  }

  /// `who wrote the most`: the names that stand under most articles.
  private mutating func whoWroteMost(from start: Int) -> Query? {
    guard eatQuestion(["who wrote the most", "who writes the most", "who wrote most", "who writes most"]) else {
      return nil
    }
    var query = Query(verb: .find, source: .articles, condition: nil, clauses: [], span: here)
    if !atEnd(), let rest = found(.find, from: position, here) { query = rest }
    query.span = span(from: start)
    query.clauses.append(Clause(.top(10, .field(FieldReference(.byline, span: query.span))), span: query.span))
    return query
  }

  /// Takes the first of those phrases, where it stands next.
  private mutating func eatQuestion(_ phrases: [String]) -> Bool {
    skipTrivia()
    for phrase in phrases {
      guard let end = lexer.match(Spelling(phrase), at: position) else { continue }
      position = end
      return true
    }
    return false
  }

  /// Leaves out a `?` at the end: without a verb it asks, and is no wildcard.
  private mutating func dropQuestionMark() {
    while let before = lexer.start(ofGlyphBefore: lexer.end), before > position, lexer.glyph(at: before).is("?") {
      lexer.end = before
    }
  }

  /// Tells how a query was understood, unless something is wrong with it anyway.
  mutating func noteReading(of query: Query) {
    skipTrivia()
    let isTold = diagnostics.contains { $0.severity == .error || $0.reason is SyntaxWarning && $0.span == query.span }
    guard position >= lexer.end, !isTold else { return }
    report(SyntaxNote.understood(.query(query)), at: query.span, severity: .note)
  }

  /// The words that the first one of a statement was meant to be; nil where it is rather a word to look for.
  ///
  /// Latin letters are compared by spelling. Among words of two characters many lie one apart that have nothing to do
  /// with one another (退休, 退出): Chinese ones must sound alike, or be followed by more, as verbs are.
  private func mistypedOpening() -> [String]? {
    let run = wordHere()
    let word = lexer.text(run)
    let commands = CommandName.allCases.flatMap(\.spellings)
    let isLatin = word.utf8.allSatisfy { $0 < 0x80 }
    if isLatin {
      let near = Suggestions.nearest(
        to: word, among: Parser.verbs.filter { $0.utf8.allSatisfy { $0 < 0x80 } } + commands)
      return near.isEmpty ? nil : near
    }
    let homophones = (Parser.verbs + commands).filter { Suggestions.soundsAlike($0, word) }
    if !homophones.isEmpty { return homophones }
    guard lexer.skipTrivia(from: run.upper) < lexer.end, lexer.glyph(at: run.upper).isWhite else { return nil }
    let near = Suggestions.nearest(to: word, among: Parser.verbs)
    return near.isEmpty ? nil : near
  }

  /// The words that statements begin with, commands aside.
  static let verbs: [String] =
    [Keyword.find, .count, .explain].flatMap { $0.spellings.english + $0.spellings.chinese }
    + [Keyword.letName.english]

  /// Whether a question stands here that no query answers: it asks why, how, what or where.
  private func asksInVain() -> Bool {
    if let end = lexer.match(SentenceWords.englishQuestions, at: position), lexer.skipTrivia(from: end) < lexer.end {
      return true
    }
    return lexer.firstMatch(SentenceWords.openQuestions, from: position) != nil
  }

  /// Whether the first thing is a sign or a connective, so that nothing before it can be meant.
  private mutating func leadsNowhere() -> Bool {
    if next.typed == 0x3002 || next.typed == 0xFF61 { return true }
    if let sign = lexer.sign(at: position)?.sign { return sign != .openBracket && sign != .not }
    return eatConnectiveAhead()
  }

  private func eatConnectiveAhead() -> Bool { leadingConnective() != nil }

  private func leadingConnective() -> SourceSpan? {
    var ahead = self
    ahead.marks = []
    return ahead.eatConnective(.or) ?? ahead.eatConnective(.and)
  }

  /// Reports a beginning that nothing can follow; behind a connective a condition may be about the last answer.
  private mutating func reportNoBeginning() {
    let span = leadingConnective() ?? SourceSpan(position, position + max(1, next.length))
    let fixIts =
      leadingConnective().map { connective -> [FixIt] in
        let isLatin = lexer.text(connective).utf8.allSatisfy { $0 < 0x80 }
        return [FixIt(replace: connective, with: isLatin ? "find in last where" : "查找 属于 上次 其中")]
      } ?? []
    report(SyntaxError.unknownStatement(lexer.text(span)), at: span, fixIts: fixIts)
  }
}
