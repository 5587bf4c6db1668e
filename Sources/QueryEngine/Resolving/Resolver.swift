import ArticleStore
import QueryLanguage
import TextBasics

/// Gives every name and value of a query its meaning: query → `Plan`.
///
/// It tells all mistakes it finds, not the first alone, and runs nothing.
struct Resolver {
  let engine: Engine
  /// The mistakes found so far.
  private(set) var diagnostics: [Diagnostic] = []
  /// Fields that something was said not to be.
  var negatedFields: [Field] = []
  /// The bare words that are looked for, those under `not` left out.
  var words: [TextMatch] = []
  /// Names whose queries are being resolved right now, outermost first.
  private var openNames: [String] = []
  /// Plans of the names resolved so far: each is resolved once, however often it is used.
  private var namedPlans: [String: Plan] = [:]

  /// How deep conditions may nest; the parser refuses deeper ones, but trees can also be built.
  static let depthLimit = 512

  init(_ engine: Engine) {
    self.engine = engine
  }

  /// The plan of the query.
  static func plan(_ query: Query, for engine: Engine) throws(DiagnosticsError) -> Plan {
    var resolver = Resolver(engine)
    guard let plan = resolver.resolve(query), resolver.diagnostics.isEmpty else {
      throw DiagnosticsError(resolver.diagnostics.sorted { $0.span.lower < $1.span.lower }.limited())
    }
    return plan
  }

  mutating func report(_ error: ResolutionError, at span: SourceSpan, fixIts: [FixIt] = []) {
    diagnostics.append(Diagnostic(error, at: span, fixIts: fixIts))
  }

  /// The plan; nil when mistakes were reported.
  mutating func resolve(_ query: Query) -> Plan? {
    let before = diagnostics.count
    let source =
      query.verb == .clausesAlone
      ? resolve(SetName(nil, span: query.span)) : resolve(query.source, depth: 0)
    var conditions: [Condition] = []
    if let condition = query.condition { flatten(condition, into: &conditions) }
    let parts = conditions.compactMap { condition in
      resolve(condition, depth: 0).map { Plan.Part(condition: condition, predicate: $0) }
    }
    let clauses = resolve(query.clauses)
    if case .context = clauses.outcome, diagnostics.count == before,
      !parts.contains(where: { $0.predicate.looksForText })
    {
      let clause = query.clauses.first { ClauseName($0.kind) == .context }
      report(.contextNeedsText, at: clause?.span ?? query.span)
    }
    guard diagnostics.count == before, let source else { return nil }
    return Plan(
      query: query,
      source: source,
      parts: parts,
      stages: clauses.stages,
      outcome: clauses.outcome,
      words: words,
      lastOrder: lastOrder(of: query.source),
      groupStages: clauses.groupStages,
      negatedFields: negatedFields
    )
  }

  /// The rows of the last answer in its order, for a query that goes on from it; nil where they stand as in all answers.
  private func lastOrder(of source: Query.Source) -> [Row]? {
    guard case .set(let set) = source, set.name == nil, let last = engine.names.last, let rows = engine.names.lastRows,
      rows.count == last.count, rows != engine.snapshot.newestFirst(last)
    else { return nil }
    return rows
  }

  /// The conditions that all must hold, in the order typed.
  private func flatten(_ condition: Condition, into parts: inout [Condition]) {
    if case .and(let inner) = condition.kind {
      for part in inner { flatten(part, into: &parts) }
    } else {
      parts.append(condition)
    }
  }

  private mutating func resolve(_ source: Query.Source, depth: Int) -> SetPlan? {
    guard depth < Resolver.depthLimit else { return nil }
    switch source {
    case .articles: return .all
    case .set(let name): return resolve(name)
    case .and(let sources), .or(let sources):
      let plans = sources.map { resolve($0, depth: depth + 1) }
      let resolved = plans.compactMap(\.self)
      guard resolved.count == plans.count else { return nil }
      if case .and = source { return .and(resolved) }
      return .or(resolved)
    case .not(let inner): return resolve(inner, depth: depth + 1).map { .not($0) }
    }
  }

  /// What a name stands for; nil, and reported, when nothing has it.
  mutating func resolve(_ set: SetName) -> SetPlan? {
    guard let name = set.name else {
      guard let last = engine.names.last else {
        report(.noLastAnswer, at: set.span)
        return nil
      }
      return .rows(last)
    }
    if let plan = namedPlans[name] { return .named(name, plan) }
    guard let query = engine.names.queries[name] else {
      let near = Spelling.nearest(to: name, among: engine.names.queries.keys)
      report(.unknownName(name, near: near), at: set.span, fixIts: near.map { FixIt(replace: set.span, with: $0) })
      return nil
    }
    guard !openNames.contains(name) else {
      report(.circularName(name), at: set.span)
      return nil
    }
    guard openNames.count < 64 else {
      report(.tooDeep, at: set.span)
      return nil
    }
    var inner = Resolver(engine)
    inner.openNames = openNames + [name]
    inner.namedPlans = namedPlans
    let plan = inner.resolve(query)
    namedPlans = inner.namedPlans
    guard let plan else {
      let reason = inner.diagnostics.lazy.compactMap { $0.reason as? ResolutionError }.first ?? .tooDeep
      switch reason {
      case .circularName, .tooDeep: report(reason, at: set.span)
      // The name that was typed, and what is wrong in the end: those between are no help.
      case .namedQueryFails(_, let last): report(.namedQueryFails(name, last), at: set.span)
      default: report(.namedQueryFails(name, reason), at: set.span)
      }
      return nil
    }
    namedPlans[name] = plan
    return .named(name, plan)
  }
}
