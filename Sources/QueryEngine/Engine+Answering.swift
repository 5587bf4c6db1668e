import ArticleStore
public import QueryLanguage

extension Engine {
  /// The answer to the query.
  ///
  /// Throws what is wrong with it, all mistakes at once, or `ExecutionError.interrupted`.
  public func answer(_ query: Query) throws(DiagnosticsError) -> Answer {
    let plan = try Resolver.plan(query, for: self)
    do {
      var executor = Executor(snapshot: snapshot, interruption: interruption)
      return try answer(plan, with: &executor)
    } catch {
      throw DiagnosticsError([Diagnostic(ExecutionError.interrupted, at: query.span)])
    }
  }

  /// The steps that answering the query takes, each carried out and timed.
  public func explain(_ query: Query) throws(DiagnosticsError) -> Explanation {
    let plan = try Resolver.plan(query, for: self)
    do {
      var executor = Executor(snapshot: snapshot, interruption: interruption, isTracing: true)
      let found = try executor.found(plan)
      _ = try executor.articles(of: plan, found: found)
      return Explanation(query: query, steps: executor.steps ?? [])
    } catch {
      throw DiagnosticsError([Diagnostic(ExecutionError.interrupted, at: query.span)])
    }
  }

  /// What is wrong with the query, in the order of its places; nothing is run. Empty when it can be answered.
  public func check(_ query: Query) -> [Diagnostic] {
    do {
      _ = try Resolver.plan(query, for: self)
      return []
    } catch {
      return error.diagnostics
    }
  }

  /// What of an article's text made the query find it, ready to be asked text by text; nothing for a wrong query.
  public func highlighter(for query: Query) -> Highlighter {
    guard let plan = try? Resolver.plan(query, for: self) else { return Highlighter(matchers: []) }
    return Highlighter(matchers: Matcher.all(of: plan, in: snapshot))
  }

  private func answer(_ plan: Plan, with executor: inout Executor) throws(Interrupted) -> Answer {
    let found = try executor.found(plan)
    let rows = try executor.articles(of: plan, found: found)
    var notes = try executor.notes(plan, found: found)
    let result = try result(plan, rows, with: &executor)
    if case .words(let table) = result { notes += table.notes }
    var answer = Answer(
      query: plan.query,
      total: found.count,
      result: result,
      members: RowSet(rows, universe: snapshot.count),
      notes: notes
    )
    if found.isEmpty, !plan.parts.isEmpty {
      answer.anatomy = try AnatomyMaker(engine: self, plan: plan).anatomy(with: &executor)
    }
    return answer
  }

  private func result(
    _ plan: Plan, _ rows: [Row], with executor: inout Executor
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
      return .articles(ArticleList(rows: rows, columns: columns, isFull: isFull, isLimited: isLimited))
    case .count: return .count(rows.count)
    case .groups(let grouping, let top):
      var table = try grouper.table(rows, by: grouping, top: top)
      table.apply(plan.groupStages)
      return .groups(table)
    case .cross(let down, let across):
      var table = try grouper.crossTable(rows, down: down, across: across)
      table.apply(plan.groupStages)
      return .crossTable(table)
    case .timeline(let bucket):
      return .timeline(Timeline(rows, by: bucket, of: snapshot, upTo: plan.lastDay(in: snapshot)))
    case .words(let most):
      let rows = RowSet(rows, universe: snapshot.count)
      return .words(try words(rows, against: rows.complement, most, plan, other: nil))
    case .compare(let set, let name):
      let others = try executor.rows(of: set)
      return .words(
        try words(RowSet(rows, universe: snapshot.count), against: others, Clause.defaultWords, plan, other: name))
    case .context(let width, let firstOnly, let order):
      let maker = ContextMaker(
        snapshot: snapshot,
        matchers: Matcher.all(of: plan, in: snapshot),
        width: width,
        firstOnly: firstOnly,
        interruption: interruption
      )
      let window = plan.lineWindow
      if let order {
        let lines = ContextSorter(snapshot: snapshot).sorted(try maker.lines(of: rows, limit: nil), by: order)
        return .context(Array(lines.window(skip: window.skip, limit: window.limit)))
      }
      let most = window.limit.map { window.skip.addingReportingOverflow($0).partialValue }
      return .context(Array(try maker.lines(of: rows, limit: most).dropFirst(window.skip)))
    case .statistics(let field): return .statistics(Statistics(field, of: rows, in: snapshot))
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
  /// Which lines of what came of the articles are wanted.
  fileprivate var lineWindow: (skip: Int, limit: Int?) {
    for case .window(let skip, let limit) in groupStages { return (skip, limit) }
    return (0, nil)
  }
}
