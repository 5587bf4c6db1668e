import QueryEngine
import QueryLanguage

extension Session {
  /// `explain find …`: each step with what serves it, the rows it left and the time it took.
  func explain(_ query: Query) throws {
    let explanation = try working { engine throws(DiagnosticsError) in
      try engine.explain(query, now: surroundings.now)
    }
    write(ResultTable(explanation, in: tableLanguage))
  }
}
