import ArticleStore
public import QueryLanguage
import TextBasics

extension Engine {
  /// The answer to the query.
  ///
  /// Throws what is wrong with it, all mistakes at once, or `ExecutionError.interrupted`.
  public func answer(_ query: Query) throws(DiagnosticsError) -> Answer {
    try answer(prepare(query))
  }

  /// The query with its names and types resolved and its steps in order, to be answered any number of times.
  ///
  /// Throws what is wrong with it, all mistakes at once.
  public func prepare(_ query: Query) throws(DiagnosticsError) -> PreparedQuery {
    try sound(at: query.span) { () throws(DiagnosticsError) in
      let plan = try Resolver.plan(query, for: self)
      return PreparedQuery(plan: plan, parts: Planner(snapshot: snapshot).plan(plan.parts))
    }
  }

  /// The answer to a prepared query. Throws an `ExecutionError` alone.
  public func answer(_ prepared: PreparedQuery) throws(DiagnosticsError) -> Answer {
    try executing(prepared.plan.query.span) { executor throws(Interrupted) in
      try answer(prepared, with: &executor)
    }
  }

  private func plan(_ query: Query) throws(DiagnosticsError) -> Plan {
    try sound(at: query.span) { () throws(DiagnosticsError) in try Resolver.plan(query, for: self) }
  }

  /// What work with an executor comes to; its end from outside and damage as errors at that place.
  private func executing<Result>(
    _ span: SourceSpan, _ tracing: Tracing? = nil, _ work: (inout Executor) throws(Interrupted) -> Result
  ) throws(DiagnosticsError) -> Result {
    try sound(at: span) { () throws(DiagnosticsError) in
      do throws(Interrupted) {
        var executor = Executor(snapshot: snapshot, interruption: interruption, tracing: tracing)
        return try work(&executor)
      } catch {
        throw DiagnosticsError([Diagnostic(ExecutionError.interrupted, at: span)])
      }
    }
  }

  /// The steps that answering the query takes, each carried out and timed by a clock that counts nanoseconds.
  public func explain(
    _ query: Query, now: @escaping () -> UInt64
  ) throws(DiagnosticsError) -> Explanation {
    let plan = try plan(query)
    var tracing = Tracing(now: now)
    let parts = Planner(snapshot: snapshot).plan(plan.parts)
    if !parts.isEmpty { tracing.end(.planning, snapshot.count) }
    return try executing(query.span, tracing) { executor throws(Interrupted) in
      let found = try executor.found(plan, parts)
      let selection = try executor.articles(of: plan, found: found)
      if let clause = plan.resultClause {
        let result = try result(plan, selection, with: &executor)
        executor.traceResult(clause, count: result.lineCount)
      }
      return Explanation(query: query, steps: executor.steps)
    }
  }

  /// What is wrong with the query, in the order of its places; nothing is run. Empty when it can be answered.
  public func check(_ query: Query) -> [Diagnostic] {
    do {
      _ = try plan(query)
      return []
    } catch {
      return error.diagnostics
    }
  }

  /// What of an article's text made the query find it, ready to be asked text by text; nothing for a wrong query.
  public func highlighter(for query: Query) -> Highlighter {
    guard let plan = try? plan(query) else { return Highlighter(matchers: []) }
    return Highlighter(matchers: Matcher.all(of: plan, in: snapshot))
  }

  private func answer(_ prepared: PreparedQuery, with executor: inout Executor) throws(Interrupted) -> Answer {
    let plan = prepared.plan
    let found = try executor.found(plan, prepared.parts)
    let selection = try executor.articles(of: plan, found: found)
    var notes = try executor.notes(plan, found: found)
    let result = try result(plan, selection, with: &executor)
    if case .words(let table) = result { notes += table.notes }
    return Answer(
      query: plan.query,
      total: found.count,
      result: result,
      members: selection.set(in: snapshot),
      notes: notes
    )
  }

  /// Which condition of a query that found nothing emptied its answer, and what to ask instead; nil when there is no
  /// condition. Costs several queries, and the values of a facet or two.
  public func anatomy(of query: Query) throws(DiagnosticsError) -> Anatomy? {
    let plan = try plan(query)
    if plan.parts.isEmpty { return nil }
    return try executing(query.span) { executor throws(Interrupted) in
      try AnatomyMaker(engine: self, plan: plan).anatomy(with: &executor)
    }
  }

  private func result(
    _ plan: Plan, _ selection: Selection, with executor: inout Executor
  ) throws(Interrupted) -> Answer.Result {
    let grouper = Grouper(snapshot: snapshot, interruption: interruption)
    switch plan.outcome {
    case .articles(let columns, let isFull):
      let isLimited = plan.stages.contains { stage in
        switch stage {
        case .window(_, let limit, _): limit != nil
        case .sample: true
        case .sort: false
        }
      }
      return .articles(
        ArticleList(rows: selection.rows(in: snapshot), columns: columns, isFull: isFull, isLimited: isLimited))
    case .count: return .count(selection.count)
    case .groups(let grouping, let top):
      var table = try grouper.table(selection, by: grouping, top: top)
      table.apply(plan.groupStages)
      return .groups(table)
    case .cross(let down, let across):
      var table = try grouper.crossTable(selection, down: down, across: across)
      table.apply(plan.groupStages)
      return .crossTable(table)
    case .timeline(let bucket):
      return .timeline(
        Timeline(selection.set(in: snapshot), by: bucket, of: snapshot, upTo: plan.lastDay(in: snapshot)))
    case .words(let most):
      let rows = selection.set(in: snapshot)
      return .words(try words(rows, against: snapshot.all.subtracting(rows), most, plan, other: nil))
    case .compare(let set, let name):
      let others = try executor.rows(of: set)
      return .words(
        try words(selection.set(in: snapshot), against: others, Clause.defaultWords, plan, other: name))
    case .context(let width, let firstOnly, let order):
      let maker = ContextMaker(
        snapshot: snapshot,
        matchers: Matcher.all(of: plan, in: snapshot),
        width: width,
        firstOnly: firstOnly,
        interruption: interruption
      )
      let window = plan.lineWindow
      let most = window.limit.map { window.skip.windowEnd(limit: $0) }
      if let order {
        let lines = try ContextSorter(snapshot: snapshot).lines(
          of: selection.rows(in: snapshot), by: maker, order, limit: most)
        return .context(Array(lines.dropFirst(window.skip)))
      }
      return .context(Array(try maker.lines(of: selection, limit: most).dropFirst(window.skip)))
    case .statistics(let field): return .statistics(Statistics(field, of: selection.set(in: snapshot), in: snapshot))
    }
  }

  private func words(
    _ rows: RowSet, against others: RowSet, _ most: Int, _ plan: Plan, other: String?
  ) throws(Interrupted) -> WordTable {
    let maker = WordTableMaker(snapshot: snapshot, interruption: interruption)
    var table = try maker.table(rows, against: others, most: most, bothWays: other != nil, other: other)
    table.lines = Array(table.lines.window(skip: plan.lineWindow.skip, limit: plan.lineWindow.limit))
    return table
  }
}

extension Plan {
  /// The clause that makes something else of the articles than a list; nil where none does.
  fileprivate var resultClause: Clause? {
    query.clauses.last { clause in
      switch clause.kind {
      case .count, .top, .timeline, .context, .words, .compare, .stats: true
      case .sort, .limit, .skip, .sample, .show, .full, .export: false
      }
    }
  }

  /// Which lines of what came of the articles are wanted.
  fileprivate var lineWindow: (skip: Int, limit: Int?) {
    for case .window(let skip, let limit) in groupStages { return (skip, limit) }
    return (0, nil)
  }
}

extension Answer.Result {
  /// How many lines it has.
  fileprivate var lineCount: Int {
    switch self {
    case .articles(let list): list.rows.count
    case .count, .statistics: 1
    case .groups(let table): table.groups.count
    case .crossTable(let table): table.rows.count
    case .timeline(let timeline): timeline.periods.count
    case .context(let lines): lines.count
    case .words(let table): table.lines.count
    }
  }
}
