import TextBasics
import TextPatterns

/// Reads one field of rows and keeps those whose text passes.
struct TextReading: RowWork {
  /// What a text is put to.
  private enum Question: Sendable {
    /// A pattern, looked for character by character as the text is read.
    case scalars(ScalarSearch)
    /// A test of the folded text as a whole.
    case text(@Sendable (UnsafeRawBufferPointer) -> Bool)
    /// A test of each element.
    case elements(@Sendable (UnsafeRawBufferPointer) -> Bool)
  }

  private let texts: ElementColumn
  private let reader: FoldedReader
  private var question: Question
  /// What was found, chunk by chunk.
  private var found: [[Row]] = []

  /// From so many rows on it pays to prepare for many.
  private static let manyRows = 512

  /// A reading of so many rows of a segment's field for a match.
  init(_ segment: Segment, _ field: TextField, for match: TextMatch, rows: Int) {
    texts = segment.text(field)
    reader = FoldedReader(field)
    let isDivided = match.isWhole && (field == .caption || field == .captionCredit)
    if !isDivided, case .pattern(let pattern) = match.needle,
      let matcher = pattern.makeScalarMatcher(isWhole: match.isWhole)
    {
      question = .scalars(ScalarSearch(matcher, isLong: rows >= TextReading.manyRows))
    } else {
      question = isDivided ? .elements { match.matches($0) } : .text { match.matches($0) }
    }
  }

  /// A reading of a segment's field for two needles near each other.
  init(_ segment: Segment, _ field: TextField, for nearness: Nearness) {
    texts = segment.text(field)
    reader = FoldedReader(field)
    question = .text { nearness.matches($0) }
  }

  /// The rows of `candidates` that pass.
  func passing(_ candidates: RowSet, interruption: Interruption) throws(Interrupted) -> RowSet {
    let workers = try done(on: candidates.rows, interruption: interruption)
    let found = workers.flatMap(\.found).sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    return RowSet(ascending: Array(found.joined()), universe: candidates.universe)
  }

  mutating func work(on rows: ArraySlice<Row>) {
    switch question {
    case .scalars(var search):
      // Taken out for the time, so that what it learns is never copied.
      question = .text { _ in false }
      found.append(rows.filter { search.isFound(in: texts.units(of: Int($0)), by: reader) })
      question = .scalars(search)
    case .text(let passes): found.append(read(rows) { passes($0) })
    case .elements(let passes): found.append(read(rows) { Self.anyElement(of: $0, where: passes) })
    }
  }

  private func read(_ rows: ArraySlice<Row>, where passes: (UnsafeRawBufferPointer) -> Bool) -> [Row] {
    var folded = FoldedBytes()
    var found: [Row] = []
    for row in rows {
      let text = folded.read(texts.units(of: Int(row)), with: reader)
      if !text.isEmpty, passes(text) { found.append(row) }
    }
    return found
  }

  private static func anyElement(
    of text: UnsafeRawBufferPointer, where passes: (UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    var start = 0
    while true {
      let end = text[start...].firstIndex(of: FoldedReader.separator) ?? text.count
      if passes(UnsafeRawBufferPointer(rebasing: text[start..<end])) { return true }
      if end == text.count { return false }
      start = end + 1
    }
  }
}
