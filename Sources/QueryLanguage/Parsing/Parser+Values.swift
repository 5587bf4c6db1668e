import TextBasics

/// Where a value stands, which decides where it ends and what it may be.
enum ValueRole: Equatable {
  /// A condition by itself: `find 宣讲`.
  case bareWord
  /// Behind an operator, beside a field of that kind.
  case operand(Field.Kind)
  /// One of a list, or an argument.
  case element
  /// An end of `between`.
  case bound
}

extension Parser {
  //
  // Nil where no value begins, and where a connective stands in its place.
  // value ::= stringValue | regexValue | parameterValue | dateOrNumber | wordValue
  mutating func value(_ role: ValueRole) -> Value? {
    position = lexer.skipTrivia(from: position, comments: role == .bareWord)
    guard position < lexer.end else { return nil }
    if let value = stringValue() ?? regexValue(role) ?? parameterValue() { return value }
    if case .operand(.number) = role, let value = measuredNumber() { return value }
    if let value = dateOrNumber({ parser, end in
      switch role {
      case .bareWord, .element: parser.lexer.endsValue(at: end)
      case .operand, .bound: parser.endsBound(at: end)
      }
    }) {
      return value
    }
    return wordValue(role)
  }

  // stringValue ::= '"' ( '\' ["\] | [^"\] )* '"' | "'" [^']* "'" | '「' [^」]* '」' | '『' [^』]* '』'
  private mutating func stringValue() -> Value? {
    guard let string = lexer.string(at: position) else { return nil }
    if !string.isClosed {
      let opening = SourceSpan(position, position + next.length)
      let lineEnd = lexer.lineEnd(from: position)
      let closing = string.quotes.closing(behind: lexer.glyph(at: position))
      report(
        LexicalError.unclosedString(closing: closing), at: opening,
        fixIts: [FixIt(replace: SourceSpan(lineEnd, lineEnd), with: closing)])
      position = lexer.end
      return Value(.string(string.content), span: string.span)
    }
    if lexer.endsValue(at: string.span.upper) || lexer.joinsStrings(at: string.span.upper) {
      position = string.span.upper
      mark(string.span, .string)
      return Value(.string(string.content), span: string.span)
    }
    // A quote that touches other value characters is one of them: “五个到位”助推.
    let span = SourceSpan(position, lexer.run(at: string.span.upper).upper)
    position = span.upper
    mark(span, .value)
    return Value(.word(lexer.text(span)), span: span)
  }

  // regexValue ::= '/' ( '\/' | [^/#xA#xD] )+ '/'
  private mutating func regexValue(_ role: ValueRole) -> Value? {
    guard next.is("/") else { return nil }
    guard let (pattern, span) = lexer.regex(at: position) else {
      if case .operand(let kind) = role, kind == .text || kind == .longText || kind == .list, isPatternDue() {
        let lineEnd = lexer.lineEnd(from: position)
        report(
          LexicalError.unclosedRegex, at: SourceSpan(position, position + next.length),
          fixIts: [FixIt(replace: SourceSpan(lineEnd, lineEnd), with: "/")])
        position = lexer.end
        return Value(.regex(""), span: here)
      }
      return nil
    }
    position = span.upper
    mark(span, .regex)
    return Value(.regex(pattern), span: span)
  }

  /// Whether the `/` read next has `~` or `!~` before it and no other slash behind it.
  private func isPatternDue() -> Bool {
    var offset = position
    while let before = lexer.start(ofGlyphBefore: offset), lexer.glyph(at: before).isWhite { offset = before }
    guard let before = lexer.start(ofGlyphBefore: offset), lexer.glyph(at: before).is("~") else { return false }
    var rest = position + next.length
    while case let glyph = lexer.glyph(at: rest), !glyph.isEnd, !glyph.isLineEnd {
      if glyph.is("/") { return false }
      rest += glyph.length
    }
    return true
  }

  // parameterValue ::= parameterName
  private mutating func parameterValue() -> Value? {
    guard let (name, span) = parameterName() else { return nil }
    mark(span, .parameter)
    return Value(.parameter(name), span: span)
  }

  // wordValue ::= run
  private mutating func wordValue(_ role: ValueRole) -> Value? {
    let run: SourceSpan
    if next.is("("), role != .bareWord, let end = lexer.balancedEnd(at: position),
      role != .element || bracketBelongsToValue()
    {
      run = SourceSpan(position, lexer.run(at: end).upper)
    } else {
      run = lexer.run(at: position)
    }
    guard !run.isEmpty else { return nil }
    for keyword in [Keyword.and, .or] where lexer.match(keyword, at: run.lower) == run.upper { return nil }
    position = run.upper
    mark(run, .value)
    return Value(lexer.wordKind(run), span: run)
  }

  // MARK: Dates and numbers

  // dateOrNumber ::= date | number
  mutating func dateOrNumber(_ endsThere: (Parser, Int) -> Bool) -> Value? {
    if let (phrase, end) = lexer.date(at: position), endsThere(self, end), !goesOnInBrackets(at: end) {
      let span = SourceSpan(position, end)
      position = end
      mark(span, .date)
      return Value(.date(phrase, spelling: lexer.plainText(span)), span: span)
    }
    if let (number, end) = lexer.number(at: position), endsThere(self, end), !goesOnInBrackets(at: end) {
      let span = SourceSpan(position, end)
      position = end
      mark(span, .number)
      return Value(.number(number, spelling: lexer.plainText(span)), span: span)
    }
    return nil
  }

  /// Whether brackets right behind a number make it part of a word: 2024（增刊）.
  private func goesOnInBrackets(at offset: Int) -> Bool {
    lexer.glyph(at: offset).is("(") && lexer.balancedEnd(at: offset) != nil
  }

  /// `600字`, `6段`, `1,000`: a number with its unit, which is left out, or with commas at the thousands.
  // measuredNumber ::= number ( ',' [0-9] [0-9] [0-9] )* ( '字' | '个字' | '段' )?
  private mutating func measuredNumber() -> Value? {
    guard var (number, end) = lexer.anyNumber(at: position) else { return nil }
    while lexer.glyph(at: end).typed == 0x2C, let group = lexer.number(at: end + 1), group.end == end + 4,
      number < 1 << 40
    {
      number = number * 1000 + group.number
      end = group.end
    }
    let unitEnd = lexer.match(Parser.units, at: lexer.skipBlanks(from: end)) ?? end
    guard lexer.endsValue(at: unitEnd) else { return nil }
    let span = SourceSpan(position, end)
    position = unitEnd
    mark(span, .number)
    return Value(.number(number, spelling: "\(number)"), span: span)
  }

  private static let units = Phrases(["字", "个字", "段"])

  /// Whether a date or number that ends at an offset ends there, or is the first end of a range.
  func endsBound(at offset: Int) -> Bool {
    if lexer.endsValue(at: offset) || lexer.startsDots(at: offset) { return true }
    if lexer.match(.betweenEnd, at: offset) != nil || lexer.match(.memberEnd, at: offset) != nil { return true }
    guard let to = lexer.match(.to, at: offset) else { return false }
    let high = lexer.skipBlanks(from: to)
    return lexer.date(at: high) != nil || lexer.number(at: high) != nil
  }
}

extension Lexer {
  /// Whether a connective that leads to another quote stands right behind one: “宣讲”和“劳模”.
  func joinsStrings(at offset: Int) -> Bool {
    guard let before = start(ofGlyphBefore: offset),
      QuoteClass.all.contains(where: { $0.isClosed(by: glyph(at: before)) })
    else { return false }
    guard let end = match(.and, at: offset) ?? match(.or, at: offset) ?? match(.near, at: offset) else { return false }
    return QuoteClass(opening: glyph(at: end)) != nil && string(at: end)?.isClosed == true
  }

  /// Whether `..` stands at an offset.
  func startsDots(at offset: Int) -> Bool {
    let first = glyph(at: offset)
    return first.is(".") && glyph(at: offset + first.length).is(".")
  }

  /// A run as a value: with `*` or `?` in it (full-width too) a wildcard, else a word.
  ///
  /// A part of a run with a bracket that is closed beyond it is a word: nothing else could be written down again.
  func wordKind(_ run: SourceSpan) -> Value.Kind {
    var pattern = String.UnicodeScalarView()
    var isWildcard = false
    var open = 0
    var offset = run.lower
    while offset < run.upper {
      let glyph = glyph(at: offset)
      let isSign = glyph.is("*") || glyph.is("?")
      isWildcard = isWildcard || isSign
      if glyph.is("(") { open += 1 }
      if glyph.is(")") { open -= 1 }
      pattern.append(Unicode.Scalar(isSign ? glyph.value : glyph.typed) ?? "\u{FFFD}")
      offset += glyph.length
    }
    return isWildcard && open == 0 ? .wildcard(String(pattern)) : .word(String(pattern))
  }
}
