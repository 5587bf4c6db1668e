import Testing
import TextPatterns

@Suite struct OracleTests {
  @Test(arguments: 1...8)
  func agreesWithBacktracking(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    for _ in 0..<250 {
      let sample = RandomPattern.random(depth: 3, using: &random)
      let pattern = try TextPattern(regex: sample.source)
      for _ in 0..<4 {
        let text = (0..<Int.random(in: 0...7, using: &random)).map { _ in
          (RandomPattern.alphabet + ["\n"]).randomElement(using: &random) ?? "a"
        }
        compare(sample, pattern, text)
      }
    }
  }

  private func compare(_ sample: RandomPattern, _ pattern: TextPattern, _ text: [Unicode.Scalar]) {
    let bytes = text.flatMap { Array(String(Character($0)).utf8) }
    let offsets = text.reduce(into: [0]) { $0.append($0[$0.count - 1] + UTF8.width($1)) }
    let expected = sample.oracle.firstMatch(in: text).map { offsets[$0.lowerBound]..<offsets[$0.upperBound] }
    bytes.withUnsafeBytes { buffer in
      let found = pattern.firstMatch(in: buffer)
      #expect(found == expected, "/\(sample.source)/ on \(bytes)")
      #expect(pattern.hasMatch(in: buffer) == (expected != nil), "/\(sample.source)/ on \(bytes)")
      let isWhole = sample.oracle.matchesWhole(text)
      #expect(pattern.matchesWhole(buffer) == isWhole, "/\(sample.source)/ whole of \(bytes)")
      #expect(reading(text, pattern, isWhole: false) == (expected != nil), "/\(sample.source)/ on \(text)")
      #expect(reading(text, pattern, isWhole: true) == isWhole, "/\(sample.source)/ whole of \(text)")
    }
  }

  /// The same, read character by character; nil where the pattern has too many kinds of characters.
  private func reading(_ text: [Unicode.Scalar], _ pattern: TextPattern, isWhole: Bool) -> Bool? {
    guard var matcher = pattern.makeScalarMatcher(isWhole: isWhole) else { return nil }
    var state = matcher.start
    for scalar in text where state > 0 { state = matcher.step(from: state, on: matcher.classNumber(of: scalar.value)) }
    return matcher.endsInMatch(state)
  }
}
