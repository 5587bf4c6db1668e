import TextBasics

extension Parser {
  // statement ::= command | letStatement | explain | query
  mutating func statement(isCommand: Bool) -> Statement? {
    skipTrivia()
    let start = position
    let kind: Statement.Kind?
    if isCommand {
      kind = command().map { .command($0) }
    } else {
      dropFinalPunctuation()
      if let foreign = foreignStatement() { return foreign.value.map { Statement($0, span: span(from: start)) } }
      if at(.letName) || (at(.letName, tight: true) && atTightLet()) {
        kind = letStatement()
      } else if let word = eat(.explain, tight: true) {
        kind = explain(after: word)
      } else {
        kind = query().map { .query($0) }
      }
      reportLeftover()
    }
    return kind.map { Statement($0, span: span(from: start)) }
  }

  // command ::= COMMAND argument* | 'show' ( number argument* )? | ( '删除' | 'delete' ) argument+
  mutating func command() -> ShellCommand? {
    guard let (name, end) = CommandName.starting(in: lexer, at: position) else { return nil }
    mark(SourceSpan(position, end), .command)
    position = end
    var arguments: [ShellCommand.Argument] = []
    while true {
      skipTrivia()
      guard position < lexer.end else { break }
      let argument = lexer.argument(at: position)
      guard argument.span.upper > position else { break }
      arguments.append(argument)
      position = argument.span.upper
    }
    return ShellCommand(name, arguments: arguments)
  }

  // explain ::= EXPLAIN query
  mutating func explain(after word: SourceSpan) -> Statement.Kind? {
    guard !atEnd() else {
      report(SyntaxError.queryExpected(after: lexer.text(word)), at: word)
      return nil
    }
    return query().map { .explain($0) }
  }

  // letStatement ::= LET_NAME ( name '=' query | letParameter )
  mutating func letStatement() -> Statement.Kind? {
    guard let word = eat(.letName, tight: true) else { return nil }
    skipTrivia()
    if next.is("$") { return letParameter(after: word) }
    guard let (name, nameSpan) = name() else {
      report(SyntaxError.nameExpected(after: lexer.text(word)), at: word)
      position = lexer.end
      return nil
    }
    if lexer.match(.last, at: nameSpan.lower) == nameSpan.upper {
      report(SyntaxError.reservedName(name), at: nameSpan)
    }
    guard eat(.comparison(.equal)) != nil else {
      let fixes = atEnd() ? [] : [FixIt(replace: here, with: "= ")]
      report(SyntaxError.equalsExpected(name: name), at: here, fixIts: fixes)
      position = lexer.end
      return nil
    }
    guard at(.find, tight: true) || at(.count, tight: true) || at(.pipe) || atClause() else {
      let fixes = atEnd() ? [] : [FixIt(replace: SourceSpan(nameSpan.lower, nameSpan.lower), with: "$")]
      report(SyntaxError.queryExpected(after: "="), at: atEnd() ? here : wordHere(), fixIts: fixes)
      position = lexer.end
      return nil
    }
    return query().map { .letResult(name: name, nameSpan: nameSpan, $0) }
  }

  // letParameter ::= parameterName ( '=' | '?=' ) value
  private mutating func letParameter(after word: SourceSpan) -> Statement.Kind? {
    guard var (name, span) = parameterName() else {
      report(SyntaxError.nameExpected(after: lexer.text(word)), at: word)
      position = lexer.end
      return nil
    }
    var isDefault = false
    if name.hasSuffix("?"), lexer.glyph(at: span.upper).is("=") {
      name.removeLast()
      span = SourceSpan(span.lower, span.upper - 1)
      isDefault = true
    } else {
      skipTrivia()
      if next.is("?"), lexer.glyph(at: position + next.length).is("=") {
        position += next.length
        isDefault = true
      }
    }
    mark(span, .parameter)
    guard let equals = eat(.comparison(.equal)) else {
      report(SyntaxError.equalsExpected(name: "$" + name), at: here, fixIts: [FixIt(replace: here, with: "= ")])
      position = lexer.end
      return nil
    }
    guard let value = value(.element) else {
      reportMissingValue(after: equals)
      return nil
    }
    return .letParameter(name: name, nameSpan: span, value, isDefault: isDefault)
  }

  // name ::= stringValue | run
  mutating func name() -> (name: String, span: SourceSpan)? {
    position = lexer.skipTrivia(from: position)
    if let string = lexer.string(at: position), string.isClosed {
      position = string.span.upper
      mark(string.span, .name)
      return string.content.isEmpty ? nil : (string.content, string.span)
    }
    let span = lexer.run(at: position)
    guard !span.isEmpty else { return nil }
    position = span.upper
    mark(span, .name)
    return (lexer.text(span), span)
  }

  /// `$name` at the place read next, without its sign; the whole span.
  // parameterName ::= '$' run
  mutating func parameterName() -> (name: String, span: SourceSpan)? {
    guard next.is("$") else { return nil }
    let run = lexer.run(at: position + next.length)
    guard !run.isEmpty else { return nil }
    let span = SourceSpan(position, run.upper)
    position = run.upper
    return (lexer.text(run), span)
  }

  /// Whether 令 or 设, written without a space, begins a name and `=`.
  private mutating func atTightLet() -> Bool {
    guard let end = end(of: .letName, tight: true) else { return false }
    let name = lexer.run(at: end)
    guard !name.isEmpty, let sign = lexer.sign(at: lexer.skipBlanks(from: name.upper)) else { return false }
    return sign.sign == .comparison(.equal)
  }

  /// Leaves out `。` `！` `？` at the statement's end.
  private mutating func dropFinalPunctuation() {
    while let before = lexer.start(ofGlyphBefore: lexer.end), before > position {
      let glyph = lexer.glyph(at: before)
      guard glyph.isWhite || glyph.is("!") || [0x3002, 0xFF61, 0xFF1F].contains(glyph.typed) else { return }
      lexer.end = before
    }
  }

  /// Reports what is left when a statement should have ended, unless something before it is wrong anyway.
  private mutating func reportLeftover() {
    guard !atEnd() else { return }
    if !diagnostics.contains(where: { $0.severity == .error }) {
      if next.is(")") {
        report(
          SyntaxError.strayBracket, at: SourceSpan(position, position + next.length),
          fixIts: [FixIt(replace: SourceSpan(position, position + next.length), with: "")])
      } else {
        report(SyntaxError.leftover(lexer.text(wordHere())), at: wordHere())
      }
    }
    position = lexer.end
  }
}
