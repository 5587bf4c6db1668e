import QueryLanguage
import TextBasics

/// The clauses of a query in their order, checked.
struct ResolvedClauses {
  var stages: [Plan.Stage] = []
  var outcome = Plan.Outcome.articles(columns: nil, isFull: false)
  var groupStages: [Plan.GroupStage] = []
}

extension Resolver {
  /// The clauses' meaning. Mistakes are reported, and what can be understood of the rest is handed on.
  mutating func resolve(_ clauses: [Clause]) -> ResolvedClauses {
    var resolved = ResolvedClauses()
    var seen: Set<ClauseName> = []
    var result: ClauseName?
    var columns: [Field]?
    var isFull = false
    for clause in clauses {
      let name = ClauseName(clause.kind)
      if let result, !name.mayFollow(result) {
        report(
          name.isResult ? .secondResult(name, after: result) : .clauseTooLate(name, after: result), at: clause.span)
        continue
      }
      // `limit 100 | count by city | limit 5`: one for the articles, one for the groups.
      if name.isResult { seen.removeAll() }
      guard name == .export || seen.insert(name).inserted else {
        report(.repeatedClause(name), at: clause.span)
        continue
      }
      switch clause.kind {
      case .sort(let keys):
        if let result, result != .context {
          sortGroups(keys, clause, &resolved)
        } else {
          resolved.stages.append(.sort(orders(keys, clause), clause))
        }
      case .limit(let count): window(skip: 0, limit: count, clause, isAfter: result != nil, &resolved)
      case .skip(let count): window(skip: count, limit: nil, clause, isAfter: result != nil, &resolved)
      case .sample(let count): resolved.stages.append(.sample(count, clause))
      case .show(let fields): columns = fields.map(\.field)
      case .full: isFull = true
      case .export: break
      case .count, .top, .context, .timeline, .stats, .words, .compare:
        if columns != nil || isFull {
          report(.secondResult(name, after: columns != nil ? .show : .full), at: clause.span)
        }
        result = name
        if let outcome = outcome(of: clause) { resolved.outcome = outcome }
      }
    }
    if case .articles = resolved.outcome { resolved.outcome = .articles(columns: columns, isFull: isFull) }
    return resolved
  }

  private mutating func outcome(of clause: Clause) -> Plan.Outcome? {
    switch clause.kind {
    case .count(let groupings):
      for grouping in groupings { check(grouping, for: .countBy) }
      switch groupings.count {
      case 0: return .count
      case 1: return .groups(groupings[0], top: nil)
      case 2: return .cross(groupings[0], groupings[1])
      default:
        report(.tooManyGroupings, at: clause.span)
        return nil
      }
    case .top(let count, let grouping):
      check(grouping, for: .top)
      return .groups(grouping, top: count)
    case .timeline(let bucket): return .timeline(bucket)
    case .context(let width, let firstOnly, let order):
      return .context(width: max(0, width), firstOnly: firstOnly, order: order)
    case .words(let count): return .words(count)
    case .compare(let name): return resolve(name).map { .compare($0, name: name.name ?? "") }
    case .stats(let reference):
      switch reference.field.kind {
      case .number, .date: return .statistics(reference.field)
      default:
        report(.statisticsNeedNumbers(reference.field), at: reference.span)
        return nil
      }
    default: return nil
    }
  }

  private mutating func check(_ grouping: Grouping, for clause: ClauseName) {
    if case .field(let reference) = grouping, reference.field.kind == .longText {
      report(.tooLongForKey(reference.field, clause), at: reference.span)
    }
  }

  /// `skip` counts before `limit`, whichever stands first: `limit 10 skip 20` is the third ten, as everywhere.
  private func window(
    skip: Int, limit: Int?, _ clause: Clause, isAfter: Bool, _ resolved: inout ResolvedClauses
  ) {
    let (skip, limit) = (max(0, skip), limit.map { max(0, $0) })
    if isAfter {
      if case .window(let otherSkip, let otherLimit)? = resolved.groupStages.last {
        resolved.groupStages.removeLast()
        resolved.groupStages.append(.window(skip: skip + otherSkip, limit: limit ?? otherLimit))
      } else {
        resolved.groupStages.append(.window(skip: skip, limit: limit))
      }
    } else if case .window(let otherSkip, let otherLimit, _)? = resolved.stages.last {
      resolved.stages.removeLast()
      resolved.stages.append(.window(skip: skip + otherSkip, limit: limit ?? otherLimit, clause))
    } else {
      resolved.stages.append(.window(skip: skip, limit: limit, clause))
    }
  }

  private mutating func sortGroups(_ keys: [SortKey], _ clause: Clause, _ resolved: inout ResolvedClauses) {
    let groupings: [Grouping] =
      switch resolved.outcome {
      case .groups(let grouping, _): [grouping]
      case .cross(let rows, let columns): [rows, columns]
      default: []
      }
    // Sorting is stable: the last key first.
    for key in keys.reversed() {
      guard let field = key.field else {
        resolved.groupStages.append(.sortByCount(isDescending: key.isDescending))
        continue
      }
      if let index = groupings.firstIndex(where: { $0.isSorted(by: field) }) {
        resolved.groupStages.append(.sort(grouping: index, isDescending: key.isDescending))
      } else {
        report(.sortFieldGone(field, left: groupings.map(\.name)), at: key.span)
      }
    }
  }

  /// What articles are sorted by: short fields, and no count, which they have none of yet.
  private mutating func orders(_ keys: [SortKey], _ clause: Clause) -> [SortOrder] {
    keys.compactMap { key in
      guard let field = key.field else {
        let start = SourceSpan(clause.span.lower, clause.span.lower)
        report(.nothingCountedYet, at: key.span, fixIts: [FixIt(replace: start, with: "count by city | ")])
        return nil
      }
      if field.kind == .longText { report(.tooLongForKey(field, .sort), at: key.span) }
      return SortOrder(field: field, isDescending: key.isDescending)
    }
  }
}

extension ClauseName {
  /// Whether it makes something else of the articles.
  fileprivate var isResult: Bool {
    switch self {
    case .count, .countBy, .top, .context, .timeline, .stats, .words, .compare: true
    case .sort, .limit, .skip, .sample, .show, .full, .export: false
    }
  }

  /// Whether it makes sense of what the other one made.
  fileprivate func mayFollow(_ result: ClauseName) -> Bool {
    switch (self, result) {
    case (.export, _): true
    case (.limit, .countBy), (.skip, .countBy), (.sort, .countBy), (.sort, .top), (.limit, .top), (.skip, .top): true
    case (.limit, .context), (.skip, .context), (.sort, .context): true
    case (.limit, .words), (.skip, .words), (.limit, .compare), (.skip, .compare): true
    default: false
    }
  }
}

extension Grouping {
  /// The English name of what is counted by.
  var name: String {
    switch self {
    case .field(let reference): reference.field.rawValue
    case .bucket(let bucket, _): bucket.rawValue
    }
  }

  fileprivate func isSorted(by field: Field) -> Bool {
    switch self {
    case .field(let reference): reference.field == field
    case .bucket: field == .date
    }
  }
}
