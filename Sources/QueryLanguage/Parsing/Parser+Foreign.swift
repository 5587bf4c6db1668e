import TextBasics

extension Parser {
  /// Recognises statements of other tools and answers with ours; true when one was reported.
  mutating func reportForeignStatement() -> Bool {
    skipTrivia()
    let start = position
    guard let (foreign, end) = ForeignWord.starting(in: lexer, at: start) else { return false }
    if foreign.ours == nil {
      // SELECT … FROM articles WHERE …: all before the conditions becomes `find articles`.
      guard let head = selectHead(from: start) else { return false }
      report(
        SyntaxError.foreignWord(lexer.text(SourceSpan(start, end)), ours: ForeignWord.selectForm),
        at: SourceSpan(start, end), fixIts: [FixIt(replace: head, with: "find articles")])
    } else if let ours = foreign.ours {
      let span = SourceSpan(start, end)
      report(
        SyntaxError.foreignWord(lexer.text(span), ours: ours), at: span, fixIts: [FixIt(replace: span, with: ours)])
    }
    position = lexer.end
    return true
  }

  /// `SELECT … FROM TABLE` at a place; nil when no FROM follows.
  private func selectHead(from start: Int) -> SourceSpan? {
    let from = Spelling("from")
    var offset = start
    while offset < lexer.end {
      offset = lexer.skipTrivia(from: offset)
      if let end = lexer.match(from, at: offset) {
        return SourceSpan(start, lexer.run(at: lexer.skipTrivia(from: end)).upper)
      }
      let run = lexer.run(at: offset)
      offset = max(offset + max(1, lexer.glyph(at: offset).length), run.upper)
    }
    return nil
  }

  /// `title LIKE '%宣讲%'`: another tool's operator behind a field; ours is named, and its value passed over.
  mutating func foreignComparison() -> Reading<Condition>? {
    if let reading = nullComparison() { return reading }
    guard let (_, end) = fieldHere(),
      let (word, ours) = ForeignWord.comparison(in: lexer, at: lexer.skipTrivia(from: end))
    else { return nil }
    mark(SourceSpan(position, end), .field)
    report(
      SyntaxError.foreignWord(lexer.text(word), ours: ours), at: word, fixIts: [FixIt(replace: word, with: ours)])
    position = word.upper
    _ = value(.element)
    return Reading(nil)
  }
}

extension Parser {
  /// `F is null`, `F 不为空`: here these are `no F` and `has F`.
  private mutating func nullComparison() -> Reading<Condition>? {
    guard let (field, end) = fieldHere() else { return nil }
    let start = lexer.skipTrivia(from: end)
    for (forms, keyword) in [(ForeignWord.nullForms, Keyword.no), (ForeignWord.notNullForms, .has)] {
      guard let upper = lexer.match(forms, at: start), endsWord(at: upper) else { continue }
      let span = SourceSpan(position, upper)
      let isChinese = lexer.glyph(at: position).value >= 0x80
      let ours = isChinese ? "\(keyword.chinese) \(field.chinese)" : "\(keyword.english) \(field.rawValue)"
      report(
        SyntaxError.foreignWord(lexer.text(SourceSpan(start, upper)), ours: ours), at: SourceSpan(start, upper),
        fixIts: [FixIt(replace: span, with: ours)])
      position = upper
      return Reading(nil)
    }
    return nil
  }
}

/// A word that begins a statement of another tool.
struct ForeignWord {
  /// What says the same here; nil for `select`, whose statement is rewritten.
  var ours: String?

  private static let table: [(form: Spelling, ours: String?)] = [
    ("select", nil), (".tables", "fields"), (".schema", "fields"), (".help", "help"), (".quit", "quit"),
    (".exit", "quit"), (".open", "open"), (".read", "run"), (".import", "import"), ("\\q", "quit"), ("\\d", "fields"),
    ("\\h", "help"), ("\\?", "help"), ("\\i", "run"), ("describe", "fields"), ("desc", "fields"), ("ls", "info"),
    ("dir", "info"), ("cd", "open"), ("man", "help"), ("grep", "find"), (":q", "quit"), (":quit", "quit"),
    ("source", "run"), ("use", "open"), ("show tables", "fields"), ("show columns", "fields"), ("logout", "quit"),
    ("search", "find"), ("list", "find"), ("get", "find"), ("tables", "fields"), ("schema", "fields"),
    ("columns", "fields"), ("h", "help"), ("exit()", "quit"), ("quit()", "quit"), ("load", "import"),
  ].map { (Spelling($0.0), $0.1) }.sorted { $0.0.scalars.count > $1.0.scalars.count }

  /// The foreign word at an offset, as a word by itself, and where it ends.
  static func starting(in lexer: Lexer, at offset: Int) -> (word: ForeignWord, end: Int)? {
    for (form, ours) in table {
      guard let end = lexer.match(form, at: offset) else { continue }
      let after = lexer.glyph(at: end)
      if after.isEnd || after.isWhite || (ours == nil && after.is("*")) { return (ForeignWord(ours: ours), end) }
    }
    return nil
  }

  static let nullForms = Spelling.longestFirst(["is null", "= null", "is empty", "is missing", "为空", "是空", "空白"])
  static let notNullForms = Spelling.longestFirst(
    ["is not null", "!= null", "is not empty", "is not missing", "不为空", "不是空", "非空"])

  /// Our word as a Chinese message names it: by its Chinese spelling, where it has one.
  static func inChinese(_ ours: String) -> String {
    if ours == selectForm { return "查找 文章 其中 …" }
    if ours == Keyword.find.english { return Keyword.find.chinese }
    guard let command = CommandName(rawValue: ours), let chinese = command.aliases.first else { return ours }
    return "\(chinese)（\(ours)）"
  }

  /// What stands for a whole `SELECT`.
  static let selectForm = "find articles where …"

  private static let comparisons: [(form: Spelling, ours: String)] = [
    ("not like", "!~"), ("not ilike", "!~"), ("like", "~"), ("ilike", "~"), ("matches", "~"), ("regexp", "~"),
    ("rlike", "~"), ("glob", "~"), ("includes", "~"),
  ].map { (Spelling($0.0), $0.1) }

  /// Another tool's operator word at an offset, and what stands for it here; nil when nothing follows it.
  static func comparison(in lexer: Lexer, at offset: Int) -> (word: SourceSpan, ours: String)? {
    for (form, ours) in comparisons {
      guard let end = lexer.match(form, at: offset) else { continue }
      return lexer.skipTrivia(from: end) < lexer.end ? (SourceSpan(offset, end), ours) : nil
    }
    return nil
  }
}
