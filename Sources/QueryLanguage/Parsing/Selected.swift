import TextBasics

/// A column that a `SELECT` asks for.
enum SelectColumn {
  case all
  case count
  case statistics(FieldReference)
  case field(FieldReference)
  /// Months and their like, which have to be grouped by.
  case bucket
}

/// What a `SELECT` sorts by; no field means the count.
struct OrderKey {
  var field: FieldReference?
  var isDescending: Bool
  var span: SourceSpan

  var subject: SortKey.Subject { field.map { .field($0) } ?? .count(span: span) }
}

/// The parts of a `SELECT` besides its conditions, and what they come to.
struct Selected {
  var columns: [SelectColumn]
  var isDistinct: Bool
  var groupings: [Grouping]
  var order: [OrderKey]
  var limit: Int?
  var skip: Int?

  init(
    _ columns: [SelectColumn], _ isDistinct: Bool, _ groupings: [Grouping], _ order: [OrderKey], _ limit: Int?,
    _ skip: Int?
  ) {
    self.columns = columns
    self.isDistinct = isDistinct
    self.groupings = groupings
    self.order = order
    self.limit = limit
    self.skip = skip
  }
}

extension Selected {
  /// Puts the parts into the clauses of ours; false where nothing here says the same.
  func arrange(_ query: inout Query) -> Bool {
    let span = query.span
    func add(_ kind: Clause.Kind) { query.clauses.append(Clause(kind, span: span)) }
    let fields = columns.compactMap { if case .field(let field) = $0 { field } else { nil } }
    let counts = columns.contains { if case .count = $0 { true } else { false } }
    let statistics = columns.compactMap { if case .statistics(let field) = $0 { field } else { nil } }
    var groupings = self.groupings
    if groupings.isEmpty, isDistinct { groupings = fields.map { .field($0) } }
    guard groupings.count < 3 else { return false }
    if !statistics.isEmpty {
      let same = statistics.allSatisfy { $0.field == statistics[0].field }
      guard fields.isEmpty, same, groupings.isEmpty, order.isEmpty else { return false }
      add(.stats(statistics[0]))
      return true
    }
    if groupings.isEmpty, counts {
      guard fields.isEmpty else { return false }
      query.verb = .count
      query.clauses = [Clause(.count(by: []), span: SourceSpan(span.lower, span.lower))]
      return true
    }
    if !groupings.isEmpty { return group(&query, by: groupings) }
    let hasBucket = columns.contains { if case .bucket = $0 { true } else { false } }
    guard !hasBucket, order.allSatisfy({ $0.field != nil }) else { return false }
    let keys = order.compactMap { key in key.field.map { SortKey($0, isDescending: key.isDescending) } }
    if !keys.isEmpty { add(.sort(keys)) }
    if let skip, skip > 0 { add(.skip(skip)) }
    if let limit { add(.limit(limit)) }
    let showsAll = columns.contains { if case .all = $0 { true } else { false } }
    if !showsAll { add(.show(fields)) }
    return limit != 0
  }

  /// Counted by fields: most first by itself; the first N of one field are its `top`.
  private func group(_ query: inout Query, by groupings: [Grouping]) -> Bool {
    guard skip == nil else { return false }
    let byCount =
      order.isEmpty
      || (order.count == 1 && order[0].field == nil && order[0].isDescending)
    if byCount, let limit, groupings.count == 1, limit > 0 {
      query.clauses = [Clause(.top(limit, groupings[0]), span: query.span)]
      return true
    }
    let keys = order.map { SortKey($0.subject, isDescending: $0.isDescending) }
    query.verb = .count
    query.clauses = [Clause(.count(by: groupings), span: SourceSpan(query.span.lower, query.span.lower))]
    if !byCount { query.clauses.append(Clause(.sort(keys), span: query.span)) }
    if let limit, limit > 0 { query.clauses.append(Clause(.limit(limit), span: query.span)) }
    return true
  }
}

extension Condition {
  /// The condition with strings in it as words, where they can be: SQL quotes every value.
  var plain: Condition {
    func plain(_ value: Value, _ field: FieldReference) -> Value {
      guard case .string(let text) = value.kind else { return value }
      if field.field.kind == .date || field.field.kind == .dates, let date = PartialDate(text) {
        return Value(.date(.partial(date), spelling: text), span: value.span)
      }
      return Printer.readsBack(text, beside: field.field) ? Value(.word(text), span: value.span) : value
    }
    let kind: Condition.Kind =
      switch self.kind {
      case .or(let parts): .or(parts.map(\.plain))
      case .and(let parts): .and(parts.map(\.plain))
      case .not(let part): .not(part.plain)
      case .comparison(let field, let comparison, let value): .comparison(field, comparison, plain(value, field))
      case .membership(let field, let values, let isNegated):
        .membership(field, values.map { plain($0, field) }, isNegated: isNegated)
      case .range(let field, let low, let high):
        .range(field, from: low.map { plain($0, field) }, to: high.map { plain($0, field) })
      default: self.kind
      }
    return Condition(kind, span: span)
  }
}
