import LineEditing
import TextBasics

extension Program {
  /// `chabao`: the shell, or where standard input or output is no terminal, standard input as a script.
  public func shell(_ options: Options) -> ExitStatus {
    guard inputIsTerminal, surroundings.terminal.isTerminal, LineEditor.isUsable else {
      return run(script: "-", options)
    }
    LocaleSetup.establish()
    guard
      let editor = LineEditor(
        program: "chabao",
        history: .standard(environment: environment),
        wording: language == .chinese ? .chinese : .english
      )
    else { return run(script: "-", options) }
    switch session(options) {
    case .failure(let end): return end.status
    case .success(let session):
      catchInterrupts()
      var conversation = Conversation(session)
      var lines = EditedLines(editor)
      conversation.run(&lines)
      return .done
    }
  }
}
