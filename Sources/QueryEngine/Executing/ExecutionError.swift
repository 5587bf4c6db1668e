public import ArticleStore
public import QueryLanguage
public import TextBasics

/// What can end an answer before it is there.
public enum ExecutionError: Hashable, Sendable, DiagnosticReason {
  /// Stopped from outside (Ctrl-C).
  case interrupted
  /// A file of the store that was read is damaged: whatever came of it may be wrong.
  case damaged(SegmentFileError)

  /// `execution.` and the case.
  public var code: String {
    switch self {
    case .interrupted: "execution.interrupted"
    case .damaged: "execution.damaged"
    }
  }

  /// What happened and what to do now.
  public func message(in language: Language) -> String {
    switch (self, language) {
    case (.interrupted, .chinese): "已中断，没有结果。再按一次 ↑ 可取回这条查询"
    case (.interrupted, .english): "Interrupted, no answer. The query is in the history (↑)"
    case (.damaged(let error), .chinese):
      "这次的结果不作数。\(error.path)：\(error.problem.message(in: .chinese) ?? "")。想知道坏了哪些：chabao verify 库"
    case (.damaged(let error), .english):
      "no answer can be given. \(error.path): \(error.problem.message(in: .english) ?? ""). "
        + "To see all that is damaged: chabao verify ARCHIVE"
    }
  }
}
