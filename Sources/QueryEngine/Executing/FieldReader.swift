import ArticleStore
import QueryLanguage
import TextBasics

/// Reads fields of articles as text: what is shown, counted and grouped by.
struct FieldReader {
  let snapshot: Snapshot

  /// The field's values, an entry an element or paragraph; empty where it is missing.
  func strings(_ field: Field, of row: Row) -> [String] {
    if field == .photo { return strings(.caption, of: row).isEmpty ? [] : ["yes"] }
    if field == .caption { return snapshot.elements(.caption, of: row) }
    return field.columns.flatMap { strings($0, of: row) }
  }

  private func strings(_ column: Column, of row: Row) -> [String] {
    switch column {
    case .text(let field): snapshot.elements(field, of: row)
    case .facet(let facet): snapshot.spellings(facet, of: row)
    case .number(let field): [String(snapshot.number(field, of: row))]
    case .date: snapshot.day(of: row).map { [$0.description] } ?? []
    case .events: snapshot.events(of: row).map(\.description)
    }
  }

  /// What the article is counted under: each value once, spellings that fold alike as one.
  func keys(_ field: Field, of row: Row) -> [String] {
    let values: [String] = field.valueColumns.flatMap { column -> [String] in
      guard case .facet(let facet) = column else { return field == .photo ? [] : strings(column, of: row) }
      return snapshot.codes(facet, of: row).map { snapshot.value(facet, $0) }
    }
    if field == .photo { return strings(.photo, of: row) }
    var seen: Set<[UInt8]> = []
    return values.filter { seen.insert(Folding.foldedBytes(of: $0)).inserted }
  }
}
