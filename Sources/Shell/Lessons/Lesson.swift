import QueryLanguage
import TextBasics

/// One step of `learn`: something to read, something to type, and what has to come of it.
struct Lesson: Sendable {
  /// What the learner has to reach.
  enum Goal: Sendable {
    /// The result of that query, whatever was typed to get it; with `isOrdered`, in its order.
    case result(of: String, isOrdered: Bool)
    /// That command, carried out; as in the example.
    case command(CommandName, example: String)
  }

  /// A name that stays: the file of what was learned holds it.
  var name: String
  /// What it is about, in Chinese and in English.
  var title: (chinese: String, english: String)
  /// What there is to know.
  var text: (chinese: String, english: String)
  /// What to do.
  var task: (chinese: String, english: String)
  /// What has to come of it.
  var goal: Goal
  /// Hints, each telling more than the one before; behind the last the model itself is shown.
  var hints: [(chinese: String, english: String)]

  /// One way to reach the goal, in that language's spelling.
  func model(in language: Language) -> String {
    let statement = Script.parse(source).statements.first
    return statement?.printed(in: language) ?? source
  }

  /// The query whose result is asked for; nil where a command is.
  var query: Query? {
    guard case .query(let query)? = Script.parse(source).statements.first?.kind else { return nil }
    return query
  }

  private var source: String {
    switch goal {
    case .result(let query, _): query
    case .command(_, let example): example
    }
  }
}
