/// Conditions on facets: answered from the dictionary and the postings, never from the rows.
extension Snapshot {
  /// The codes of the values that pass the test. Linear in the dictionary.
  public func codes(_ facet: Facet, where match: TextMatch) -> [FacetCode] {
    let folded = column(facet).folded
    return folded.indices.filter { match.matches(folded[$0]) }.map { FacetCode($0) }
  }

  /// The codes of the values in which two needles stand near each other. Linear in the dictionary.
  public func codes(_ facet: Facet, where nearness: Nearness) -> [FacetCode] {
    let folded = column(facet).folded
    return folded.indices.filter { nearness.matches(folded[$0]) }.map { FacetCode($0) }
  }

  /// The rows that have one of the values.
  public func rows(_ facet: Facet, codes: [FacetCode]) -> RowSet {
    let column = column(facet)
    if codes.count == 1 { return RowSet(ascending: Array(column.rows(of: codes[0])), universe: count) }
    return RowSet(codes.lazy.flatMap { column.rows(of: $0) }, universe: count)
  }

  /// The rows that have any value.
  public func rows(having facet: Facet) -> RowSet {
    let column = column(facet)
    return RowSet(
      ascending: records.indices.filter { column.rowStarts[$0] != column.rowStarts[$0 + 1] }.map { Row($0) },
      universe: count
    )
  }

  /// How many of the rows have each value, by code.
  public func counts(_ facet: Facet, in rows: RowSet) -> [Int] {
    let column = column(facet)
    if rows.isAll { return column.values.indices.map { column.rows(of: FacetCode($0)).count } }
    var counts = [Int](repeating: 0, count: column.values.count)
    for row in rows {
      for code in column.codes(of: row) { counts[Int(code)] += 1 }
    }
    return counts
  }
}
