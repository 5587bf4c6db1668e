/// A pattern at work on text that is read character by character, in whatever encoding: one look-up a character.
///
/// It tells whether a text holds a match, or is one as a whole, and not where. Steps are worked out by `LazyDFA` from the
/// UTF-8 form of one character of each class and then kept: what a pattern does not tell apart takes the same step.
public struct ScalarMatcher: Sendable {
  /// What a state may be beside a number to go on with.
  public enum End {
    /// No match can follow.
    public static let dead: Int32 = 0
    /// There is a match.
    public static let matched: Int32 = -2
  }

  /// A step that is not worked out yet.
  private static let unknown: Int32 = -1
  /// In place of a step over two characters: the first is to be stepped over by itself.
  private static let single: Int32 = -3
  /// Two characters are stepped over at once where so few bits tell the classes apart.
  private static let mostPairBits: Int32 = 3
  /// … and so few states have come up: that much stays near the processor, and is less than what the automaton forgets at.
  private static let mostPairRows = 64

  private let classes: ScalarClasses
  private let isWhole: Bool
  private var automaton: LazyDFA
  private var generation: Int
  /// The automaton's state by row of the table.
  private var states: [Int32] = []
  private var known: [Int32: Int32] = [:]
  /// Steps by row and class; a state is where its row begins, and rows are as long as a power of two. Class 0 ends every
  /// run.
  private var table: [Int32] = []
  /// Steps over two characters, by row and both classes: that is one look-up where there were two that wait for each other.
  /// Empty where there are too many classes.
  private var pairTable: [Int32] = []
  private let bits: Int32
  /// The state at a text's beginning: the first row, so that one comparison tells it and every `End` from the others.
  public private(set) var start: Int32 = 0

  init?(_ node: PatternNode, _ program: Program, isWhole: Bool) {
    guard let classes = ScalarClasses(node) else { return nil }
    self.classes = classes
    self.isWhole = isWhole
    bits = Int32(Int.bitWidth - (classes.count - 1).leadingZeroBitCount)
    automaton = LazyDFA(program, findsBest: !isWhole)
    generation = automaton.generation
    forget()
  }

  /// The class of a character in folded text, from 1 on. Logarithmic.
  public func classNumber(of scalar: UInt32) -> UInt8 { classes.number(of: scalar) }

  /// The classes of all characters up to U+FFFF.
  public func nearClassNumbers() -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 0x10000) { numbers, count in
      for (index, bound) in classes.bounds.enumerated() where bound < 0x10000 {
        let end = index + 1 < classes.bounds.count ? min(classes.bounds[index + 1], 0x10000) : 0x10000
        for scalar in bound..<end { numbers[Int(scalar)] = classes.classes[index] }
      }
      count = 0x10000
    }
  }

  /// The state after one more character of that class; an `End`, after which nothing more may be asked.
  public mutating func step(from state: Int32, on number: UInt8) -> Int32 {
    let step = table[Int(state) + Int(number)]
    return step == ScalarMatcher.unknown ? makeStep(from: state, on: number) : step
  }

  /// Reads units from a place on until one whose class is 0, the end, or an `End`; gives where it stopped.
  ///
  /// With `stopsAtStart` it stops too where it is back in the state at the beginning.
  ///
  /// - Parameters:
  ///   - numbers: By unit: the class of the character that it folds to; 0 where it stands for none by itself.
  ///   - state: Where it begins, and then the state that it came to.
  public mutating func run(
    _ units: UnsafePointer<UInt16>, from first: Int, to end: Int, classes numbers: UnsafePointer<UInt8>,
    stopsAtStart: Bool, state: inout Int32
  ) -> Int {
    var place = first
    let floor = stopsAtStart ? start : End.dead
    while true {
      if !pairTable.isEmpty {
        let isBack = runInPairs(units, from: &place, to: end, numbers, over: floor, &state)
        if isBack { return place }
      }
      var step: Int32 = 0
      // Behind a pair that could not be stepped over, one is enough.
      let stop = pairTable.isEmpty ? end : min(place + 1, end)
      unsafe table.withUnsafeBufferPointer { table in
        while place < stop {
          step = unsafe table[Int(state) &+ Int(numbers[Int(units[place])])]
          if step <= floor { break }
          state = step
          place &+= 1
        }
      }
      if place == end { return place }
      if place == stop { continue }
      let number = unsafe numbers[Int(units[place])]
      if number == 0 { return place }
      if step == ScalarMatcher.unknown { step = makeStep(from: state, on: number) }
      state = step
      place += 1
      if step <= floor { return place }
    }
  }

  /// Goes on two characters at a time as long as these lead to states above `floor`; tells whether they led back to that.
  private mutating func runInPairs(
    _ units: UnsafePointer<UInt16>, from place: inout Int, to end: Int, _ numbers: UnsafePointer<UInt8>,
    over floor: Int32, _ state: inout Int32
  ) -> Bool {
    while true {
      var step = ScalarMatcher.single
      unsafe pairTable.withUnsafeBufferPointer { pairTable in
        var (at, current) = (place, state)
        while at &+ 1 < end {
          let both = unsafe Int(numbers[Int(units[at])]) &<< Int(bits) | Int(numbers[Int(units[at &+ 1])])
          step = unsafe pairTable[Int(current) &<< Int(bits) &+ both]
          if step <= floor { break }
          current = step
          at &+= 2
        }
        (place, state) = (at, current)
      }
      if place + 1 >= end || step == ScalarMatcher.single { return false }
      if step == floor {
        state = step
        place += 2
        return true
      }
      unsafe makePairStep(from: state, on: numbers[Int(units[place])], numbers[Int(units[place + 1])])
      if pairTable.isEmpty { return false }
    }
  }

  /// Works out a step over two characters; where anything ends on the way they are stepped over one by one.
  private mutating func makePairStep(from state: Int32, on first: UInt8, _ second: UInt8) {
    var step = ScalarMatcher.single
    if first > 0, second > 0 {
      let middle = self.step(from: state, on: first)
      let last = middle > 0 ? self.step(from: middle, on: second) : middle
      if last > 0 { step = last }
    }
    // A state more may have been one too many.
    if pairTable.isEmpty { return }
    pairTable[Int(state) << Int(bits) + Int(first) << Int(bits) + Int(second)] = step
  }

  /// Whether the text, ending in that state, holds or is a match.
  public mutating func endsInMatch(_ state: Int32) -> Bool {
    if state <= 0 { return state == End.matched }
    let inner = states[Int(state >> bits)]
    let step = automaton.step(from: inner, on: automaton.endClass)
    noticeForgetting()
    return step <= LazyDFA.Step.matched
  }

  private mutating func makeStep(from state: Int32, on number: UInt8) -> Int32 {
    var inner = states[Int(state >> bits)]
    var end: Int32?
    for byte in classes.examples[Int(number)] {
      var step = automaton.step(from: inner, on: Int(automaton.classOf[Int(byte)]))
      if step <= LazyDFA.Step.matched {
        if !isWhole { end = End.matched }
        step = LazyDFA.Step.matched - step
      }
      if end == nil, step == LazyDFA.Step.dead { end = End.dead }
      if end != nil { break }
      inner = step
    }
    let hasForgotten = noticeForgetting()
    let step = end ?? row(of: inner)
    if !hasForgotten { table[Int(state) + Int(number)] = step }
    return step
  }

  /// The row of the automaton's state, a new one where it has none.
  private mutating func row(of inner: Int32) -> Int32 {
    if let row = known[inner] { return row }
    let row = Int32(table.count)
    known[inner] = row
    states.append(inner)
    table += repeatElement(ScalarMatcher.unknown, count: 1 << Int(bits))
    if states.count > ScalarMatcher.mostPairRows { pairTable = [] }
    if !pairTable.isEmpty { pairTable += repeatElement(ScalarMatcher.unknown, count: 1 << Int(bits * 2)) }
    return row
  }

  /// Whether the automaton has given up its states, and the table with them.
  @discardableResult
  private mutating func noticeForgetting() -> Bool {
    guard generation != automaton.generation else { return false }
    generation = automaton.generation
    forget()
    return true
  }

  private mutating func forget() {
    known.removeAll(keepingCapacity: true)
    // The first row is that of no state: 0 is an `End`.
    states = [LazyDFA.Step.dead]
    table = [Int32](repeating: End.dead, count: 1 << Int(bits))
    pairTable =
      bits <= ScalarMatcher.mostPairBits ? [Int32](repeating: ScalarMatcher.single, count: 1 << Int(bits * 2)) : []
    start = row(of: automaton.startState(after: .edge))
  }
}

extension ScalarMatcher {
  /// The classes of characters after which a search that has found nothing goes on as if it had just begun, by number.
  public mutating func passedOver() -> [Bool] {
    (0..<classes.count).map { $0 > 0 && step(from: start, on: UInt8($0)) == start }
  }
}
