import QueryLanguage

extension Statement {
  /// The parameters that it asks for or sets, without `$`.
  var parameterNames: Set<String> {
    switch kind {
    case .query(let query), .explain(let query), .letResult(_, _, let query): query.condition?.parameterNames ?? []
    case .letParameter(let name, _, let value, _): Set([name]).union([value].parameterNames)
    case .command: []
    }
  }
}

extension Condition {
  /// The parameters in it, without `$`.
  fileprivate var parameterNames: Set<String> {
    switch kind {
    case .or(let parts), .and(let parts): parts.reduce(into: []) { $0.formUnion($1.parameterNames) }
    case .not(let part): part.parameterNames
    case .comparison(_, _, let value), .word(let value), .similar(.id(let value)): [value].parameterNames
    case .membership(_, let values, _): values.parameterNames
    case .range(_, let low, let high): [low, high].compactMap(\.self).parameterNames
    case .near(_, let first, let second, _): [first, second].parameterNames
    case .presence, .similar(.row), .member: []
    }
  }
}

extension [Value] {
  /// The parameters among them, without `$`.
  fileprivate var parameterNames: Set<String> {
    Set(compactMap { if case .parameter(let name) = $0.kind { name } else { nil } })
  }
}
