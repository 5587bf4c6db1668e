import TextPatterns

/// Conditions on text: a sweep over the arena now, the place where an index will answer later.
extension Snapshot {
  /// The rows of `candidates` whose field passes the test. Linear in the text of the candidates.
  public func rows(
    _ field: TextField, where match: TextMatch, among candidates: RowSet, interruption: Interruption = .never
  ) throws(Interrupted) -> RowSet {
    if candidates.isAll, !match.isWhole, field != .lead, case .literal(let bytes) = match.needle {
      return try sweep(field, for: bytes, interruption: interruption)
    }
    if candidates.isAll, case .pattern(let pattern) = match.needle, let group = pattern.mostTellingLiterals {
      // Few rows hold what every match must hold, and plain text is found forty times faster than a pattern.
      var holding = none
      for literal in group {
        let needle = TextMatch(.literal(Array(literal.utf8)), isWhole: false)
        holding = holding.union(try rows(field, where: needle, among: candidates, interruption: interruption))
      }
      if !holding.isAll { return try rows(field, where: match, among: holding, interruption: interruption) }
    }
    let isDivided = field == .caption || field == .captionCredit
    return try filter(field, among: candidates, interruption: interruption) { text in
      match.isWhole && isDivided ? Snapshot.anyElement(of: text, where: match.matches) : match.matches(text)
    }
  }

  /// The rows of `candidates` in whose field two needles stand near each other.
  public func rows(
    _ field: TextField, where nearness: Nearness, among candidates: RowSet, interruption: Interruption = .never
  ) throws(Interrupted) -> RowSet {
    try filter(field, among: candidates, interruption: interruption, where: nearness.matches)
  }

  /// The rows that have such a text.
  public func rows(having field: TextField) -> RowSet {
    let column = arena.columns[field.rawValue]
    return RowSet(
      ascending: records.indices.map { Row($0) }.filter { !column.range(of: $0).isEmpty }, universe: count)
  }

  /// One search over many rows at a time: the needle's preparation is paid a thousand times less often.
  private func sweep(
    _ field: TextField, for needle: [UInt8], interruption: Interruption
  ) throws(Interrupted) -> RowSet {
    let column = arena.columns[field.rawValue]
    var found: [Row] = []
    var first = 0
    while first < count {
      try interruption.check()
      let next = min(first + Interruption.stride, count)
      arena.bytes.withUnsafeBytes { bytes in
        needle.withUnsafeBytes { needle in
          let end = column.ends[next - 1]
          let text = UnsafeRawBufferPointer(rebasing: bytes[..<end])
          var offset = column.starts[first]
          var row = first
          while let start = firstOccurrence(of: needle, in: text, from: offset) {
            while column.ends[row] <= start { row += 1 }
            // A match may run over the edge of two rows; the next one may begin inside it.
            if start >= column.starts[row], start + needle.count <= column.ends[row] {
              found.append(Row(row))
              offset = column.ends[row]
            } else {
              offset = start + 1
            }
          }
        }
      }
      first = next
    }
    return RowSet(ascending: found, universe: count)
  }

  private func filter(
    _ field: TextField,
    among candidates: RowSet,
    interruption: Interruption,
    where matches: (UnsafeRawBufferPointer) -> Bool
  ) throws(Interrupted) -> RowSet {
    let column = arena.columns[field.rawValue]
    let rows = candidates.rows
    var found: [Row] = []
    var first = 0
    while first < rows.count {
      try interruption.check()
      let next = min(first + Interruption.stride, rows.count)
      arena.bytes.withUnsafeBytes { bytes in
        for row in rows[first..<next] {
          let range = column.range(of: row)
          if !range.isEmpty, matches(UnsafeRawBufferPointer(rebasing: bytes[range])) { found.append(row) }
        }
      }
      first = next
    }
    return RowSet(ascending: found, universe: count)
  }

  private static func anyElement(
    of text: UnsafeRawBufferPointer, where matches: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    var start = 0
    while true {
      let end = text[start...].firstIndex(of: TextArena.separator) ?? text.count
      if matches(UnsafeRawBufferPointer(rebasing: text[start..<end])) { return true }
      if end == text.count { return false }
      start = end + 1
    }
  }
}

extension TextPattern {
  /// The strings of which every match holds at least one, when there are few enough to look for each; the longest.
  fileprivate var mostTellingLiterals: [String]? {
    requiredLiterals.filter { $0.count <= 4 && !$0.contains("") }
      .max { a, b in (a.map(\.utf8.count).min() ?? 0, b.count) < (b.map(\.utf8.count).min() ?? 0, a.count) }
  }
}
