/// How often something stands in the articles' text.
extension Snapshot {
  /// How often the match stands in a text field of each row, in the order of the rows. Linear in their text.
  public func occurrences(
    of match: TextMatch, in field: TextField, of rows: [Row], interruption: Interruption = .never
  ) throws(Interrupted) -> [Int] {
    var counts: [Int] = []
    counts.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() {
      if index % Interruption.stride == 0 { try interruption.check() }
      counts.append(match.ranges(in: foldedText(field, of: row)).count)
    }
    return counts
  }

  /// How many of each row's values of a facet the match stands in.
  public func occurrences(of match: TextMatch, in facet: Facet, of rows: [Row]) -> [Int] {
    let matching = Set(codes(facet, where: match))
    return rows.map { row in matching.isEmpty ? 0 : codes(facet, of: row).count { matching.contains($0) } }
  }
}
