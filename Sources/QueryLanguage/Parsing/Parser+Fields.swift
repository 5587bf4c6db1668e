import TextBasics

extension Parser {
  // field ::= FIELD
  mutating func field() -> FieldReference? {
    skipTrivia()
    guard let (field, end) = fieldHere() else { return nil }
    let span = SourceSpan(position, end)
    mark(span, .field)
    position = end
    return FieldReference(field, span: span)
  }

  /// The field that stands next, where what follows lets it end there.
  func fieldHere() -> (field: Field, end: Int)? {
    let candidates = Field.candidates(in: lexer, at: position)
    return candidates.first { endsWord(at: $0.end) || lexer.glyph(at: $0.end).value >= 0x80 }
      .flatMap { candidate in endsField(at: candidate.end) ? candidate : nil }
  }

  /// Whether a field's name may end at an offset: not before more of a word that is none of the language's.
  func endsField(at offset: Int) -> Bool {
    if endsWord(at: offset) { return true }
    let follows: [Keyword] = [
      .ascending, .descending, .sort, .count, .and, .by, .first, .limit, .skip, .sample, .show, .full, .timeline,
      .context, .export, .top, .statistics, .articles, .of,
    ]
    return follows.contains { lexer.match($0, at: offset) != nil }
  }

  // fields ::= field ( ( ',' | AND )? field )*
  mutating func fields() -> [FieldReference]? {
    guard let first = field() else { return nil }
    var fields = [first]
    while let next: FieldReference = attempt({ parser in
      let separated = parser.eat(.comma) != nil || parser.eat(.and, tight: true) != nil
      guard let field = parser.field() else {
        if separated, !parser.atEnd(), !parser.at(.pipe), !parser.atClause() {
          parser.skipTrivia()
        }
        return nil
      }
      return field
    }) {
      fields.append(next)
    }
    // A comma that leads to no field is a mistake worth telling: `show title, ctiy`.
    if at(.comma), let comma = eat(.comma), !atQueryEnd() { reportUnknownField(after: comma) }
    return fields
  }

  /// A word of the text at an offset, to name it.
  func wordFrom(_ offset: Int) -> SourceSpan {
    var copy = self
    copy.position = min(offset, lexer.end)
    return copy.wordHere()
  }

  /// Reports that no field is called what stands next, or that nothing does; passes over it.
  mutating func reportUnknownField(after word: SourceSpan) {
    skipTrivia()
    let run = lexer.run(at: position)
    guard !run.isEmpty else {
      report(SyntaxError.fieldExpected(after: lexer.text(word)), at: word)
      return
    }
    let name = lexer.text(run)
    let fixIts = Suggestions.fields(near: name).map { FixIt(replace: run, with: $0) }
    report(SyntaxError.unknownField(name), at: run, fixIts: fixIts)
    position = run.upper
  }
}
