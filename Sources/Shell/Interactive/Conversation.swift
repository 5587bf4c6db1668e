import Archives
import QueryLanguage
import TextBasics

/// The loop of the shell: asks for lines until a statement is complete, carries it out, and asks again.
struct Conversation {
  /// The session that the statements run in.
  var session: Session

  /// A conversation with a session; long lists are shown a page at a time.
  init(_ session: Session) {
    self.session = session
    self.session.isPaged = true
  }

  /// Greets, and goes on until `quit` or the end of the lines.
  mutating func run(_ lines: inout some LineSource) {
    session.greet()
    session.tell(Notice.invitation(completes: lines.completes))
    var typed = ""
    while true {
      switch lines.read(
        typed.isEmpty ? prompt : continuationPrompt, continuation: continuationPrompt, session: session)
      {
      case .cancelled: typed = ""
      case .end:
        if typed.isEmpty { return session.surroundings.output.writeLine() }
        // The statement will not be finished any more: say what it lacks.
        session.run(typed)
        return
      case .line(let line):
        let isLast = line.allSatisfy(\.isWhitespace)
        if typed.isEmpty, isLast { continue }
        typed += typed.isEmpty ? line : "\n" + line
        // An empty line ends a statement that waits for more, and has its error told.
        if !lines.endsStatements, !isLast, Script.parse(typed).isIncomplete { continue }
        let outcome = session.run(typed)
        typed = ""
        if outcome == .quit { return }
        session.tellChanges()
      }
    }
  }

  /// What stands before a statement.
  private var prompt: String { session.settings.language == .chinese && session.style.isUnicode ? "查报> " : "chabao> " }

  /// What stands before the lines that go on with it.
  private var continuationPrompt: String { session.style.isUnicode ? "  …> " : "  ..> " }
}
