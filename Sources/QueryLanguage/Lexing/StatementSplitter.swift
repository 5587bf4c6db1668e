import TextBasics

/// One statement's place in a text, before it is parsed.
struct StatementSlice: Equatable {
  /// Where it stands, what separates it from the next aside.
  var span: SourceSpan
  /// Whether it begins with a word of the shell.
  var isCommand: Bool
  /// What it waits for where it ends.
  var awaited: Awaited?
}

/// Finds where statements end: at a line's end or a `;`, unless a bracket or quote is open or the line ends in an
/// operator, a connective, a comma, `|` or `\`; in files also where the next line begins with white space.
struct StatementSplitter {
  private var lexer: Lexer
  private let mode: Script.Mode
  private var offset = 0

  /// A splitter of that text.
  init(_ lexer: Lexer, mode: Script.Mode) {
    self.lexer = lexer
    self.mode = mode
  }

  /// All statements of the text, in order; the comments between and within them go to `comments`.
  static func slices(of lexer: Lexer, mode: Script.Mode, comments: inout [SourceSpan]) -> [StatementSlice] {
    var splitter = StatementSplitter(lexer, mode: mode)
    var slices: [StatementSlice] = []
    while let slice = splitter.next(comments: &comments) { slices.append(slice) }
    return slices
  }

  private mutating func next(comments: inout [SourceSpan]) -> StatementSlice? {
    while true {
      offset = lexer.skipTrivia(from: offset, comments: false)
      if let end = lexer.isFirstOnLine(offset) ? lineComment() : lexer.comment(at: offset) {
        comments.append(SourceSpan(offset, end))
        offset = end
      } else if case .semicolon? = lexer.sign(at: offset)?.sign {
        offset += lexer.glyph(at: offset).length
      } else {
        break
      }
    }
    guard offset < lexer.end else { return nil }
    let start = offset
    let isCommand = CommandName.starting(in: lexer, at: start) != nil
    let awaited = isCommand ? passCommand(comments: &comments) : passStatement(comments: &comments)
    var upper = offset
    while upper > start, let before = lexer.start(ofGlyphBefore: upper), lexer.glyph(at: before).isWhite {
      upper = before
    }
    return StatementSlice(span: SourceSpan(start, upper), isCommand: isCommand, awaited: awaited)
  }

  /// A comment that is the first thing of its line, where no statement has begun: white space may stand before it.
  private func lineComment() -> Int? {
    let first = lexer.glyph(at: offset)
    let second = lexer.glyph(at: offset + first.length)
    return first.is("#") || (first.is("/") && second.is("/")) ? lexer.lineEnd(from: offset) : lexer.comment(at: offset)
  }

  // MARK: Commands

  /// Passes a command: words up to the line's end or `;`, quotes minded.
  private mutating func passCommand(comments: inout [SourceSpan]) -> Awaited? {
    while true {
      offset = lexer.skipBlanks(from: offset)
      let glyph = lexer.glyph(at: offset)
      if glyph.isEnd { return nil }
      if glyph.isLineEnd {
        var passed: [SourceSpan] = []
        let next = nextLine(from: offset, comments: &passed)
        guard isIndented(next) else { return nil }
        comments += passed
        offset = next
        continue
      }
      if glyph.is(";") || lexer.comment(at: offset) != nil { return nil }
      if case .continuation? = lexer.sign(at: offset)?.sign {
        offset = lexer.skipTrivia(from: offset + 1, comments: false)
        guard offset < lexer.end else { return .nextLine }
        continue
      }
      offset = lexer.argument(at: offset).span.upper
    }
  }

  // MARK: Other statements

  /// Passes a statement, and tells what it waits for if the text ends within it.
  private mutating func passStatement(comments: inout [SourceSpan]) -> Awaited? {
    var brackets: [SourceSpan] = []
    var last: Token?
    var beforeLast: Token?
    while true {
      offset = lexer.skipBlanks(from: offset)
      let token = lexer.token(at: offset, valueIsDue: lexer.isOperator(last))
      switch token.kind {
      case .end: return brackets.last.map { .closingBracket(opened: $0) } ?? awaited(after: last, beforeLast)
      case .comment:
        comments.append(token.span)
        offset = token.span.upper
        continue
      case .lineEnd:
        let waits = awaited(after: last, beforeLast) != nil || !brackets.isEmpty
        var passed: [SourceSpan] = []
        let next = nextLine(from: token.span.upper, comments: &passed)
        let isPiped = last?.kind == .sign(.pipe) && startsCountClause(at: next)
        guard waits ? isPiped || !abandons(at: next) : isIndented(next) else { return nil }
        comments += passed
        offset = next
        continue
      case .string, .word:
        guard let quote = openQuote(of: token) else { break }
        offset = mode == .file ? lexer.lineEnd(from: offset) : lexer.end
        return offset >= lexer.end ? .closingQuote(opened: quote) : nil
      case .sign(.semicolon) where brackets.isEmpty: return nil
      case .sign(.openBracket): brackets.append(token.span)
      case .sign(.closeBracket): _ = brackets.popLast()
      default: break
      }
      beforeLast = last
      last = token
      offset = token.span.upper
    }
  }

  /// What is due after the last tokens of a line; nil when the line may end there.
  private func awaited(after last: Token?, _ beforeLast: Token?) -> Awaited? {
    guard let last else { return nil }
    switch last.kind {
    case .sign(.comma): return .listItem
    case .sign(.pipe): return .clause
    case .sign(.continuation): return .nextLine
    case .sign(.comparison), .sign(.and), .sign(.or), .sign(.not): return .operand
    case .word: return beforeLast != nil && awaitsOperand(last, beforeLast) ? .operand : nil
    default: return nil
    }
  }

  /// Whether a word at a line's end is a connective with something before it, or an operator behind a field.
  private func awaitsOperand(_ last: Token, _ beforeLast: Token?) -> Bool {
    func isWhole(_ keyword: Keyword) -> Bool { lexer.match(keyword, at: last.span.lower) == last.span.upper }
    guard let beforeLast else { return false }
    if isWhole(.and) || isWhole(.or) {
      let opensStatement = lexer.match(.find, at: beforeLast.span.lower) == beforeLast.span.upper
      return !opensStatement
    }
    guard beforeLast.kind == .word,
      Field.candidates(in: lexer, at: beforeLast.span.lower).contains(where: { $0.end == beforeLast.span.upper }),
      let relation = lexer.relation(at: last.span.lower)
    else { return false }
    return relation.span.upper == last.span.upper
  }

  /// The quote that a token begins with, if it is not closed, or in a file only by a quote of a later statement.
  private func openQuote(of token: Token) -> SourceSpan? {
    let quote = lexer.glyph(at: token.span.lower)
    guard QuoteClass(opening: quote) != nil else { return nil }
    var isClosed = true
    if case .string(_, isClosed: false) = token.kind { isClosed = false }
    guard !isClosed || (mode == .file && abandonsString(token.span)) else { return nil }
    return SourceSpan(token.span.lower, token.span.lower + quote.length)
  }

  /// The first thing on the lines from an offset on that is no comment.
  private func nextLine(from start: Int, comments: inout [SourceSpan]) -> Int {
    var offset = start
    while true {
      offset = lexer.skipTrivia(from: offset, comments: false)
      guard lexer.isFirstOnLine(offset), let end = lexer.comment(at: offset) else { return offset }
      comments.append(SourceSpan(offset, end))
      offset = end
    }
  }

  /// Whether a line goes on with the statement because it begins with white space; only files have that.
  private func isIndented(_ next: Int) -> Bool {
    guard mode == .file, next < lexer.end, let before = lexer.start(ofGlyphBefore: next) else { return false }
    return lexer.glyph(at: before).isBlank
  }

  /// Whether a file gives up what was left open: a line that is not indented begins another statement.
  private func abandons(at next: Int) -> Bool {
    guard mode == .file, next < lexer.end, let before = lexer.start(ofGlyphBefore: next),
      lexer.glyph(at: before).isLineEnd
    else { return false }
    let openings: [Keyword] = [.find, .count, .letName, .explain]
    return openings.contains { lexer.match($0, at: next) != nil } || CommandName.starting(in: lexer, at: next) != nil
  }

  /// Whether `count` by itself or with `by` stands at an offset: a clause behind `|`, as `count 宣讲` is not.
  private func startsCountClause(at offset: Int) -> Bool {
    guard let end = lexer.match(.count, at: offset) else { return lexer.match(.countBy, at: offset) != nil }
    let next = lexer.skipBlanks(from: end)
    let glyph = lexer.glyph(at: next)
    return glyph.isEnd || glyph.isLineEnd || glyph.is("|") || glyph.is(";") || lexer.match(.by, at: next) != nil
  }

  /// Whether a string over several lines has a line within it that begins another statement: its quote was forgotten.
  private func abandonsString(_ span: SourceSpan) -> Bool {
    var offset = lexer.lineEnd(from: span.lower)
    while offset < span.upper {
      offset += lexer.glyph(at: offset).length
      if abandons(at: offset) { return true }
      offset = lexer.lineEnd(from: offset)
    }
    return false
  }
}
