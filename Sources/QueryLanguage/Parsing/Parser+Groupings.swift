import TextBasics

extension Parser {
  // sort ::= ( SORT_BY | SORT BY? ) sortKeys
  mutating func sort(_ isPiped: Bool) -> Reading<Clause.Kind>? {
    guard let word = eatSortWords(isPiped) else { return nil }
    guard let keys = sortKeys() else {
      reportUnknownField(after: word)
      return Reading(nil)
    }
    return Reading(.sort(keys.keys))
  }

  /// `sort by`, `order by`, `排序 按`; `sort` alone behind a `|`, and where nothing but fields is left of the clause.
  private mutating func eatSortWords(_ isPiped: Bool) -> SourceSpan? {
    if let word = eat(.sortBy) { return word }
    return attempt { parser in
      guard let word = parser.eat(.sort) else { return nil }
      if let by = parser.eat(.by, tight: true) { return word.union(by) }
      return isPiped || parser.atSortKeysAlone() ? word : nil
    }
  }

  /// Whether fields to sort by come next and are all that is left of a clause, where words side by side are not due.
  private func atSortKeysAlone() -> Bool {
    guard !isShorthand else { return false }
    var ahead = self
    return ahead.sortKeys() != nil && ahead.endsClause(at: ahead.position)
  }

  // sortKeys ::= ( field | ARTICLE_COUNT ) direction? ( ',' ( field direction? | ARTICLE_COUNT direction ) )*
  private mutating func sortKeys() -> (keys: [SortKey], endInDirection: Bool)? {
    var keys: [SortKey] = []
    var last: Bool?
    repeat {
      if let count = eatArticleCount(asFirst: keys.isEmpty) {
        last = direction()
        // As everywhere in counts, most comes first.
        keys.append(SortKey(.count(span: count), isDescending: last ?? true))
        continue
      }
      guard let field = field() else { break }
      last = direction()
      keys.append(SortKey(field, isDescending: last ?? false))
    } while eatKeyComma()
    return keys.isEmpty ? nil : (keys, last != nil)
  }

  /// Takes `count` or 篇数 as what to sort by; behind a comma only before a direction, as `count` begins a clause too.
  private mutating func eatArticleCount(asFirst isFirst: Bool) -> SourceSpan? {
    attempt { parser in
      guard let word = parser.eat(.articleCount, tight: true), !parser.atGrouping() else { return nil }
      return isFirst || parser.at(.ascending, tight: true) || parser.at(.descending, tight: true) ? word : nil
    }
  }

  /// `asc` or `desc` in any spelling: true for descending.
  // direction ::= ASCENDING | DESCENDING
  mutating func direction() -> Bool? {
    if eat(.descending, tight: true) != nil { return true }
    return eat(.ascending, tight: true) != nil ? false : nil
  }

  /// Takes a comma that leads to another field.
  mutating func eatKeyComma() -> Bool {
    attempt { parser in
      guard parser.eat(.comma) != nil else { return nil }
      parser.skipTrivia()
      var ahead = parser
      if ahead.eatArticleCount(asFirst: false) != nil { return true }
      return Field.candidates(in: parser.lexer, at: parser.position).isEmpty
        && DateBucket.candidate(in: parser.lexer, at: parser.position) == nil ? nil : true
    } ?? false
  }

  // by ::= BY ( sortKeys SORT direction? | ( field direction? ',' )* field direction | groupings COUNT )
  mutating func by(_ isPiped: Bool) -> Reading<Clause.Kind>? {
    guard let end = end(of: .by, tight: true) else { return nil }
    let word = SourceSpan(position, end)
    if let sorted = attempt({ $0.bySorting() }) { return Reading(sorted) }
    if let grouped = attempt({ parser -> Clause.Kind? in
      guard let by = parser.eat(.by, tight: true), let groupings = parser.groupings(after: by),
        parser.eat(.count, tight: true) != nil
      else { return nil }
      return .count(by: groupings)
    }) {
      return Reading(grouped)
    }
    guard isPiped || atGroupingAlone() else { return nil }
    position = word.upper
    let place = wordFrom(lexer.skipTrivia(from: position))
    guard let field = field() else {
      reportUnknownField(after: word)
      return Reading(nil)
    }
    _ = field
    let name = lexer.text(place)
    report(
      SyntaxError.byWithoutPurpose(field: name), at: word,
      fixIts: [FixIt(replace: word, with: "count by"), FixIt(replace: word, with: "sort by")])
    return Reading(nil)
  }

  private mutating func bySorting() -> Clause.Kind? {
    guard eat(.by, tight: true) != nil, let read = sortKeys() else { return nil }
    var keys = read.keys
    // `count by city sort by count`: the sort is a clause of its own.
    if at(.sortBy) { return nil }
    if eat(.sort, tight: true) == nil {
      // 按 字数 降序: the direction says as much.
      guard read.endInDirection, endsClause(at: position) else { return nil }
    } else if let direction = direction(), let last = keys.indices.last {
      keys[last].isDescending = direction
    }
    return .sort(keys)
  }

  /// Whether `by` with one field is all that is left, so that its purpose is missing.
  private mutating func atGroupingAlone() -> Bool {
    let probe: Bool? = attempt { parser in
      guard parser.eat(.by) != nil, parser.grouping() != nil else { return nil }
      return parser.endsClause(at: parser.position) ? true : nil
    }
    return probe != nil
  }

  /// Whether `by` with a field or bucket comes next.
  mutating func atGrouping() -> Bool {
    var ahead = self
    ahead.marks = []
    return ahead.eat(.by, tight: true) != nil && ahead.grouping() != nil
  }

  // countBy ::= COUNT_BY groupings | COUNT ( BY groupings )?
  mutating func countBy(_ isPiped: Bool) -> Reading<Clause.Kind>? {
    if let word = eat(.countBy) { return Reading(groupings(after: word, reports: true).map { .count(by: $0) }) }
    if let grouped = attempt({ parser -> Clause.Kind? in
      guard parser.eat(.count, tight: true) != nil, let by = parser.eat(.by, tight: true) else { return nil }
      return parser.groupings(after: by).map { .count(by: $0) }
    }) {
      return Reading(grouped)
    }
    guard completes(.count, isPiped) else { return nil }
    _ = eat(.count)
    return Reading(.count(by: []))
  }

  // groupings ::= grouping ( ( ',' | AND | BY ) grouping )?
  mutating func groupings(after word: SourceSpan, reports: Bool = false) -> [Grouping]? {
    guard let first = grouping() else {
      if reports { reportUnknownField(after: word) }
      return nil
    }
    let second: Grouping? =
      attempt { parser in
        guard parser.eat(.comma) != nil || parser.eat(.and) != nil || parser.eat(.and, tight: true) != nil else {
          return nil
        }
        return parser.grouping()
      } ?? attempt { $0.groupingAfterBy() }
    return second.map { [first, $0] } ?? [first]
  }

  /// 按 城市 按 月: the second of two, unless it says what to sort by (统计 按 城市 按 篇数 排序).
  private mutating func groupingAfterBy() -> Grouping? {
    guard eat(.by, tight: true) != nil, let grouping = grouping() else { return nil }
    if at(.sortBy) { return grouping }
    return at(.sort, tight: true) || at(.descending, tight: true) || at(.ascending, tight: true) ? nil : grouping
  }

  // grouping ::= bucket | field
  mutating func grouping() -> Grouping? {
    skipTrivia()
    let bucket = DateBucket.candidate(in: lexer, at: position)
    let field = fieldHere()
    // 按月付息 is no count.
    if let bucket, bucket.end >= (field?.end ?? 0), endsField(at: bucket.end) || next.value < 0x80 {
      let span = SourceSpan(position, bucket.end)
      mark(span, .field)
      position = bucket.end
      return .bucket(bucket.bucket, span: span)
    }
    return self.field().map { .field($0) }
  }

  // top ::= ( TOP | FIRST ) OF? count PIECES? grouping
  mutating func top(_ isPiped: Bool) -> Reading<Clause.Kind>? {
    if let kind = attempt({ parser -> Clause.Kind? in
      guard parser.eat(.top, tight: true) != nil || parser.eat(.first, tight: true) != nil else { return nil }
      _ = parser.eat(.of, tight: true)
      guard let number = parser.count(), number > 0 else { return nil }
      _ = parser.eat(.pieces, tight: true)
      return parser.grouping().map { .top(number, $0) }
    }) {
      return Reading(kind)
    }
    guard let end = end(of: .top), isPiped || (!isShorthand && lexer.glyph(at: position).value < 0x80) else {
      return nil
    }
    let word = SourceSpan(position, end)
    position = end
    let number = count()
    if let number, number > 0 {
      reportUnknownField(after: word)
      return Reading(nil)
    }
    report(SyntaxError.numberExpected(after: lexer.text(word)), at: word)
    if number == nil { position = lexer.run(at: lexer.skipTrivia(from: position)).upper }
    _ = grouping()
    return Reading(nil)
  }

  /// Whether a field stands right behind a number, as in `前 2 个 记者`.
  mutating func atPieces() -> Bool { grouping() != nil }

  /// Whether `first` or 前 begins `前 N 个 F`.
  mutating func atTopOfField() -> Bool {
    var ahead = self
    return ahead.top(false)?.value != nil
  }

  // timeline ::= TIMELINE ( BY bucket )?
  mutating func timeline(_ isPiped: Bool) -> Reading<Clause.Kind>? {
    if let bucket = attempt({ parser -> DateBucket? in
      guard parser.eat(.timeline, tight: true) != nil, parser.eat(.by, tight: true) != nil else { return nil }
      return parser.bucket()
    }) {
      return Reading(.timeline(bucket))
    }
    guard let end = end(of: .timeline) else { return nil }
    if let by = lexer.match(.by, at: lexer.skipTrivia(from: end)) {
      position = by
      let place = wordFrom(lexer.skipTrivia(from: by))
      report(SyntaxError.bucketExpected(lexer.text(place)), at: place)
      position = place.upper
      return Reading(nil)
    }
    guard completes(.timeline, isPiped) else { return nil }
    _ = eat(.timeline)
    return Reading(.timeline(.month))
  }

  // bucket ::= BUCKET
  private mutating func bucket() -> DateBucket? {
    skipTrivia()
    guard let (bucket, end) = DateBucket.candidate(in: lexer, at: position) else { return nil }
    mark(SourceSpan(position, end), .field)
    position = end
    return bucket
  }
}
