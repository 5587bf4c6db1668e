import QueryLanguage

extension Statement {
  /// The statement with the values of parameters in place of their names, where they have one.
  func filled(with parameters: [String: Value]) -> Statement {
    guard !parameters.isEmpty else { return self }
    switch kind {
    case .query(let query): return Statement(.query(query.filled(with: parameters)), span: span)
    case .explain(let query): return Statement(.explain(query.filled(with: parameters)), span: span)
    case .letResult(let name, let nameSpan, let query):
      return Statement(.letResult(name: name, nameSpan: nameSpan, query.filled(with: parameters)), span: span)
    case .letParameter, .command: return self
    }
  }
}

extension Query {
  fileprivate func filled(with parameters: [String: Value]) -> Query {
    var query = self
    query.condition = condition?.filled(with: parameters)
    return query
  }
}

extension Condition {
  fileprivate func filled(with parameters: [String: Value]) -> Condition {
    func all(_ parts: [Condition]) -> [Condition] { parts.map { $0.filled(with: parameters) } }
    func value(_ value: Value) -> Value {
      guard case .parameter(let name) = value.kind else { return value }
      return parameters[name] ?? value
    }
    let filled: Kind =
      switch kind {
      case .or(let parts): .or(all(parts))
      case .and(let parts): .and(all(parts))
      case .not(let part): .not(part.filled(with: parameters))
      case .comparison(let field, let comparison, let operand): .comparison(field, comparison, value(operand))
      case .membership(let field, let values, let isNegated):
        .membership(field, values.map(value), isNegated: isNegated)
      case .range(let field, let low, let high): .range(field, from: low.map(value), to: high.map(value))
      case .near(let field, let first, let second, let distance):
        .near(field, value(first), value(second), distance: distance)
      case .similar(.id(let id)): .similar(.id(value(id)))
      case .word(let word): .word(value(word))
      case .presence, .similar(.row), .member: kind
      }
    return Condition(filled, span: span)
  }
}
