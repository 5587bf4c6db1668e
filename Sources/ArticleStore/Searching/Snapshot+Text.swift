/// Conditions on text.
extension Snapshot {
  /// The rows of `candidates` whose field passes the test. Sublinear where the index serves it; else linear in the text
  /// of the candidates.
  public func rows(
    _ field: TextField, where match: TextMatch, among candidates: RowSet, interruption: Interruption = .never
  ) throws(Interrupted) -> RowSet {
    try joined { segment, range throws(Interrupted) in
      try segment.rows(field, where: match, among: candidates.slice(range), interruption: interruption)
    }
  }

  /// The rows of `candidates` in whose field two needles stand near each other.
  public func rows(
    _ field: TextField, where nearness: Nearness, among candidates: RowSet, interruption: Interruption = .never
  ) throws(Interrupted) -> RowSet {
    try joined { segment, range throws(Interrupted) in
      try segment.rows(field, where: nearness, among: candidates.slice(range), interruption: interruption)
    }
  }

  /// The rows that have such a text. Linear.
  public func rows(having field: TextField) -> RowSet {
    joined { segment, _ in segment.rows(having: field) }
  }
}
