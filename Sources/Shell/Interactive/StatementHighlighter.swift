import LineEditing
import QueryLanguage
import TextBasics

/// Colours a statement as it is typed, by what the parser takes its parts for.
struct StatementHighlighter: LineHighlighter {
  func spans(in line: String) -> [StyledSpan] {
    SyntaxHighlighter.spans(in: line).map { StyledSpan($0.span, $0.role.style) }
  }
}

extension HighlightedSpan.Role {
  /// How a part in this role looks.
  fileprivate var style: TextStyle {
    switch self {
    case .keyword, .command: TextStyle(.blue, isBold: true)
    case .field: TextStyle(.cyan)
    case .comparison: TextStyle(.magenta)
    case .value, .string, .regex: TextStyle(.green)
    case .number, .date: TextStyle(.yellow)
    case .parameter, .name: TextStyle(.magenta, isBold: true)
    case .comment: TextStyle(.gray)
    case .error: TextStyle(.red, isUnderlined: true)
    }
  }
}
