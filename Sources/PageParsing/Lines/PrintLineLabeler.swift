/// Phase 3 on print lines: labels each line by the cheapest walk through all of them.
///
/// A line alone seldom tells what it is: one without a comma may be a heading or the middle of a sentence. So each label
/// has a score by the line's own signs, each pair of neighbours one by how the first line ends and whether it fills its
/// column, and the best sequence of labels is found by dynamic programming (the Viterbi algorithm): time is linear in
/// the lines.
struct PrintLineLabeler {
  private let signs: [LineSigns]
  private let columns: ColumnWidths

  /// The labels of `lines`, one each.
  static func labels(of lines: [PageLine]) -> [LineLabel] {
    PrintLineLabeler(signs: lines.indices.map { LineSigns(of: lines, at: $0) }, columns: ColumnWidths(of: lines))
      .bestLabels()
  }

  private func bestLabels() -> [LineLabel] {
    let all = LineLabel.allCases
    guard !signs.isEmpty else { return [] }
    var scores = all.map { own($0, at: 0) + first($0, at: 0) }
    var cameFrom: [[UInt8]] = [[]]
    cameFrom.reserveCapacity(signs.count)
    for at in signs.indices.dropFirst() {
      var next: [Double] = []
      var origins: [UInt8] = []
      for label in all {
        var best = -Double.infinity
        var origin = 0
        for previous in all {
          let score = scores[previous.rawValue] + step(from: previous, to: label, at: at)
          if score > best { (best, origin) = (score, previous.rawValue) }
        }
        next.append(best + own(label, at: at))
        origins.append(UInt8(origin))
      }
      scores = next
      cameFrom.append(origins)
    }
    var labels: [LineLabel] = []
    // A page seldom ends in the middle of a sentence.
    if let last = signs.last, last.end == .none, !last.closesArticle {
      for label in [LineLabel.opening, .running] { scores[label.rawValue] -= 2 }
    }
    var state = scores.indices.max { scores[$0] < scores[$1] } ?? 0
    for at in signs.indices.reversed() {
      labels.append(all[state])
      if at > 0 { state = Int(cameFrom[at][state]) }
    }
    return labels.reversed()
  }

  // MARK: What a line says by itself

  private static let never = -30.0

  private func own(_ label: LineLabel, at index: Int) -> Double {
    let line = signs[index]
    switch label {
    case .heading: return heading(line)
    case .opening:
      var score = line.hasDateline ? 5.0 : 0
      if line.isIndented { score += 3 }
      if columns.looksIndented(at: index) {
        score += 1
      } else {
        score -= columns.isFull(at: index) ? 1.2 : 0.2
      }
      if line.beginsParagraph { score += 0.5 }
      if line.beginsInside { score -= 5 }
      return score - oddity(line)
    case .running:
      var score = line.hasDateline ? -6.0 : 0
      if line.isIndented { score -= 3 }
      if line.beginsInside { score += 1 }
      return score - oddity(line)
    case .caption: return line.isMarkedCaption ? 4 : Self.never
    case .captionRunning:
      return line.isMarkedCaption || line.hasDateline ? -6 : line.endsWithPhotoCredit ? 2 : -0.5
    case .byline: return line.isByline ? (line.endsWithPhotoCredit ? 2 : 4) : line.isNamesOnly ? 0.5 : Self.never
    case .credit: return line.isCredit ? 5 : Self.never
    case .note: return line.isNote ? 6 : Self.never
    case .furniture: return line.isFurniture ? 3 : line.isContact ? -1 : Self.never
    }
  }

  private func heading(_ line: LineSigns) -> Double {
    var score = 0.3 - 2 * Double(min(3, line.pauses))
    if line.endsInside { score -= 4 }
    if line.end == .full { score -= 2 }
    if line.count > 28 { score -= 2 }
    if line.hasDateline { score -= 8 }
    if line.isCredit || line.isByline || line.isNote { score -= 5 }
    if line.isMarkedCaption || line.isFurniture { score -= 3 }
    if line.beginsInside { score -= 6 }
    return score
  }

  /// How little a line of text proper looks like one.
  private func oddity(_ line: LineSigns) -> Double {
    (line.isCredit ? 5 : 0) + (line.isByline ? 3 : 0) + (line.isNote ? 5 : 0) + (line.isFurniture ? 2.5 : 0)
      + (line.isMarkedCaption ? 3 : 0)
  }

  // MARK: What a line says about the next

  private func first(_ label: LineLabel, at index: Int) -> Double {
    switch label {
    case .opening: signs[index].hasDateline ? 0 : -0.5
    case .running, .captionRunning: -1.5
    default: 0
    }
  }

  private func step(from previous: LineLabel, to label: LineLabel, at index: Int) -> Double {
    let dateline = signs[index].hasDateline
    switch (previous, label) {
    case (.opening, _): return stepFromText(to: label, at: index, indent: 2)
    case (.running, _): return stepFromText(to: label, at: index, indent: 0)
    case (.caption, _), (.captionRunning, _): return stepFromCaption(to: label, at: index)
    case (_, .captionRunning): return Self.never
    case (_, .credit): return -3

    case (.heading, .opening): return dateline ? 1 : -0.8
    case (.heading, .running): return -3
    case (.heading, .byline): return 1

    case (.credit, .heading): return 0.5
    case (.credit, .opening): return dateline ? 0.5 : -1.5
    case (.credit, .running): return -4

    case (.byline, .heading): return -0.7
    case (.byline, .opening): return 0.5
    case (.byline, .running): return -3

    case (.note, .running), (.furniture, .running): return -0.5
    default: return 0
    }
  }

  private func stepFromCaption(to label: LineLabel, at index: Int) -> Double {
    let ended = signs[index - 1].end == .full || signs[index - 1].endsWithPhotoCredit
    let torn = ended ? 0.0 : -2
    switch label {
    case .captionRunning: return ended ? -5 : 1.5
    case .opening: return torn + (signs[index].hasDateline ? 0 : -0.3)
    case .running: return torn - 0.5
    case .credit: return torn - 3
    default: return torn
    }
  }

  private func stepFromText(to label: LineLabel, at index: Int, indent: Double) -> Double {
    let line = signs[index - 1]
    let short = max(0, columns.shortfall(at: index - 1) - indent)
    let ends = line.end == .full
    switch label {
    case .running:
      if line.closesArticle { return -5 }
      var score = -min(5, 1.2 * short)
      if ends {
        if short > 1.2 { score -= 2 }
        if columns.looksIndented(at: index) { score -= 1 }
        if signs[index].beginsParagraph { score -= 0.3 }
        return score + 0.5
      }
      return score + (line.end == .announcing ? 0 : 1)
    case .opening:
      if ends { return min(2.5, 1.3 * short) - 0.5 }
      return line.end == .announcing ? -2.5 : -4
    case .heading:
      if line.closesArticle { return 1 }
      if ends { return min(2.3, 1.3 * short) - 0.2 }
      // A column's end cuts a paragraph behind a full line.
      return (line.end == .announcing ? -2 : -3) - min(3, 0.8 * short)
    case .captionRunning: return Self.never
    case .credit: return ends ? 0.5 : -2
    default: return ends ? min(2.3, 1.3 * short) - 0.2 : -1.5
    }
  }
}
