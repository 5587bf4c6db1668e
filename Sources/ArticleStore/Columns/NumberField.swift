/// A field that holds a count.
public enum NumberField: Int, CaseIterable, Hashable, Sendable {
  /// Characters of the body, white space aside.
  case length
  /// Paragraphs of the body.
  case paragraphs
}
