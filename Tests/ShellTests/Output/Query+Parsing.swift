import QueryLanguage

extension Query {
  /// The one query that a text is; a text that is none ends the test run.
  static func parsed(_ text: String) -> Query {
    guard case .query(let query)? = Script.parse(text).statements.first?.kind else { fatalError("no query: \(text)") }
    return query
  }
}
