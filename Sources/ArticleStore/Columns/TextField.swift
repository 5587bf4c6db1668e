import Issues

/// A field whose text is the article's own: the store keeps it folded in one arena and searches it there.
public enum TextField: Int, CaseIterable, Hashable, Sendable {
  case id
  /// The heading lines, joined by a space (which folding takes away between Chinese characters).
  case title
  case dateline
  /// The paragraphs, a line break between two.
  case body
  /// The first paragraph.
  case lead
  /// What the captions say, a line break between two.
  case caption
  /// Who is named for the photos, a line break between two.
  case captionCredit

  /// The fields that have a column of their own: all but the lead, which is the beginning of the body.
  static let stored: [TextField] = allCases.filter { $0 != .lead }

  /// All elements as a segment keeps them, empty ones too: of the title its lines, and a credit for each caption.
  func storedElements(in record: ArticleRecord) -> [String] {
    let article = record.article
    return switch self {
    case .id: [record.id]
    case .title: article.title
    case .dateline: [article.dateline].compactMap(\.self)
    case .body, .lead: article.paragraphs
    case .caption: article.captions.map(\.text)
    case .captionCredit: article.captions.map { $0.credit ?? "" }
    }
  }
}
