public import QueryLanguage

/// How a query is carried out: the steps in the order they run, what serves each, and what each left.
public struct Explanation: Sendable {
  /// One step.
  public struct Step: Sendable {
    /// What is done.
    public var action: Action
    /// What serves it, in the order asked; empty for steps that are no conditions.
    public var accesses: [Access]
    /// Rows that were expected of it by itself before it was carried out; nil where nothing was known.
    public var estimate: Int?
    /// Rows left after it; for groups and lines, how many there are.
    public var rows: Int
    /// Time it took, in nanoseconds.
    public var nanoseconds: Int

    /// A step of the parts given.
    public init(action: Action, accesses: [Access] = [], estimate: Int? = nil, rows: Int, nanoseconds: Int) {
      self.action = action
      self.accesses = accesses
      self.estimate = estimate
      self.rows = rows
      self.nanoseconds = nanoseconds
    }
  }

  /// What a step does.
  public enum Action: Sendable {
    /// Puts the conditions in order.
    case planning
    /// Starts from the archive, or from named results.
    case source(Query.Source)
    /// Keeps the rows for which a condition holds.
    case condition(Condition)
    /// Puts the rows in an order that no clause names.
    case ranking(Answer.Ranking)
    /// Does what a clause says.
    case clause(Clause)
  }

  /// How rows of a condition are found.
  public enum Access: Hashable, Sendable {
    /// From the lists of rows that so many values of a field have.
    case values(Int)
    /// From the index of a text field, by reading text, or both.
    case text(Lookup)
    /// As a range of rows: they stand in the order of their dates.
    case days
    /// By looking at each day.
    case eachDay
    /// From the dates in all texts, which stand in order with their rows.
    case events
    /// From a column of numbers.
    case numbers
    /// By whether anything stands in a column.
    case presence
    /// By comparing each row left so far with an article.
    case likeness
    /// From a result that is known.
    case result
  }

  /// What an index is asked for.
  public struct Lookup: Hashable, Sendable {
    /// Of each group a row must hold one word; a word is the terms that it is put together of.
    public var groups: [[[String]]]
    /// Whether the text of the rows that are left is read.
    public var readsText: Bool

    /// A look-up of the parts given.
    public init(groups: [[[String]]], readsText: Bool) {
      self.groups = groups
      self.readsText = readsText
    }
  }

  /// The query as it was understood.
  public var query: Query
  /// What is done, in order.
  public var steps: [Step]

  /// An explanation of the parts given.
  public init(query: Query, steps: [Step]) {
    self.query = query
    self.steps = steps
  }
}
