import QueryLanguage
import TextBasics

/// What `help` alone shows: a beginning, and what there is more help with.
enum HelpOverview {
  /// Usages wider than this stand on a line of their own.
  static let widestUsage = 36

  /// Statements to begin with, and what they do.
  static func beginning(in language: Language) -> [(statement: String, meaning: String)] {
    switch language {
    case .chinese:
      [
        ("查找 宣讲 中山", "文字里有这两个词的文章"),
        ("查找 文章 其中 城市 = 中山 且 主题 包含 宣讲", "按字段查"),
        ("统计 文章 按 城市", "各市多少篇"),
        ("查找 宣讲 | 时间线 按季度", "报道随时间的变化"),
        ("查看 1", "读上次结果的第一篇"),
        ("取值 主题", "有哪些主题，各多少篇"),
      ]
    case .english:
      [
        ("find 宣讲 中山", "articles with both words"),
        ("find articles where city = 中山 and topic ~ 宣讲", "by fields"),
        ("count articles by city", "how many for each city"),
        ("find 宣讲 | timeline by quarter", "how many over time"),
        ("show 1", "read the first one found"),
        ("values topic", "all topics, most first"),
      ]
    }
  }

  /// What lists all of a theme.
  static func head(_ theme: HelpEntry.Theme, in language: Language) -> String {
    "\(CommandName.help.word(in: language)) \(theme.name(in: language))"
  }

  /// The topics of a theme, by their names.
  static func topics(of theme: HelpEntry.Theme, in language: Language) -> String {
    let separator = language == .chinese ? "、" : ", "
    return HelpIndex.entries.filter { $0.theme == theme }.map { $0.name(in: language) }.joined(separator: separator)
  }

  /// How to ask for one of them.
  static func pointer(in language: Language) -> String {
    switch language {
    case .chinese: "某一项怎么写：帮助 日期、帮助 时间线、帮助 包含……任何一个词都行。全部列出：帮助 全部。打一半按 Tab 键可补全。"
    case .english:
      "How one of them is written: help date, help timeline, help ~ … or any word. All at once: help all. Tab completes."
    }
  }
}

extension HelpEntry {
  /// The name it goes by in that language: the first of its names that is written so.
  func name(in language: Language) -> String {
    guard language == .chinese else { return names[0] }
    return names.first { $0.unicodeScalars.contains { $0.value >= 0x4E00 } } ?? names[0]
  }
}
