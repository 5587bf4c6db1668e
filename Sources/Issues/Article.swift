public import TextBasics

/// One article of a page: its heading lines, body and what surrounds them, and what the text was found to be about.
public struct Article: Hashable, Sendable {
  /// The column label (栏目) it runs under.
  public var column: String?
  /// Heading lines as printed, in page order.
  public var title: [String]
  /// `本报讯（…）` or a byline on a line of its own.
  public var dateline: String?
  /// The body's paragraphs, joined from print lines; a crosshead is a paragraph.
  public var paragraphs: [String]
  /// The credit in brackets at the end, without the brackets.
  public var credit: String?
  /// Staff reporters named in dateline or credit.
  public var reporters: [String]
  /// Correspondents named in dateline or credit.
  public var correspondents: [String]
  /// Photo captions.
  public var captions: [Caption]
  /// The prefecture the news is about, in its short name.
  public var city: String?
  /// The county-level unit the news is about, in its short name, or a functional district as written.
  public var district: String?
  /// Dates in the text; the year is known when the issue or the text tells it.
  public var dates: [PartialDate]
  /// Persons named in the text, reporters aside.
  public var people: [String]
  /// Organisations named, in full form where the article gives it, the acting ones first.
  public var organisations: [String]
  /// Short terms that headline and text turn on.
  public var topics: [String]
  /// Names of the fields the parser was not sure of.
  public var doubts: [String]

  /// An article of the parts given.
  public init(
    column: String? = nil,
    title: [String] = [],
    dateline: String? = nil,
    paragraphs: [String] = [],
    credit: String? = nil,
    reporters: [String] = [],
    correspondents: [String] = [],
    captions: [Caption] = [],
    city: String? = nil,
    district: String? = nil,
    dates: [PartialDate] = [],
    people: [String] = [],
    organisations: [String] = [],
    topics: [String] = [],
    doubts: [String] = []
  ) {
    self.column = column
    self.title = title
    self.dateline = dateline
    self.paragraphs = paragraphs
    self.credit = credit
    self.reporters = reporters
    self.correspondents = correspondents
    self.captions = captions
    self.city = city
    self.district = district
    self.dates = dates
    self.people = people
    self.organisations = organisations
    self.topics = topics
    self.doubts = doubts
  }
}

/// A photo's caption and who took the photo.
public struct Caption: Hashable, Sendable {
  /// What it says.
  public var text: String
  /// The photographer or the body that gave the photo, as printed (`单位供图`).
  public var credit: String?

  /// A caption of the parts given.
  public init(text: String, credit: String? = nil) {
    self.text = text
    self.credit = credit
  }
}
