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
  /// Cost: linear in the text's length for all that people write.
  public static func parse(_ text: String, mode: Mode = .interactive) -> ParseResult {
    parsed(text, mode: mode).result
  }

  /// The result, and what each part of the text was recognised as.
  ///
  /// - Parameter showsReadings: Whether the two readings of a sentence are printed. The printer, which asks how its own
  ///   text is read, needs to know only that there are two.
  static func parsed(
    _ text: String, mode: Mode, showsReadings: Bool = true
  ) -> (result: ParseResult, marks: [HighlightedSpan]) {
    let lexer = Lexer(text)
    var result = ParseResult()
    var comments: [SourceSpan] = []
    var marks: [HighlightedSpan] = []
    let slices = StatementSplitter.slices(of: lexer, mode: mode, comments: &comments)
    for slice in slices {
      var parser = Parser(lexer, slice: slice.span)
      parser.showsReadings = showsReadings
      let statement = parser.statement(isCommand: slice.isCommand)
      parser.diagnostics.sort { $0.span.lower < $1.span.lower }
      if statement != nil || !parser.diagnostics.isEmpty {
        result.parts.append(ParsedStatement(tree: statement, diagnostics: parser.diagnostics.limited()))
      }
      marks += parser.marks
    }
    result.awaited = slices.last?.awaited
    return (result, marks + comments.map { HighlightedSpan($0, .comment) })
  }
}
