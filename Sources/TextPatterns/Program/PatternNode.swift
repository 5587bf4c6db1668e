/// What a pattern looks for in folded text: the written tree after its characters have been folded.
indirect enum PatternNode: Equatable, Sendable {
  /// The empty text.
  case empty
  /// These UTF-8 bytes; never empty.
  case bytes([UInt8])
  /// One scalar of the set; an empty set matches nothing.
  case set(ScalarSet)
  /// One scalar, a line feed excepted.
  case anyCharacter
  /// A place between two characters.
  case assertion(RegexSyntax.Assertion)
  /// One after the other.
  case sequence([PatternNode])
  /// Any of the branches; an earlier one is preferred.
  case alternation([PatternNode])
  /// Some times the same.
  case repetition(PatternNode, minimum: Int, maximum: Int?, isLazy: Bool)

  /// Whether it matches the empty text, at some place at least.
  var isNullable: Bool {
    switch self {
    case .empty, .assertion: true
    case .bytes, .set, .anyCharacter: false
    case .sequence(let items): items.allSatisfy(\.isNullable)
    case .alternation(let branches): branches.contains(where: \.isNullable)
    case .repetition(let body, let minimum, _, _): minimum == 0 || body.isNullable
    }
  }
}
