/// What is wrong with a piece of text before its place in the statement matters.
public enum LexicalError: DiagnosticReason, Hashable {
  /// A quote without the one that closes it.
  case unclosedString(closing: String)
  /// `/` after `~` without the one that closes it.
  case unclosedRegex

  /// A stable name.
  public var code: String {
    switch self {
    case .unclosedString: "lexical.unclosed-string"
    case .unclosedRegex: "lexical.unclosed-regex"
    }
  }
}
