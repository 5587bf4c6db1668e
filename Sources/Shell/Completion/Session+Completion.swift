import LineEditing

extension Session {
  /// What Tab offers at byte `cursor` of `line`.
  func completion(of line: String, at cursor: Int) -> Completion {
    let completer = Completer(
      engine: engine,
      names: Array(namedQueries.keys),
      parameters: Array(parameters.keys),
      language: settings.language
    )
    return completer.completion(of: line, at: cursor)
  }
}
