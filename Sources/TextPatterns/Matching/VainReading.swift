/// What searches for all matches of a text read in vain, past the last match that they found.
///
/// Where a later search comes to the same state at the same place, nothing better can follow, because nothing did
/// before: it may stop. States are compared at every 64th byte, so that a search reads at most so much again.
struct VainReading {
  private static let stride = 64

  private let isKept: Bool
  private var generation = 0
  /// By the place divided by the stride: a state from which the rest was read in vain; 0 where none was.
  private var states: [Int32] = []
  /// What the search at work has come through since its last match.
  private var passed: [(place: Int, state: Int32)] = []

  /// Nothing read yet; without `isKept` nothing will be kept either.
  init(isKept: Bool = true) { self.isKept = isKept }

  /// Begins, or goes on after states were made: those of another generation are forgotten.
  mutating func begin(in generation: Int) {
    guard isKept, generation != self.generation else { return }
    self.generation = generation
    states.removeAll(keepingCapacity: true)
    passed.removeAll(keepingCapacity: true)
  }

  /// The next place at which to compare, or the end.
  func nextStop(after place: Int, before end: Int) -> Int {
    isKept ? min(end, (place / Self.stride + 1) * Self.stride) : end
  }

  /// Whether the rest was read in vain from that state at that place; if not, the place is remembered.
  mutating func isKnown(_ state: Int32, at place: Int) -> Bool {
    guard isKept, place % Self.stride == 0 else { return false }
    let number = place / Self.stride
    if number < states.count, states[number] == state { return true }
    passed.append((number, state))
    return false
  }

  /// A better match was found: what was passed was not in vain.
  mutating func drop() { passed.removeAll(keepingCapacity: true) }

  /// The search ends without a better match: what it passed was in vain.
  mutating func end() {
    for (place, state) in passed {
      if place >= states.count { states += repeatElement(0, count: place + 1 - states.count) }
      states[place] = state
    }
    passed.removeAll(keepingCapacity: true)
  }
}
