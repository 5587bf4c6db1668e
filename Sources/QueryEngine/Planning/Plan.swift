import ArticleStore
import QueryLanguage

/// A query with its names and types resolved and its steps in order.
///
/// The conditions are a list of parts that must all hold, in the order typed; the executor takes cheap ones first.
struct Plan: Sendable {
  /// A condition that must hold, as typed and as resolved.
  struct Part: Sendable {
    var condition: Condition
    var predicate: Predicate
  }

  var query: Query
  var source: SetPlan
  var parts: [Part]
  /// What is done with the articles, in reading order.
  var stages: [Stage]
  var outcome: Outcome
  /// The bare words that the articles are ranked by; empty where another order is asked for.
  var words: [TextMatch]
  /// The rows of the last answer in its order, where the query goes on from it and that is not the order of all answers.
  var lastOrder: [Row]?
  /// What is done with the groups or lines that came of the articles.
  var groupStages: [GroupStage]
  /// Fields that something was said not to be: the footer tells how many articles have none.
  var negatedFields: [Field]

  /// One thing done with a list of articles.
  enum Stage: Sendable {
    case sort([SortOrder], Clause)
    case window(skip: Int, limit: Int?, Clause)
    case sample(Int, Clause)
  }

  /// One thing done with groups or lines.
  enum GroupStage: Sendable {
    /// By the value of the grouping of that number, ascending or descending.
    case sort(grouping: Int, isDescending: Bool)
    /// By the number of articles; where they are the same, the order stays.
    case sortByCount(isDescending: Bool)
    case window(skip: Int, limit: Int?)
  }

  /// What the articles are made into.
  enum Outcome: Sendable {
    case articles(columns: [Field]?, isFull: Bool)
    case count
    case groups(Grouping, top: Int?)
    case cross(Grouping, Grouping)
    case timeline(DateBucket)
    case context(width: Int, firstOnly: Bool, order: ContextOrder?)
    case words(Int)
    case compare(SetPlan, name: String)
    case statistics(Field)
  }
}

extension Plan {
  /// The article that all others are to be like; nil when there is none.
  var exemplar: Row? {
    parts.lazy.compactMap { part in part.predicate.exemplar }.first
  }

  /// The order of the articles where the query names none and anything depends on it.
  var ranking: Answer.Ranking? {
    if stages.contains(where: { if case .sort = $0 { true } else { false } }) { return nil }
    switch outcome {
    case .articles, .context: break
    case .count, .groups, .cross, .timeline, .words, .compare, .statistics: if stages.isEmpty { return nil }
    }
    if exemplar != nil { return .likeness }
    if !words.isEmpty { return .relevance }
    return lastOrder != nil ? .lastAnswer : nil
  }
}

extension Predicate {
  fileprivate var exemplar: Row? {
    switch self {
    case .test(.like(let row)): row
    case .and(let parts): parts.lazy.compactMap(\.exemplar).first
    case .or, .not, .test: nil
    }
  }
}

/// A field and a direction.
struct SortOrder: Sendable {
  var field: Field
  var isDescending: Bool
}

/// The articles a query starts from or that a condition names.
indirect enum SetPlan: Sendable {
  case all
  case rows(RowSet)
  /// What the plan of a named query leaves.
  case named(String, Plan)
  case and([SetPlan])
  case or([SetPlan])
  case not(SetPlan)
}
