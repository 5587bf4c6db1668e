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
  /// Things to tell beside the answer.
  public var notes: [Note]
  /// When nothing was found: which condition emptied the answer.
  public var anatomy: Anatomy?

  /// An answer of the parts given.
  public init(query: Query, total: Int, result: Result, notes: [Note] = [], anatomy: Anatomy? = nil) {
    self.query = query
    self.total = total
    self.result = result
    self.notes = notes
    self.anatomy = anatomy
  }

  /// What was made of the articles found.
  public enum Result: Sendable {
    /// Articles, in the order asked for, after `skip` and `limit`.
    case articles(ArticleList)
    /// `count`: the total alone.
    case count
    /// `count by F`, `top N F`.
    case groups(GroupTable)
    /// `count by F, G`.
    case crossTable(CrossTable)
    /// `timeline`.
    case timeline(Timeline)
    /// `context`.
    case context([ContextLine])
    /// `stats F`.
    case statistics(Statistics)
  }

  /// Something that the figures alone would hide.
  public enum Note: Hashable, Sendable {
    /// This many of the articles counted as unequal have no such field at all.
    case withoutField(Field, count: Int)
    /// This many articles have only dates without a year, and could not be compared.
    case withoutYear(count: Int)
  }
}

/// Articles as an answer: rows of the store, and what of them to show.
public struct ArticleList: Sendable {
  /// The rows, in the order asked for, after `skip` and `limit`.
  public var rows: [Row]
  /// The fields that `show` names; nil when it was not used.
  public var columns: [Field]?
  /// Whether whole articles are wanted (`full`).
  public var isFull: Bool
  /// Whether the query itself set a `limit`.
  public var isLimited: Bool

  /// A list of the parts given.
  public init(rows: [Row], columns: [Field]? = nil, isFull: Bool = false, isLimited: Bool = false) {
    self.rows = rows
    self.columns = columns
    self.isFull = isFull
    self.isLimited = isLimited
  }
}

/// How many articles each value or stretch of dates has.
public struct GroupTable: Sendable {
  /// The field's or bucket's English name.
  public var name: String
  /// Value and count, in the order to show. Articles without the field are not among them.
  public var groups: [(value: String, count: Int)]
  /// How many articles have no such field.
  public var missing: Int
  /// How many values there are when `top` cut the list; else the number of groups.
  public var distinct: Int

  /// A table of the parts given.
  public init(name: String, groups: [(value: String, count: Int)], missing: Int, distinct: Int) {
    self.name = name
    self.groups = groups
    self.missing = missing
    self.distinct = distinct
  }
}

/// Counts by two things at once.
public struct CrossTable: Sendable {
  /// English names of what runs down and across.
  public var names: (rows: String, columns: String)
  /// Values down.
  public var rows: [String]
  /// Values across.
  public var columns: [String]
  /// Counts, a list a row.
  public var counts: [[Int]]

  /// A table of the parts given.
  public init(names: (rows: String, columns: String), rows: [String], columns: [String], counts: [[Int]]) {
    self.names = names
    self.rows = rows
    self.columns = columns
    self.counts = counts
  }
}

/// Articles found in each stretch of time, empty ones too.
public struct Timeline: Sendable {
  /// What a stretch is.
  public var bucket: DateBucket
  /// Each stretch in time order: its name, articles found, articles in the archive.
  public var periods: [(name: String, count: Int, all: Int)]
  /// How many articles found have no date.
  public var undated: Int

  /// A timeline of the parts given.
  public init(bucket: DateBucket, periods: [(name: String, count: Int, all: Int)], undated: Int) {
    self.bucket = bucket
    self.periods = periods
    self.undated = undated
  }
}

/// One match in its surroundings.
public struct ContextLine: Sendable {
  /// The article.
  public var row: Row
  /// Text before the match, the match, text after; line breaks are spaces.
  public var left: String
  /// The match.
  public var match: String
  /// Text after the match.
  public var right: String

  /// A line of the parts given.
  public init(row: Row, left: String, match: String, right: String) {
    self.row = row
    self.left = left
    self.match = match
    self.right = right
  }
}

/// What `stats` tells of a number or date field; dates are day numbers.
public struct Statistics: Sendable {
  /// The field.
  public var field: Field
  /// How many articles have a value.
  public var count: Int
  /// Sum, smallest, median, mean and largest; nil when there is no value.
  public var summary: (sum: Double, min: Double, median: Double, mean: Double, max: Double)?

  /// Statistics of the parts given.
  public init(
    field: Field,
    count: Int,
    summary: (sum: Double, min: Double, median: Double, mean: Double, max: Double)?
  ) {
    self.field = field
    self.count = count
    self.summary = summary
  }
}

/// Why nothing was found: each condition with the count it has alone.
public struct Anatomy: Sendable {
  /// The conditions that all had to hold, in the order typed.
  public var parts: [(condition: Condition, count: Int, emptied: Bool)]
  /// A query that is ready to run and finds something, with how many.
  public var suggestion: (query: Query, count: Int)?
  /// Near values for the condition that emptied the answer, with their counts; at most two.
  public var nearValues: [(value: String, count: Int)]

  /// An anatomy of the parts given.
  public init(
    parts: [(condition: Condition, count: Int, emptied: Bool)],
    suggestion: (query: Query, count: Int)?,
    nearValues: [(value: String, count: Int)]
  ) {
    self.parts = parts
    self.suggestion = suggestion
    self.nearValues = nearValues
  }
}
