import Archives
import ArticleStore
import QueryLanguage
import TextBasics

extension Session {
  /// All named queries: those of this session, and those saved in the archive that it does not name anew.
  var namedQueries: [String: Query] { saved.queries.merging(queries) { _, mine in mine } }

  /// `save NAME`: keeps a named query in the archive, with those that it asks, so that it is there the next time.
  mutating func saveQuery(_ arguments: CommandArguments) throws {
    let word = try arguments.first()
    try arguments.expect(atMost: 1)
    let all = namedQueries
    guard let query = all[word.text] else {
      let near = Nearest.among(all.keys.sorted(), to: word.text) { [$0] }
      throw arguments.error(
        .unknownResult(word.text), at: word,
        replacements: near.map { Value(.word($0), span: word.span).printed(in: .english) })
    }
    if case .bundled = archive.location { throw arguments.error(.bundledArchive) }
    let others = query.resultNames(through: all).subtracting([word.text]).sorted()
    let named = (others + [word.text]).compactMap { name in all[name].map { (name: name, query: $0) } }
    let interruption = surroundings.interruption
    do {
      guard try saved.keep(named, shouldStop: { interruption.isRequested }) else { throw Interrupted() }
    } catch let problem as CommandProblem {
      throw arguments.error(problem)
    }
    tell(Notice.saved(word.text, with: others, path: saved.path ?? ""))
  }

  /// What is wrong with the file of saved queries, on the error stream.
  func tellSavedQueries() {
    if let problem = saved.problem { tell(problem, in: RunningText(text: "", file: nil)) }
    if let path = saved.path { tell(saved.mistakes, in: RunningText(text: saved.text, file: path)) }
  }
}
