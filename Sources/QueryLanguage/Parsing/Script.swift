import TextBasics

/// Text with statements in it: a typed line, several, or a script file.
public enum Script {
  /// Where a text comes from, which decides what a line's end means.
  public enum Mode: Hashable, Sendable {
    /// Typed at the prompt: a statement ends at its line's end unless it is incomplete.
    case interactive
    /// A file: a line that begins with white space also continues the statement above it.
    case file
  }

  /// Parses a text. Never fails: what can't be understood is told in the result's diagnostics.
  ///
  /// Cost: linear in the text's length.
  public static func parse(_ text: String, mode: Mode = .interactive) -> ParseResult {
    ParseResult()
  }
}
