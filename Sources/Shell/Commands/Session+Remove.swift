import Archives
import ArticleStore
import QueryLanguage
import TextBasics

extension Session {
  /// What stands behind `remove X` where it is not to ask.
  static let consent = "--yes"

  /// `remove ISSUE-OR-PAGE [--yes]`: takes an issue, a page or a bulk file out of this archive, and opens it anew.
  mutating func removeFiles(_ arguments: CommandArguments) throws {
    var arguments = arguments
    let isSure = arguments.words.contains { $0.text == Self.consent }
    arguments.words.removeAll { $0.text == Self.consent }
    if let option = arguments.words.first(where: { $0.text.hasPrefix("--") }) {
      throw arguments.error(.unknownOption(option.text, known: [Self.consent]), at: option)
    }
    let word = try arguments.first()
    try arguments.expect(atMost: 1)
    let folder: String
    switch archive.location {
    case .folder(let path): folder = path
    case .bundled: throw arguments.error(.bundledArchive)
    case .file(let path): throw arguments.error(.removal(.notAnArchive(path)))
    }
    let remover = Remover(from: folder)
    let removal = try removal(named: word, by: remover, arguments)
    guard try isSure || isConfirmed(removal, arguments) else { return tell(Notice.notRemoved) }
    let outcome: Remover.Outcome?
    do throws(RemovalProblem) {
      outcome = try surroundings.watching(style) { (observer) throws(RemovalProblem) in
        try remover.remove(removal, observer)
      }
    } catch {
      throw arguments.error(.removal(error))
    }
    guard let outcome else { throw Interrupted() }
    let done = Notice.removed(removal, folder: outcome.folder).text(in: settings.language)
    surroundings.output.writeLine(style.safe(done, keepingLines: false))
    try reopen(folder, arguments)
    if outcome.isMergeDue { surroundings.mergeSegments(folder) }
  }

  /// What a word names; what is spelled like it where it names nothing.
  private func removal(
    named word: ShellCommand.Argument, by remover: Remover, _ arguments: CommandArguments
  ) throws -> Removal {
    do throws(RemovalProblem) {
      return try surroundings.watching(style) { (observer) throws(RemovalProblem) in
        try remover.find(word.text, observer)
      }
    } catch {
      guard case .notFound = error else { throw arguments.error(.removal(error), at: word) }
      let near = Nearest.among(remover.names(), to: word.text) { [$0] }
      throw arguments.error(.removal(error), at: word, replacements: near)
    }
  }

  /// Asks on the terminal; an error where there is none.
  private func isConfirmed(_ removal: Removal, _ arguments: CommandArguments) throws -> Bool {
    guard let confirm = surroundings.confirm else { throw arguments.error(.needsConsent(removal.title)) }
    surroundings.output.flush()
    return confirm(style.safe(RemovalQuestion(removal: removal).text(in: settings.language), keepingLines: true))
  }
}
