public import TextBasics

/// A question: which articles, and what to make of them.
///
///     find articles where city = 中山 | sort by date desc | limit 3
///
/// `count articles …` parses to the same tree with a `count` clause, and prints as `find articles … | count`
/// would not: `verb` keeps which of the two was typed.
public struct Query: Sendable {
  /// The word that it began with.
  public enum Verb: Hashable, Sendable {
    /// `find`, 查找.
    case find
    /// `count`, 统计: its `count` clause is the first of `clauses`.
    case count
    /// None: clauses alone, about the last answer (`| timeline by month`, `count by city`).
    case clausesAlone
  }

  /// The word that it began with.
  public var verb: Verb
  /// Which articles it starts from.
  public var source: Source
  /// What they have to be like; nil for all.
  public var condition: Condition?
  /// What is made of them, in reading order.
  public var clauses: [Clause]
  /// Where it was written.
  public var span: SourceSpan

  /// A query of the parts given.
  public init(verb: Verb, source: Source, condition: Condition?, clauses: [Clause], span: SourceSpan) {
    self.verb = verb
    self.source = source
    self.condition = condition
    self.clauses = clauses
    self.span = span
  }

  /// The articles a query starts from.
  public indirect enum Source: Sendable {
    /// The whole archive.
    case articles
    /// `in NAME`, `in last`.
    case set(SetName)
    /// `in A and not B`: both, either, all but.
    case and([Source])
    case or([Source])
    case not(Source)
  }
}

/// What is made of the articles found. Cases are named as their productions in `grammar/query.ebnf`.
public struct Clause: Sendable {
  /// The forms of a clause.
  public enum Kind: Sendable {
    /// `sort by F desc, …`.
    case sort([SortKey])
    /// `limit N`, `first N`.
    case limit(Int)
    /// `skip N`.
    case skip(Int)
    /// `sample N`.
    case sample(Int)
    /// `show F, …`.
    case show([FieldReference])
    /// `full`.
    case full
    /// `count`, `count by F`, `count by F, G`.
    case count(by: [Grouping])
    /// `top N F`.
    case top(Int, Grouping)
    /// `context N first sort left`; an order of nil is that of the articles.
    case context(width: Int, firstOnly: Bool, order: ContextOrder?)
    /// `words N`.
    case words(Int)
    /// `compare with NAME`.
    case compare(SetName)
    /// `timeline by month`.
    case timeline(DateBucket)
    /// `stats F`.
    case stats(FieldReference)
    /// `export to "f.csv"`.
    case export(path: String)
  }

  /// Its form.
  public var kind: Kind
  /// Where it was written.
  public var span: SourceSpan

  /// A clause of that form at that place.
  public init(_ kind: Kind, span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// What lines of context are sorted by.
public enum ContextOrder: String, CaseIterable, Hashable, Sendable {
  /// The text before the match, read from the match outwards.
  case left
  /// The text behind the match.
  case right
  /// The issue date, oldest first.
  case date
}

/// One part of a sort order.
public struct SortKey: Sendable {
  /// What can be sorted by.
  public enum Subject: Sendable {
    /// A field of the articles, or one that they were counted by.
    case field(FieldReference)
    /// `count`: how many articles each value has, where they were counted.
    case count(span: SourceSpan)
  }

  /// What to sort by.
  public var subject: Subject
  /// Whether the largest comes first.
  public var isDescending: Bool

  /// Sorts by that, in that direction.
  public init(_ subject: Subject, isDescending: Bool) {
    self.subject = subject
    self.isDescending = isDescending
  }

  /// Sorts by that field, in that direction.
  public init(_ field: FieldReference, isDescending: Bool) {
    self.init(.field(field), isDescending: isDescending)
  }

  /// The field to sort by; nil for the number of articles.
  public var field: Field? {
    if case .field(let reference) = subject { reference.field } else { nil }
  }

  /// Where what to sort by was written.
  public var span: SourceSpan {
    switch subject {
    case .field(let reference): reference.span
    case .count(let span): span
    }
  }
}

/// What articles are counted by: a field's values, or stretches of their dates.
public enum Grouping: Sendable {
  /// Each value of a field.
  case field(FieldReference)
  /// Each day, week, month, quarter or year of the issue date.
  case bucket(DateBucket, span: SourceSpan)
}

/// A stretch of the calendar.
public enum DateBucket: String, CaseIterable, Hashable, Sendable {
  case day
  case week
  case month
  case quarter
  case year
}
