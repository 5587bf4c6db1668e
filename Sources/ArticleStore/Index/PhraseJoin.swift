/// Finds the rows in which terms stand at set distances from one another.
enum PhraseJoin {
  /// A term, and how many characters behind the phrase's beginning it stands.
  struct Part {
    var list: PostingList
    var offset: UInt32
  }

  /// The rows with all parts in place, ascending; those that are not of `candidates` may be missing.
  ///
  /// The rarest part tells where the phrase may begin; each other one, the rarer first, leaves those places that it agrees
  /// with. Of the others only blocks are read in which there is such a row.
  static func rows(_ parts: [Part], among candidates: RowSet) -> SharedBuffer<Row> {
    occurrences(parts, among: candidates).distinctRows()
  }

  /// Where all parts stand in place; those in rows that are not of `candidates` may be missing.
  static func occurrences(_ parts: [Part], among candidates: RowSet) -> OccurrenceList {
    let ordered = parts.sorted { $0.list.count < $1.list.count }
    guard let rarest = ordered.first else { return OccurrenceList(capacity: 0) }
    var occurrences = occurrences(of: rarest, among: candidates)
    for part in ordered.dropFirst() where occurrences.count > 0 { occurrences.keep(part.list, at: part.offset) }
    return occurrences
  }

  private static func occurrences(of part: Part, among candidates: RowSet) -> OccurrenceList {
    switch candidates.storage {
    case .list(let rows) where rows.count < part.list.count: occurrences(of: part, in: rows)
    case .list: occurrences(of: part, in: 0..<candidates.universe) { _ in true }
    case .range(let range): occurrences(of: part, in: range) { _ in true }
    case .bitmap(let words):
      words.withElements { words in
        occurrences(of: part, in: 0..<candidates.universe) { words[Int($0 &>> 6)] &>> UInt64($0 & 63) & 1 != 0 }
      }
    }
  }

  /// Those in a few rows.
  private static func occurrences(of part: Part, in candidates: SharedBuffer<Row>) -> OccurrenceList {
    var result = OccurrenceList(capacity: candidates.count)
    var search = PostingSearch(part.list)
    candidates.withElements { candidates in
      while search.advance(in: candidates) {
        if search.count > 0 { search.unpackPlaces() }
        for index in 0..<search.count {
          result.add(search.block, slot: Int(search.slots[index]), offset: part.offset)
        }
      }
    }
    return result
  }

  /// Those in the rows of a range that pass.
  @inline(__always)
  private static func occurrences(
    of part: Part, in range: Range<Int>, where passes: (Row) -> Bool
  ) -> OccurrenceList {
    let rows = min(part.list.count, range.count)
    var result = OccurrenceList(capacity: rows + rows / 2)
    guard !range.isEmpty else { return result }
    var block = PostingBlock(part.list)
    let last = Row(range.upperBound - 1)
    for number in part.list.block(holding: Row(range.lowerBound), from: 0)..<part.list.blockCount {
      if number > 0, part.list.firstRow(ofBlock: number) > last { break }
      block.enter(number)
      block.unpackPlaces()
      for slot in 0..<block.count where range.contains(Int(block.rows[slot])) && passes(block.rows[slot]) {
        result.add(block, slot: slot, offset: part.offset)
      }
    }
    return result
  }
}
