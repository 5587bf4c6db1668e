/// A random pattern as it is typed, and as the oracle understands it.
struct RandomPattern {
  /// The pattern.
  let source: String
  /// The same for the oracle.
  let oracle: BacktrackingOracle
  /// Whether it may match the empty text.
  let isNullable: Bool

  /// What patterns and texts are made of: characters of one, three and four bytes, none of which folding changes.
  static let alphabet: [Unicode.Scalar] = ["a", "b", "中", "山", "𠮷"]

  /// A pattern of at most that depth.
  static func random(depth: Int, using random: inout SplitMix) -> RandomPattern {
    switch Int.random(in: 0..<(depth == 0 ? 6 : 12), using: &random) {
    case 0, 1, 2:
      let scalar = alphabet.randomElement(using: &random) ?? "a"
      return RandomPattern(source: String(Character(scalar)), oracle: .character(scalar), isNullable: false)
    case 3:
      return RandomPattern(source: ".", oracle: .any, isNullable: false)
    case 4:
      let members = alphabet.filter { _ in Bool.random(using: &random) } + ["x"]
      let negated = Bool.random(using: &random)
      let source = "[\(negated ? "^" : "")" + members.map { String(Character($0)) }.joined() + "]"
      return RandomPattern(source: source, oracle: .oneOf(members, negated: negated), isNullable: false)
    case 5:
      let places: [(String, BacktrackingOracle)] = [("^", .start), ("$", .end), ("\\b", .boundary)]
      let place = places.randomElement(using: &random) ?? places[0]
      return RandomPattern(source: "(\(place.0))", oracle: place.1, isNullable: true)
    case 6, 7, 8:
      let parts = some(depth: depth, using: &random)
      return RandomPattern(
        source: parts.map(\.source).joined(), oracle: .sequence(parts.map(\.oracle)),
        isNullable: parts.allSatisfy(\.isNullable)
      )
    case 9:
      let parts = some(depth: depth, using: &random)
      return RandomPattern(
        source: "(" + parts.map(\.source).joined(separator: "|") + ")", oracle: .choice(parts.map(\.oracle)),
        isNullable: parts.contains(where: \.isNullable)
      )
    default:
      return loop(depth: depth, using: &random)
    }
  }

  private static func some(depth: Int, using random: inout SplitMix) -> [RandomPattern] {
    (0..<Int.random(in: 1...3, using: &random)).map { _ in self.random(depth: depth - 1, using: &random) }
  }

  private static func loop(depth: Int, using random: inout SplitMix) -> RandomPattern {
    let body = self.random(depth: depth - 1, using: &random)
    let signs: [(String, Int, Int?)] = [
      ("*", 0, nil), ("+", 1, nil), ("?", 0, 1), ("{2}", 2, 2), ("{1,3}", 1, 3), ("{2,}", 2, nil),
    ]
    let sign = signs.randomElement(using: &random) ?? signs[0]
    let isLazy = Bool.random(using: &random)
    return RandomPattern(
      source: "(\(body.source))\(sign.0)\(isLazy ? "?" : "")",
      oracle: .loop(body.oracle, sign.1, sign.2, isLazy: isLazy),
      isNullable: sign.1 == 0 || body.isNullable
    )
  }
}
