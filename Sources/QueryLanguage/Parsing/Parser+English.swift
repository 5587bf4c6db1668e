import TextBasics

/// Questions as people ask them in English: `latest 10 articles from 中山`, `how many articles about 宣讲 in 2024`.
extension Parser {
  /// The query of articles with what `from`, `about`, `in` and their like say of them; nil where something is left over or
  /// nothing of the kind is said, as the language's own words are read elsewhere.
  mutating func englishQuestion(_ verb: Query.Verb, from start: Int) -> Query? {
    skipTrivia()
    guard next.isASCIILetter || next.isDigit else { return nil }
    return attempt { parser in
      var keys: [SortKey] = []
      var limit = parser.count()
      if let key = parser.eatEnglishOrder() {
        keys = [key]
        limit = limit ?? parser.count()
      }
      guard parser.eat(.articles) != nil else { return nil }
      var parts: [Condition] = []
      var isQuestion = !keys.isEmpty
      while !(verb == .count && parser.atMistypedGrouping()), let (part, isPhrase) = parser.englishPhrase() {
        parts.append(part)
        isQuestion = isQuestion || isPhrase
      }
      guard isQuestion else { return nil }
      var query = Query(verb: verb, source: .articles, condition: nil, clauses: [], span: parser.here)
      query.condition = Parser.joined(parts, by: Condition.Kind.and) { _ in nil }
      if verb == .count { query.clauses.append(Clause(.count(by: []), span: SourceSpan(start, start))) }
      let span = parser.span(from: start)
      if !keys.isEmpty { query.clauses.append(Clause(.sort(keys), span: span)) }
      if let limit { query.clauses.append(Clause(.limit(limit), span: span)) }
      _ = parser.eat(Parser.questionMark)
      guard parser.atEnd() else { return nil }
      query.span = span
      return query
    }
  }

  private mutating func eatEnglishOrder() -> SortKey? {
    skipTrivia()
    let orders: [(words: Phrases, field: Field, isDescending: Bool)] = [
      (Parser.newest, .date, true), (Parser.oldest, .date, false), (Parser.longest, .length, true),
      (Parser.shortest, .length, false),
    ]
    for order in orders {
      guard let end = lexer.match(order.words, at: position) else { continue }
      let span = SourceSpan(position, end)
      position = end
      return SortKey(FieldReference(order.field, span: span), isDescending: order.isDescending)
    }
    return nil
  }

  /// `from 中山`, `in 2024`, `about 宣讲`; whether only a question has it.
  private mutating func englishPhrase() -> (Condition, isPhrase: Bool)? {
    skipTrivia()
    let start = position
    if let dated = dated(asks: true) { return (dated, true) }
    if let end = lexer.match(Parser.from, at: start), let value = englishValue(at: end) {
      let field = FieldReference(.place, span: SourceSpan(start, end))
      return (Condition(.comparison(field, .equal, value), span: span(from: start)), true)
    }
    if let end = lexer.match(Parser.writtenBy, at: start), let value = englishValue(at: end) {
      let field = FieldReference(.byline, span: SourceSpan(start, end))
      return (Condition(.comparison(field, .equal, value), span: span(from: start)), true)
    }
    if let end = lexer.match(Parser.on, at: start), let value = englishValue(at: end) {
      return (Condition(.word(value), span: value.span), lexer.match(.about, at: start) != end)
    }
    return nil
  }

  /// A word behind `from` or `on`; nothing where a field or a clause stands, which the language reads in its own way.
  private mutating func englishValue(at offset: Int) -> Value? {
    let start = position
    position = lexer.skipTrivia(from: offset)
    if fieldHere() == nil, DateBucket.candidate(in: lexer, at: position) == nil, !lexer.startsCondition(at: position),
      !atQueryEnd(), let value = value(.bareWord)
    {
      return value
    }
    position = start
    return nil
  }

  private mutating func eat(_ spelling: Spelling) -> SourceSpan? {
    skipTrivia()
    guard let end = lexer.match(spelling, at: position) else { return nil }
    defer { position = end }
    return SourceSpan(position, end)
  }

  private static let questionMark = Spelling("?")
  private static let newest = Phrases(["latest", "newest", "most recent", "recent", "the latest"])
  private static let oldest = Phrases(["oldest", "earliest", "the oldest", "the earliest"])
  private static let longest = Phrases(["longest", "the longest"])
  private static let shortest = Phrases(["shortest", "the shortest"])
  private static let from = Phrases(["from"])
  private static let writtenBy = Phrases(["by", "written by"])
  private static let on = Phrases(["about", "on", "mentioning", "that mention", "concerning"])
}
