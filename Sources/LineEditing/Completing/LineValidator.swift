/// Tells whether Enter ends the line that is being typed, or begins another line of the same statement.
public protocol LineValidator {
  /// Whether the text is a whole statement, right or wrong. Where it isn't, Enter adds a line break and the statement
  /// goes on behind the continuation prompt; Enter in an empty line ends it all the same.
  func isComplete(_ text: String) -> Bool
}
