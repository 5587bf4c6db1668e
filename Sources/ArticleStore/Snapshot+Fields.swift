public import TextBasics

/// What rendering, sorting and grouping read of a row.
extension Snapshot {
  /// The issue date; nil when unknown. Constant.
  public func day(of row: Row) -> Day? {
    let number = days[Int(row)]
    return number == Snapshot.undated ? nil : Day(number: number)
  }

  /// A count of the article. Constant.
  public func number(_ field: NumberField, of row: Row) -> Int { Int(column(field)[Int(row)]) }

  /// The dates in the text, with the year of the issue where the text names none.
  public func events(of row: Row) -> [PartialDate] { events.dates(of: row) }

  /// The codes of the row's values, in the record's order, each once. Constant.
  public func codes(_ facet: Facet, of row: Row) -> ArraySlice<FacetCode> { column(facet).codes(of: row) }

  /// The dictionary of a facet: all values, in code point order, at the places that their codes name.
  ///
  /// Spellings that fold alike are one value; the most frequent one stands for them.
  public func values(_ facet: Facet) -> [String] { column(facet).values }

  /// The same, folded.
  public func foldedValues(_ facet: Facet) -> [[UInt8]] { column(facet).folded }

  /// The original text of a field, an entry for each element or paragraph; none where it is missing.
  public func elements(_ field: TextField, of row: Row) -> [String] { field.elements(in: records[Int(row)]) }

  /// The row's values as its record spells them, in the record's order.
  public func spellings(_ facet: Facet, of row: Row) -> [String] { facet.values(in: records[Int(row)]) }
}
