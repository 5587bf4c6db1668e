public import TextBasics

/// How a text was understood that is not in the language's own form.
public enum SyntaxNote: DiagnosticReason {
  /// What it was read as, which is printed when it is told.
  case understood(Understanding)

  /// What a text was read as.
  public enum Understanding: Sendable {
    /// A condition within a statement.
    case condition(Condition)
    /// A query.
    case query(Query)
    /// A command.
    case command(ShellCommand)

    /// The canonical form; of a very long one as much as can be taken in.
    public func printed(in language: Language) -> String { whole(in: language).abridged }

    private func whole(in language: Language) -> String {
      switch self {
      case .condition(let condition): condition.printed(in: language)
      case .query(let query): query.printed(in: language)
      case .command(let command): Statement(.command(command), span: SourceSpan(0, 0)).printed(in: language)
      }
    }
  }
}
