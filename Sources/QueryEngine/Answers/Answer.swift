public import ArticleStore
public import QueryLanguage

/// What a query came to, before anything is worded or drawn.
public struct Answer: Sendable {
  /// The query as it was understood, names and parameters still in it.
  public var query: Query
  /// How many articles were found, before `limit` and `skip`.
  public var total: Int
  /// What was made of them.
  public var result: Result
  /// The articles that the answer is about, after `skip`, `limit` and `sample`: what `in last` means next.
  public var members: RowSet
  /// Things to tell beside the answer.
  public var notes: [Note]

  /// An answer of the parts given.
  public init(
    query: Query,
    total: Int,
    result: Result,
    members: RowSet,
    notes: [Note] = []
  ) {
    self.query = query
    self.total = total
    self.result = result
    self.members = members
    self.notes = notes
  }

  /// What was made of the articles found.
  public enum Result: Sendable {
    /// Articles, in the order asked for, after `skip` and `limit`.
    case articles(ArticleList)
    /// `count`: how many articles, after `skip`, `limit` and `sample` where those came first.
    case count(Int)
    /// `count by F`, `top N F`.
    case groups(GroupTable)
    /// `count by F, G`.
    case crossTable(CrossTable)
    /// `timeline`.
    case timeline(Timeline)
    /// `context`.
    case context([ContextLine])
    /// `words`, `compare with`.
    case words(WordTable)
    /// `stats F`.
    case statistics(Statistics)
  }

  /// Something that the figures alone would hide.
  public enum Note: Hashable, Sendable {
    /// This many of the articles counted as unequal have no such field at all.
    case withoutField(Field, count: Int)
    /// This many articles have only dates without a year, and could not be compared.
    case withoutYear(count: Int)
    /// There is nothing that the words of the articles could be compared with.
    case nothingElse
    /// No word differs by more than chance would have it.
    case noTellingWords
    /// This many articles belong to both results that are compared, and count on the query's side.
    case shared(count: Int)
    /// The articles are in an order that the query does not name.
    case ranked(Ranking)
  }

  /// An order that comes of the conditions.
  public enum Ranking: Hashable, Sendable {
    /// How well they match the bare words.
    case relevance
    /// How much they are like an article.
    case likeness
    /// As the last answer had them.
    case lastAnswer
  }
}
