public import TextBasics

/// Something the shell says that is no error: worded in both languages in one place a theme.
public protocol SessionMessage {
  /// The words.
  func text(in language: Language) -> String
}
