public import QueryLanguage
public import TextBasics

/// What can end an answer before it is there.
public enum ExecutionError: Hashable, Sendable, DiagnosticReason {
  /// Stopped from outside (Ctrl-C).
  case interrupted

  /// `execution.` and the case.
  public var code: String {
    switch self {
    case .interrupted: "execution.interrupted"
    }
  }

  /// What happened and what to do now.
  public func message(in language: Language) -> String {
    switch (self, language) {
    case (.interrupted, .chinese): "已中断，没有结果。再按一次 ↑ 可取回这条查询"
    case (.interrupted, .english): "Interrupted, no answer. The query is in the history (↑)"
    }
  }
}
