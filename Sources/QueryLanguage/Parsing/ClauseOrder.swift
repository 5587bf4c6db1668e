import TextBasics

extension Parser {
  /// Reports clauses that stand twice, or after one that leaves nothing for them to work on.
  mutating func checkClauses(_ clauses: [Clause]) {
    var seen: [(role: ClauseRole, clause: Clause)] = []
    var figures: (clause: Clause, keys: KeysLeft)?
    for clause in clauses
    where !(clause.span.isEmpty && clauses.count > 1 && clause.span.lower == clauses[0].span.lower) {
      let role = ClauseRole(clause.kind)
      if let first = seen.first(where: { $0.role == role })?.clause {
        report(SyntaxError.repeatedClause(lexer.text(first.span)), at: clause.span)
        continue
      }
      if let role { seen.append((role, clause)) }
      if let (earlier, keys) = figures { check(clause, after: earlier, keys) }
      if let left = clause.kind.keysLeft {
        figures = (clause, left)
        // `limit 100 | count by city | limit 5`: one for the articles, one for what came of them.
        seen.removeAll { [.order, .limit, .skip].contains($0.role) }
      }
    }
  }

  /// Reports a clause that names fields which an earlier one has counted away; where it may stand before that one, a
  /// fix-it puts it there.
  private mutating func check(_ clause: Clause, after earlier: Clause, _ left: KeysLeft) {
    var mayStandBefore = false
    switch clause.kind {
    case .sort(let keys):
      guard keys.contains(where: { key in key.field.map { !left.fields.contains($0) } ?? !left.hasCount }) else {
        return
      }
      mayStandBefore = keys.allSatisfy { $0.field != nil }
    case .show, .full, .context: break
    default: return
    }
    report(
      SyntaxError.clauseTooLate(lexer.text(clause.span), after: lexer.text(earlier.span)), at: clause.span,
      fixIts: mayStandBefore ? [fixIt(moving: clause.span, before: earlier.span)].compactMap(\.self) : [])
  }

  /// Puts what stands at the one place before what stands at the other; nil where that has no place of its own.
  func fixIt(moving late: SourceSpan, before earlier: SourceSpan) -> FixIt? {
    guard !earlier.isEmpty, earlier.upper <= late.lower else { return nil }
    let between = lexer.text(SourceSpan(earlier.upper, late.lower))
    let joint = between.contains("|") || between.contains("｜") ? between : " | "
    return FixIt(
      replace: SourceSpan(earlier.lower, late.upper), with: lexer.text(late) + joint + lexer.text(earlier))
  }
}

/// What a clause decides about the answer; each may be decided once.
private enum ClauseRole {
  case order, limit, skip, sample, columns, form, export

  init?(_ kind: Clause.Kind) {
    switch kind {
    case .sort: self = .order
    case .limit: self = .limit
    case .skip: self = .skip
    case .sample: self = .sample
    case .show: self = .columns
    case .full, .count, .top, .context, .timeline, .stats, .words, .compare: self = .form
    case .export: self = .export
    }
  }
}

/// What there is to sort by once figures were made of the articles.
private struct KeysLeft {
  var fields: [Field] = []
  var hasCount = false
}

extension Clause.Kind {
  /// What is left to sort by after a clause that makes figures of the articles; nil for the others.
  fileprivate var keysLeft: KeysLeft? {
    switch self {
    case .count(let groupings): KeysLeft(fields: groupings.compactMap(\.field), hasCount: !groupings.isEmpty)
    case .top(_, let grouping): KeysLeft(fields: [grouping].compactMap(\.field), hasCount: true)
    case .timeline, .stats, .words, .compare: KeysLeft()
    default: nil
    }
  }
}

extension Grouping {
  /// The field counted by; nil for a stretch of time.
  public var field: Field? {
    if case .field(let reference) = self { reference.field } else { nil }
  }
}
