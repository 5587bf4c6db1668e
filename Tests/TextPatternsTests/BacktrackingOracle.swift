/// A naive matcher to compare with: it tries everything in order of preference, in exponential time.
///
/// Knows the small language of `RandomPattern` alone and shares no code with what it checks.
indirect enum BacktrackingOracle {
  case character(Unicode.Scalar)
  case any
  case oneOf([Unicode.Scalar], negated: Bool)
  case start
  case end
  case boundary
  case sequence([BacktrackingOracle])
  case choice([BacktrackingOracle])
  case loop(BacktrackingOracle, Int, Int?, isLazy: Bool)

  /// The bounds of the first match, in scalars.
  func firstMatch(in text: [Unicode.Scalar]) -> Range<Int>? {
    for start in 0...text.count {
      var end: Int?
      if match(
        text, start,
        {
          end = $0
          return true
        }), let end
      {
        return start..<end
      }
    }
    return nil
  }

  /// Whether some way to match takes the whole text.
  func matchesWhole(_ text: [Unicode.Scalar]) -> Bool {
    match(text, 0) { $0 == text.count }
  }

  private func match(_ text: [Unicode.Scalar], _ place: Int, _ then: (Int) -> Bool) -> Bool {
    switch self {
    case .character(let scalar):
      return place < text.count && text[place] == scalar && then(place + 1)
    case .any:
      return place < text.count && text[place] != "\n" && then(place + 1)
    case .oneOf(let members, let negated):
      return place < text.count && members.contains(text[place]) != negated && then(place + 1)
    case .start:
      return place == 0 && then(place)
    case .end:
      return place == text.count && then(place)
    case .boundary:
      let before = place > 0 && BacktrackingOracle.isWord(text[place - 1])
      let after = place < text.count && BacktrackingOracle.isWord(text[place])
      return before != after && then(place)
    case .sequence(let items):
      guard let first = items.first else { return then(place) }
      let rest = BacktrackingOracle.sequence(Array(items.dropFirst()))
      return first.match(text, place) { rest.match(text, $0, then) }
    case .choice(let branches):
      return branches.contains { $0.match(text, place, then) }
    case .loop(let body, let minimum, let maximum, let isLazy):
      func more() -> Bool {
        if maximum == 0 { return false }
        return body.match(text, place) { next in
          // A turn that takes nothing is the last.
          if next == place && minimum == 0 { return then(next) }
          let rest = BacktrackingOracle.loop(body, max(0, minimum - 1), maximum.map { $0 - 1 }, isLazy: isLazy)
          return rest.match(text, next, then)
        }
      }
      if minimum > 0 { return more() }
      return isLazy ? then(place) || more() : more() || then(place)
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }
}
