/// A stretch of UTF-8 text, as byte offsets into the text it was read from.
///
/// `lower` is the first byte, `upper` the one after the last; an empty span marks a place between two bytes.
/// Offsets are bytes and never characters: a caret is placed by display cells only when a message is rendered.
public struct SourceSpan: Hashable, Sendable {
  /// Offset of the first byte.
  public var lower: Int
  /// Offset after the last byte.
  public var upper: Int

  /// A span of the bytes `lower..<upper`.
  public init(_ lower: Int, _ upper: Int) {
    precondition(lower <= upper, "a span runs forward")
    self.lower = lower
    self.upper = upper
  }

  /// The span as a range of byte offsets.
  public var range: Range<Int> { lower..<upper }

  /// Whether the span holds no byte.
  public var isEmpty: Bool { lower == upper }

  /// The smallest span that covers this one and `other`.
  public func union(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(min(lower, other.lower), max(upper, other.upper))
  }
}
