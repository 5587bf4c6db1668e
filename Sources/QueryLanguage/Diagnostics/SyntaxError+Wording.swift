public import TextBasics

extension SyntaxError {
  /// The message.
  public func message(in language: Language) -> String {
    language == .chinese ? chinese : english
  }

  /// Where all fields or statements stand, for one that there is not.
  public func pointer(in language: Language) -> String? {
    switch self {
    case .unknownField: return language == .chinese ? "输入“字段”可看全部字段" : "All fields: fields"
    case .unknownStatement:
      return language == .chinese
        ? "要检索词语，请在前面加“查找”；输入“帮助”可看全部语句" : "To look for words, write find before them; help lists all statements"
    default: return nil
    }
  }
}

extension SyntaxWarning {
  /// A stable name.
  public var code: String {
    switch self {
    case .keywordAsWord: "syntax.keyword-as-word"
    case .ambiguous: "syntax.ambiguous"
    }
  }

  /// The message.
  public func message(in language: Language) -> String {
    switch (self, language) {
    case (.keywordAsWord(let word), .english):
      "“\(word)” is looked for as a word here, not understood as the language's"
    case (.keywordAsWord(let word), .chinese): "这里把“\(word)”当作要检索的词，没有当作语句用词"
    case (.ambiguous(let chosen, let other), .english):
      "this can be read in two ways. It was read as: \(chosen.english.abridged) — the other reading is: \(other.english.abridged)"
    case (.ambiguous(let chosen, let other), .chinese):
      "这里有两种读法，已按“\(chosen.chinese.abridged)”理解；另一种是“\(other.chinese.abridged)”"
    }
  }
}
