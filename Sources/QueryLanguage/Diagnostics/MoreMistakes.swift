public import TextBasics

/// That more is wrong with a statement than is told: nobody reads a hundred mistakes of one line.
public struct MoreMistakes: DiagnosticReason, Hashable {
  /// How many mistakes of a statement are told.
  public static let limit = 10

  /// How many are left out.
  public var count: Int

  /// A stable name.
  public var code: String { "diagnostics.more" }

  /// How many more there are.
  public func message(in language: Language) -> String {
    switch language {
    case .chinese: "这条语句还有 \(count) 处错误，没有一一列出"
    case .english: "this statement has \(count) more \(count == 1 ? "mistake" : "mistakes"), not listed here"
    }
  }
}

extension [Diagnostic] {
  /// The first ten of one statement's diagnostics, and how many more there are.
  ///
  /// The diagnostics are in the order of their places. An error among those left out stays an error.
  public func limited() -> [Diagnostic] {
    guard count > MoreMistakes.limit + 1 else { return self }
    let rest = self[MoreMistakes.limit...]
    let severity: Diagnostic.Severity = rest.contains { $0.severity == .error } ? .error : .warning
    return prefix(MoreMistakes.limit)
      + [Diagnostic(MoreMistakes(count: rest.count), at: rest[MoreMistakes.limit].span, severity: severity)]
  }
}
