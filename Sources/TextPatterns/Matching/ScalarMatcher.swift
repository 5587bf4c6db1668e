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

  private let classes: ScalarClasses
  private let isWhole: Bool
  private var automaton: LazyDFA
  private var generation: Int
  /// The automaton's state by row of the table.
  private var states: [Int32] = []
  private var known: [Int32: Int32] = [:]
  /// Steps by row and class; a state is where its row begins. Class 0 ends every run.
  private var table: [Int32] = []
  /// The state at a text's beginning: the first row, so that one comparison tells it and every `End` from the others.
  public private(set) var start: Int32 = 0

  init?(_ node: PatternNode, _ program: Program, isWhole: Bool) {
    guard let classes = ScalarClasses(node) else { return nil }
    self.classes = classes
    self.isWhole = isWhole
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
      var step: Int32 = 0
      unsafe table.withUnsafeBufferPointer { table in
        while place < end {
          step = unsafe table[Int(state) &+ Int(numbers[Int(units[place])])]
          if step <= floor { break }
          state = step
          place &+= 1
        }
      }
      if place == end { return place }
      let number = unsafe numbers[Int(units[place])]
      if number == 0 { return place }
      if step == ScalarMatcher.unknown { step = makeStep(from: state, on: number) }
      state = step
      place += 1
      if step <= floor { return place }
    }
  }

  /// Whether the text, ending in that state, holds or is a match.
  public mutating func endsInMatch(_ state: Int32) -> Bool {
    if state <= 0 { return state == End.matched }
    let inner = states[Int(state) / classes.count]
    let step = automaton.step(from: inner, on: automaton.endClass)
    noticeForgetting()
    return step <= LazyDFA.Step.matched
  }

  private mutating func makeStep(from state: Int32, on number: UInt8) -> Int32 {
    var inner = states[Int(state) / classes.count]
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
    table += repeatElement(ScalarMatcher.unknown, count: classes.count)
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
    table = [Int32](repeating: End.dead, count: classes.count)
    start = row(of: automaton.startState(after: .edge))
  }
}

extension ScalarMatcher {
  /// The classes of characters after which a search that has found nothing goes on as if it had just begun, by number.
  public mutating func passedOver() -> [Bool] {
    (0..<classes.count).map { $0 > 0 && step(from: start, on: UInt8($0)) == start }
  }
}
