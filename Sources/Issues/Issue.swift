public import TextBasics

/// One day's newspaper as parsed from its pages: what `issues/*.json` holds, in the format `chabao-issue/1`.
public struct Issue: Hashable, Sendable {
  /// The newspaper's name, when the pages or the person who imported them told it.
  public var newspaper: String?
  /// The issue date; nil when neither given nor estimated.
  public var date: Day?
  /// Whether `date` is the latest full date found in the text and not one that was told.
  public var dateIsEstimated: Bool
  /// What the parser made this from; nil for an issue that no parser wrote.
  public var provenance: Provenance?
  /// The pages, in print order.
  public var pages: [Page]

  /// An issue of the parts given.
  public init(
    newspaper: String? = nil,
    date: Day? = nil,
    dateIsEstimated: Bool = false,
    provenance: Provenance? = nil,
    pages: [Page] = []
  ) {
    self.newspaper = newspaper
    self.date = date
    self.dateIsEstimated = dateIsEstimated
    self.provenance = provenance
    self.pages = pages
  }
}

/// Which parser made an issue from which sources, so that a file mended by hand is told from one that was not.
public struct Provenance: Hashable, Sendable {
  /// The version of the page parser.
  public var parser: String
  /// SHA-256 in hexadecimal of each source file, by its name.
  public var sources: [String: String]
  /// SHA-256 in hexadecimal of the issue as the parser wrote it, with this value empty.
  public var output: String

  /// A provenance of the parts given.
  public init(parser: String, sources: [String: String], output: String) {
    self.parser = parser
    self.sources = sources
    self.output = output
  }
}

/// One page of an issue: its articles, and what of its text belongs to none of them.
public struct Page: Hashable, Sendable {
  /// The page's number as printed (`A03`).
  public var number: String?
  /// The section's name as printed.
  public var section: String?
  /// The file the text came from, without its folder.
  public var source: String
  /// Text that fits nowhere, in page order: nothing of a page is lost.
  public var unplaced: [String]
  /// The articles, in the order their bodies begin on the page.
  public var articles: [Article]

  /// A page of the parts given.
  public init(
    number: String? = nil,
    section: String? = nil,
    source: String,
    unplaced: [String] = [],
    articles: [Article] = []
  ) {
    self.number = number
    self.section = section
    self.source = source
    self.unplaced = unplaced
    self.articles = articles
  }
}
