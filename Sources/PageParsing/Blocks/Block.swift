/// A piece of a page between lines and articles: a whole paragraph, one line of a heading, a caption.
struct Block: Equatable {
  /// What a block is.
  enum Kind: Equatable {
    /// One line of a heading: headline, kicker, column label, or a crosshead.
    case heading
    /// A paragraph of an article, or a part of one.
    case paragraph
    /// A photo's caption with its credit.
    case caption
    /// The credit of a photo on a line of its own.
    case photoCredit
    /// A line that names who wrote, or perhaps does: names alone.
    case byline
    /// The credit that ends an article, on a line of its own.
    case credit
    /// `（上接第一版）` on a line of its own.
    case note
    /// An address or telephone number of an advertisement.
    case contact
    /// What belongs to the page and to no article.
    case furniture
  }

  /// What it is.
  var kind: Kind
  /// Its text, without line breaks.
  var text: Scalars
  /// The number of its first line.
  var line: Int
  /// The level of the Markdown heading; 0 for a line that isn't marked as one.
  var level = 0
  /// Whether its first line is set in, as a paragraph's is.
  var isIndented = false
  /// Whether it goes on in the middle of a sentence that an earlier block began.
  var resumes = false

  /// Whether it, or a part of it, was read elsewhere on the page.
  var isMoved = false

  /// Whether Markdown marks it as a heading.
  var isMarked: Bool { level > 0 }

  /// Whether its sentence stops in the middle.
  var isBroken: Bool { kind == .paragraph && SentenceEnd.of(text) == .none && Credit.at(endOf: text) == nil }

  /// Whether it ends with a bare name, which may be a credit or the beginning of a sentence.
  var endsWithName: Bool {
    kind == .paragraph && SentenceEnd.of(text) == .none && Credit.at(endOf: text).map { !$0.isBracketed } ?? false
  }
}
