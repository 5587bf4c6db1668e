/// A nondeterministic automaton over bytes, as a list of instructions that name each other by index.
struct Program: Sendable {
  /// A step of the automaton.
  enum Instruction: Hashable, Sendable {
    /// Reads a byte by one of the transitions in that part of `transitions`.
    case read(first: Int32, count: Int32)
    /// Goes on at both, the first preferred.
    case split(Int32, Int32)
    /// Goes on where the assertion holds.
    case assert(RegexSyntax.Assertion, then: Int32)
    /// The text read so far is a match.
    case match
  }

  /// Where a byte leads.
  struct Transition: Hashable, Sendable {
    /// The bytes.
    var bytes: ClosedRange<UInt8>
    /// The instruction after it.
    var target: Int32
  }

  /// Whether it reads the text from its end to its beginning.
  var isReversed = false
  /// The steps.
  var instructions: [Instruction] = [.match]
  /// The transitions of all `read` steps.
  var transitions: [Transition] = []
  /// Where a match begins.
  var start: Int32 = 0
  /// Where a search begins: a match begins here, or after one more byte.
  var searchStart: Int32 = 0
  /// Whether there is any assertion.
  var hasAssertions = false

  /// Classes of bytes that the program doesn't tell apart: the number of each byte's class, and one more for the end.
  func byteClasses() -> (classOf: [UInt8], count: Int) {
    var isFirst = [Bool](repeating: false, count: 257)
    for transition in transitions {
      isFirst[Int(transition.bytes.lowerBound)] = true
      isFirst[Int(transition.bytes.upperBound) + 1] = true
    }
    if hasAssertions {
      for bound in [0x30, 0x3A, 0x41, 0x5B, 0x5F, 0x60, 0x61, 0x7B, 0x80, 0xC0] { isFirst[bound] = true }
    }
    var classOf = [UInt8](repeating: 0, count: 256)
    var last: UInt8 = 0
    for byte in 1..<256 {
      if isFirst[byte] { last += 1 }
      classOf[byte] = last
    }
    return (classOf, Int(last) + 2)
  }
}
