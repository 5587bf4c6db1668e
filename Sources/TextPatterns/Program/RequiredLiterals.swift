/// What every match of a pattern must hold, worked out from its tree.
enum RequiredLiterals {
  /// A class of at most so many characters is one of so many literals.
  private static let largestClass = 16
  /// An alternation of at most so many branches.
  private static let mostChoices = 64

  /// Groups of folded strings: a match holds at least one string of each group.
  static func of(_ node: PatternNode) -> [[String]] {
    var groups: [[String]] = []
    for group in self.groups(of: node) where !groups.contains(group) { groups.append(group) }
    return groups
  }

  private static func groups(of node: PatternNode) -> [[String]] {
    switch node {
    case .empty, .anyCharacter, .assertion:
      return []
    case .bytes(let bytes):
      return [[String(decoding: bytes, as: UTF8.self)]]
    case .set(let set):
      guard (1...largestClass).contains(set.count) else { return [] }
      return [set.ranges.flatMap { $0.compactMap(Unicode.Scalar.init).map { String(Character($0)) } }]
    case .sequence(let items):
      return groups(ofSequence: items)
    case .alternation(let branches):
      var choices: [String] = []
      for branch in branches {
        // The most telling group of a branch stands for the branch.
        guard let best = groups(of: branch).max(by: { shortest($0) < shortest($1) }) else { return [] }
        choices += best
      }
      return choices.count <= mostChoices ? [choices] : []
    case .repetition(let body, let minimum, _, _):
      return minimum > 0 ? groups(of: body) : []
    }
  }

  /// Neighbours that stand for few strings are written out together: a longer string tells more. So are the first turn of
  /// a repetition with what stands before it, and the last with what stands behind.
  private static func groups(ofSequence items: [PatternNode]) -> [[String]] {
    var result: [[String]] = []
    var written: [[UInt8]] = [[]]
    // A last turn alone tells nothing that the first did not.
    var isLastTurn = false
    func endRun() {
      if written != [[]], !written.contains([]), !isLastTurn {
        result.append(written.map { String(decoding: $0, as: UTF8.self) })
      }
      written = [[]]
      isLastTurn = false
    }
    func write(_ strings: [[UInt8]]) {
      if let longer = LiteralExpansion.product(written, strings) {
        if strings != [[]] { isLastTurn = false }
        written = longer
      } else {
        endRun()
        written = strings
      }
    }
    for item in items {
      if let strings = LiteralExpansion.of(item) {
        write(strings)
      } else if case .repetition(let body, 1..., _, _) = item, let once = LiteralExpansion.of(body) {
        write(once)
        endRun()
        written = once
        isLastTurn = true
      } else {
        endRun()
        result += groups(of: item)
      }
    }
    endRun()
    return result
  }

  private static func shortest(_ group: [String]) -> Int {
    group.map(\.utf8.count).min() ?? 0
  }
}
