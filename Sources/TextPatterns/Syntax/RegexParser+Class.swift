import TextBasics

extension RegexParser {
  // class = [ "^" ] member { member } "]"
  // member = single [ "-" single ] | "\" class escape
  mutating func characterClass(from start: Int) throws(RegexError) -> RegexSyntax {
    let negated = eat("^")
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    while isFirst || peek() != "]" {
      guard !isAtEnd else { throw .unclosedClass(at: span(from: start, to: start + 1)) }
      isFirst = false
      ranges += try member(ofClassFrom: start)
    }
    position += 1
    return .characterClass(ScalarSet(ranges), negated: negated)
  }

  private mutating func member(ofClassFrom open: Int) throws(RegexError) -> [ClosedRange<UInt32>] {
    let start = position
    let first = try single(ofClassFrom: open)
    guard peek() == "-" else { return first.ranges }
    position += 1
    if peek() == "]" {
      position -= 1
      return first.ranges
    }
    let last = try single(ofClassFrom: open)
    guard let lower = first.onlyMember, let upper = last.onlyMember else { throw .rangeOfClass(at: span(from: start)) }
    guard lower <= upper else { throw .reversedRange(at: span(from: start)) }
    return [lower.value...upper.value]
  }

  private mutating func single(ofClassFrom open: Int) throws(RegexError) -> ScalarSet {
    let start = position
    guard let scalar = advance() else { throw .unclosedClass(at: span(from: open, to: open + 1)) }
    guard scalar == "\\" || scalar == "＼" else { return ScalarSet(scalar) }
    switch try escape(from: start) {
    case .literal(let scalar): return ScalarSet(scalar)
    case .characterClass(let set, let negated): return negated ? set.complement : set
    case .assertion, .empty, .anyCharacter, .sequence, .alternation, .repetition:
      throw .unknownEscape(String(scalarBefore(position)), at: span(from: start))
    }
  }

  // escape = "d" | "D" | "w" | "W" | "s" | "S" | "b" | "B" | "n" | "t" | ("p" | "P") "{" name "}" | sign
  mutating func escape(from start: Int) throws(RegexError) -> RegexSyntax {
    guard let scalar = advance() else { throw .danglingEscape(at: span(from: start)) }
    switch scalar {
    case "d": return .characterClass(.digits, negated: false)
    case "D": return .characterClass(.digits, negated: true)
    case "w": return .characterClass(.wordCharacters, negated: false)
    case "W": return .characterClass(.wordCharacters, negated: true)
    case "s": return .characterClass(.whiteSpace, negated: false)
    case "S": return .characterClass(.whiteSpace, negated: true)
    case "b": return .assertion(.wordBoundary)
    case "B": return .assertion(.notWordBoundary)
    case "A": return .assertion(.textStart)
    case "z", "Z": return .assertion(.textEnd)
    case "n": return .literal("\n")
    case "t": return .literal("\t")
    case "p", "P": return .characterClass(try property(from: start), negated: scalar == "P")
    case "1"..."9", "k": throw .unsupported(.backreference, at: span(from: start))
    case "0", "a"..."z", "A"..."Z": throw .unknownEscape(String(scalar), at: span(from: start))
    default: return .literal(scalar)
    }
  }

  private mutating func property(from start: Int) throws(RegexError) -> ScalarSet {
    guard eat("{") else { throw .malformedProperty(at: span(from: start)) }
    var name = ""
    while let sign = peek(), sign != "}", let scalar = advance() {
      name.unicodeScalars.append(scalar)
    }
    guard eat("}"), !name.isEmpty else { throw .malformedProperty(at: span(from: start)) }
    guard let set = ScalarSet.named(name) else { throw .unknownProperty(name, at: span(from: start)) }
    return set
  }
}
