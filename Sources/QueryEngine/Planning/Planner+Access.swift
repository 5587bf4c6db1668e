import ArticleStore

/// What serves a condition, for `explain`.
extension Planner {
  /// The ways its rows are found, in the order they are gone; each once.
  func accesses(of planned: PlannedCondition) -> [Explanation.Access] {
    var accesses: [Explanation.Access] = []
    var values: Int?
    func add(_ planned: PlannedCondition) {
      switch planned.kind {
      case .and(let parts), .or(let parts): for part in parts { add(part) }
      case .not(let part): add(part)
      case .test(.codes(_, let codes)):
        // One line for all dictionaries: a bare word asks nine.
        if values == nil { accesses.append(.values(0)) }
        values = (values ?? 0) + codes.count
      case .test(let test):
        let access = access(of: test)
        if !accesses.contains(access) { accesses.append(access) }
      }
    }
    add(planned)
    return accesses.map { if case .values = $0 { .values(values ?? 0) } else { $0 } }
  }

  private func access(of test: PlannedCondition.Test) -> Explanation.Access {
    switch test {
    case .codes(_, let codes): .values(codes.count)
    case .text(let field, let match): .text(lookedUp(snapshot.access(field, where: match)))
    case .near(let field, let nearness): .text(lookedUp(snapshot.access(field, where: nearness)))
    case .date(.days): .days
    case .date(.anyYear): .eachDay
    case .event: .events
    case .number: .numbers
    case .present: .presence
    case .like: .likeness
    case .member: .result
    }
  }

  /// Rows differ from field to field, and are told elsewhere.
  private func lookedUp(_ access: TextAccess) -> Explanation.Lookup {
    Explanation.Lookup(groups: access.groups.map { $0.map(\.terms) }, readsText: access.readsText)
  }
}
