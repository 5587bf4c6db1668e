import TextBasics

/// Likeness to an article, which ranks what is found and therefore holds for all of it.
extension Parser {
  //
  // 类似 without a number or an id behind it is a word to look for.
  // similar ::= SIMILAR ( ( 'id' | '编号' ) '='? value | '第'? count COUNTED? )
  mutating func similar() -> Reading<Condition>? {
    skipTrivia()
    let start = position
    if let exemplar = attempt({ parser in parser.eat(.similar, tight: true).flatMap { _ in parser.exemplar() } }) {
      return Reading(Condition(.similar(exemplar), span: span(from: start)))
    }
    guard !isShorthand, next.value < 0x80, let word = eat(.similar) else { return nil }
    report(SyntaxError.exemplarExpected(after: lexer.text(word)), at: word)
    position = lexer.run(at: lexer.skipTrivia(from: position)).upper
    return Reading(nil)
  }

  /// The article that others are to be like.
  private mutating func exemplar() -> Exemplar? {
    skipTrivia()
    if let end = lexer.match(Lexer.ordinal, at: position) { position = end }
    if let number = count(), number > 0 {
      let end = position
      if eat(.counted, tight: true) == nil { position = end }
      return endsWord(at: position) || lexer.dividesRun(at: position) != nil ? .row(number) : nil
    }
    guard field()?.field == .id else { return nil }
    _ = eat(.comparison(.equal))
    return value(.operand(.text)).map { .id($0) }
  }

  /// Reports likeness where it would not hold for all that is found: it could not rank it.
  mutating func checkLikeness(in condition: Condition?, isWithin connective: SyntaxError.Loosening? = nil) {
    switch condition?.kind {
    case .and(let parts):
      for part in parts { checkLikeness(in: part, isWithin: connective) }
      let alike = connective == nil ? parts.filter { if case .similar = $0.kind { true } else { false } } : []
      for second in alike.dropFirst() {
        report(SyntaxError.similarRepeated(lexer.text(alike[0].span)), at: second.span)
      }
    case .or(let parts): for part in parts { checkLikeness(in: part, isWithin: connective ?? .or) }
    case .not(let part): checkLikeness(in: part, isWithin: .not)
    case .similar:
      if let connective, let condition {
        report(SyntaxError.similarMustHold(lexer.text(condition.span), connective), at: condition.span)
      }
    default: return
    }
  }
}
