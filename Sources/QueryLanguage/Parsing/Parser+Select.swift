import TextBasics

extension Parser {
  //
  // SQL that has one meaning here, which is shown in our form. It ends a statement; what it can't say here is an error.
  // select ::= 'SELECT' 'DISTINCT'? columns 'FROM' name ( 'WHERE' condition )? ( 'GROUP' 'BY' groupings )? orderBy?
  //   rowLimit?
  mutating func select() -> Reading<Statement.Kind>? {
    let place = position
    guard let word = eatWord("select"), hasFrom() else {
      // Without FROM it is our `show` by its other name.
      position = place
      return nil
    }
    if let foreign = lexer.foreignFeature(from: word.upper) {
      report(SyntaxError.noEquivalent(lexer.text(foreign)), at: foreign)
      position = lexer.end
      return Reading(nil)
    }
    isSelect = true
    let isDistinct = eatWord("distinct") != nil
    guard let columns = columns() else { return refuseRest() }
    guard eatWord("from") != nil else { return refuseRest() }
    guard let source = table() else { return refuseRest() }
    var query = Query(verb: .find, source: source, condition: nil, clauses: [], span: word)
    if eatWord("where") != nil { query.condition = condition(after: word)?.plain }
    var groupings: [Grouping] = []
    if let by = eatWords("group", "by") {
      guard let found = self.groupings(after: by, reports: true) else { return Reading(nil) }
      groupings = found
    }
    guard let order = orderBy(), let (limit, skip) = rowLimit(), atEnd() else { return refuseRest() }
    query.span = span(from: word.lower)
    guard Selected(columns, isDistinct, groupings, order, limit, skip).arrange(&query) else {
      position = word.upper
      return refuseRest()
    }
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return Reading(nil) }
    report(SyntaxNote.understood(.query(query)), at: query.span, severity: .note)
    return Reading(.query(query))
  }

  /// What stands behind `FROM`: all articles under any name that fits them, or else a named result.
  private mutating func table() -> Query.Source? {
    skipTrivia()
    if let end = end(of: .last) {
      defer { position = end }
      return .set(SetName(nil, span: SourceSpan(position, end)))
    }
    guard let (name, span) = name() else { return nil }
    let isAll = Parser.tables.contains(Suggestions.folded(name))
    return isAll ? .articles : .set(SetName(name, span: span))
  }

  private static let tables: Set<String> = [
    "articles", "article", "news", "archive", "文章", "新闻", "报道", "稿件", "稿子", "所有文章", "全部文章", "报库",
  ]

  // columns ::= '*' | column ( ',' column )*
  private mutating func columns() -> [SelectColumn]? {
    var columns: [SelectColumn] = []
    repeat {
      guard let column = column() else { return nil }
      columns.append(column)
    } while eat(.comma) != nil
    return columns
  }

  // column ::= ( '*' | ( 'COUNT' | 'MIN' | 'MAX' | 'AVG' | 'SUM' ) '(' ( '*' | field ) ')' | field ) ( 'AS' run )?
  private mutating func column() -> SelectColumn? {
    skipTrivia()
    var column: SelectColumn?
    if next.is("*") {
      position += next.length
      column = .all
    } else if eatCall("count") != nil {
      column = eatArgument().map { _ in .count }
    } else if eatCall("min") ?? eatCall("max") ?? eatCall("avg") ?? eatCall("sum") != nil {
      column = eatArgument().flatMap(\.self).map { .statistics($0) }
    } else if let found = grouping() {
      if case .field(let field) = found { column = .field(field) } else { column = .bucket }
    }
    if column != nil, eatWord("as") != nil {
      skipTrivia()
      position = lexer.run(at: position).upper
    }
    return column
  }

  /// `(*)`, `(1)` or `(field)`: the field, nil for the first two; nothing at all where there is none of these.
  private mutating func eatArgument() -> FieldReference?? {
    guard eat(.openBracket) != nil else { return nil }
    skipTrivia()
    var argument: FieldReference?
    if next.is("*") || lexer.number(at: position) != nil {
      position += next.length
    } else if let field = field() {
      argument = field
    } else {
      return nil
    }
    return eat(.closeBracket) == nil ? nil : .some(argument)
  }

  // orderBy ::= 'ORDER' 'BY' orderKey ( ',' orderKey )*
  private mutating func orderBy() -> [OrderKey]? {
    guard eatWords("order", "by") != nil else { return [] }
    var keys: [OrderKey] = []
    repeat {
      guard let key = orderKey() else { return nil }
      keys.append(key)
    } while eat(.comma) != nil
    return keys
  }

  // orderKey ::= ( 'COUNT' '(' ( '*' | field ) ')' | field ) ( 'ASC' | 'DESC' )?
  private mutating func orderKey() -> OrderKey? {
    skipTrivia()
    var key = OrderKey(field: nil, isDescending: false, span: here)
    if eatCall("count") != nil {
      guard eatArgument() != nil else { return nil }
    } else if let field = field() {
      key.field = field
    } else if eatWord("n") == nil, eatWord("count") == nil, eatWord("cnt") == nil, eatWord("total") == nil {
      return nil
    }
    if eat(.descending) != nil { key.isDescending = true } else { _ = eat(.ascending) }
    return key
  }

  // rowLimit ::= 'LIMIT' count ( ( ',' | 'OFFSET' ) count )?
  private mutating func rowLimit() -> (limit: Int?, skip: Int?)? {
    guard eatWord("limit") != nil else { return (nil, nil) }
    guard let first = count() else { return nil }
    if eat(.comma) != nil { return count().map { ($0, first) } }
    guard eatWord("offset") != nil else { return (first, nil) }
    return count().map { (first, $0) }
  }

  /// Reports the first word of what is left as one that nothing here stands for.
  private mutating func refuseRest() -> Reading<Statement.Kind> {
    if !diagnostics.contains(where: { $0.severity == .error }) {
      skipTrivia()
      let place = wordHere()
      if atEnd() {
        report(SyntaxError.noEquivalent("SELECT"), at: SourceSpan(position, position))
      } else if fieldHere() == nil, case let names = Suggestions.fields(near: lexer.text(place)), !names.isEmpty {
        report(
          SyntaxError.unknownField(lexer.text(place)), at: place, fixIts: names.map { FixIt(replace: place, with: $0) })
      } else {
        report(SyntaxError.noEquivalent(lexer.text(place)), at: place)
      }
    }
    position = lexer.end
    return Reading(nil)
  }

  // MARK: Words of SQL

  private mutating func eatWord(_ word: String) -> SourceSpan? {
    skipTrivia()
    guard let end = lexer.match(Spelling(word), at: position) else { return nil }
    let span = SourceSpan(position, end)
    mark(span, .keyword)
    position = end
    return span
  }

  private mutating func eatWords(_ first: String, _ second: String) -> SourceSpan? { eatWord("\(first) \(second)") }

  /// A function's name with its bracket behind it, which stays.
  private mutating func eatCall(_ word: String) -> SourceSpan? {
    skipTrivia()
    guard let end = lexer.match(Spelling(word), at: position), lexer.glyph(at: lexer.skipBlanks(from: end)).is("(")
    else {
      return nil
    }
    return eatWord(word)
  }

  private func hasFrom() -> Bool { lexer.firstWord(Spelling("from"), from: position) != nil }
}

extension Lexer {
  /// The first word of SQL from an offset on that nothing here stands for; not in quotes.
  fileprivate func foreignFeature(from start: Int) -> SourceSpan? {
    Lexer.foreignFeatures.compactMap { firstWord($0, from: start) }.min { $0.lower < $1.lower }
  }

  private static let foreignFeatures = [
    "join", "having", "union", "intersect", "except", "select", "case when", "over", "exists", "with",
  ].map(Spelling.init)

  /// Where that word stands as a word of its own, not in quotes.
  fileprivate func firstWord(_ word: Spelling, from start: Int) -> SourceSpan? {
    var offset = start
    var isWordStart = true
    while case let glyph = glyph(at: offset), !glyph.isEnd {
      if let string = string(at: offset), string.isClosed {
        offset = string.span.upper
        continue
      }
      if isWordStart, let end = match(word, at: offset) { return SourceSpan(offset, end) }
      isWordStart = !glyph.isASCIILetter && !glyph.isDigit
      offset += max(1, glyph.length)
    }
    return nil
  }
}
