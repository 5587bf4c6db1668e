public import TextBasics

/// What a text came to: its statements, what is wrong with them, and whether more of the last one is due.
public struct ParseResult: Sendable {
  /// What was read, statement by statement, in the order of the text: the well and the badly written.
  public var parts: [ParsedStatement]
  /// What the last statement still waits for; nil when it is complete.
  public var awaited: Awaited?

  /// A result of the parts given.
  public init(parts: [ParsedStatement] = [], awaited: Awaited? = nil) {
    self.parts = parts
    self.awaited = awaited
  }

  /// The statements without an error, in the order of the text.
  public var statements: [Statement] { parts.compactMap { $0.hasErrors ? nil : $0.tree } }

  /// All that is to be told, in the order of the text; several mistakes of one statement each have theirs.
  public var diagnostics: [Diagnostic] { parts.flatMap(\.diagnostics) }

  /// Whether the text ends within a statement, so that a prompt should ask for the next line before it tells errors.
  public var isIncomplete: Bool { awaited != nil }

  /// Whether any of the diagnostics keeps a statement from being run.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// What a statement that is not complete at the end of a line waits for; a continuation prompt can show it.
public enum Awaited: Hashable, Sendable {
  /// The bracket that closes the one at that place.
  case closingBracket(opened: SourceSpan)
  /// The quote that closes the one at that place.
  case closingQuote(opened: SourceSpan)
  /// What an operator or connective at the line's end is about.
  case operand
  /// The next part of a list.
  case listItem
  /// The clause after a `|`.
  case clause
  /// The line after a `\`.
  case nextLine

  /// The sign or words to show in a continuation prompt, `)` or `”`; nil where there is no single sign.
  public var sign: String? {
    switch self {
    case .closingBracket: ")"
    case .closingQuote: "\""
    case .listItem: ","
    case .clause: "|"
    case .operand, .nextLine: nil
    }
  }
}
