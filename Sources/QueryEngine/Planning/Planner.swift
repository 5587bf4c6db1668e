import ArticleStore

/// Puts conditions in the order that costs least: `Predicate` → `PlannedCondition`.
///
/// Asks the store how many rows each condition has: dictionaries and the index know without finding them. Costs one pass
/// over each dictionary that is asked for a part of its values, and a few look-ups beside it.
struct Planner {
  let snapshot: Snapshot

  /// The parts of a plan, cheapest first.
  func plan(_ parts: [Plan.Part]) -> [PlannedPart] {
    let planned = parts.map { plan($0.predicate) }
    return order(planned.map(\.estimate), isLast: planned.map(\.isRanking)).map {
      PlannedPart(part: parts[$0], planned: planned[$0])
    }
  }

  /// One condition and all within it.
  func plan(_ predicate: Predicate) -> PlannedCondition {
    switch predicate {
    case .and(let parts):
      let planned = parts.map { plan($0) }
      let order = order(planned.map(\.estimate), isLast: planned.map(\.isRanking))
      let estimate = Estimate.all(of: order.map { planned[$0].estimate }, count: snapshot.count)
      return PlannedCondition(kind: .and(order.map { planned[$0] }), estimate: estimate)
    case .or(let parts): return anyOf(parts.map { plan($0) })
    case .not(let part):
      let planned = plan(part)
      return PlannedCondition(kind: .not(planned), estimate: planned.estimate.negated(count: snapshot.count))
    case .test(let test): return plan(test)
    }
  }

  /// Any of the parts: those that read text come last, and read what is left.
  private func anyOf(_ parts: [PlannedCondition]) -> PlannedCondition {
    if parts.count == 1 { return parts[0] }
    let sorted = parts.enumerated().sorted { a, b in
      (a.element.estimate.perRow, a.offset) < (b.element.estimate.perRow, b.offset)
    }
    return PlannedCondition(
      kind: .or(sorted.map(\.element)), estimate: .any(of: parts.map(\.estimate), count: snapshot.count))
  }

  /// The numbers of the parts in their order: again and again the one that takes out most rows for what it costs among
  /// those that are left; in the order typed where they are alike.
  private func order(_ estimates: [Estimate], isLast: [Bool]) -> [Int] {
    var rest = Array(estimates.indices.filter { !isLast[$0] })
    var order: [Int] = []
    var candidates = Double(snapshot.count)
    while !rest.isEmpty {
      var best = (place: 0, price: Double.infinity)
      for (place, index) in rest.enumerated() {
        let takenOut = max(1 - estimates[index].share(of: snapshot.count), 1e-6)
        let price = estimates[index].cost(among: candidates) / takenOut
        if price < best.price { best = (place, price) }
      }
      let index = rest.remove(at: best.place)
      candidates *= estimates[index].share(of: snapshot.count)
      order.append(index)
    }
    return order + estimates.indices.filter { isLast[$0] }
  }

  // MARK: Tests

  private func plan(_ test: Predicate.Test) -> PlannedCondition {
    switch test {
    case .text(let columns, let match):
      return plan(columns) {
        .text($0, match)
      } codes: {
        snapshot.codes($0, where: match)
      }
    case .near(let columns, let nearness):
      return plan(columns) {
        .near($0, nearness)
      } codes: {
        snapshot.codes($0, where: nearness)
      }
    case .codes(let facet, let codes): return simple(.codes(facet, codes))
    case .date(let range): return simple(.date(range))
    case .event(let range): return simple(.event(range))
    case .number(let field, let low, let high): return simple(.number(field, from: low, to: high))
    case .present(let columns): return simple(.present(columns))
    case .like(let row): return simple(.like(row))
    case .member(let set): return simple(.member(set))
    }
  }

  private func simple(_ test: PlannedCondition.Test) -> PlannedCondition {
    PlannedCondition(kind: .test(test), estimate: estimate(test))
  }

  /// A condition on several columns: of the dictionaries the values that fulfil it, each text field by itself.
  private func plan(
    _ columns: [Column], text: (TextField) -> PlannedCondition.Test, codes: (Facet) -> [FacetCode]
  ) -> PlannedCondition {
    var parts: [PlannedCondition] = []
    for column in columns {
      switch column {
      case .text(let field): parts.append(simple(text(field)))
      case .facet(let facet): parts.append(simple(.codes(facet, codes(facet))))
      case .number, .date, .events: continue
      }
    }
    return anyOf(parts)
  }
}

extension PlannedCondition {
  /// Whether it ranks what all the others left, and so must come last.
  var isRanking: Bool {
    switch kind {
    case .test(.like): true
    case .and(let parts), .or(let parts): parts.contains(where: \.isRanking)
    case .not(let part): part.isRanking
    case .test: false
    }
  }
}
