import TextBasics

extension Parser {
  /// Recognises statements of other tools: what only reads, or leaves, is understood and shown in our form; the rest is
  /// answered with ours. Nil where none stands.
  mutating func foreignStatement() -> Reading<Statement.Kind>? {
    skipTrivia()
    let start = position
    if let refused = refusedChange() { return refused }
    if let asked = askedValues() { return asked }
    if let reading = select() { return reading }
    guard let (foreign, end) = ForeignWord.starting(in: lexer, at: start) else { return nil }
    let span = SourceSpan(start, end)
    if let command = foreign.isHarmless ? understood(foreign, to: end) : nil {
      position = lexer.end
      report(SyntaxNote.understood(.command(command)), at: span, severity: .note)
      return Reading(.command(command))
    }
    if foreign.isVerb {
      position = end
      guard let query = englishQuestion(.find, from: start) ?? found(.find, from: start, span) else {
        return Reading(nil)
      }
      noteReading(of: query)
      return atEnd() ? Reading(.query(query)) : nil
    }
    report(
      SyntaxError.foreignWord(lexer.text(span), ours: foreign.ours), at: span,
      fixIts: [FixIt(replace: span, with: foreign.ours)])
    position = lexer.end
    return Reading(nil)
  }

  /// 有哪些人物, 人物有哪些: what values a field has.
  private mutating func askedValues() -> Reading<Statement.Kind>? {
    let start = position
    let opening = lexer.match(Parser.asksWhich, at: start)
    guard let (field, end) = Field.candidates(in: lexer, at: opening ?? start).first,
      lexer.scalarCount(SourceSpan(opening ?? start, end)) > 1
    else { return nil }
    var upper = end
    if opening == nil {
      guard let question = lexer.match(Parser.asksWhich, at: end) else { return nil }
      upper = question
    }
    let rest = lexer.skipTrivia(from: upper)
    let isMarked =
      lexer.glyph(at: rest).is("?") && lexer.skipTrivia(from: rest + lexer.glyph(at: rest).length) >= lexer.end
    guard rest >= lexer.end || isMarked else { return nil }
    let span = SourceSpan(opening ?? start, end)
    mark(span, .field)
    position = lexer.end
    let command = ShellCommand(.values, arguments: [ShellCommand.Argument(field.chinese, span: span)])
    report(SyntaxNote.understood(.command(command)), at: SourceSpan(start, upper), severity: .note)
    return Reading(.command(command))
  }

  private static let asksWhich = Phrases(["有哪些", "都有哪些", "有什么", "都有什么", "有哪几个", "包括哪些", "哪些"])

  /// Our command for one that stands alone, or is said of the articles (`describe articles`).
  private func understood(_ foreign: ForeignWord, to end: Int) -> ShellCommand? {
    guard let name = CommandName(rawValue: foreign.ours) else { return nil }
    var next = lexer.skipTrivia(from: end)
    if let articles = lexer.match(.articles, at: next) { next = lexer.skipTrivia(from: articles) }
    return next >= lexer.end ? ShellCommand(name, arguments: []) : nil
  }

  /// Reports a word that would change the archive: `delete from articles`, 删除文章.
  private mutating func refusedChange() -> Reading<Statement.Kind>? {
    guard let end = lexer.match(ForeignWord.changes, at: position) else { return nil }
    guard
      ForeignWord.isChangeOfArticles(in: lexer, at: position, to: end)
        || lexer.match(ForeignWord.sureChanges, at: position).map(endsWord) == true
    else { return nil }
    let span = SourceSpan(position, end)
    report(SyntaxError.readOnly(lexer.text(span)), at: span)
    position = lexer.end
    return Reading(nil)
  }

  // MARK: Operators

  /// `title LIKE '%宣讲%'`, `city is null`: another tool's operator behind a field, understood and shown in our form.
  mutating func foreignComparison() -> Reading<Condition>? {
    skipTrivia()
    let start = position
    guard let (field, end) = fieldHere() ?? tightField() else { return nil }
    let reference = FieldReference(field, span: SourceSpan(start, end))
    let place = lexer.skipTrivia(from: end)
    let condition: Condition
    if let anchored = anchored(reference, at: place) {
      condition = anchored
      position = anchored.span.upper
    } else if let (isNegated, upper) = ForeignWord.presence(in: lexer, at: place), endsWord(at: upper) {
      mark(reference.span, .field)
      mark(SourceSpan(place, upper), .comparison)
      position = upper
      condition = Condition(.presence(reference, isNegated: isNegated), span: SourceSpan(start, upper))
    } else if let (word, comparison, form) = ForeignWord.comparison(in: lexer, at: place) {
      mark(reference.span, .field)
      mark(word, .comparison)
      position = word.upper
      guard let value = value(.element) else {
        reportMissingValue(after: word)
        return Reading(nil)
      }
      condition = Condition(
        foreign(reference, comparison, value, form), span: span(from: start))
    } else {
      return nil
    }
    if !isSelect { report(SyntaxNote.understood(.condition(condition)), at: condition.span, severity: .note) }
    return Reading(condition)
  }

  /// The field of Chinese that 为空 or 以…开头 stands right behind.
  private func tightField() -> (field: Field, end: Int)? {
    guard next.value >= 0x80, let (field, end) = Field.candidates(in: lexer, at: position).first else { return nil }
    let isFollowed =
      ForeignWord.presence(in: lexer, at: end) != nil || lexer.match(Parser.beginningWith, at: end) != nil
    return isFollowed ? (field, end) : nil
  }

  /// 标题以中山开头, 以宣讲结尾: a regular expression that says where it stands.
  private func anchored(_ field: FieldReference, at offset: Int) -> Condition? {
    guard let opening = lexer.match(Parser.beginningWith, at: offset) else { return nil }
    let start = lexer.skipBlanks(from: opening)
    let string = lexer.string(at: start)
    var end = string?.isClosed == true ? string?.span.upper ?? start : start
    while case let glyph = lexer.glyph(at: end), !glyph.isEnd, !lexer.endsRun(at: end) {
      let word = lexer.skipBlanks(from: end)
      let atStart = lexer.match(Parser.atBeginning, at: word)
      if let upper = atStart ?? lexer.match(Parser.atEndOfText, at: word), end > start {
        let text = string?.isClosed == true ? string?.content ?? "" : lexer.text(SourceSpan(start, end))
        let value = Value(ForeignWord.kind(ofAnchored: text, atStart: atStart != nil), span: SourceSpan(start, end))
        return Condition(.comparison(field, .contains, value), span: SourceSpan(field.span.lower, upper))
      }
      if glyph.isWhite { return nil }
      end += glyph.length
    }
    return nil
  }

  private static let beginningWith = Spelling("以")
  private static let atBeginning = Phrases(["开头", "为开头", "打头", "开始"])
  private static let atEndOfText = Phrases(["结尾", "为结尾", "收尾"])

  private func foreign(
    _ field: FieldReference, _ comparison: Comparison, _ value: Value, _ form: ForeignWord.Pattern
  ) -> Condition.Kind {
    guard let text = value.text else { return .comparison(field, comparison, value) }
    switch (value.kind, form) {
    case (.string, .like):
      let isWhole = !text.contains { "%_*".contains($0) } && field.field.kind != .longText
      let ours: Comparison = !isWhole ? comparison : comparison == .contains ? .equal : .notEqual
      return .comparison(
        field, ours, Value(ForeignWord.kind(ofLike: text, anchors: field.field.kind.isText), span: value.span))
    case (.string, .regex): return .comparison(field, comparison, Value(.regex(text), span: value.span))
    case (.word, .like), (.wildcard, .like):
      return .comparison(
        field, comparison, Value(ForeignWord.kind(ofLike: text, anchors: field.field.kind.isText), span: value.span))
    default: return .comparison(field, comparison, value)
    }
  }
}

extension Field.Kind {
  /// Whether its values are characters, so that a pattern can say how they begin or end.
  fileprivate var isText: Bool {
    switch self {
    case .text, .longText, .list, .place: true
    case .date, .dates, .number, .flag: false
    }
  }
}
