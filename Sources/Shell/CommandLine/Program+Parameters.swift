import QueryLanguage

extension Program {
  /// Complains of a `--set` that nothing in the text asks for, which is a misspelt name more often than not.
  ///
  /// A text that runs other scripts may hand the value on to them: it is taken to ask for all.
  ///
  /// - Returns: The status to leave with; nil where all are asked for, and where the text has errors to be told first.
  func unaskedParameter(in text: String, of session: Session) -> Ended? {
    if session.parameters.isEmpty { return nil }
    let parts = Script.parse(text, mode: .file).parts
    let statements = parts.compactMap(\.tree)
    guard !parts.contains(where: \.hasErrors), !statements.contains(where: \.runsScript)
    else {
      return nil
    }
    let asked = (statements + session.saved.queries.values.map { Statement(.query($0), span: $0.span) })
      .reduce(into: Set<String>()) { $0.formUnion($1.parameterNames) }
    // `echo` runs `$name` into the text that follows.
    let echoed = statements.compactMap(\.echoedText)
    let unasked = session.parameters.keys.sorted().first { name in
      !asked.contains(name) && !echoed.contains { $0.contains("$" + name) }
    }
    guard let unasked else { return nil }
    let near = Nearest.among(asked.sorted(), to: unasked) { [$0] }
    complain(UsageMessage.unaskedParameter(unasked, near: near).text(in: language))
    return Ended(status: .usage)
  }
}

extension Statement {
  /// Whether it carries out another file.
  fileprivate var runsScript: Bool {
    if case .command(let command) = kind { command.name == .run } else { false }
  }

  /// The text that it prints as it is, parameters and all.
  fileprivate var echoedText: String? {
    guard case .command(let command) = kind, command.name == .echo else { return nil }
    return command.arguments.map(\.text).joined(separator: " ")
  }
}
