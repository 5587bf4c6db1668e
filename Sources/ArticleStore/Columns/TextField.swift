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

  /// The parts of the field in a record, each an element or paragraph of its own.
  func elements(in record: ArticleRecord) -> [String] {
    let article = record.article
    let elements: [String] =
      switch self {
      case .id: [record.id]
      case .title: [article.title.joined(separator: " ")]
      case .dateline: [article.dateline].compactMap(\.self)
      case .body: article.paragraphs
      case .lead: article.paragraphs.first.map { [$0] } ?? []
      case .caption: article.captions.map(\.text)
      case .captionCredit: article.captions.compactMap(\.credit)
      }
    return elements.filter { !$0.isEmpty }
  }
}
