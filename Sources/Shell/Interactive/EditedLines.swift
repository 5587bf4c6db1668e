import LineEditing
import QueryLanguage
import TextBasics

/// Statements typed at the line editor, coloured and completed as the session stands.
struct EditedLines: LineSource {
  let endsStatements = true
  private let editor: LineEditor

  /// Lines from that editor, of which this takes the helpers over.
  init(_ editor: LineEditor) {
    self.editor = editor
    editor.highlighter = StatementHighlighter()
    editor.validator = StatementValidator()
  }

  mutating func read(_ prompt: String, continuation: String, session: Session) -> LineRead {
    session.surroundings.output.flush()
    let style = session.style
    editor.usesColor = style.isColored
    editor.cells = style.cells
    editor.wording = session.settings.language == .chinese ? .chinese : .english
    editor.completer = SessionCompleter(session: session)
    let quiet = TextStyle(.gray)
    switch editor.readLine(
      prompt: StyledText(prompt, TextStyle(.cyan, isBold: true)), continuation: StyledText(continuation, quiet))
    {
    case .line(let text): return .line(text)
    case .interrupted: return .cancelled
    case .endOfInput: return .end
    }
  }
}

/// Enter ends a statement unless a bracket, a quote or a connective waits for more.
private struct StatementValidator: LineValidator {
  func isComplete(_ text: String) -> Bool { !Script.parse(text).isIncomplete }
}

/// Tab asks the session.
private struct SessionCompleter: LineCompleter {
  let session: Session

  func completion(of line: String, at cursor: Int) -> Completion {
    session.completion(of: line, at: cursor)
  }
}
