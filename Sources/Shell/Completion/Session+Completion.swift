import Archives
import LineEditing

extension Session {
  /// What Tab offers at byte `cursor` of `line`.
  func completion(of line: String, at cursor: Int) -> Completion {
    var completer = Completer(
      engine: engine,
      names: Array(namedQueries.keys),
      parameters: Array(parameters.keys),
      language: settings.language
    )
    if case .folder(let path) = archive.location { completer.removable = Remover(from: path).names(beginning:) }
    return completer.completion(of: line, at: cursor)
  }
}
