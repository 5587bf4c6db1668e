import Glibc
import TextPatterns

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
    return try filter(field, among: rest, interruption) { nearness.matches($0) }
  }

  /// The rows that have such a text.
  func rows(having field: TextField) -> RowSet {
    text(field).filledRows(universe: count)
  }

  // MARK: What the index knows

  /// The rows that pass the test, as far as the index can tell.
  private func indexed(_ question: IndexQuestion, _ field: TextField, among candidates: RowSet) -> IndexAnswer {
    guard question.isEnough, let strings = question.groups.first else {
      return indexed(question.groups, field, among: candidates)
    }
    return indexed(anyOf: strings, field, among: candidates)
  }

  /// The rows that hold one of the strings.
  private func indexed(anyOf strings: [[UInt8]], _ field: TextField, among candidates: RowSet) -> IndexAnswer {
    if strings.count == 1 { return index(field).rows(holding: strings[0], among: candidates, owner: self) }
    var found = RowSet.none(universe: count)
    var isExact = true
    for string in strings {
      switch index(field).rows(holding: string, among: candidates, owner: self) {
      case .exact(let rows): found = found.union(rows)
      case .among(let rows):
        found = found.union(rows)
        isExact = false
      case .unknown: return .unknown
      }
    }
    return isExact ? .exact(found) : .among(found)
  }

  /// The rows that hold one string of each group, at most: the group with the fewest rows is asked first.
  private func indexed(_ groups: [[[UInt8]]], _ field: TextField, among candidates: RowSet) -> IndexAnswer {
    let index = index(field)
    let known = groups.compactMap { group in index.mostRows(holdingOneOf: group).map { (group, $0) } }
    var rest: RowSet?
    for (group, _) in known.sorted(by: { $0.1 < $1.1 }) {
      switch indexed(anyOf: group, field, among: rest ?? candidates) {
      case .exact(let rows), .among(let rows): rest = rest.map { rows.intersection($0) } ?? rows
      case .unknown: continue
      }
    }
    return rest.map { .among($0) } ?? .unknown
  }

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
    let isDivided = match.isWhole && (field == .caption || field == .captionCredit)
    guard case .pattern(let pattern) = match.needle else {
      return try filter(field, among: candidates, interruption) {
        isDivided ? Segment.anyElement(of: $0, where: match.matches) : match.matches($0)
      }
    }
    // One matcher for all rows: it keeps what it has learned of the pattern.
    var matcher = pattern.makeMatcher()
    return try filter(field, among: candidates, interruption) { text in
      if isDivided { return Segment.anyElement(of: text) { matcher.matchesWhole($0) } }
      return match.isWhole ? matcher.matchesWhole(text) : matcher.hasMatch(in: text)
    }
  }

  /// Folds the text of one row after the other and keeps those that pass.
  private func filter(
    _ field: TextField, among candidates: RowSet, _ interruption: Interruption,
    where matches: (UnsafeRawBufferPointer) -> Bool
  ) throws(Interrupted) -> RowSet {
    let texts = text(field)
    var folder = FieldFolder(field)
    var found: [Row] = []
    var bytes: [UInt8] = []
    for (index, row) in candidates.rows.enumerated() {
      if index % Interruption.stride == 0 { try interruption.check() }
      texts.utf8(of: Int(row), into: &bytes)
      if bytes.isEmpty { continue }
      bytes.withUnsafeBytes { folder.fold($0, isFirstOnly: field == .lead) }
      if !folder.folded.isEmpty, folder.folded.withUnsafeBytes(matches) { found.append(row) }
    }
    return RowSet(ascending: found, universe: count)
  }

  private static func anyElement(
    of text: UnsafeRawBufferPointer, where matches: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    var start = 0
    while true {
      let end = text[start...].firstIndex(of: FieldFolder.separator) ?? text.count
      if matches(UnsafeRawBufferPointer(rebasing: text[start..<end])) { return true }
      if end == text.count { return false }
      start = end + 1
    }
  }
}
