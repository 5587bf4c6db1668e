import TextBasics

/// Reads one statement by recursive descent. Each function stands under the production of `grammar/query.ebnf` that it
/// reads, and is named as it.
///
/// The parser asks the lexer what begins at its place; a word of a sentence without spaces is taken off its run where
/// it ends. What turns out not to be meant is undone by `attempt`. A mistake is reported once and what belongs to it is
/// passed over, so that the next one is found too.
struct Parser {
  /// How deep brackets and `not` may nest.
  static let nestingLimit = 128

  /// The text.
  var lexer: Lexer
  /// The byte that is read next.
  var position: Int
  /// How many brackets and `not` are open.
  var depth = 0
  /// What is to be told so far.
  var diagnostics: [Diagnostic] = []
  /// What was recognised so far, for colouring.
  var marks: [HighlightedSpan] = []
  /// Whether words side by side are what was asked for (`find 宣讲 中山`), so that a near keyword is one of them.
  var isShorthand = false
  /// Whether `where` may still follow the words that are being read (`find 宣讲 where city = 中山`).
  var awaitsWhere = false
  /// Whether the two readings of a sentence are printed.
  var showsReadings = true
  /// Whether the conditions are those of a `SELECT`, which is shown whole in our form.
  var isSelect = false
  /// Where the conditions of a bare `find` begin.
  var shorthandStart = 0

  /// A parser of one statement's slice.
  init(_ lexer: Lexer, slice: SourceSpan) {
    self.lexer = lexer
    self.lexer.end = slice.upper
    position = slice.lower
  }

  // MARK: Place

  /// Past white space and comments.
  mutating func skipTrivia() { position = lexer.skipTrivia(from: position) }

  /// Whether nothing but white space and comments is left.
  mutating func atEnd() -> Bool {
    skipTrivia()
    return position >= lexer.end
  }

  /// The glyph read next.
  var next: Glyph { lexer.glyph(at: position) }

  /// An empty span at the place read next.
  var here: SourceSpan { SourceSpan(position, position) }

  /// The span from a place to the last thing read, white space behind it left out.
  func span(from start: Int) -> SourceSpan {
    var upper = max(start, position)
    while upper > start, let before = lexer.start(ofGlyphBefore: upper), lexer.glyph(at: before).isWhite {
      upper = before
    }
    return SourceSpan(start, upper)
  }

  // MARK: Signs and words

  /// Whether that sign comes next.
  mutating func at(_ sign: Sign) -> Bool {
    skipTrivia()
    return lexer.sign(at: position)?.sign == sign
  }

  /// Takes that sign when it comes next.
  mutating func eat(_ sign: Sign) -> SourceSpan? {
    guard at(sign), let found = lexer.sign(at: position) else { return nil }
    position = found.span.upper
    return found.span
  }

  /// Where that keyword ends when it comes next; `tight` allows word characters right behind it.
  mutating func end(of keyword: Keyword, tight: Bool = false) -> Int? {
    skipTrivia()
    for form in keyword.forms(beginningWith: next.folded) {
      guard let end = lexer.match(form, at: position) else { continue }
      if tight || endsWord(at: end) { return end }
    }
    return nil
  }

  /// Whether that keyword comes next.
  mutating func at(_ keyword: Keyword, tight: Bool = false) -> Bool { end(of: keyword, tight: tight) != nil }

  /// Takes that keyword when it comes next.
  mutating func eat(_ keyword: Keyword, tight: Bool = false) -> SourceSpan? {
    guard let end = end(of: keyword, tight: tight) else { return nil }
    let span = SourceSpan(position, end)
    mark(span, .keyword)
    position = end
    return span
  }

  /// Whether a word that ends at an offset ends there for good.
  func endsWord(at offset: Int) -> Bool {
    let glyph = lexer.glyph(at: offset)
    return glyph.isEnd || glyph.isWhite || lexer.endsRun(at: offset) || glyph.is("(") || glyph.is("[") || glyph.is("!")
  }

  // MARK: Bookkeeping

  /// Reports a mistake, or with `.warning` a doubt.
  mutating func report(
    _ reason: any DiagnosticReason, at span: SourceSpan, severity: Diagnostic.Severity = .error, fixIts: [FixIt] = []
  ) {
    diagnostics.append(Diagnostic(reason, at: span, severity: severity, fixIts: Array(fixIts.prefix(2))))
  }

  /// Notes what a stretch was recognised as.
  mutating func mark(_ span: SourceSpan, _ role: HighlightedSpan.Role) {
    if !span.isEmpty { marks.append(HighlightedSpan(span, role)) }
  }

  /// Reads something that may turn out not to be there: when nothing comes back, all is as it was before.
  mutating func attempt<Result>(_ body: (inout Parser) -> Result?) -> Result? {
    let (place, depth, told, marked) = (position, self.depth, diagnostics.count, marks.count)
    if let result = body(&self) { return result }
    position = place
    self.depth = depth
    diagnostics.removeSubrange(told...)
    marks.removeSubrange(marked...)
    return nil
  }

  /// Goes one level deeper for the time of `body`; past the limit it reports that once and gives up the statement.
  mutating func nested<Result>(at span: SourceSpan, _ body: (inout Parser) -> Result?) -> Result? {
    guard depth < Parser.nestingLimit else {
      report(SyntaxError.nestedTooDeep(limit: Parser.nestingLimit), at: span)
      position = lexer.end
      return nil
    }
    depth += 1
    defer { depth -= 1 }
    return body(&self)
  }

  /// The words from the place read next to the next white space or sign, to name them in a message.
  func wordHere() -> SourceSpan {
    let run = lexer.run(at: position)
    if !run.isEmpty { return run }
    return SourceSpan(position, min(lexer.end, position + max(1, next.length)))
  }
}
