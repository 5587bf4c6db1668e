public import TextBasics

/// Writes trees back as text, in canonical English or Chinese: what it writes parses to the same tree.
///
/// English is the canonical language of the two; Chinese is printed by the same rules from the other spellings.
struct Printer {
  /// Which spellings.
  let language: Language

  /// A keyword's canonical spelling.
  func word(_ keyword: Keyword) -> String { language == .chinese ? keyword.chinese : keyword.english }

  /// What stands between the members of a list.
  var comma: String { language == .chinese ? "、" : ", " }

  /// A field's canonical spelling.
  func name(_ field: FieldReference) -> String {
    language == .chinese ? field.field.chinese : field.field.rawValue
  }

  // MARK: Statements

  func statement(_ statement: Statement) -> String {
    switch statement.kind {
    case .query(let query): self.query(query)
    case .explain(let query): word(.explain) + " " + self.query(query)
    case .letResult(let name, _, let query): word(.letName) + " " + setName(name) + " = " + self.query(query)
    case .letParameter(let name, _, let value, let isDefault):
      word(.letName) + " $" + name + (isDefault ? " ?= " : " = ") + self.value(value, beside: nil)
    case .command(let command): self.command(command)
    }
  }

  private func command(_ command: ShellCommand) -> String {
    let chinese = command.name.aliases.first { !$0.utf8.allSatisfy { $0 < 0x80 } }
    // `show title` names columns: where no row is named only 查看 is the command.
    let isRow = command.arguments.first.map { Lexer($0.text).isRowNumber(at: 0) } ?? true
    let isChinese = language == .chinese || (command.name == .show && !isRow)
    let name = isChinese ? chinese ?? command.name.rawValue : command.name.rawValue
    return ([name] + command.arguments.map { Printer.argument($0.text) }).joined(separator: " ")
  }

  /// A command's word, in quotes where it would not be read back as it is.
  fileprivate static func argument(_ text: String) -> String {
    let lexer = Lexer(text)
    let read = lexer.argument(at: 0)
    let isPlain =
      !text.isEmpty && read.span.upper == lexer.end && read.text == text
      && QuoteClass(opening: lexer.glyph(at: 0)) == nil
      && lexer.comment(at: 0) == nil && lexer.sign(at: 0)?.sign != .continuation
      && !text.hasSuffix("\\")
    return isPlain ? text : Printer.quoted(text)
  }

  // MARK: Queries

  func query(_ query: Query) -> String { shorthand(query) ?? longForm(query) }

  /// Words alone as one types them, 查找 甲 乙; nil for any other query, and where that would be read as another.
  private func shorthand(_ query: Query) -> String? {
    guard query.verb != .clausesAlone, case .articles = query.source, let words = query.condition?.wordsAlone else {
      return nil
    }
    let opening = word(query.verb == .find ? .find : .count) + " " + words.map(bareWord).joined(separator: " ")
    // The parser is asked, without clauses and with them: they are the same in both forms.
    var bare = query
    bare.clauses = query.verb == .count ? Array(query.clauses.prefix(1)) : []
    let plain = parts(of: bare, behind: opening)
    guard let read = Script.parsed(plain, mode: .interactive, showsReadings: false).result.onlyQuery,
      TreeDescription(isNormalized: true).query(read) == TreeDescription(isNormalized: true).query(bare)
    else { return nil }
    return parts(of: query, behind: opening)
  }

  private func parts(of query: Query, behind opening: String) -> String {
    var parts = [opening]
    appendClauses(of: query, to: &parts)
    return parts.joined(separator: " ")
  }

  private func longForm(_ query: Query) -> String {
    var parts: [String] = []
    switch query.verb {
    case .find: parts.append(word(.find))
    case .count: parts.append(word(.count))
    case .clausesAlone: break
    }
    if query.verb != .clausesAlone {
      if case .articles = query.source {
        parts.append(word(.articles))
      } else {
        parts += [word(.member), source(query.source)]
      }
      if let condition = query.condition { parts += [word(.whereWord), self.condition(condition)] }
    }
    appendClauses(of: query, to: &parts)
    return parts.joined(separator: " ")
  }

  /// The clauses, each behind a `|`; that of the verb `count` without one.
  private func appendClauses(of query: Query, to parts: inout [String]) {
    var clauses = query.clauses[...]
    if query.verb == .count, case .count(let groupings)? = clauses.first?.kind {
      clauses.removeFirst()
      if !groupings.isEmpty { parts += [word(.by), groupings.map(grouping).joined(separator: comma)] }
    }
    for clause in clauses { parts += ["|", self.clause(clause)] }
  }

  /// Named results and what joins them.
  func source(_ source: Query.Source) -> String {
    switch source {
    case .articles: word(.articles)
    case .set(let name): setName(name.name)
    case .or(let parts): parts.map(self.source).joined(separator: " \(word(.or)) ")
    case .and(let parts): parts.map { bracketed($0, if: $0.isOr) }.joined(separator: " \(word(.and)) ")
    case .not(let part): word(.not) + " " + bracketed(part, if: part.isOr || part.isAnd)
    }
  }

  private func bracketed(_ source: Query.Source, if needed: Bool) -> String {
    needed ? "(\(self.source(source)))" : self.source(source)
  }

  /// A result's name; nil is the last result's.
  func setName(_ name: String?) -> String {
    guard let name else { return word(.last) }
    let lexer = Lexer(name)
    let isPlain =
      lexer.run(at: 0) == SourceSpan(0, lexer.end) && !Lexer.isVocabulary(name)
      && QuoteClass(opening: lexer.glyph(at: 0)) == nil && !lexer.glyph(at: 0).is("$")
      && lexer.sign(at: 0) == nil
      && lexer.comment(at: 0) == nil && !lexer.endsInFinalPunctuation
    return isPlain ? name : Printer.quoted(name)
  }
}

extension Query.Source {
  fileprivate var isOr: Bool { if case .or = self { true } else { false } }
  fileprivate var isAnd: Bool { if case .and = self { true } else { false } }
}

extension Lexer {
  /// Whether the text's last glyph is one that is dropped at a statement's end.
  fileprivate var endsInFinalPunctuation: Bool {
    guard let last = start(ofGlyphBefore: end) else { return false }
    let glyph = glyph(at: last)
    return glyph.is("!") || [0x3002, 0xFF61, 0xFF1F].contains(glyph.typed)
  }
}

extension Query {
  /// The query in its canonical form, in either language; it parses back to the same query.
  public func printed(in language: Language) -> String { Printer(language: language).query(self) }
}

extension Condition {
  /// The condition in its canonical form, in either language.
  public func printed(in language: Language) -> String { Printer(language: language).condition(self) }
}

extension Statement {
  /// The statement in its canonical form, in either language; it parses back to the same statement.
  public func printed(in language: Language) -> String { Printer(language: language).statement(self) }
}

extension ShellCommand.Argument {
  /// A word as it is typed behind a command: in quotes where it would not be read back as it is.
  public static func printed(_ text: String) -> String { Printer.argument(text) }
}

extension Value {
  /// The value as it would be typed, quoted where it must be.
  public func printed(in language: Language) -> String { Printer(language: language).value(self, beside: nil) }
}
