import QueryLanguage

extension Query {
  /// The named results it asks, and those that these ask in turn.
  func resultNames(through queries: [String: Query]) -> Set<String> {
    var found: Set<String> = []
    var open = [self]
    while let query = open.popLast() {
      for name in query.source.names + (query.condition?.names ?? []) + query.comparedNames
      where found.insert(name).inserted {
        if let next = queries[name] { open.append(next) }
      }
    }
    return found
  }
}

extension Query {
  fileprivate var comparedNames: [String] {
    clauses.compactMap { if case .compare(let set) = $0.kind { set.name } else { nil } }
  }
}

extension Query.Source {
  fileprivate var names: [String] {
    switch self {
    case .articles: []
    case .set(let set): [set.name].compactMap(\.self)
    case .and(let parts), .or(let parts): parts.flatMap(\.names)
    case .not(let part): part.names
    }
  }
}

extension Condition {
  fileprivate var names: [String] {
    switch kind {
    case .or(let parts), .and(let parts): parts.flatMap(\.names)
    case .not(let part): part.names
    case .member(let set): [set.name].compactMap(\.self)
    case .comparison, .membership, .range, .presence, .near, .similar, .word: []
    }
  }
}
