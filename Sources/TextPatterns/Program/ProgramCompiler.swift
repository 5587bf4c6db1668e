/// Makes a program of a folded pattern, from its last part to its first, so that each part knows what follows it.
struct ProgramCompiler {
  /// The most instructions and transitions, and twice the most steps to make them.
  static let sizeLimit = 40_000

  /// Why there is no program: it would be larger than the limit.
  struct TooLarge: Error {}

  private struct Suffix: Hashable {
    var bytes: ClosedRange<UInt8>
    var target: Int32
  }

  private var program = Program()
  private var steps = 0

  /// The program that reads the text forward or backward. Cost: linear in the pattern, its counts written out.
  static func compile(_ node: PatternNode, reversed: Bool) throws(TooLarge) -> Program {
    var compiler = ProgramCompiler()
    compiler.program.isReversed = reversed
    compiler.program.start = try compiler.add(node, then: 0)
    let search = compiler.append(.split(compiler.program.start, 0))
    let anyByte = compiler.read([.init(bytes: 0...255, target: search)])
    compiler.program.instructions[Int(search)] = .split(compiler.program.start, anyByte)
    compiler.program.searchStart = search
    return compiler.program
  }

  // MARK: - Parts

  private mutating func add(_ node: PatternNode, then next: Int32) throws(TooLarge) -> Int32 {
    steps += 1
    if max(steps / 2, program.instructions.count, program.transitions.count) > ProgramCompiler.sizeLimit {
      throw TooLarge()
    }
    switch node {
    case .empty:
      return next
    case .bytes(let bytes):
      var target = next
      for byte in program.isReversed ? bytes : bytes.reversed() {
        target = read([.init(bytes: byte...byte, target: target)])
      }
      return target
    case .set(let set):
      return add(UTF8Sequences.sequences(for: set), then: next)
    case .anyCharacter:
      return add(ProgramCompiler.anyCharacter, then: next)
    case .assertion(let assertion):
      program.hasAssertions = true
      return append(.assert(assertion, then: next))
    case .sequence(let items):
      var target = next
      for item in program.isReversed ? items : items.reversed() { target = try add(item, then: target) }
      return target
    case .alternation(let branches):
      var target = try add(branches[branches.count - 1], then: next)
      for branch in branches.dropLast().reversed() {
        target = append(.split(try add(branch, then: next), target))
      }
      return target
    case .repetition(let body, let minimum, let maximum, let isLazy):
      return try addRepetition(of: body, minimum, maximum, isLazy, then: next)
    }
  }

  private mutating func addRepetition(
    of body: PatternNode, _ minimum: Int, _ maximum: Int?, _ isLazy: Bool, then next: Int32
  ) throws(TooLarge) -> Int32 {
    var target = next
    var required = minimum
    if let maximum {
      for _ in minimum..<max(minimum, maximum) {
        target = split(try add(body, then: target), next, isLazy)
      }
    } else {
      let loop = append(.split(0, 0))
      let entry = try add(body, then: loop)
      program.instructions[Int(loop)] = isLazy ? .split(next, entry) : .split(entry, next)
      if minimum > 0 {
        target = entry
        required -= 1
      } else {
        // A body that may be empty is left after its first empty turn: (x+)? keeps the preferences right.
        target = body.isNullable ? split(entry, next, isLazy) : loop
      }
    }
    for _ in 0..<required { target = try add(body, then: target) }
    return target
  }

  private mutating func add(_ sequences: [[ClosedRange<UInt8>]], then next: Int32) -> Int32 {
    var known: [Suffix: Int32] = [:]
    var leads: [Program.Transition] = []
    for sequence in sequences {
      let inReadingOrder = program.isReversed ? sequence.reversed() : sequence
      var target = next
      for bytes in inReadingOrder.dropFirst().reversed() {
        let suffix = Suffix(bytes: bytes, target: target)
        target = known[suffix] ?? read([.init(bytes: bytes, target: target)])
        known[suffix] = target
      }
      leads.append(.init(bytes: inReadingOrder[0], target: target))
    }
    return read(leads)
  }

  /// Any scalar but a line feed. What is searched is UTF-8 already, so lengths are all that needs telling apart.
  private static let anyCharacter: [[ClosedRange<UInt8>]] = [
    [0x00...0x09], [0x0B...0x7F], [0xC0...0xDF, 0x80...0xBF], [0xE0...0xEF, 0x80...0xBF, 0x80...0xBF],
    [0xF0...0xF7, 0x80...0xBF, 0x80...0xBF, 0x80...0xBF],
  ]

  // MARK: - Instructions

  private mutating func append(_ instruction: Program.Instruction) -> Int32 {
    program.instructions.append(instruction)
    return Int32(program.instructions.count - 1)
  }

  private mutating func read(_ transitions: [Program.Transition]) -> Int32 {
    let first = Int32(program.transitions.count)
    program.transitions += transitions
    return append(.read(first: first, count: Int32(transitions.count)))
  }

  private mutating func split(_ body: Int32, _ exit: Int32, _ isLazy: Bool) -> Int32 {
    append(isLazy ? .split(exit, body) : .split(body, exit))
  }
}
