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
  /// Cost: that of parsing the text once.
  public static func spans(in text: String) -> [HighlightedSpan] { [] }
}
