/// Where typed lines come from: the line editor, or a transcript in tests.
protocol LineSource {
  /// Asks for a line behind a prompt.
  mutating func read(_ prompt: String, session: Session) -> LineRead
  /// Keeps a complete statement for later, as it was typed.
  mutating func remember(_ entry: String)
}

/// What came of asking for a line.
enum LineRead: Hashable {
  /// A line, or several that were pasted.
  case line(String)
  /// Ctrl-C: what was typed is dropped.
  case cancelled
  /// Ctrl-D on an empty line, or nothing more to read.
  case end
}
