import TextPatterns

/// What of a text condition an index can be asked: of each group of strings a row must hold one.
struct IndexQuestion: Sendable {
  /// Folded strings, none of them empty. No groups: the index knows nothing of the condition.
  var groups: [[[UInt8]]]
  /// Whether a row that holds them passes, so that its text need not be read.
  var isEnough: Bool

  /// What can be asked of the field's index for that match.
  init(_ match: TextMatch, in field: TextField) {
    // The index is that of the whole body, and knows nothing of where an element ends.
    let isPart = !match.isWhole && field != .lead
    switch match.needle {
    case .literal(let bytes):
      groups = [[bytes]]
      isEnough = isPart
    case .pattern(let pattern):
      if let strings = pattern.exactLiterals, !strings.contains("") {
        groups = [strings.map { Array($0.utf8) }]
        isEnough = isPart
      } else {
        groups = pattern.requiredLiterals.filter { !$0.contains("") }.map { $0.map { Array($0.utf8) } }
        isEnough = false
      }
    }
  }

  /// What can be asked for two needles that must both be there.
  init(_ nearness: Nearness) {
    let questions = [nearness.first, nearness.second].map {
      IndexQuestion(TextMatch($0, isWhole: false), in: .body)
    }
    groups = questions.flatMap(\.groups)
    isEnough = false
  }
}
