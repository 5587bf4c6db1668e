/// Conditions on one segment's text: the index answers, and what it can't tell is read.
extension Segment {
  /// The rows of `candidates` whose field passes the test.
  func rows(
    _ field: TextField, where match: TextMatch, among candidates: RowSet, interruption: Interruption
  ) throws(Interrupted) -> RowSet {
    try interruption.check()
    switch indexed(IndexQuestion(match, in: field), field, among: candidates) {
    case .exact(let rows): return try adding(rows, overlong: field, match, candidates, interruption)
    case .among(let rows):
      let found = try filter(field, among: rows.intersection(candidates), match, interruption)
      return try adding(found, overlong: field, match, candidates, interruption)
    case .unknown: return try filter(field, among: candidates, match, interruption)
    }
  }

  /// The rows of `candidates` in whose field two needles stand near each other.
  func rows(
    _ field: TextField, where nearness: Nearness, among candidates: RowSet, interruption: Interruption
  ) throws(Interrupted) -> RowSet {
    var rest = candidates
    switch indexed(IndexQuestion(nearness), field, among: candidates) {
    case .exact(let rows), .among(let rows): rest = rows.union(overlong(field)).intersection(rest)
    case .unknown: break
    }
    return try TextReading(self, field, for: nearness).passing(rest, interruption: interruption)
  }

  /// The rows that have such a text. Linear.
  func rows(having field: TextField) -> RowSet {
    let all = RowSet.all(universe: count)
    guard field == .body || field == .lead else { return text(field).filledRows(among: all) }
    // What has a length has text: hardly a body has to be looked at.
    let lengths = column(.length).buffer
    let long = lengths.count == count ? lengths.rows(in: 1...(.max), among: all) : .none(universe: count)
    return long.union(text(field).filledRows(among: all.subtracting(long)))
  }

  // MARK: What the index knows

  /// The rows that pass the test, as far as the index can tell.
  private func indexed(_ question: IndexQuestion, _ field: TextField, among candidates: RowSet) -> IndexAnswer {
    guard question.isEnough, let strings = question.groups.first else {
      return indexed(question.groups, field, among: candidates)
    }
    return indexed(anyOf: strings, field, among: candidates)
  }

  /// The rows that hold one of the strings. Where that is much work and all rows are asked for, two threads share it.
  private func indexed(anyOf strings: [[UInt8]], _ field: TextField, among candidates: RowSet) -> IndexAnswer {
    guard candidates.isAll, index(field).joinsManyRows(forOneOf: strings) else {
      return joined(anyOf: strings, field, among: candidates)
    }
    let rows = count
    let parts = RowHalves.done(rows) { [self] half in
      joined(anyOf: strings, field, among: RowSet(range: half, universe: rows))
    }
    return parts.0.union(parts.1)
  }

  private func joined(anyOf strings: [[UInt8]], _ field: TextField, among candidates: RowSet) -> IndexAnswer {
    var found = IndexAnswer.exact(.none(universe: count))
    for string in strings {
      found = found.union(index(field).rows(holding: string, among: candidates, owner: self))
      if case .unknown = found { break }
    }
    return found
  }

  /// The rows that hold one string of each group, at most: the group with the fewest rows is asked first.
  private func indexed(_ groups: [[[UInt8]]], _ field: TextField, among candidates: RowSet) -> IndexAnswer {
    let index = index(field)
    let known = groups.compactMap { group in index.mostRows(holdingOneOf: group).map { (group, $0) } }
    var rest: RowSet?
    for (group, rows) in known.sorted(by: { $0.1 < $1.1 }) {
      // Where few rows are left, it takes less to read them.
      if let rest, rest.count * Segment.rowsListedWhileOneIsRead < rows { break }
      switch indexed(anyOf: group, field, among: rest ?? candidates) {
      case .exact(let rows), .among(let rows): rest = rest.map { rows.intersection($0) } ?? rows
      case .unknown: continue
      }
    }
    return rest.map { .among($0) } ?? .unknown
  }

  /// How many rows of a list are gone through while the text of one is read.
  static let rowsListedWhileOneIsRead = 500

  private func overlong(_ field: TextField) -> RowSet {
    RowSet(ascending: Array(index(field).overlongRows.buffer), universe: count)
  }

  /// Reads the rows that are too long for the index, and adds those that pass.
  private func adding(
    _ rows: RowSet, overlong field: TextField, _ match: TextMatch, _ candidates: RowSet, _ interruption: Interruption
  ) throws(Interrupted) -> RowSet {
    if index(field).overlongRows.count == 0 { return rows.intersection(candidates) }
    let unread = overlong(field).intersection(candidates)
    return rows.intersection(candidates).union(try filter(field, among: unread, match, interruption))
  }

  // MARK: Reading

  private func filter(
    _ field: TextField, among candidates: RowSet, _ match: TextMatch, _ interruption: Interruption
  ) throws(Interrupted) -> RowSet {
    if candidates.isEmpty { return candidates }
    return try TextReading(self, field, for: match, rows: candidates.count)
      .passing(candidates, interruption: interruption)
  }
}
