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

  /// Runs of units lead where steps do, though two characters are stepped over at once where a pattern tells few apart;
  /// the matcher learns from one text to the next.
  @Test(arguments: 1...12)
  func runsLeadWhereStepsDo(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    for number in 0..<6 {
      let sources = [
        "a.*中", "[^中]{3}b", "(a|中中)b$", "^.[^a]", "(a.?)+中山", RandomPattern.random(depth: 3, using: &random).source,
      ]
      let pattern = try TextPattern(regex: sources[number])
      for (isWhole, stopsAtStart) in [(false, false), (false, true), (true, false)] {
        guard var matcher = pattern.makeScalarMatcher(isWhole: isWhole) else { continue }
        var numbers = matcher.nearClassNumbers()
        for half in 0xD800...0xDFFF { numbers[half] = 0 }
        for _ in 0..<20 {
          let letters = Array(RandomPattern.alphabet.prefix(Int.random(in: 1...5, using: &random)))
          let text = (0..<Int.random(in: 0...60, using: &random)).map { _ in
            letters.randomElement(using: &random) ?? "a"
          }
          #expect(
            running(text, &matcher, numbers, stopsAtStart) == reading(text, pattern, isWhole: isWhole),
            "/\(sources[number])/ on \(text)")
        }
      }
    }
  }

  /// Whether the text, read in runs of UTF-16 units, has a match; what is no character by itself is stepped over.
  private func running(
    _ text: [Unicode.Scalar], _ matcher: inout ScalarMatcher, _ numbers: [UInt8], _ stopsAtStart: Bool
  ) -> Bool {
    let units = Array(String(String.UnicodeScalarView(text)).utf16)
    var (place, state) = (0, matcher.start)
    while place < units.count, state > 0 {
      place = matcher.run(
        units, from: place, to: units.count, classes: numbers, stopsAtStart: stopsAtStart, state: &state)
      guard place < units.count, state > 0, numbers[Int(units[place])] == 0 else { continue }
      state = matcher.step(from: state, on: matcher.classNumber(of: 0x20BB7))
      place += 2
    }
    return matcher.endsInMatch(state)
  }
}
