import TextBasics

/// The list of candidates below the line, and which of them is chosen.
struct CandidateList: Hashable {
  let candidates: [Completion.Candidate]
  /// The characters of the line that the chosen candidate takes, which change with the choice.
  var replaced: Range<Int>
  /// What stood there before the first choice.
  let typed: String
  private(set) var chosen: Int?

  init(candidates: [Completion.Candidate], replaced: Range<Int>, typed: String) {
    self.candidates = candidates
    self.replaced = replaced
    self.typed = typed
  }

  var chosenCandidate: Completion.Candidate? { chosen.map { candidates[$0] } }

  /// Chooses the next or the one before, and goes around at the ends.
  mutating func choose(_ step: Int) {
    let next = chosen.map { $0 + step } ?? (step > 0 ? 0 : -1)
    chosen = (next + candidates.count) % candidates.count
  }

  /// The list in columns, at most `limit` rows, those around the chosen candidate. `more` words how many candidates
  /// are not shown.
  func rows(
    columns: Int, limit: Int, cells: DisplayWidth, usesColor: Bool, more: (Int) -> String
  ) -> [Frame.Row] {
    guard limit > 0 else { return [] }
    let items = candidates.map { Item($0, cells: cells, limit: columns - 1) }
    let width = (items.map(\.cells).max() ?? 0) + 2
    let perRow = max(1, (columns + 1) / width)
    let needed = (items.count + perRow - 1) / perRow
    let visible = needed > limit ? max(1, limit - 1) : needed
    let top = max(0, (chosen ?? 0) / perRow - visible + 1)
    var rows: [Frame.Row] = []
    for row in top..<min(top + visible, needed) {
      var layout = Layout(columns: columns + 1, cells: cells, usesColor: usesColor)
      let first = row * perRow
      for index in first..<min(first + perRow, items.count) {
        if index > first { layout.put(String(repeating: " ", count: width - items[index - 1].cells)) }
        items[index].put(into: &layout, isChosen: index == chosen)
      }
      rows += layout.frame().rows.prefix(1)
    }
    let hidden = items.count - min(visible * perRow, items.count)
    if hidden > 0, rows.count < limit {
      var layout = Layout(columns: columns + 1, cells: cells, usesColor: usesColor)
      layout.put(cells.truncated(more(hidden), to: columns - 1), TextStyle(.gray))
      rows += layout.frame().rows.prefix(1)
    }
    return rows
  }

  /// A candidate as the list shows it.
  private struct Item {
    let text: String
    let note: String
    let cells: Int

    init(_ candidate: Completion.Candidate, cells: DisplayWidth, limit: Int) {
      let note = TerminalText.sanitized(candidate.note)
      let shown = cells.truncated(TerminalText.sanitized(candidate.text), to: limit)
      let room = limit - cells.of(shown) - 1
      text = shown
      self.note = note.isEmpty || cells.of(note) > room ? "" : " " + note
      self.cells = cells.of(text) + cells.of(self.note)
    }

    func put(into layout: inout Layout, isChosen: Bool) {
      layout.put(text, isChosen ? TextStyle(isReversed: true) : .plain)
      layout.put(note, TextStyle(.gray))
    }
  }
}
