import TextBasics

extension Lexer {
  /// The token that begins at an offset, which is not white space within a line.
  ///
  /// - Parameter valueIsDue: Whether an operator stands before it: then `#` and `//` begin no comment.
  func token(at offset: Int, valueIsDue: Bool = false) -> Token {
    let first = glyph(at: offset)
    if first.isEnd { return Token(kind: .end, span: SourceSpan(offset, offset)) }
    if first.isLineEnd { return Token(kind: .lineEnd, span: SourceSpan(offset, offset + first.length)) }
    if !valueIsDue, let end = comment(at: offset) { return Token(kind: .comment, span: SourceSpan(offset, end)) }
    if let string = string(at: offset) {
      if !string.isClosed || endsValue(at: string.span.upper) {
        return Token(kind: .string(string.quotes, isClosed: string.isClosed), span: string.span)
      }
      return Token(kind: .word, span: SourceSpan(offset, run(at: string.span.upper).upper))
    }
    if let regex = regex(at: offset) { return Token(kind: .regex, span: regex.span) }
    if let sign = sign(at: offset) { return Token(kind: .sign(sign.sign), span: sign.span) }
    let run = run(at: offset)
    return Token(kind: .word, span: run.isEmpty ? SourceSpan(offset, offset + first.length) : run)
  }

  /// All tokens, comments and line ends included.
  func tokens() -> [Token] {
    var tokens: [Token] = []
    var offset = 0
    while true {
      offset = skipBlanks(from: offset)
      let token = token(at: offset, valueIsDue: isOperator(tokens.last))
      if token.kind == .end { return tokens }
      tokens.append(token)
      offset = token.span.upper
    }
  }

  /// Whether a token is an operator, so that a value is due behind it.
  func isOperator(_ token: Token?) -> Bool {
    guard let token else { return false }
    switch token.kind {
    case .sign(.comparison): return true
    case .word:
      return Comparison.candidates(in: self, at: token.span.lower).contains { $0.end == token.span.upper }
    default: return false
    }
  }
}
