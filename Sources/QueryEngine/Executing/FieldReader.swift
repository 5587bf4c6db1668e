public import ArticleStore
public import QueryLanguage
import TextBasics

/// Reads one field of articles as text: what is shown, counted and grouped by. Made once for any number of articles.
public struct FieldReader: Sendable {
  /// The field.
  public let field: Field
  private let snapshot: Snapshot
  /// Where its values are, for all fields but few one column; nil for those few.
  private let column: Column?

  /// A reader of that field.
  init(_ field: Field, of snapshot: Snapshot) {
    self.field = field
    self.snapshot = snapshot
    let columns = field.valueColumns
    column = columns.count == 1 && field != .photo ? columns[0] : nil
  }

  /// The field's values, an entry an element or paragraph; empty where it is missing.
  ///
  /// `title` is one string, its lines joined by a space; dates are written `2024-08-28`; `photo` is `yes` or nothing.
  public func strings(of row: Row) -> [String] {
    if field == .photo { return snapshot.elements(.caption, of: row).isEmpty ? [] : ["yes"] }
    return column.map { strings($0, of: row) } ?? field.valueColumns.flatMap { strings($0, of: row) }
  }

  /// The values as one string, `separator` between two; empty where the field is missing.
  public func text(of row: Row, separator: String) -> String {
    switch column {
    case .text(let field): return snapshot.text(field, of: row, separator: separator)
    case .facet(let facet): return snapshot.text(facet, of: row, separator: separator)
    case .date: return snapshot.day(of: row)?.description ?? ""
    case .number, .events, nil: return strings(of: row).joined(separator: separator)
    }
  }

  /// The first value; nil where the field is missing.
  public func first(of row: Row) -> String? {
    guard case .facet(let facet)? = column else { return strings(of: row).first }
    return snapshot.firstSpelling(facet, of: row)
  }

  /// The number that a field of numbers has; nil for other fields.
  public func number(of row: Row) -> Int? {
    guard case .number(let field)? = column else { return nil }
    return snapshot.number(field, of: row)
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
  func keys(of row: Row) -> [String] {
    if field == .photo { return strings(of: row) }
    let values: [String] = field.valueColumns.flatMap { column -> [String] in
      guard case .facet(let facet) = column else { return strings(column, of: row) }
      return snapshot.codes(facet, of: row).map { snapshot.value(facet, $0) }
    }
    var seen: Set<[UInt8]> = []
    return values.filter { seen.insert(Folding.foldedBytes(of: $0)).inserted }
  }
}
