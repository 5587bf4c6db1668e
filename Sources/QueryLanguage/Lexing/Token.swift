import TextBasics

/// A piece of the text: what it is and where it stands. Its characters stay in the text.
struct Token: Equatable {
  /// What a piece can be.
  enum Kind: Equatable {
    /// A run of characters up to white space or a sign; keywords, fields and bare values are all words.
    case word
    /// `"…"` with its quotes; `isClosed` is false when the text ends first.
    case string(QuoteClass, isClosed: Bool)
    /// `/…/` with its slashes.
    case regex
    /// An operator, a bracket, a comma …
    case sign(Sign)
    /// `# …` or `// …` up to the line's end.
    case comment
    /// The end of a line.
    case lineEnd
    /// The end of the text.
    case end
  }

  /// What it is.
  var kind: Kind
  /// Where it stands.
  var span: SourceSpan
}

/// The signs that stand for themselves.
enum Sign: Hashable {
  case openBracket
  case closeBracket
  case comma
  case semicolon
  case pipe
  /// `&&`, a habit from programming: `and`.
  case and
  /// `||`: `or`.
  case or
  /// `!` alone: `not`.
  case not
  case comparison(Comparison)
  /// `\` at a line's end.
  case continuation
}
