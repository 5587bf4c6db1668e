import TextBasics

/// Characters that a pattern does not tell apart, as classes numbered from 1 on.
struct ScalarClasses: Sendable {
  /// Ranges of scalars, by the first of each; the first range begins at 0.
  private(set) var bounds: [UInt32]
  /// The class of each range.
  private(set) var classes: [UInt8]
  /// The UTF-8 form of one character of each class; empty for 0, which is no class.
  private(set) var examples: [[UInt8]]

  /// How many numbers there are, 0 among them.
  var count: Int { examples.count }

  /// The classes of a pattern; nil where there are more than numbers.
  ///
  /// Cost: ranges of the pattern's sets times different sets.
  init?(_ node: PatternNode) {
    var sets: Set<ScalarSet> = []
    ScalarClasses.collect(node, into: &sets)
    var starts: Set<UInt32> = [0]
    for range in sets.flatMap(\.ranges) {
      starts.insert(range.lowerBound)
      if range.upperBound < ScalarSet.last { starts.insert(range.upperBound + 1) }
    }
    bounds = starts.sorted()
    // Each set divides the classes that those before it have left.
    var numbers = [Int](repeating: 0, count: bounds.count)
    for set in sets {
      var divided: [Int: Int] = [:]
      var next = set.ranges.startIndex
      for (index, bound) in bounds.enumerated() {
        while next < set.ranges.endIndex, set.ranges[next].upperBound < bound { next += 1 }
        let isIn = next < set.ranges.endIndex && set.ranges[next].lowerBound <= bound
        let key = numbers[index] * 2 + (isIn ? 1 : 0)
        let number = divided[key] ?? divided.count
        divided[key] = number
        numbers[index] = number
      }
    }
    guard (numbers.max() ?? 0) + 1 < Int(UInt8.max) else { return nil }
    classes = numbers.map { UInt8($0 + 1) }
    examples = [[UInt8]](repeating: [], count: (numbers.max() ?? 0) + 2)
    for (index, bound) in bounds.enumerated() where examples[Int(classes[index])].isEmpty {
      let end = index + 1 < bounds.count ? bounds[index + 1] - 1 : ScalarSet.last
      // Surrogates are no characters; the one behind them stands for the range.
      let value = (0xD800...0xDFFF).contains(bound) ? 0xE000 : bound
      guard value <= end, let scalar = Unicode.Scalar(value) else { continue }
      examples[Int(classes[index])] = Array(String(Character(scalar)).utf8)
    }
  }

  /// The class of a character. Logarithmic.
  func number(of scalar: UInt32) -> UInt8 {
    classes[(1..<bounds.count).partitionPoint { bounds[$0] > scalar } - 1]
  }

  /// All that the pattern asks of a character, as sets.
  private static func collect(_ node: PatternNode, into sets: inout Set<ScalarSet>) {
    switch node {
    case .empty: return
    case .bytes(let bytes):
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { sets.insert(ScalarSet(scalar)) }
    case .set(let set): sets.insert(set)
    case .anyCharacter: sets.insert(ScalarSet([0x0A...0x0A]))
    case .assertion: sets.insert(ScalarSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A]))
    case .sequence(let parts), .alternation(let parts): for part in parts { collect(part, into: &sets) }
    case .repetition(let body, _, _, _): collect(body, into: &sets)
    }
  }
}
