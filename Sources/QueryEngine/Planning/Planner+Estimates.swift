import ArticleStore

/// What the store knows of a condition's rows before they are found.
extension Planner {
  func estimate(_ test: PlannedCondition.Test) -> Estimate {
    switch test {
    case .codes(let facet, let codes):
      let rows = snapshot.rowCount(facet, codes: codes)
      return Estimate(rows: rows, fixed: Estimate.listedRow * Double(rows))
    case .date(let range):
      guard let rows = snapshot.rowCount(dated: range) else { return Estimate(perRow: Estimate.scannedNumber) }
      return Estimate(rows: rows)
    case .event(let range):
      let rows = snapshot.rowCount(eventIn: range)
      return Estimate(rows: rows, fixed: Estimate.listedRow * Double(rows))
    case .number: return Estimate(perRow: Estimate.scannedNumber)
    case .present: return Estimate(perRow: Estimate.scannedNumber)
    case .text(let field, let match): return estimate(snapshot.access(field, where: match), of: field)
    case .near(let field, let nearness): return estimate(snapshot.access(field, where: nearness), of: field)
    case .like: return Estimate(perRow: Estimate.comparedArticle)
    case .member(let set): return estimate(set)
    }
  }

  private func estimate(_ access: TextAccess, of field: TextField) -> Estimate {
    let words = access.groups.joined()
    var estimate = Estimate(rows: access.groups.isEmpty ? nil : access.rows)
    for word in words {
      estimate.fixed += (word.terms.count > 1 ? Estimate.joinedRow : Estimate.listedRow) * Double(word.rows)
    }
    if access.readsText {
      // Of the rows that are left, those are read that the index lets pass.
      let share = Double(access.rows) / Double(max(1, snapshot.count))
      estimate.perRow = (field == .body ? Estimate.readBody : Estimate.readText) * share
    }
    return estimate
  }

  /// A result costs what its own conditions do; what is known has only to be looked up.
  private func estimate(_ set: SetPlan) -> Estimate {
    switch set {
    case .all: return Estimate(rows: snapshot.count)
    case .rows(let rows): return Estimate(rows: rows.count)
    case .named(_, let plan):
      let parts = self.plan(plan.parts).map(\.planned.estimate)
      var estimate = Estimate.all(of: parts + [self.estimate(plan.source)], count: snapshot.count)
      // It is found among all rows, whatever is left here.
      estimate.fixed += estimate.perRow * Double(snapshot.count)
      estimate.perRow = 0
      return estimate
    case .and(let sets): return Estimate.all(of: sets.map { estimate($0) }, count: snapshot.count)
    case .or(let sets): return Estimate.any(of: sets.map { estimate($0) }, count: snapshot.count)
    case .not(let set): return estimate(set).negated(count: snapshot.count)
    }
  }
}
