import Issues

/// A field whose values are short and come again: the store codes them by a dictionary and knows the rows of each.
public enum Facet: Int, CaseIterable, Hashable, Sendable {
  case city
  case district
  case org
  case person
  case reporter
  case correspondent
  case credit
  case topic
  case column
  case newspaper
  case page
  case section
  case doubt

  /// The field's values in a record, in their order; empty strings are no values.
  func values(in record: ArticleRecord) -> [String] {
    let article = record.article
    let values: [String] =
      switch self {
      case .city: [article.city].compactMap(\.self)
      case .district: [article.district].compactMap(\.self)
      case .org: article.organisations
      case .person: article.people
      case .reporter: article.reporters
      case .correspondent: article.correspondents
      case .credit: [article.credit].compactMap(\.self)
      case .topic: article.topics
      case .column: [article.column].compactMap(\.self)
      case .newspaper: [record.newspaper].compactMap(\.self)
      case .page: [record.page].compactMap(\.self)
      case .section: [record.section].compactMap(\.self)
      case .doubt: article.doubts
      }
    return values.filter { !$0.isEmpty }
  }
}

/// The number of a value in a facet's dictionary. Codes are in the code point order of the values.
public typealias FacetCode = UInt32
