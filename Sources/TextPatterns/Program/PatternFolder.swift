import TextBasics

/// Folds a pattern as the text is folded that it will run on.
///
/// Neighbouring characters are folded together. White space at the edge of such a run may or may not be there in
/// folded text, by what stands on its other side (`\d+ 月` runs on `8月`): it is optional where folding could have
/// dropped it.
enum PatternFolder {
  /// Ranges of more code points are taken as they are.
  private static let largestFoldedRange = 25_000
  /// Ranges that hold their folded forms: those of `\p{Han}`, and Hangul.
  private static let closedRanges = Set(ScalarSet.han.ranges + [0xAC00...0xD7A3])
  /// What the letters of `\w` fold to: worked out once, because they are thousands.
  private static let foldedLetters = forms(of: .letters)

  /// The folded pattern. Cost: linear, and one step for each member of a class.
  static func fold(_ tree: RegexSyntax) -> PatternNode {
    switch tree {
    case .empty: .empty
    case .literal, .sequence: fold(sequence: tree)
    case .anyCharacter: .anyCharacter
    case .characterClass(let set, let negated): .set(fold(set, negated: negated))
    case .assertion(let assertion): .assertion(assertion)
    case .alternation(let branches): .alternation(branches.map { fold($0) })
    case .repetition(let body, let minimum, let maximum, let isLazy):
      .repetition(fold(body), minimum: minimum, maximum: maximum, isLazy: isLazy)
    }
  }

  // MARK: - Sequences

  private static func fold(sequence tree: RegexSyntax) -> PatternNode {
    let items = if case .sequence(let items) = tree { items } else { [tree] }
    var nodes: [PatternNode] = []
    var index = 0
    while index < items.count {
      guard case .literal = items[index] else {
        nodes.append(fold(items[index]))
        index += 1
        continue
      }
      let before = index > 0 ? items[index - 1] : nil
      var run: [Unicode.Scalar] = []
      while index < items.count, case .literal(let scalar) = items[index] {
        run.append(scalar)
        index += 1
      }
      nodes += fold(run: run, before: before, after: index < items.count ? items[index] : nil)
    }
    nodes.removeAll { $0 == .empty }
    switch nodes.count {
    case 0: return .empty
    case 1: return nodes[0]
    default: return .sequence(nodes)
    }
  }

  private static func fold(run: [Unicode.Scalar], before: RegexSyntax?, after: RegexSyntax?) -> [PatternNode] {
    let core = run.drop(while: isSpace)
    let leading = run.prefix(run.count - core.count)
    guard let last = core.lastIndex(where: { !isSpace($0) }), let first = core.first else {
      return [gap(leading, between: edge(before), and: edge(after), unless: .bothSidesAreOpen)]
    }
    let inner = core[...last]
    let trailing = core[(last + 1)...]
    let bytes = Folding.foldedBytes(of: text(inner))
    return [
      gap(leading, between: edge(before), and: [inner.first ?? first], unless: .neither),
      bytes.isEmpty ? .empty : .bytes(bytes),
      gap(trailing, between: [core[last]], and: edge(after), unless: .neither),
    ]
  }

  // MARK: - White space

  private enum Caution {
    case neither
    case bothSidesAreOpen
  }

  /// White space between two sides, each given by examples of the characters that may stand there.
  private static func gap(
    _ space: ArraySlice<Unicode.Scalar>, between before: [Unicode.Scalar], and after: [Unicode.Scalar],
    unless caution: Caution
  ) -> PatternNode {
    let separator = Folding.foldedBytes(of: "a" + text(space) + "a").dropFirst().dropLast()
    if separator.isEmpty { return .empty }
    let node = PatternNode.bytes(Array(separator))
    if before.isEmpty || after.isEmpty {
      return .repetition(node, minimum: 0, maximum: 1, isLazy: false)
    }
    let pairs = before.lazy.flatMap { first in after.lazy.map { (first, $0) } }
    let closes = { (pair: (Unicode.Scalar, Unicode.Scalar)) in
      let whole = text([pair.0]) + text(space) + text([pair.1])
      return !Folding.foldedBytes(of: whole).contains { $0 == 0x20 || $0 == 0x0A }
    }
    let mayClose = caution == .neither ? pairs.contains(where: closes) : pairs.allSatisfy(closes)
    return mayClose ? .repetition(node, minimum: 0, maximum: 1, isLazy: false) : node
  }

  /// Examples of what may stand beside white space; none at the text's own edge, where folding drops all of it.
  private static func edge(_ neighbour: RegexSyntax?) -> [Unicode.Scalar] {
    let anything: [Unicode.Scalar] = ["a", "1", "中"]
    switch neighbour {
    case .assertion(.textStart), .assertion(.textEnd): return []
    case .literal(let scalar): return [scalar]
    case .repetition(let body, _, _, _): return edge(body)
    case .characterClass(let set, false):
      let bounds = set.ranges.prefix(64).flatMap { [$0.lowerBound, $0.upperBound] }
      let scalars = bounds.compactMap(Unicode.Scalar.init).filter { !isSpace($0) }
      return scalars.isEmpty ? anything : scalars
    case nil, .empty, .anyCharacter, .characterClass, .assertion, .sequence, .alternation: return anything
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value > 0x20 && scalar.value < 0x80 { return false }
    let folded = Folding.foldedBytes(of: "a" + text([scalar]) + "a")
    return folded == Array("a a".utf8) || folded == Array("a\na".utf8)
  }

  private static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  // MARK: - Classes

  private static func fold(_ set: ScalarSet, negated: Bool) -> ScalarSet {
    var folded = set
    if set.isSuperset(of: .letters) {
      folded = set.union(foldedLetters).union(forms(of: set.complement.union(.letters).complement))
    } else {
      folded = set.union(forms(of: set))
    }
    // White space does not fold by itself, and is added by hand.
    if !ScalarSet.whiteSpace.ranges.allSatisfy({ !$0.contains(where: set.contains) }) {
      folded = folded.union(ScalarSet([0x20...0x20]))
    }
    return negated ? folded.complement : folded
  }

  /// What the members of a set fold to: characters fold one by one, whatever stands beside them.
  private static func forms(of set: ScalarSet) -> ScalarSet {
    var members = String.UnicodeScalarView()
    for range in set.ranges where range.count <= largestFoldedRange && !closedRanges.contains(range) {
      members.append(contentsOf: range.lazy.compactMap(Unicode.Scalar.init))
    }
    return ScalarSet(Folding.fold(String(members)).unicodeScalars.map { $0.value...$0.value })
  }
}
