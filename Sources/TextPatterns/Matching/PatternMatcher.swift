/// A pattern at work: it keeps what it learns about the pattern while it reads, so one matcher serves many texts.
///
/// Matches are those that a backtracking matcher would find: the leftmost, and among those that begin there the one
/// that earlier branches and greedy signs prefer. `^` and `$` are the bounds of the text given. All offsets are bytes.
public struct PatternMatcher: Sendable {
  private let program: Program
  private let reversed: Program
  private var search: LazyDFA?
  private var beginning: LazyDFA?
  private var whole: LazyDFA?

  init(program: Program, reversed: Program) {
    self.program = program
    self.reversed = reversed
  }

  /// The first match at or after `offset`; nil when there is none. Linear in the bytes read, twice for the match.
  public mutating func firstMatch(in text: UnsafeRawBufferPointer, from offset: Int = 0) -> Range<Int>? {
    var vain = VainReading(isKept: false)
    return firstMatch(in: text, from: offset, vain: &vain)
  }

  private mutating func firstMatch(
    in text: UnsafeRawBufferPointer, from offset: Int, vain: inout VainReading
  ) -> Range<Int>? {
    guard offset <= text.count else { return nil }
    guard let end = searching({ $0.scanForward(text, from: offset, to: .lastMatch, vain: &vain) }) else { return nil }
    var backward = beginning.take() ?? LazyDFA(reversed, findsBest: false)
    let start = backward.scanBackward(text, from: end, downTo: offset)
    beginning = backward
    return (start ?? end)..<end
  }

  /// Whether there is a match. Reads no further than it must: cheaper than `firstMatch`.
  public mutating func hasMatch(in text: UnsafeRawBufferPointer) -> Bool {
    var vain = VainReading(isKept: false)
    return searching { $0.scanForward(text, from: 0, to: .anyMatch, vain: &vain) } != nil
  }

  /// Whether the text as a whole is a match.
  public mutating func matchesWhole(_ text: UnsafeRawBufferPointer) -> Bool {
    var automaton = whole.take() ?? LazyDFA(program, findsBest: false)
    var vain = VainReading(isKept: false)
    let end = automaton.scanForward(text, from: 0, to: .lastMatch, vain: &vain)
    whole = automaton
    return end == text.count
  }

  /// All matches from left to right, none overlapping another, `limit` at most; empty ones are left out.
  ///
  /// Each search reads on to where no better match can follow. What it reads there in vain is kept (`VainReading`), so
  /// that the next search does not read it again: the cost stays linear for `a(.*x)?` too.
  public mutating func matches(in text: UnsafeRawBufferPointer, limit: Int = .max) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var offset = 0
    var vain = VainReading()
    while ranges.count < limit, let match = firstMatch(in: text, from: offset, vain: &vain) {
      offset = match.upperBound
      if match.isEmpty {
        repeat { offset += 1 } while offset < text.count && text[offset] & 0xC0 == 0x80
      } else {
        ranges.append(match)
      }
    }
    return ranges
  }

  private mutating func searching(_ body: (inout LazyDFA) -> Int?) -> Int? {
    // Taken out while it works, so that its tables are never copied.
    var automaton = search.take() ?? LazyDFA(program, findsBest: true)
    defer { search = automaton }
    return body(&automaton)
  }
}
