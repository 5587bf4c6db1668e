import Archives
import LineEditing
import TextBasics

extension Program {
  /// `chabao`: the shell, or where standard input or output is no terminal, standard input as a script.
  ///
  /// On a terminal that obeys no cursor movements (`TERM=dumb`) lines are read as the terminal gives them.
  public func shell(_ options: Options) -> ExitStatus {
    guard inputIsTerminal, surroundings.terminal.isTerminal else { return run(script: "-", options) }
    LocaleSetup.establish()
    let editor =
      LineEditor.isUsable
      ? LineEditor(
        program: "chabao",
        history: .standard(environment: environment),
        wording: language == .chinese ? .chinese : .english
      ) : nil
    switch session(options) {
    case .failure(let end): return end.status
    case .success(var session):
      // For the whole conversation.
      catchInterrupts()
      session.surroundings.interrupts = ({}, {})
      session.surroundings.mergeSegments = Archive.mergeSegmentsInBackground
      if case .folder(let folder) = session.archive.location { Archive.mergeSegmentsInBackground(in: folder) }
      var conversation = Conversation(session)
      if let editor {
        var lines = EditedLines(editor)
        conversation.run(&lines)
      } else {
        var lines = PlainLines()
        conversation.run(&lines)
      }
      return .done
    }
  }
}
