/// A word of the language with all its spellings.
public struct VocabularyWord: Hashable, Sendable {
  /// What a word is for.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    case verb
    case connective
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
  /// English spellings, the canonical one first.
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
  public static let words: [VocabularyWord] = []
}
