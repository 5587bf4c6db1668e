public import TextBasics

extension Query {
  /// The query as a sentence that an editor would write, in either language.
  ///
  ///     find articles where city = 中山 and topic ~ 宣讲 | sort by length desc | limit 3
  ///     查找中山的、主题里有“宣讲”的报道，按字数从多到少排列，只列前 3 篇。
  ///     Articles from 中山, whose topic contains “宣讲”, longest first, the first 3.
  ///
  /// It says all that the query says: who reads it knows what was understood. Conditions that nest are bracketed.
  /// Values stand as they were typed, control characters and all: the shell makes them safe. Cost: linear in the tree.
  public func sentence(in language: Language) -> String {
    switch language {
    case .chinese: ChineseSentence.spaced(ChineseSentence().query(self))
    case .english: EnglishSentence().query(self)
    }
  }
}

extension Statement {
  /// The statement as a sentence that an editor would write; nil for a command, which says itself.
  public func sentence(in language: Language) -> String? {
    switch language {
    case .chinese: ChineseSentence().statement(self).map(ChineseSentence.spaced)
    case .english: EnglishSentence().statement(self)
    }
  }
}
