public import TextBasics

/// A stretch of a typed line and what it is, for colouring.
public struct HighlightedSpan: Hashable, Sendable {
  /// What a stretch is.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    case keyword
    case command
    case field
    case comparison
    case value
    case string
    case number
    case date
    case regex
    case parameter
    case name
    case comment
    case error
  }

  /// Where it stands, as bytes of the line.
  public var span: SourceSpan
  /// What it is.
  public var role: Role

  /// A stretch in that role.
  public init(_ span: SourceSpan, _ role: Role) {
    self.span = span
    self.role = role
  }
}

/// Tells what each part of a text being typed is, as the parser understands it.
public enum SyntaxHighlighter {
  /// The parts that have a role, in order, without overlaps; signs and white space between them have none.
  ///
  /// What only the end of the line makes wrong (`city =`) is no error while one types. Cost: that of parsing once.
  public static func spans(in text: String) -> [HighlightedSpan] {
    let (result, marks) = Script.parsed(text, mode: .interactive)
    let end = text.utf8.count
    let errors = result.diagnostics
      .filter { $0.severity == .error && !$0.span.isEmpty && !(result.isIncomplete && $0.span.upper >= end) }
      .map { HighlightedSpan($0.span, .error) }
    var spans: [HighlightedSpan] = []
    // An error covers what else stands there; of marks at one place the last is what was understood in the end.
    let kept = marks.filter { mark in !errors.contains { $0.span.overlaps(mark.span) } }
    for mark in (errors + kept.reversed()).sorted(by: { $0.span.lower < $1.span.lower }) {
      if let last = spans.last, last.span.upper > mark.span.lower { continue }
      spans.append(mark)
    }
    return spans
  }
}

extension SourceSpan {
  /// Whether the two have a byte in common.
  func overlaps(_ other: SourceSpan) -> Bool { lower < other.upper && other.lower < upper }
}
