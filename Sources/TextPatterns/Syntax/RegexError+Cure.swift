public import TextBasics

extension RegexError {
  /// A change that makes of the pattern one that can be read, the likeliest that was meant: where, in bytes of the
  /// pattern, and what stands there then. Nil where only the writer knows.
  ///
  /// - Parameter length: The pattern's length in bytes.
  public func cure(length: Int) -> (span: SourceSpan, replacement: String)? {
    switch self {
    case .unclosedGroup: (SourceSpan(length, length), ")")
    case .unclosedClass: (SourceSpan(length, length), "]")
    case .unopenedGroup(let span): (span, "\\)")
    case .malformedCount(let span): (SourceSpan(span.lower, span.lower + 1), "\\{")
    case .reversedCount(let minimum, let maximum, let span): (span, "{\(maximum),\(minimum)}")
    case .countTooLarge, .reversedRange, .rangeOfClass, .nothingToRepeat, .danglingEscape, .unknownEscape,
      .unknownProperty, .malformedProperty, .unsupported, .nestedTooDeep, .tooLarge:
      nil
    }
  }
}
