public import TextBasics

extension Query {
  /// The query in its canonical form, in either language; it parses back to the same query.
  public func printed(in language: Language) -> String { "" }
}

extension Condition {
  /// The condition in its canonical form, in either language.
  public func printed(in language: Language) -> String { "" }
}

extension Statement {
  /// The statement in its canonical form, in either language.
  public func printed(in language: Language) -> String { "" }
}
