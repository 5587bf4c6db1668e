import TextBasics

/// A word of another tool, with what stands for it here.
struct ForeignWord {
  /// How an operator of another tool writes what it looks for.
  enum Pattern {
    case like, regex, plain
  }

  /// What says the same here.
  var ours: String
  /// Whether it only reads, or leaves, so that it can be carried out as ours.
  var isHarmless: Bool { ["fields", "help", "quit", "info", "history"].contains(ours) }
  /// Whether it is another word for `find`.
  var isVerb: Bool { ours == "find" }

  private static let table = SpellingTable<String>([
    (".tables", "fields"), (".schema", "fields"), (".help", "help"), (".quit", "quit"), (".exit", "quit"),
    (".q", "quit"),
    (".open", "open"), (".read", "run"), (".import", "import"), ("\\q", "quit"), ("\\d", "fields"), ("\\dt", "fields"),
    ("\\h", "help"), ("\\?", "help"), ("\\i", "run"), ("\\s", "history"), ("describe", "fields"), ("desc", "fields"),
    ("ls", "info"), ("dir", "info"), ("cd", "open"), ("man", "help"), ("grep", "find"), (":q", "quit"), (":q!", "quit"),
    (":wq", "quit"), (":quit", "quit"), (":help", "help"), ("/help", "help"), ("/quit", "quit"), ("/exit", "quit"),
    ("source", "run"), ("use", "open"), ("show tables", "fields"), ("show columns", "fields"),
    ("show fields", "fields"),
    ("logout", "quit"), ("close", "quit"), ("search", "find"), ("list", "find"), ("get", "find"), ("show me", "find"),
    ("give me", "find"), ("get me", "find"),
    ("search for", "find"), ("look for", "find"), ("show all", "find"), ("list all", "find"), ("query", "find"),
    ("tables", "fields"),
    ("schema", "fields"), ("columns", "fields"), ("h", "help"), ("q", "quit"), ("exit()", "quit"), ("quit()", "quit"),
    ("load", "import"), ("再见", "quit"), ("结束", "quit"), ("关闭", "quit"), ("离开", "quit"), ("求助", "help"), ("说明", "help"),
    ("使用说明", "help"), ("怎么用", "help"), ("如何使用", "help"),
  ])

  /// The foreign word at an offset, as a word by itself, and where it ends.
  static func starting(in lexer: Lexer, at offset: Int) -> (word: ForeignWord, end: Int)? {
    for entry in table.starting(with: lexer.glyph(at: offset).folded) {
      guard let end = lexer.match(entry.form, at: offset) else { continue }
      let after = lexer.glyph(at: end)
      guard after.isEnd || after.isWhite else { continue }
      // A word of Chinese is one by itself alone: 结束 离职 are words to look for.
      if entry.form.endsInLetter || after.isEnd { return (ForeignWord(ours: entry.word), end) }
    }
    return nil
  }

  /// What would change the archive; those that are surely meant so; and what they are said of.
  static let changes = Phrases([
    "delete", "update", "insert", "drop", "alter", "create", "truncate", "replace", "删除", "删掉", "删去", "修改", "更新", "新增",
    "添加", "移走", "改写",
  ])
  static let sureChanges = Phrases([
    "delete", "update", "insert into", "drop table", "alter table", "create table", "truncate", "删除", "删掉",
  ])
  static let changed = Phrases([
    "from", "into", "table", "articles", "article", "文章", "稿子", "稿件", "所有文章", "全部文章", "这篇", "第",
  ])

  /// Whether a word that would change the archive stands there alone or is said of the articles: 删除 文章, `delete from
  /// articles`.
  static func isChangeOfArticles(in lexer: Lexer, at offset: Int, to end: Int) -> Bool {
    guard lexer.match(changes, at: offset) == end else { return false }
    let next = lexer.skipTrivia(from: end)
    return next >= lexer.end || lexer.match(changed, at: next) != nil
  }

  private static let nullForms = Phrases([
    "is null", "= null", "== null", "is empty", "is missing", "为空", "是空", "空白", "= ''",
  ])
  private static let notNullForms = Phrases([
    "is not null", "!= null", "<> null", "is not empty", "is not missing", "不为空", "不是空", "非空",
  ])

  /// `is null` and `is not null` in any spelling: true for the first, and where it ends.
  static func presence(in lexer: Lexer, at offset: Int) -> (isNegated: Bool, end: Int)? {
    if let end = lexer.match(nullForms, at: offset) { return (true, end) }
    return lexer.match(notNullForms, at: offset).map { (false, $0) }
  }

  /// Our word as a Chinese message names it: by its Chinese spelling, where it has one.
  static func inChinese(_ ours: String) -> String {
    if ours == Keyword.find.english { return Keyword.find.chinese }
    guard let command = CommandName(rawValue: ours), let chinese = command.aliases.first else { return ours }
    return "\(chinese)（\(ours)）"
  }

  private static let comparisons = SpellingTable<(ours: Comparison, pattern: Pattern)>([
    ("not like", (.notContains, .like)), ("not ilike", (.notContains, .like)), ("like", (.contains, .like)),
    ("ilike", (.contains, .like)), ("not regexp", (.notContains, .regex)), ("not matches", (.notContains, .regex)),
    ("matches", (.contains, .regex)), ("regexp", (.contains, .regex)), ("rlike", (.contains, .regex)),
    ("glob", (.contains, .like)), ("includes", (.contains, .plain)), ("has", (.contains, .plain)),
  ])

  /// Another tool's operator word at an offset, and what stands for it here; nil when nothing follows it.
  static func comparison(in lexer: Lexer, at offset: Int) -> (word: SourceSpan, ours: Comparison, pattern: Pattern)? {
    guard let (word, end) = comparisons.first(in: lexer, at: offset), lexer.skipTrivia(from: end) < lexer.end
    else { return nil }
    return (SourceSpan(offset, end), word.ours, word.pattern)
  }

  /// What `LIKE` looks for, as a value of ours: `%` at both ends is left to `~`, within it is `*`, `_` is `?`. At one end
  /// alone, or within and at neither, it says where the text begins or ends, as only a regular expression does.
  static func kind(ofLike pattern: String, anchors: Bool = true) -> Value.Kind {
    let isOpen = (pattern.hasPrefix("%") || pattern.hasPrefix("*"), pattern.hasSuffix("%") || pattern.hasSuffix("*"))
    let hasSign = pattern.contains { "%_*?".contains($0) }
    if anchors, hasSign, isOpen != (true, true) {
      return .regex((isOpen.0 ? "" : "^") + regex(ofLike: pattern, isOpen) + (isOpen.1 ? "" : "$"))
    }
    var inner = pattern[...]
    while let first = inner.first, first == "%" || first == "*" { inner.removeFirst() }
    while let last = inner.last, last == "%" || last == "*" { inner.removeLast() }
    let isWildcard = inner.contains { "%_*?".contains($0) }
    let text = String(inner.map { $0 == "%" ? "*" : $0 == "_" ? "?" : $0 })
    guard isWildcard, !text.contains(where: { " ,;|=~<>()\"'".contains($0) }) else {
      return Printer.readsBack(text, beside: nil) ? .word(text) : .string(String(inner))
    }
    return .wildcard(text)
  }

  /// What stands between the ends of a `LIKE`, its own characters escaped.
  private static func regex(ofLike pattern: String, _ isOpen: (Bool, Bool)) -> String {
    var inner = pattern[...]
    if isOpen.0 { inner.removeFirst() }
    if isOpen.1, !inner.isEmpty { inner.removeLast() }
    return inner.map { character in
      switch character {
      case "%", "*": ".*"
      case "_", "?": "."
      default: escaped(String(character))
      }
    }.joined()
  }

  /// A text as a regular expression finds it.
  private static func escaped(_ text: String) -> String {
    text.map { ".+*?()[]{}^$|\\/".contains($0) ? "\\" + String($0) : String($0) }.joined()
  }

  /// The text at the beginning, or the end, of what is looked for: 标题以中山开头.
  static func kind(ofAnchored text: String, atStart: Bool) -> Value.Kind {
    .regex(atStart ? "^" + escaped(text) : escaped(text) + "$")
  }
}
