/// What speaks for taking some signs for a person's name.
struct NameEvidence: Hashable, Sendable {
  /// The sum of all weights.
  var sum: Float
  /// Whether a word beside it says that it's a person: an office, a verb of saying, a list of names.
  var isAttested: Bool
  /// Whether family name and given name are of frequent signs.
  var isTypical: Bool
}
