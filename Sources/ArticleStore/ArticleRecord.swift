public import Issues
public import TextBasics

/// One article as it goes into the store and comes out of it: the parsed article with what its issue and page tell.
public struct ArticleRecord: Hashable, Sendable {
  /// Unique in the archive; orders naturally (numbers by value). Parsed pages give `ISSUE/PAGE/N`.
  public var id: String
  /// The issue date, when known.
  public var date: Day?
  /// Whether the date is estimated from the text.
  public var dateIsEstimated: Bool
  /// The newspaper's name.
  public var newspaper: String?
  /// The page's number as printed.
  public var page: String?
  /// The section's name.
  public var section: String?
  /// The file the page's text came from.
  public var source: String?
  /// SHA-256 in hexadecimal of the page's text, by which the same page under another name is known.
  public var sourceDigest: String?
  /// The article.
  public var article: Article

  /// A record of the parts given.
  public init(
    id: String,
    date: Day? = nil,
    dateIsEstimated: Bool = false,
    newspaper: String? = nil,
    page: String? = nil,
    section: String? = nil,
    source: String? = nil,
    sourceDigest: String? = nil,
    article: Article
  ) {
    self.id = id
    self.date = date
    self.dateIsEstimated = dateIsEstimated
    self.newspaper = newspaper
    self.page = page
    self.section = section
    self.source = source
    self.sourceDigest = sourceDigest
    self.article = article
  }
}

/// A row of the store: 0 is the oldest article, in (date, id) order; undated ones come before all others.
public typealias Row = UInt32
