/// Which clauses may still follow in a query that is being made: the notes of the grammar say that each decides one
/// thing, once, and that nothing can be sorted or shown once articles were counted away.
struct ClauseRoles {
  private var used: Set<String> = []
  private var wasCounted = false
  private var isFind = false
  private var hasClause = false

  private static let roles: [String: Set<String>] = [
    "sort": ["order"], "by": ["order", "form"], "limit": ["limit"], "skip": ["skip"], "sample": ["sample"],
    "show": ["columns"], "export": ["export"], "full": ["form"], "countBy": ["form"], "top": ["form"],
    "timeline": ["form"], "context": ["form"], "stats": ["form"], "words": ["form"], "compare": ["form"],
  ]
  private static let figures: Set<String> = ["by", "countBy", "top", "timeline", "stats", "words", "compare"]
  private static let needArticles: Set<String> = ["sort", "by", "show", "full", "context"]

  /// Notes that a production is entered.
  mutating func enter(_ name: String) {
    switch name {
    case "query": self = ClauseRoles()
    case "FIND": isFind = true
    case "COUNT" where !hasClause && used.isEmpty:
      used.insert("form")
      wasCounted = true
    default:
      guard let roles = ClauseRoles.roles[name] else { return }
      used.formUnion(roles)
      hasClause = true
      if ClauseRoles.figures.contains(name) { wasCounted = true }
    }
  }

  /// Whether an alternative may be taken.
  func allow(_ expression: Grammar.Expression) -> Bool {
    switch expression {
    case .name(let name): return allows(name)
    // `| where …` belongs to what `find` finds, before any clause.
    case .sequence(let parts) where parts.contains(.name("WHERE_WORD")) && parts.first == .literal("|"):
      return isFind && !hasClause
    default: return true
    }
  }

  private func allows(_ name: String) -> Bool {
    guard let roles = ClauseRoles.roles[name] else { return true }
    return roles.isDisjoint(with: used) && !(wasCounted && ClauseRoles.needArticles.contains(name))
  }

  /// Whether any clause may still follow.
  func leavesAny(of clause: Grammar.Expression) -> Bool {
    guard case .choice(let parts) = clause else { return true }
    return parts.contains { allow($0) }
  }
}
