import QueryLanguage
import TextBasics

/// One thing that `help` knows: what it is called, how it is written, what it does.
///
/// All help comes from such entries; fields and commands make theirs from their own tables.
struct HelpEntry: Sendable {
  /// What it is about, which orders the overview.
  enum Theme: CaseIterable {
    case statement
    case condition
    case clause
    case command
    case field
  }

  /// What it is about.
  var theme: Theme
  /// The names it is found by, the canonical one first.
  var names: [String]
  /// How it is written, in Chinese and in English.
  var usage: (chinese: String, english: String)
  /// What it does, in Chinese and in English.
  var meaning: (chinese: String, english: String)
  /// Lines that run as they stand.
  var examples: [String]

  /// The examples as they are written in that language.
  func examples(in language: Language) -> [String] {
    examples.map { example in
      let statements = Script.parse(example).statements
      guard statements.count == 1, let statement = statements.first else { return example }
      let printed = statement.printed(in: language)
      return printed.hasPrefix("| ") ? String(printed.dropFirst(2)) : printed
    }
  }

  func usage(in language: Language) -> String { language == .chinese ? usage.chinese : usage.english }
  func meaning(in language: Language) -> String { language == .chinese ? meaning.chinese : meaning.english }
}

extension HelpEntry.Theme {
  /// The word that `help` lists all entries of the theme for.
  func name(in language: Language) -> String {
    switch (self, language) {
    case (.statement, .chinese): "语句"
    case (.statement, .english): "statements"
    case (.condition, .chinese): "条件"
    case (.condition, .english): "conditions"
    case (.clause, .chinese): "子句"
    case (.clause, .english): "clauses"
    case (.command, .chinese): "命令"
    case (.command, .english): "commands"
    case (.field, .chinese): "字段"
    case (.field, .english): "fields"
    }
  }

  /// The theme of that name, in either language.
  init?(named name: String) {
    guard let theme = Self.allCases.first(where: { $0.name(in: .chinese) == name || $0.name(in: .english) == name })
    else { return nil }
    self = theme
  }

  /// The heading in the overview.
  func heading(in language: Language) -> String {
    switch (self, language) {
    case (.statement, .chinese): "语句"
    case (.statement, .english): "Statements"
    case (.condition, .chinese): "条件"
    case (.condition, .english): "Conditions"
    case (.clause, .chinese): "子句（写在查询后面，可用 | 隔开）"
    case (.clause, .english): "Clauses (after a query, with or without |)"
    case (.command, .chinese): "命令"
    case (.command, .english): "Commands"
    case (.field, .chinese): "字段"
    case (.field, .english): "Fields"
    }
  }
}
