import TextBasics

@testable import TextPatterns

/// A naive matcher to compare with, which tries everything in order of preference and gives up after so many steps.
struct Backtracker {
  /// What came of a search that ended in time.
  struct Outcome {
    /// The first match; nil for none.
    var match: Range<Int>?
  }

  private static let stepLimit = 20_000
  private static let depthLimit = 2_000

  private let text: [UInt8]
  private var steps = 0
  private var depth = 0
  private var hasGivenUp = false

  init(_ text: [UInt8]) { self.text = text }

  /// The first match of a pattern; nil when the steps did not suffice.
  mutating func firstMatch(of node: PatternNode) -> Outcome? {
    for start in 0...text.count where start == text.count || text[start] & 0xC0 != 0x80 {
      var end: Int?
      let found = match(node, start) { _, place in
        end = place
        return true
      }
      if hasGivenUp { return nil }
      if found, let end { return Outcome(match: start..<end) }
    }
    return Outcome(match: nil)
  }

  private typealias Rest = (inout Backtracker, Int) -> Bool

  private mutating func match(_ node: PatternNode, _ place: Int, _ then: Rest) -> Bool {
    steps += 1
    depth += 1
    defer { depth -= 1 }
    if steps > Backtracker.stepLimit || depth > Backtracker.depthLimit { hasGivenUp = true }
    if hasGivenUp { return false }
    switch node {
    case .empty: return then(&self, place)
    case .bytes(let bytes): return text[place...].starts(with: bytes) && then(&self, place + bytes.count)
    case .set(let set):
      guard let (scalar, end) = scalar(at: place), set.contains(scalar.value) else { return false }
      return then(&self, end)
    case .anyCharacter:
      guard let (scalar, end) = scalar(at: place), scalar != "\n" else { return false }
      return then(&self, end)
    case .assertion(let assertion): return holds(assertion, place) && then(&self, place)
    case .sequence(let items): return match(items[...], place, then)
    case .alternation(let branches):
      for branch in branches where match(branch, place, then) { return true }
      return false
    case .repetition(let body, let minimum, let maximum, let isLazy):
      return loop(body, minimum, maximum, isLazy, place, then)
    }
  }

  private mutating func match(_ items: ArraySlice<PatternNode>, _ place: Int, _ then: Rest) -> Bool {
    guard let first = items.first else { return then(&self, place) }
    return match(first, place) { $0.match(items.dropFirst(), $1, then) }
  }

  private mutating func loop(
    _ body: PatternNode, _ minimum: Int, _ maximum: Int?, _ isLazy: Bool, _ place: Int, _ then: Rest
  ) -> Bool {
    func more(_ matcher: inout Backtracker) -> Bool {
      if maximum == 0 { return false }
      return matcher.match(body, place) { matcher, next in
        // A turn that takes nothing is the last.
        if next == place, minimum == 0 { return then(&matcher, next) }
        return matcher.loop(body, max(0, minimum - 1), maximum.map { $0 - 1 }, isLazy, next, then)
      }
    }
    if minimum > 0 { return more(&self) }
    return isLazy ? then(&self, place) || more(&self) : more(&self) || then(&self, place)
  }

  private func scalar(at place: Int) -> (Unicode.Scalar, Int)? {
    guard place < text.count else { return nil }
    let first = text[place]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    let scalar = String(decoding: text[place..<min(place + length, text.count)], as: UTF8.self).unicodeScalars.first
    return scalar.map { ($0, place + length) }
  }

  private func holds(_ assertion: RegexSyntax.Assertion, _ place: Int) -> Bool {
    func isWord(_ index: Int) -> Bool {
      guard text.indices.contains(index) else { return false }
      let byte = text[index]
      return byte == 0x5F || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }
    let isBoundary = isWord(place - 1) != isWord(place)
    return switch assertion {
    case .textStart: place == 0
    case .textEnd: place == text.count
    case .wordBoundary: isBoundary
    case .notWordBoundary: !isBoundary
    }
  }
}
