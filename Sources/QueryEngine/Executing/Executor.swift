import ArticleStore
import QueryLanguage

/// Carries out a plan on a snapshot.
///
/// Conditions narrow a set of candidate rows in the order that `Planner` gives them, so that text is read only where it
/// can matter.
struct Executor {
  let snapshot: Snapshot
  let interruption: Interruption
  /// The rows of named queries, each found once.
  private var named: [String: RowSet] = [:]
  /// The rows found to be most like an article, in that order.
  private var alike: [Row: [Row]] = [:]
  /// What was done, when it is asked for.
  private var tracing: Tracing?

  init(snapshot: Snapshot, interruption: Interruption, tracing: Tracing? = nil) {
    self.snapshot = snapshot
    self.interruption = interruption
    self.tracing = tracing
  }

  /// The steps carried out so far, where they are traced.
  var steps: [Explanation.Step] { tracing?.steps ?? [] }

  /// What plans conditions for this snapshot.
  private var planner: Planner { Planner(snapshot: snapshot) }

  /// How many articles `similar to` finds at most.
  static let mostAlike = 50

  /// The articles for which all conditions hold.
  mutating func found(_ plan: Plan) throws(Interrupted) -> RowSet {
    try found(plan, planner.plan(plan.parts))
  }

  /// The articles for which all conditions hold, taken in that order.
  mutating func found(_ plan: Plan, _ parts: [PlannedPart]) throws(Interrupted) -> RowSet {
    var rows = try self.rows(of: plan.source)
    tracing?.end(.source(plan.query.source), rows.count)
    for part in parts {
      rows = try evaluate(part.planned, among: rows)
      if tracing != nil {
        let accesses = planner.accesses(of: part.planned)
        tracing?.end(
          .condition(part.part.condition), rows.count, accesses: accesses, estimate: part.planned.estimate.rows)
      }
    }
    return rows
  }

  /// The articles left after sorting, skipping, limiting and sampling.
  mutating func articles(of plan: Plan, found: RowSet) throws(Interrupted) -> Selection {
    var selection = Selection.set(found)
    if let ranking = plan.ranking, found.count > 1 {
      selection = .list(try ranked(found, plan, by: ranking))
      tracing?.end(.ranking(ranking), selection.count)
    }
    for stage in plan.stages {
      try interruption.check()
      switch stage {
      case .sort(let orders, let clause):
        selection = try sorted(selection, by: orders)
        tracing?.end(.clause(clause), selection.count)
      case .window(let skip, let limit, let clause):
        selection = selection.window(skip: skip, limit: limit, in: snapshot)
        tracing?.end(.clause(clause), selection.count)
      case .sample(let count, let clause):
        selection = .list(SeededSample.choose(count, of: selection.rows(in: snapshot)))
        tracing?.end(.clause(clause), selection.count)
      }
    }
    return selection
  }

  private func sorted(_ selection: Selection, by orders: [SortOrder]) throws(Interrupted) -> Selection {
    // A set is in that order as it is.
    if case .set = selection, orders.areNewestFirst { return selection }
    let rows = selection.rows(in: snapshot)
    return .list(try Sorter(snapshot: snapshot, interruption: interruption).sorted(rows, by: orders))
  }

  /// The rows in the order that comes of the conditions; no more than the next stage takes.
  private mutating func ranked(
    _ rows: RowSet, _ plan: Plan, by ranking: Answer.Ranking
  ) throws(Interrupted) -> [Row] {
    switch ranking {
    case .likeness:
      guard let alike = plan.exemplar.flatMap({ alike[$0] }) else { return snapshot.newestFirst(rows) }
      return alike.filter { rows.contains($0) }
    case .lastAnswer: return plan.lastOrder.map { $0.filter { rows.contains($0) } } ?? snapshot.newestFirst(rows)
    case .relevance:
      var words: [RelevanceRanking.Word] = []
      for match in plan.words {
        let test = Predicate.test(.text(Field.text.columns, match))
        // How rare a word is matters only beside another.
        let count = plan.words.count > 1 ? try self.rows(where: test, among: snapshot.all).count : rows.count
        words.append(.init(match, articleCount: count))
      }
      return try RelevanceRanking(
        snapshot, texts: Field.text.columns.texts, facets: Field.text.columns.facets, interruption: interruption
      ).ranked(rows, by: words, limit: plan.rankedLimit)
    }
  }

  /// The rows of `candidates` for which the predicate holds.
  mutating func rows(where predicate: Predicate, among candidates: RowSet) throws(Interrupted) -> RowSet {
    try evaluate(planner.plan(predicate), among: candidates)
  }

  /// The rows of `candidates` for which the condition holds.
  private mutating func evaluate(
    _ condition: PlannedCondition, among candidates: RowSet
  ) throws(Interrupted) -> RowSet {
    if candidates.isEmpty { return candidates }
    switch condition.kind {
    case .and(let parts):
      var rows = candidates
      for part in parts { rows = try evaluate(part, among: rows) }
      return rows
    case .or(let parts):
      var rows = snapshot.none
      for part in parts {
        // What only looks rows up does so as fast for all of them.
        let rest = part.estimate.perRow > 0 ? candidates.subtracting(rows) : candidates
        rows = rows.union(try evaluate(part, among: rest))
      }
      return rows
    case .not(let part): return candidates.subtracting(try evaluate(part, among: candidates))
    case .test(let test): return try evaluate(test, among: candidates)
    }
  }

  private mutating func evaluate(
    _ test: PlannedCondition.Test, among candidates: RowSet
  ) throws(Interrupted) -> RowSet {
    switch test {
    case .codes(let facet, let codes): return snapshot.rows(facet, codes: codes).intersection(candidates)
    case .text(let field, let match):
      return try snapshot.rows(field, where: match, among: candidates, interruption: interruption)
    case .near(let field, let nearness):
      return try snapshot.rows(field, where: nearness, among: candidates, interruption: interruption)
    case .date(let range): return snapshot.rows(dated: range).intersection(candidates)
    case .event(let range): return snapshot.rows(eventIn: range).intersection(candidates)
    case .number(let field, let low, let high):
      return snapshot.rows(field, from: low, to: high, among: candidates)
    case .present(let columns):
      return columns.reduce(snapshot.none) { $0.union(rows(having: $1)) }.intersection(candidates)
    case .member(let set): return try rows(of: set).intersection(candidates)
    case .like(let row):
      let rows = try snapshot.rows(
        mostLike: row, among: candidates, limit: Executor.mostAlike, interruption: interruption)
      alike[row] = rows
      return RowSet(rows, universe: snapshot.all.universe)
    }
  }

  /// The rows in which the column has a value.
  func rows(having column: Column) -> RowSet {
    switch column {
    case .text(let field): snapshot.rows(having: field)
    case .facet(let facet): snapshot.rows(having: facet)
    case .number(let field): snapshot.rows(field, from: 1, to: nil, among: snapshot.all)
    case .date: snapshot.datedRows
    case .events: snapshot.rowsWithEvents
    }
  }

  mutating func rows(of set: SetPlan) throws(Interrupted) -> RowSet {
    switch set {
    case .all: return snapshot.all
    case .rows(let rows): return rows
    case .named(let name, let plan):
      if let rows = named[name] { return rows }
      // What a named query takes is one step of the query that names it.
      let tracing = tracing.take()
      let rows = try articles(of: plan, found: try found(plan)).set(in: snapshot)
      self.tracing = tracing
      named[name] = rows
      return rows
    case .and(let sets):
      var rows = snapshot.all
      for set in sets { rows = rows.intersection(try self.rows(of: set)) }
      return rows
    case .or(let sets):
      var rows = snapshot.none
      for set in sets { rows = rows.union(try self.rows(of: set)) }
      return rows
    case .not(let set): return snapshot.all.subtracting(try rows(of: set))
    }
  }

  /// Ends the step of a clause that makes something of the articles.
  mutating func traceResult(_ clause: Clause, count: Int) { tracing?.end(.clause(clause), count) }
}

extension [SortOrder] {
  /// Whether this is the order that answers have anyway: by date and then by id, both descending.
  fileprivate var areNewestFirst: Bool {
    switch count {
    case 1: self[0].field == .date && self[0].isDescending
    case 2: self[0].field == .date && self[0].isDescending && self[1].field == .id && self[1].isDescending
    default: false
    }
  }
}

extension Plan {
  /// How many ranked articles are made use of; nil for all.
  fileprivate var rankedLimit: Int? {
    guard case .window(let skip, let limit?, _)? = stages.first else { return nil }
    return skip.windowEnd(limit: limit)
  }
}

extension [Column] {
  /// Those that are text.
  fileprivate var texts: [TextField] { compactMap { if case .text(let field) = $0 { field } else { nil } } }

  /// Those that are dictionaries.
  fileprivate var facets: [Facet] { compactMap { if case .facet(let facet) = $0 { facet } else { nil } } }
}

extension RandomAccessCollection {
  /// What is left after so many, at most so many of it.
  func window(skip: Int, limit: Int?) -> SubSequence {
    let rest = dropFirst(skip)
    return limit.map { rest.prefix($0) } ?? rest
  }
}
