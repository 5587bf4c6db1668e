/// Conditions on facets: answered from the dictionary and the postings, never from the rows.
extension Snapshot {
  /// The codes of the values that pass the test, ascending. Linear in the dictionary's bytes.
  public func codes(_ facet: Facet, where match: TextMatch) -> [FacetCode] {
    if match.isWhole, case .literal(let bytes) = match.needle {
      return codes(facet) { column in
        bytes.withUnsafeBytes { column.code(ofFolded: $0) }.map { [$0] } ?? []
      }
    }
    if !match.isWhole, case .literal(let bytes) = match.needle {
      return codes(facet) { $0.folded.indices(holding: bytes) }
    }
    return codes(facet) { column in (0..<column.count).filter { match.matches(column.folded[$0]) } }
  }

  /// The codes of the values in which two needles stand near each other, ascending. Linear in the dictionary.
  public func codes(_ facet: Facet, where nearness: Nearness) -> [FacetCode] {
    codes(facet) { column in (0..<column.count).filter { nearness.matches(column.folded[$0]) } }
  }

  /// The codes of the values whose folded form passes, ascending. Linear in the dictionary.
  public func codes(_ facet: Facet, whereFolded passes: ([UInt8]) -> Bool) -> [FacetCode] {
    codes(facet) { column in (0..<column.count).filter { passes(Array(column.folded[$0])) } }
  }

  private func codes(_ facet: Facet, in column: (DictionaryColumn) -> [Int]) -> [FacetCode] {
    if segments.count == 1 { return column(segments[0].column(facet)).map { FacetCode($0) } }
    let merge = merge(facet)
    var found: Set<FacetCode> = []
    for (index, segment) in segments.enumerated() {
      for code in column(segment.column(facet)) { found.insert(merge.global(FacetCode(code), in: index)) }
    }
    return found.sorted()
  }

  /// The rows that have one of the values.
  public func rows(_ facet: Facet, codes: [FacetCode]) -> RowSet {
    joined { segment, range in
      let column = segment.column(facet)
      let local = localCodes(facet, codes, in: segmentIndex(of: Row(range.lowerBound)))
      return RowSet(joining: local.map { column.rows(of: $0) }, of: segment)
    }
  }

  /// How many rows have one of the values, counted once for each; hidden ones are among them. Constant for a value.
  public func rowCount(_ facet: Facet, codes: [FacetCode]) -> Int {
    var count = 0
    for (index, segment) in segments.enumerated() {
      let column = segment.column(facet)
      for code in localCodes(facet, codes, in: index) { count += column.rowCount(of: code) }
    }
    return min(count, universe)
  }

  /// The values' codes in a segment; those that it has not are left out.
  func localCodes(_ facet: Facet, _ codes: [FacetCode], in segment: Int) -> [Int] {
    if segments.count == 1 { return codes.map { Int($0) } }
    let merge = merge(facet)
    return codes.compactMap { merge.local($0, in: segment) }
  }

  /// The rows that have any value. Linear the first time.
  public func rows(having facet: Facet) -> RowSet { filled[facet.rawValue].value }

  static func rows(having facet: Facet, in segments: [Segment], bases: [Int], universe: Int) -> RowSet {
    let parts = segments.map { $0.column(facet).filledRows(universe: $0.count) }
    return RowSet.joined(parts, bases: bases, universe: universe)
  }

  /// How many of the rows have each value, by code, and how many have any.
  ///
  /// Linear in the rows' values; of more than half of all rows, in the number of values and the values of the others.
  public func counts(_ facet: Facet, in rows: RowSet) -> (ofValues: [UInt32], filled: Int) {
    var filled = 0
    let count = valueCount(facet)
    let counts = [UInt32](unsafeUninitializedCapacity: count) { counts, initialized in
      initialized = count
      guard let base = counts.baseAddress else { return }
      let first = segments[0].column(facet)
      base.update(repeating: 0, count: count)
      filled = first.count(rows.slice(0..<segments[0].count), into: base)
      for index in segments.indices.dropFirst() {
        filled += add(self.counts(facet, in: rows, ofSegment: index), to: base, facet, index)
      }
    }
    return (counts, filled)
  }

  private func counts(_ facet: Facet, in rows: RowSet, ofSegment index: Int) -> (ofValues: [UInt32], filled: Int) {
    let column = segments[index].column(facet)
    var filled = 0
    let counts = [UInt32](unsafeUninitializedCapacity: column.count) { counts, initialized in
      initialized = column.count
      guard let base = counts.baseAddress else { return }
      base.update(repeating: 0, count: column.count)
      filled = column.count(rows.slice(bases[index]..<bases[index] + segments[index].count), into: base)
    }
    return (counts, filled)
  }

  private func add(
    _ counts: (ofValues: [UInt32], filled: Int), to sums: UnsafeMutablePointer<UInt32>, _ facet: Facet, _ segment: Int
  ) -> Int {
    let merge = merge(facet)
    for code in counts.ofValues.indices where counts.ofValues[code] > 0 {
      sums[Int(merge.global(FacetCode(code), in: segment))] &+= counts.ofValues[code]
    }
    return counts.filled
  }
}

extension StringTable {
  /// The strings that hold those bytes, ascending. One search over all of them.
  func indices(holding needle: [UInt8]) -> [Int] {
    var found: [Int] = []
    needle.withUnsafeBytes { needle in
      var offset = 0
      var index = 0
      while let start = firstOccurrence(of: needle, in: all, from: offset) {
        index = self.index(ofByte: start, from: index)
        let end = end(of: index)
        // A match may run over the edge of two strings; the next one may begin inside it.
        if start + needle.count <= end {
          found.append(index)
          offset = end
        } else {
          offset = start + 1
        }
      }
    }
    return found
  }
}
