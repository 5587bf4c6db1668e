import TextBasics

/// Reads a whole sentence of Chinese as people say it: 请帮我找一下去年中山关于宣讲的稿子, 有多少篇文章, 谁写得最多.
///
/// A sentence is pieces side by side: conditions in the language's own words, dates, 关于 X, X写的, 最近的10篇, 有多少篇,
/// 每个月, and words to look for between them. Each is found by its place, the longest first. What is no sentence in all its
/// parts is none: the reader gives nothing then, and the statement is read as one of the language's.
struct SentenceReader {
  /// The parser that reads conditions; its diagnostics are those of the conditions.
  var parser: Parser
  /// Whether `find` or `count` was read before.
  let hasVerb: Bool
  /// The articles that it is about.
  var source = Query.Source.articles
  /// What all articles have to be like, in the order said.
  var conditions: [Condition] = []
  /// By their places, the two words of those conditions in which 和 or 与 may join them; empty where none stands.
  var dividedWords: [Int: [Condition]] = [:]
  /// What the articles are sorted by, how many are wanted, and what they are counted by.
  var keys: [SortKey] = []
  var limit: Int?
  var groupings: [Grouping] = []
  /// `top N F`, when a superlative asks for it.
  var top: (count: Int, grouping: Grouping)?
  /// Whether a number of articles is asked for.
  var counts: Bool
  /// Whether something was found that only a sentence has.
  var isSentence = false
  /// Whether 所有文章 or 文章 stood for what is looked for.
  var hasSubject = false
  /// Whether 有哪些 was read, so that 活动 behind a word is what is asked for.
  var asksWhich = false
  /// Whether 多少篇 stands anywhere, so that 稿 behind a word is what is counted.
  let asksHowMany: Bool
  /// Where the last piece ended.
  var lastPieceEnd = -1

  /// A reader of what that parser reads next.
  init(_ parser: Parser, verb: Query.Verb?) {
    self.parser = parser
    hasVerb = verb != nil
    counts = verb == .count
    let isShort = parser.lexer.end - parser.position <= SentenceReader.longest
    asksHowMany = isShort && parser.lexer.firstMatch(SentenceWords.howMany, from: parser.position) != nil
    self.parser.marks = []
    self.parser.diagnostics = []
  }

  /// Longer statements, in bytes, are no sentence that someone says.
  private static let longest = 400

  var lexer: Lexer { parser.lexer }
  var position: Int {
    get { parser.position }
    set { parser.position = newValue }
  }

  /// The query that the sentence asks; nil when it is none, or not understood in all its parts.
  mutating func query(from start: Int) -> Query? {
    guard lexer.end - position <= SentenceReader.longest, hasHan(from: position) else { return nil }
    readOpening()
    var last = -1
    while !parser.atEnd() {
      guard position > last else { return nil }
      last = position
      guard readPiece() else { return nil }
      lastPieceEnd = position
      if parser.diagnostics.contains(where: { $0.severity == .error }) { return nil }
    }
    // A table has two sides.
    guard isSentence, groupings.count <= 2,
      !conditions.isEmpty || hasFigures || hasSubject || !keys.isEmpty || limit != nil
    else {
      return nil
    }
    return query(of: conditions, from: start)
  }

  /// The query in its other readings, where either of the words that 和 joins is enough, and where both have to be there;
  /// none when there is one reading alone.
  func otherQueries(from start: Int) -> [Query] {
    if dividedWords.isEmpty { return [] }
    return [Condition.Kind.or, Condition.Kind.and].map { kind in
      let other = conditions.indices.map { index in
        dividedWords[index].map { Condition(kind($0), span: conditions[index].span) } ?? conditions[index]
      }
      return query(of: other, from: start)
    }
  }

  private var hasFigures: Bool { counts || top != nil || !groupings.isEmpty }

  private func query(of conditions: [Condition], from start: Int) -> Query {
    let span = SourceSpan(start, lexer.end)
    let condition = Parser.joined(conditions, by: Condition.Kind.and) {
      if case .and(let inner) = $0.kind { inner } else { nil }
    }
    var clauses: [Clause] = []
    var verb = Query.Verb.find
    if let top {
      clauses.append(Clause(.top(top.count, top.grouping), span: span))
    } else if counts || !groupings.isEmpty {
      if let limit, groupings.count == 1 {
        clauses.append(Clause(.top(limit, groupings[0]), span: span))
      } else {
        verb = .count
        clauses.append(Clause(.count(by: groupings), span: SourceSpan(start, start)))
        let orders = keys.filter { $0.field == nil }
        if !groupings.isEmpty, !orders.isEmpty { clauses.append(Clause(.sort(orders), span: span)) }
      }
    } else {
      if !keys.isEmpty { clauses.append(Clause(.sort(keys), span: span)) }
      if let limit { clauses.append(Clause(.limit(limit), span: span)) }
    }
    return Query(verb: verb, source: source, condition: condition, clauses: clauses, span: span)
  }

  private func hasHan(from start: Int) -> Bool {
    var offset = start
    while offset < lexer.end {
      let glyph = lexer.glyph(at: offset)
      if glyph.value >= 0x3400 { return true }
      offset += glyph.length
    }
    return false
  }
}
