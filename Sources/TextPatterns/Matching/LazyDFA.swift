/// A deterministic automaton that is made of a program while it runs: each state and step is worked out when it is
/// first met and then looked up.
///
/// A state is the ordered list of places where the program may be, best first, so that an earlier branch is preferred
/// as a backtracking matcher would prefer it. The number of states is bounded: when they are too many all are
/// forgotten, so a search takes at most bytes × instructions steps and mostly one look-up a byte. After Russ Cox,
/// "Regular Expression Matching in the Wild" (2010). Assertions wait in the state until the next byte is known.
struct LazyDFA: Sendable {
  /// What stands on one side of a place.
  enum Side: Int32, Sendable {
    case edge
    case word
    case continuation
    case other
  }

  /// A step in the table: a state to go on with, or one of these.
  enum Step {
    /// Not worked out yet.
    static let unknown: Int32 = -1
    /// No match can follow.
    static let dead: Int32 = 0
    /// Marks a match before the byte just read: `matched - next`.
    static let matched: Int32 = -2
  }

  private static let stateLimit = 3_000

  let program: Program
  private let start: Int32
  private let stopsAtBest: Bool
  private let representatives: [Side]
  private let classBytes: [UInt8]

  /// The class of each byte.
  let classOf: [UInt8]
  /// The class that stands for the text's end, at its edge.
  let endClass: Int
  /// Steps by state × class; a state is the index of its row.
  private(set) var table: [Int32] = []

  /// How often all states were forgotten: those of another generation mean nothing.
  private(set) var generation = 0

  private var states: [[Int32]] = []
  private var known: [[Int32]: Int32] = [:]
  private var reached: SparseSet
  private var collected: SparseSet
  private var pending: [Int32] = []

  /// An automaton for matches that begin anywhere (the best of the leftmost is found), or for all matches that begin
  /// where it is started.
  init(_ program: Program, findsBest: Bool) {
    self.program = program
    start = findsBest ? program.searchStart : program.start
    stopsAtBest = findsBest
    let (classOf, count) = program.byteClasses()
    self.classOf = classOf
    endClass = count - 1
    var bytes = [UInt8](repeating: 0, count: count)
    for byte in (0...255).reversed() { bytes[Int(classOf[byte])] = UInt8(byte) }
    classBytes = bytes
    representatives = (0..<count).map { $0 == count - 1 ? .edge : LazyDFA.side(of: bytes[$0]) }
    reached = SparseSet(capacity: program.instructions.count)
    collected = SparseSet(capacity: program.instructions.count)
    forget()
  }

  /// What a byte is to an assertion beside it.
  static func side(of byte: UInt8) -> Side {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: .word
    case 0x80...0xBF: .continuation
    default: .other
    }
  }

  /// The state in which a search begins, by what was read before it.
  mutating func startState(after side: Side) -> Int32 {
    state([program.hasAssertions ? side.rawValue : Side.other.rawValue, start])
  }

  /// One step: looked up, or worked out where it is not known. When states are forgotten, no other state stays good.
  mutating func step(from state: Int32, on symbol: Int) -> Int32 {
    let step = table[Int(state) + symbol]
    return step == Step.unknown ? makeStep(from: state, on: symbol) : step
  }

  // MARK: - Making steps

  /// Works out one step and keeps it. When states are forgotten, the step returned stays good and no other does.
  mutating func makeStep(from state: Int32, on symbol: Int) -> Int32 {
    let places = states[Int(state) / (endClass + 1)]
    let before = Side(rawValue: places[0]) ?? .other
    let isMatch = follow(places.dropFirst(), before: before, after: representatives[symbol])
    let next = symbol == endClass ? (state: Step.dead, hasForgotten: false) : read(symbol)
    let step = isMatch ? Step.matched - next.state : next.state
    if !next.hasForgotten { table[Int(state) + symbol] = step }
    return step
  }

  /// Collects in `reached` the reading instructions that the places lead to, best first; whether a match is among them.
  private mutating func follow(_ places: ArraySlice<Int32>, before: Side, after: Side) -> Bool {
    reached.removeAll()
    collected.removeAll()
    var isMatch = false
    for place in places {
      pending.append(place)
      while let index = pending.popLast() {
        guard reached.insert(index) else { continue }
        switch program.instructions[Int(index)] {
        case .read: collected.insert(index)
        case .split(let first, let second):
          pending.append(second)
          pending.append(first)
        case .assert(let assertion, let next):
          if holds(assertion, before: before, after: after) { pending.append(next) }
        case .match:
          isMatch = true
          if stopsAtBest {
            pending.removeAll(keepingCapacity: true)
            return true
          }
        }
      }
    }
    return isMatch
  }

  private func holds(_ assertion: RegexSyntax.Assertion, before: Side, after: Side) -> Bool {
    let following = program.isReversed ? before : after
    switch assertion {
    case .textStart: return (program.isReversed ? after : before) == .edge
    case .textEnd: return following == .edge
    case .wordBoundary: return (before == .word) != (after == .word)
    case .notWordBoundary: return (before == .word) == (after == .word) && following != .continuation
    }
  }

  private mutating func read(_ symbol: Int) -> (state: Int32, hasForgotten: Bool) {
    let byte = classBytes[symbol]
    reached.removeAll()
    for index in collected {
      guard case .read(let first, let count) = program.instructions[Int(index)] else { continue }
      for transition in program.transitions[Int(first)..<Int(first + count)] where transition.bytes.contains(byte) {
        reached.insert(transition.target)
      }
    }
    if reached.isEmpty { return (Step.dead, false) }
    let side = program.hasAssertions ? representatives[symbol] : .other
    let isFull = states.count >= LazyDFA.stateLimit
    if isFull { forget() }
    return (state([side.rawValue] + reached), isFull)
  }

  // MARK: - States

  private mutating func state(_ places: [Int32]) -> Int32 {
    if let state = known[places] { return state }
    let state = Int32(table.count)
    known[places] = state
    states.append(places)
    table += repeatElement(Step.unknown, count: endClass + 1)
    return state
  }

  private mutating func forget() {
    generation += 1
    known.removeAll(keepingCapacity: true)
    states = [[]]
    table = [Int32](repeating: Step.dead, count: endClass + 1)
  }
}
