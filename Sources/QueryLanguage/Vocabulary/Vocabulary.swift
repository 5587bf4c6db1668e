/// A word of the language with all its spellings.
public struct VocabularyWord: Hashable, Sendable {
  /// What a word is for.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    case verb
    case connective
    /// `has`, `no`, `near`, `in`: what begins a condition that has no operator.
    case condition
    case field
    case comparison
    case clause
    case bucket
    case date
    case command
    /// A word that only goes with others (`where`, `by`, `asc`).
    case particle
  }

  /// What it is for.
  public var role: Role
  /// English spellings, the canonical one first; for an operator its sign.
  public var english: [String]
  /// Chinese spellings, the canonical one first.
  public var chinese: [String]

  /// A word of the parts given.
  public init(_ role: Role, english: [String], chinese: [String]) {
    self.role = role
    self.english = english
    self.chinese = chinese
  }
}

/// Every word of the language in both spellings: what completion offers and help lists.
public enum Vocabulary {
  /// All words, by role and in the order that help shows them.
  public static let words: [VocabularyWord] = verbs + conditions + operators + fields + clauses + dates + commands

  /// The words in that role.
  public static func words(_ role: VocabularyWord.Role) -> [VocabularyWord] { words.filter { $0.role == role } }

  private static func words(_ role: VocabularyWord.Role, _ keywords: [Keyword]) -> [VocabularyWord] {
    keywords.map { VocabularyWord(role, english: $0.spellings.english, chinese: $0.spellings.chinese) }
  }

  private static let verbs =
    words(.verb, [.find, .count, .letName, .explain])
    + words(.particle, [.articles, .every, .whereWord, .last, .of, .about])

  private static let conditions =
    words(.connective, [.and, .or, .not]) + words(.condition, [.has, .no, .near, .member, .similar])

  private static let operators =
    Comparison.allCases.map { comparison in
      VocabularyWord(
        .comparison, english: [comparison.rawValue] + comparison.spellings.english,
        chinese: comparison.spellings.chinese)
    } + words(.comparison, [.listed, .notListed, .between])

  private static let fields = Field.allCases.map {
    VocabularyWord(.field, english: $0.spellings.english, chinese: $0.spellings.chinese)
  }

  private static let clauses =
    words(
      .clause,
      [
        .sortBy, .limit, .skip, .sample, .show, .full, .countBy, .top, .timeline, .context, .words, .compare,
        .statistics, .export,
      ])
    + words(
      .particle,
      [
        .by, .sort, .ascending, .descending, .articleCount, .first, .firstOnly, .leftText, .rightText, .to, .exportTo,
        .counted,
      ])
    + DateBucket.allCases.map {
      VocabularyWord(.bucket, english: $0.spellings.english, chinese: $0.spellings.chinese)
    }

  private static let dates =
    DatePhrase.fixed.map { VocabularyWord(.date, english: $0.spellings.english, chinese: $0.spellings.chinese) }
    + YearPart.ofAnyYear.map { VocabularyWord(.date, english: [$0.sign], chinese: $0.chineseSpellings) }

  private static let commands = CommandName.allCases.map { name in
    VocabularyWord(
      .command, english: name.spellings.filter { $0.utf8.allSatisfy { $0 < 0x80 } },
      chinese: name.spellings.filter { !$0.utf8.allSatisfy { $0 < 0x80 } })
  }
}

extension Lexer {
  /// Every spelling of the language, small.
  private static let spellings: Set<String> = Set(
    Vocabulary.words.flatMap { $0.english + $0.chinese }.map(Suggestions.folded))

  /// Whether a word is one of the language's, so that a value of the same letters wants quotes.
  static func isVocabulary(_ word: String) -> Bool { spellings.contains(Suggestions.folded(word)) }
}
