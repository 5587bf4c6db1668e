/// One statement of a text, as far as it was understood.
public struct ParsedStatement: Sendable {
  /// Its tree; nil when nothing could be made of it. Where there are errors, the parts that they are about are missing:
  /// it can be checked further, and not run.
  public var tree: Statement?
  /// What is to be told of it, in the order of its places, at most ten and how many more there are.
  public var diagnostics: [Diagnostic]

  /// A statement of the parts given.
  public init(tree: Statement?, diagnostics: [Diagnostic]) {
    self.tree = tree
    self.diagnostics = diagnostics
  }

  /// Whether any of the diagnostics keeps the statement from being run.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
