import TextBasics

/// How long articles are to be, as people say it: 超过1000字的, 800字以内的, 不到500字的.
extension SentenceReader {
  /// Takes a number of characters with what says more or less of it.
  mutating func readLength() -> Bool {
    guard let found = length(at: position) else { return false }
    let span = SourceSpan(position, found.end)
    let value = Value(.number(found.number, spelling: String(found.number)), span: found.numberSpan)
    conditions.append(Condition(.comparison(FieldReference(.length, span: span), found.comparison, value), span: span))
    position = found.end
    isSentence = true
    return true
  }

  /// Whether such a length begins at an offset, within a word too.
  func startsLength(at offset: Int) -> Bool { length(at: offset) != nil }

  /// A length, and where it stands.
  private struct Length {
    var comparison: Comparison
    var number: Int
    var numberSpan: SourceSpan
    var end: Int
  }

  private func length(at offset: Int) -> Length? {
    let before = Self.before.first(in: lexer, at: offset)
    let start = lexer.skipBlanks(from: before?.end ?? offset)
    guard let found = lexer.anyNumber(at: start), found.number > 0,
      let unit = lexer.match(Self.characters, at: lexer.skipBlanks(from: found.end))
    else { return nil }
    let after = Self.behind.first(in: lexer, at: unit)
    guard let comparison = before?.word ?? after?.word else { return nil }
    let end = before == nil ? after?.end ?? unit : unit
    guard isWhole(at: end) else { return nil }
    return Length(
      comparison: comparison, number: found.number, numberSpan: SourceSpan(start, found.end), end: end)
  }

  /// Whether a length ends there: before 的, a word for articles or the end.
  private func isWhole(at offset: Int) -> Bool {
    lexer.match(.of, at: offset) != nil || endsPiece(at: offset)
      || lexer.match(SentenceWords.articles, at: offset).map(endsPiece) == true
  }

  static let before = SpellingTable<Comparison>([
    ("超过", .greater), ("大于", .greater), ("多于", .greater), ("不少于", .greaterOrEqual), ("至少", .greaterOrEqual),
    ("不到", .less), ("不足", .less), ("少于", .less), ("小于", .less), ("不超过", .lessOrEqual), ("最多", .lessOrEqual),
  ])
  private static let behind = SpellingTable<Comparison>([
    ("以上", .greaterOrEqual), ("以内", .lessOrEqual), ("以下", .lessOrEqual), ("之内", .lessOrEqual),
  ])
  private static let characters = Phrases(["字", "个字"])
}
