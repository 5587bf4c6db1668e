/// A regular expression as it was written: the tree that `RegexParser` and `WildcardParser` make.
///
/// Groups have no node of their own: nothing is captured, so a bracket only decides what belongs together.
indirect enum RegexSyntax: Equatable, Sendable {
  /// Matches the empty text: an empty branch or group.
  case empty
  /// One character, before folding.
  case literal(Unicode.Scalar)
  /// `.`: any character but a line feed.
  case anyCharacter
  /// `[…]`, `\d`, `\p{Han}` …; folding comes before the negation, so it is kept apart.
  case characterClass(ScalarSet, negated: Bool)
  /// `^`, `$`, `\b`, `\B`.
  case assertion(Assertion)
  /// One after the other.
  case sequence([RegexSyntax])
  /// Any of the branches; an earlier one is preferred.
  case alternation([RegexSyntax])
  /// `? * + {m,n}`; greedy ones prefer more, lazy ones less. No maximum means without end.
  case repetition(RegexSyntax, minimum: Int, maximum: Int?, isLazy: Bool)

  /// A condition on a place between two characters.
  enum Assertion: Hashable, Sendable {
    /// `^`: the text begins here.
    case textStart
    /// `$`: the text ends here.
    case textEnd
    /// `\b`: on one side an ASCII letter, digit or underscore, on the other none.
    case wordBoundary
    /// `\B`: between characters, and not `\b`.
    case notWordBoundary
  }

  /// The greatest depth of brackets in brackets.
  static let depthLimit = 128
  /// The greatest number in `{m,n}`.
  static let countLimit = 1000
}
