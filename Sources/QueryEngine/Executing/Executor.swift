import ArticleStore
import QueryLanguage

/// Carries out a plan on a snapshot.
///
/// Conditions narrow a set of candidate rows, cheap ones first, so that text is read only where it can matter.
struct Executor {
  let snapshot: Snapshot
  let interruption: Interruption
  /// The rows of named queries, each found once.
  private var named: [String: RowSet] = [:]
  /// The rows found to be most like an article, in that order.
  private var alike: [Row: [Row]] = [:]
  /// What was done, when it is asked for.
  private(set) var steps: [Explanation.Step]?

  init(snapshot: Snapshot, interruption: Interruption, isTracing: Bool = false) {
    self.snapshot = snapshot
    self.interruption = interruption
    steps = isTracing ? [] : nil
  }

  /// How many articles `similar to` finds at most.
  static let mostAlike = 50

  /// The articles for which all conditions hold.
  mutating func found(_ plan: Plan) throws(Interrupted) -> RowSet {
    let clock = ContinuousClock()
    var start = clock.now
    var rows = try self.rows(of: plan.source)
    trace(.source(plan.query.source), rows.count, since: &start)
    for part in plan.parts.inOrderOfCost {
      rows = try evaluate(part.predicate, among: rows)
      trace(.condition(part.condition, part.predicate.access), rows.count, since: &start)
    }
    return rows
  }

  /// The articles left after sorting, skipping, limiting and sampling.
  mutating func articles(of plan: Plan, found: RowSet) throws(Interrupted) -> Selection {
    let clock = ContinuousClock()
    var start = clock.now
    var selection = Selection.set(found)
    if let ranking = plan.ranking, found.count > 1 {
      selection = .list(try ranked(snapshot.newestFirst(found), plan, by: ranking))
      trace(.ranking(ranking), selection.count, since: &start)
    }
    for stage in plan.stages {
      try interruption.check()
      switch stage {
      case .sort(let orders, let clause):
        selection = try sorted(selection, by: orders)
        trace(.clause(clause), selection.count, since: &start)
      case .window(let skip, let limit, let clause):
        selection = selection.window(skip: skip, limit: limit, in: snapshot)
        trace(.clause(clause), selection.count, since: &start)
      case .sample(let count, let clause):
        selection = .list(SeededSample.choose(count, of: selection.rows(in: snapshot)))
        trace(.clause(clause), selection.count, since: &start)
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

  /// The rows in the order that comes of the conditions.
  private mutating func ranked(
    _ rows: [Row], _ plan: Plan, by ranking: Answer.Ranking
  ) throws(Interrupted) -> [Row] {
    switch ranking {
    case .likeness:
      let found = Set(rows)
      return (plan.exemplar.flatMap { alike[$0] } ?? rows).filter { found.contains($0) }
    case .relevance:
      var words: [Relevance.Word] = []
      for match in plan.words {
        let test = Predicate.test(.text(Field.text.columns, match))
        // How rare a word is matters only beside another.
        let count = plan.words.count > 1 ? try evaluate(test, among: snapshot.all).count : rows.count
        words.append(.init(match: match, articleCount: count))
      }
      return try Relevance(snapshot: snapshot, interruption: interruption).sorted(rows, by: words)
    }
  }

  /// The rows of `candidates` for which the predicate holds.
  mutating func evaluate(_ predicate: Predicate, among candidates: RowSet) throws(Interrupted) -> RowSet {
    if candidates.isEmpty { return candidates }
    switch predicate {
    case .and(let parts):
      var rows = candidates
      for part in parts.inOrderOfCost { rows = try evaluate(part, among: rows) }
      return rows
    case .or(let parts):
      var rows = snapshot.none
      for part in parts.inOrderOfCost {
        rows = rows.union(try evaluate(part, among: candidates.subtracting(rows)))
      }
      return rows
    case .not(let part): return candidates.subtracting(try evaluate(part, among: candidates))
    case .test(let test): return try evaluate(test, among: candidates)
    }
  }

  private mutating func evaluate(
    _ test: Predicate.Test, among candidates: RowSet
  ) throws(Interrupted) -> RowSet {
    switch test {
    case .codes(let facet, let codes): return snapshot.rows(facet, codes: codes).intersection(candidates)
    case .date(let range): return snapshot.rows(dated: range).intersection(candidates)
    case .event(let range):
      return try snapshot.rows(eventIn: range, interruption: interruption).found.intersection(candidates)
    case .number(let field, let low, let high):
      return snapshot.rows(field, from: low, to: high).intersection(candidates)
    case .present(let columns):
      return columns.reduce(snapshot.none) { $0.union(rows(having: $1)) }.intersection(candidates)
    case .member(let set): return try rows(of: set).intersection(candidates)
    case .like(let row):
      let rows = try snapshot.rows(
        mostLike: row, among: candidates, limit: Executor.mostAlike, interruption: interruption)
      alike[row] = rows
      return RowSet(rows, universe: snapshot.all.universe)
    case .text(let columns, let match):
      return try any(of: columns, among: candidates) { facet in
        snapshot.codes(facet, where: match)
      } text: { field, rest throws(Interrupted) in
        try snapshot.rows(field, where: match, among: rest, interruption: interruption)
      }
    case .near(let columns, let nearness):
      return try any(of: columns, among: candidates) { facet in
        snapshot.codes(facet, where: nearness)
      } text: { field, rest throws(Interrupted) in
        try snapshot.rows(field, where: nearness, among: rest, interruption: interruption)
      }
    }
  }

  /// The rows for which one of the columns passes: dictionaries first, then text, the long body last.
  private func any(
    of columns: [Column],
    among candidates: RowSet,
    facet codes: (Facet) -> [FacetCode],
    text rows: (TextField, RowSet) throws(Interrupted) -> RowSet
  ) throws(Interrupted) -> RowSet {
    var found = snapshot.none
    for case .facet(let facet) in columns {
      found = found.union(snapshot.rows(facet, codes: codes(facet)).intersection(candidates))
    }
    let fields = columns.compactMap { column -> TextField? in
      if case .text(let field) = column { field } else { nil }
    }
    for field in fields.filter({ $0 != .body }) + fields.filter({ $0 == .body }) {
      // The sweep over a whole column is faster than reading most of its rows one by one.
      let rest = candidates.isAll && found.count < candidates.count / 2 ? candidates : candidates.subtracting(found)
      found = found.union(try rows(field, rest))
    }
    return found
  }

  /// The rows in which the column has a value.
  func rows(having column: Column) -> RowSet {
    switch column {
    case .text(let field): snapshot.rows(having: field)
    case .facet(let facet): snapshot.rows(having: facet)
    case .number(let field): snapshot.rows(field, from: 1, to: nil)
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
      let tracedSteps = steps
      steps = nil
      let rows = try articles(of: plan, found: try found(plan)).set(in: snapshot)
      steps = tracedSteps
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

  private mutating func trace(
    _ action: Explanation.Action, _ rows: Int, since start: inout ContinuousClock.Instant
  ) {
    guard steps != nil else { return }
    let now = ContinuousClock().now
    let (seconds, attoseconds) = (now - start).components
    let nanoseconds = Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    steps?.append(.init(action: action, rows: rows, nanoseconds: nanoseconds))
    start = now
  }
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

extension [Predicate] {
  /// Cheap ones first; in the order typed where they cost alike.
  var inOrderOfCost: [Predicate] {
    enumerated().sorted { ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset) }.map(\.element)
  }
}

extension [Plan.Part] {
  /// Cheap ones first; in the order typed where they cost alike.
  var inOrderOfCost: [Plan.Part] {
    enumerated().sorted { ($0.element.predicate.cost, $0.offset) < ($1.element.predicate.cost, $1.offset) }
      .map(\.element)
  }
}

extension RandomAccessCollection {
  /// What is left after so many, at most so many of it.
  func window(skip: Int, limit: Int?) -> SubSequence {
    let rest = dropFirst(skip)
    return limit.map { rest.prefix($0) } ?? rest
  }
}
