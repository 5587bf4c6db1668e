extension Program {
  /// `chabao`: the shell, or where standard input or output is no terminal, standard input as a script.
  public func shell(_ options: Options) -> ExitStatus {
    guard canPrompt else { return runInput(options) }
    return .done
  }

  /// Whether a person sits at both ends, at a terminal that can be painted on.
  private var canPrompt: Bool {
    let name = environment("TERM") ?? ""
    return inputIsTerminal && surroundings.terminal.isTerminal && !name.isEmpty && name != "dumb"
  }
}
