import TextBasics

/// What a count is by, nearly spelled: `count articles by ctiy`.
extension Parser {
  /// Whether `by` comes next with a word behind it that is nearly a field or a bucket (`count articles by ctiy`), and
  /// nothing else behind that.
  func atMistypedGrouping() -> Bool { mistypedGrouping() != nil }

  private func mistypedGrouping() -> (run: SourceSpan, near: [String])? {
    var ahead = self
    guard ahead.eat(.by) != nil, !ahead.atGroupingName() else { return nil }
    ahead.skipTrivia()
    let run = lexer.run(at: ahead.position)
    guard !run.isEmpty, ahead.endsClause(at: run.upper) else { return nil }
    let near = Suggestions.groupings(near: lexer.text(run))
    return near.isEmpty ? nil : (run, near)
  }

  private func atGroupingName() -> Bool {
    var ahead = self
    return ahead.grouping() != nil
  }

  /// Reports what is nearly a field behind `by`, and passes over it.
  mutating func reportMistypedGrouping() -> Bool {
    guard let (run, near) = mistypedGrouping() else { return false }
    report(
      SyntaxError.unknownField(lexer.text(run)), at: run, fixIts: near.map { FixIt(replace: run, with: $0) })
    position = run.upper
    return true
  }
}
