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
      let index = segments.count == 1 ? 0 : segmentIndex(of: Row(range.lowerBound))
      let local =
        segments.count == 1
        ? codes.map { Int($0) } : codes.compactMap { merge(facet).local($0, in: index) }
      if local.count == 1 {
        return RowSet(list: SharedBuffer(column.rows(of: local[0]), of: segment), universe: segment.count)
      }
      let total = local.reduce(0) { $0 + column.rowCount(of: $1) }
      if total <= RowSet.listLimit(segment.count) {
        return RowSet(local.flatMap { Array(column.rows(of: $0)) }, universe: segment.count)
      }
      return RowSet(universe: segment.count) { words in
        for code in local {
          for row in column.rows(of: code) { words[Int(row >> 6)] |= 1 << UInt64(row & 63) }
        }
      }
    }
  }

  /// How many rows have one of the values, counted once for each; hidden ones are among them. Constant for a value.
  public func rowCount(_ facet: Facet, codes: [FacetCode]) -> Int {
    var count = 0
    for (index, segment) in segments.enumerated() {
      let column = segment.column(facet)
      for code in codes {
        guard let local = segments.count == 1 ? Int(code) : merge(facet).local(code, in: index) else { continue }
        count += column.rowCount(of: local)
      }
    }
    return min(count, universe)
  }

  /// Whether no article has two values of the facet, so that counts by value add up to the articles that have one.
  public func isSingleValued(_ facet: Facet) -> Bool { segments.allSatisfy { $0.column(facet).isSingleValued } }

  /// How many of the rows have any value of a facet.
  public func count(of rows: RowSet, having facet: Facet) -> Int {
    if rows.isAll { return segments.reduce(0) { $0 + $1.column(facet).filledRowCount } }
    return rows.intersection(self.rows(having: facet)).count
  }

  /// The rows that have any value. Linear the first time.
  public func rows(having facet: Facet) -> RowSet { filled[facet.rawValue].value }

  static func rows(having facet: Facet, in segments: [Segment], bases: [Int], universe: Int) -> RowSet {
    let parts = segments.map { $0.column(facet).filledRows(universe: $0.count) }
    return RowSet.joined(parts, bases: bases, universe: universe)
  }

  /// How many of the rows have each value, by code. Linear in the rows' values; for all rows in the number of values.
  public func counts(_ facet: Facet, in rows: RowSet) -> [UInt32] {
    let merge = merge(facet)
    return [UInt32](unsafeUninitializedCapacity: merge.count) { counts, initialized in
      counts.update(repeating: 0)
      initialized = merge.count
      for (index, segment) in segments.enumerated() {
        let column = segment.column(facet)
        let part = rows.slice(bases[index]..<bases[index] + segment.count)
        if part.isAll {
          column.forEachRowCount { code, count in counts[Int(merge.global(FacetCode(code), in: index))] += count }
        } else if index == 0 {
          column.forEachValue(of: part) { counts[Int($0)] &+= 1 }
        } else {
          column.forEachValue(of: part) { counts[Int(merge.global($0, in: index))] &+= 1 }
        }
      }
    }
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
