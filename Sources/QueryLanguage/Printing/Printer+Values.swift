import TextBasics

extension Printer {
  /// A value behind an operator, in a list or as an argument.
  func value(_ value: Value, beside field: Field?) -> String {
    switch value.kind {
    case .word(let text): return Printer.readsBack(text, beside: field) ? text : Printer.quoted(text)
    case .string(let text): return Printer.quoted(text)
    case .wildcard(let text): return text
    case .regex(let pattern): return Printer.slashed(pattern)
    case .date(let phrase, let spelling):
      guard let field, field.kind == .date || field.kind == .dates else { return spelling }
      return date(phrase)
    case .number(_, let spelling):
      guard let field, field.kind == .date || field.kind == .dates, let phrase = value.datePhrase else {
        return spelling
      }
      return date(phrase)
    case .parameter(let name): return "$" + name
    }
  }

  /// A value that is a condition by itself.
  func bareWord(_ value: Value) -> String {
    guard case .word(let text) = value.kind else { return self.value(value, beside: nil) }
    return Printer.readsBackAlone(text) ? text : Printer.quoted(text)
  }

  /// A date in the language's canonical form: ISO in English where the year is known.
  func date(_ phrase: DatePhrase) -> String {
    switch phrase {
    case .partial(let date):
      guard let year = date.year else { return chinese(date) }
      return language == .chinese ? "\(year)年" + chinese(date) : date.description
    case .last(let count, let bucket): return language == .chinese ? bucket.chineseLast(count) : bucket.last(count)
    case .part(let part, .named(let year)):
      return language == .chinese ? "\(year)年\(part.chinese)" : "\(year)-\(part.sign)"
    case .part(let part, .ago(let ago)):
      let year = date(.year(ago: ago))
      return year.utf8.first ?? 0 < 0x80 ? "\(year) \(part.sign)" : year + part.chinese
    default:
      let (english, chinese) = phrase.spellings
      return (language == .chinese ? chinese.first : english.first) ?? chinese.first ?? ""
    }
  }

  /// Month and day as Chinese text has them.
  private func chinese(_ date: PartialDate) -> String {
    (date.month.map { "\($0)月" } ?? "") + (date.day.map { "\($0)日" } ?? "")
  }

  // MARK: Quotes

  /// Whether a word is read back as itself, without quotes, behind an operator.
  ///
  /// The parser is asked: what it makes of a word is the one truth about it.
  static func readsBack(_ text: String, beside field: Field?) -> Bool {
    guard isOneWord(text) else { return false }
    return readsBack("\((field ?? .title).rawValue) ~ \(text)") { kind in
      guard case .comparison(_, .contains, let value) = kind else { return false }
      return value.kind == .word(text)
    }
  }

  /// Whether a word is read back as itself where it is a condition.
  static func readsBackAlone(_ text: String) -> Bool {
    guard isOneWord(text) else { return false }
    return readsBack(text) { kind in
      guard case .word(let value) = kind else { return false }
      return value.kind == .word(text)
    }
  }

  /// Whether a condition is read back both at a statement's end and with others behind it, quotes among them, which would
  /// close one that it opens.
  private static func readsBack(_ text: String, _ isSame: (Condition.Kind) -> Bool) -> Bool {
    guard let alone = condition(text), isSame(alone), case .and(let parts)? = condition(text + Self.others),
      parts.count == 5
    else { return false }
    guard isSame(parts[0].kind) else { return false }
    // A count divides a word at 按 too: 按年.
    guard text.contains("按") else { return true }
    return condition(text, verb: .count).map(isSame) ?? false
  }

  private static let others = " and has photo and \"x\" and 「x」 and 『x』"

  /// Whether a text may be read back without quotes; one that begins with a slash may not, as a later slash would make
  /// it a pattern.
  private static func isOneWord(_ text: String) -> Bool {
    !text.isEmpty && !text.hasPrefix("/") && !text.hasPrefix("／") && !Lexer.isVocabulary(text)
      && !text.unicodeScalars.contains { $0.value < 0x20 }
  }

  /// The one condition of a query, read without a doubt; nil for anything else.
  private static func condition(_ text: String, verb: Query.Verb = .find) -> Condition.Kind? {
    let result = Script.parse("\(verb == .count ? "count" : "find") articles where \(text)")
    guard result.statements.count == 1, result.diagnostics.isEmpty, !result.isIncomplete,
      case .query(let query) = result.statements[0].kind, query.clauses.allSatisfy(\.span.isEmpty)
    else { return nil }
    return query.condition?.kind
  }

  /// A text in quotes that it does not hold itself, or in double ones with `\` before what would close them.
  static func quoted(_ text: String) -> String {
    let glyphs = text.unicodeScalars.map { Glyph(value: $0.value, typed: $0.value, length: 1) }
    func holds(_ quotes: QuoteClass) -> Bool { glyphs.contains { quotes.isClosed(by: $0) } }
    if !holds(.double), !text.unicodeScalars.contains("\\") { return "\"\(text)\"" }
    if !holds(.corner) { return "「\(text)」" }
    if !holds(.whiteCorner) { return "『\(text)』" }
    var result = "\""
    for (scalar, glyph) in zip(text.unicodeScalars, glyphs) {
      if scalar == "\\" || QuoteClass.double.isClosed(by: glyph) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }

  /// A pattern between slashes, its own written `\/`.
  private static func slashed(_ pattern: String) -> String {
    var result = "/"
    var isEscaped = false
    for scalar in pattern.unicodeScalars {
      if scalar == "/", !isEscaped { result += "\\" }
      isEscaped = scalar == "\\" && !isEscaped
      result.unicodeScalars.append(scalar)
    }
    return result + "/"
  }
}
