import ArticleStore
public import QueryLanguage
import TextBasics

extension Engine {
  /// What comes of work on the snapshot; where anything that was read is damaged, `ExecutionError.damaged` in its place,
  /// be it an answer or an error.
  func sound<Result>(
    at span: SourceSpan, _ work: () throws(DiagnosticsError) -> Result
  ) throws(DiagnosticsError) -> Result {
    let result: Result
    do throws(DiagnosticsError) {
      result = try work()
    } catch {
      try refuseDamage(at: span)
      throw error
    }
    try refuseDamage(at: span)
    return result
  }

  private func refuseDamage(at span: SourceSpan) throws(DiagnosticsError) {
    guard let damage = snapshot.damage else { return }
    throw DiagnosticsError([Diagnostic(ExecutionError.damaged(damage), at: span)])
  }
}

extension DiagnosticsError {
  /// The damage that ended the work, where it is that.
  public var damage: ExecutionError? {
    for diagnostic in diagnostics {
      if let error = diagnostic.reason as? ExecutionError, case .damaged = error { return error }
    }
    return nil
  }
}
