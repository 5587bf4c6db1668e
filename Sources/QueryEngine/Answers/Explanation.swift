public import QueryLanguage

/// How a query is carried out: the steps in the order they run, and what each left.
public struct Explanation: Sendable {
  /// One step.
  public struct Step: Sendable {
    /// What is done.
    public var action: Action
    /// Rows left after it.
    public var rows: Int
    /// Time it took, in nanoseconds.
    public var nanoseconds: Int

    /// A step of the parts given.
    public init(action: Action, rows: Int, nanoseconds: Int) {
      self.action = action
      self.rows = rows
      self.nanoseconds = nanoseconds
    }
  }

  /// What a step does.
  public enum Action: Sendable {
    /// Starts from the archive, or from named results.
    case source(Query.Source)
    /// Keeps the rows for which a condition holds, found that way.
    case condition(Condition, Access)
    /// Puts the rows in an order that no clause names.
    case ranking(Answer.Ranking)
    /// Does what a clause says.
    case clause(Clause)
  }

  /// How the rows of a condition are found.
  public enum Access: String, Sendable {
    /// From a dictionary and its postings.
    case postings
    /// As a range of rows, by date.
    case range
    /// From a column of numbers or dates.
    case column
    /// By reading the text of the rows left so far.
    case scan
    /// By comparing each row left so far with an article.
    case likeness
    /// From a result that is known.
    case result
    /// In several of these ways.
    case mixed
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
