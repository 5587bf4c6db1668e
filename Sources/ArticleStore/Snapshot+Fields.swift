public import TextBasics

/// What rendering, sorting and grouping read of a row.
extension Snapshot {
  /// The issue date; nil when unknown. Constant.
  public func day(of row: Row) -> Day? {
    let number = days[Int(row)]
    return number == Snapshot.undated ? nil : Day(number: number)
  }

  /// A count of the article. Constant.
  public func number(_ field: NumberField, of row: Row) -> Int { Int(numbers[field.rawValue][Int(row)]) }

  /// The dates in the text, with the year of the issue where the text names none.
  public func events(of row: Row) -> [PartialDate] { events.dates(of: row) }

  /// The codes of the row's values, in the record's order, each once. Constant.
  public func codes(_ facet: Facet, of row: Row) -> ArraySlice<FacetCode> { facets[facet.rawValue].codes(of: row) }

  /// The dictionary of a facet: all values, in code point order, at the places that their codes name.
  ///
  /// Spellings that fold alike are one value; the most frequent one stands for them.
  public func values(_ facet: Facet) -> [String] { facets[facet.rawValue].values }

  /// The same, folded.
  public func foldedValues(_ facet: Facet) -> [[UInt8]] { facets[facet.rawValue].folded }

  /// The original text of a field, an entry for each element or paragraph; none where it is missing.
  public func elements(_ field: TextField, of row: Row) -> [String] { field.elements(in: records[Int(row)]) }

  /// The row's values as its record spells them, in the record's order.
  public func spellings(_ facet: Facet, of row: Row) -> [String] { facet.values(in: records[Int(row)]) }
}
