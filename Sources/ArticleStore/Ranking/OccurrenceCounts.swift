import TextBasics
import TextPatterns

/// How often a word stands in each row, added up over fields. Four bytes a row of the archive.
struct OccurrenceCounts: ~Copyable {
  private let snapshot: Snapshot
  private let counts: UnsafeMutablePointer<Int32>

  /// No occurrences.
  init(in snapshot: Snapshot) {
    self.snapshot = snapshot
    counts = .allocate(capacity: max(1, snapshot.universe))
    clear()
  }

  deinit { counts.deallocate() }

  /// Forgets all.
  func clear() { counts.update(repeating: 0, count: snapshot.universe) }

  /// How often in a row.
  subscript(_ row: Row) -> Int { Int(counts[Int(row)]) }

  /// Forgets those of a row.
  func clear(_ row: Row) { counts[Int(row)] = 0 }

  /// Adds the occurrences in a text field, each as `weight` of them; those in rows other than `rows` may be missing.
  ///
  /// Two characters and more are counted by the index alone; of single ones, and of patterns, the text is read that holds
  /// them, on two threads.
  ///
  /// - Parameter overlaps: Whether occurrences that run into one another count.
  func add(
    _ match: TextMatch, in field: TextField, among rows: RowSet, weight: Int, overlaps: Bool,
    interruption: Interruption
  ) throws(Interrupted) {
    for (segment, base) in zip(snapshot.segments, snapshot.bases) {
      try interruption.check()
      let counts = self.counts + base
      switch segment.index(field).countable(match, in: field, overlaps: overlaps) {
      case .list(let list): list.forEachCount { counts[Int($0)] &+= $1 &* Int32(weight) }
      case .phrase(let parts, let length):
        let places = PhraseJoin.occurrences(parts, among: rows.slice(base..<base + segment.count))
        var (last, free): (Row, UInt32) = (.max, 0)
        places.forEachPlace { row, start in
          // An occurrence that begins within the one counted before is none, as where text is read from left to right.
          if row == last, start < free, !overlaps { return }
          (last, free) = (row, start + length)
          counts[Int(row)] &+= Int32(weight)
        }
      case .nothing: continue
      case .unknown:
        let part = rows.slice(base..<base + segment.count)
        let holding = try segment.rows(field, where: match, among: part, interruption: interruption)
        let reading = OccurrenceReading(segment, field, match, overlaps: overlaps)
        for worker in try reading.done(on: holding.rows, interruption: interruption) {
          for (row, count) in worker.counts { counts[Int(row)] &+= count &* Int32(weight) }
        }
      }
    }
  }

  /// Adds one for each value of a facet that the match stands in.
  func add(_ match: TextMatch, in facet: Facet) {
    let codes = snapshot.codes(facet, where: match)
    for (index, segment) in snapshot.segments.enumerated() {
      let column = segment.column(facet)
      let counts = self.counts + snapshot.bases[index]
      for code in snapshot.localCodes(facet, codes, in: index) {
        for row in column.rows(of: code) { counts[Int(row)] &+= 1 }
      }
    }
  }
}

/// What an index knows of how often something stands in rows.
private enum CountableList {
  /// Its counts are these.
  case list(PostingList)
  /// It stands where these do, so many characters long.
  case phrase([PhraseJoin.Part], length: UInt32)
  /// It stands in none.
  case nothing
  case unknown
}

extension TextIndex {
  fileprivate func countable(_ match: TextMatch, in field: TextField, overlaps: Bool) -> CountableList {
    guard case .literal(let needle) = match.needle, !match.isWhole, field != .lead, overlongRows.count == 0,
      let word = IndexedWord(needle), word.scalars.count > 1
    else { return .unknown }
    let numbers = word.scalars.compactMap { number(of: $0) }
    guard numbers.count == word.scalars.count else { return .nothing }
    if numbers.contains(ScalarNumbers.shared) { return .unknown }
    // Of 哈哈哈 the index counts two pairs, and a reader one: where each stands tells.
    if numbers.count == 2, numbers[0] != numbers[1] || overlaps {
      return list(numbers[0], numbers[1]).map { .list($0) } ?? .nothing
    }
    return parts(ofPhrase: numbers).map { .phrase($0, length: UInt32(numbers.count)) } ?? .nothing
  }
}
