/// The strings that a pattern stands for, where they are few: 第[一二三]届 is three.
enum LiteralExpansion {
  /// More are not written out.
  static let mostStrings = 64
  /// A class of more characters is not written out.
  private static let largestClass = 16

  /// All strings that the node matches, each one a match as a whole; nil when they are many, without end, or depend
  /// on what stands around them.
  static func of(_ node: PatternNode) -> [[UInt8]]? {
    switch node {
    case .empty: return [[]]
    case .bytes(let bytes): return [bytes]
    case .anyCharacter, .assertion: return nil
    case .set(let set):
      guard (1...largestClass).contains(set.count) else { return nil }
      return set.ranges.flatMap { $0.compactMap(Unicode.Scalar.init).map { Array(String(Character($0)).utf8) } }
    case .sequence(let items):
      var strings: [[UInt8]] = [[]]
      for item in items {
        guard let next = of(item), let product = product(strings, next) else { return nil }
        strings = product
      }
      return strings
    case .alternation(let branches):
      var strings: [[UInt8]] = []
      for branch in branches {
        guard let next = of(branch), strings.count + next.count <= mostStrings else { return nil }
        strings += next
      }
      return strings
    case .repetition(let body, let minimum, let maximum, _):
      guard let maximum, maximum <= 4, let once = of(body) else { return nil }
      var (all, power): ([[UInt8]], [[UInt8]]) = ([], [[]])
      for count in 0...max(maximum, 0) {
        if count >= minimum { all += power }
        guard all.count <= mostStrings else { return nil }
        if count < maximum {
          guard let next = product(power, once) else { return nil }
          power = next
        }
      }
      return all
    }
  }

  /// Each string of the one with each of the other behind it; nil when there are too many.
  static func product(_ first: [[UInt8]], _ second: [[UInt8]]) -> [[UInt8]]? {
    guard first.count * second.count <= mostStrings else { return nil }
    return first.flatMap { head in second.map { head + $0 } }
  }
}
