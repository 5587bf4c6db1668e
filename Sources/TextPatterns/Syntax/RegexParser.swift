import TextBasics

/// Reads a regular expression by recursive descent.
///
/// A sign of full width means what its ASCII twin means: an input method types `（一｜二）` as readily as `(一|二)`.
/// A backslash before it gives the sign itself.
struct RegexParser {
  private let scalars: [Unicode.Scalar]
  private let offsets: [Int]
  /// Index of the next character.
  var position = 0
  private var depth = 0

  /// The syntax tree of a pattern. Cost: linear.
  static func parse(_ pattern: String) throws(RegexError) -> RegexSyntax {
    var parser = RegexParser(pattern)
    let tree = try parser.alternation()
    if !parser.isAtEnd { throw .unopenedGroup(at: parser.span(from: parser.position, to: parser.position + 1)) }
    return tree
  }

  private init(_ pattern: String) {
    scalars = Array(pattern.unicodeScalars)
    var offset = 0
    var offsets = [0]
    offsets.reserveCapacity(scalars.count + 1)
    for scalar in scalars {
      offset += UTF8.width(scalar)
      offsets.append(offset)
    }
    self.offsets = offsets
  }

  // MARK: - Grammar

  // alternation = sequence { "|" sequence }
  private mutating func alternation() throws(RegexError) -> RegexSyntax {
    var branches = [try sequence()]
    while eat("|") {
      branches.append(try sequence())
    }
    return branches.count == 1 ? branches[0] : .alternation(branches)
  }

  // sequence = { atom [ quantifier ] }
  private mutating func sequence() throws(RegexError) -> RegexSyntax {
    var items: [RegexSyntax] = []
    while let sign = peek(), sign != "|", sign != ")" {
      let start = position
      let item = try atom()
      items.append(try quantified(item, from: start))
    }
    switch items.count {
    case 0: return .empty
    case 1: return items[0]
    default: return .sequence(items)
    }
  }

  // atom = "(" alternation ")" | "[" class "]" | "." | "^" | "$" | "\" escape | character
  private mutating func atom() throws(RegexError) -> RegexSyntax {
    let start = position
    guard let sign = peek() else { return .empty }
    position += 1
    switch sign {
    case "(": return try group(from: start)
    case "[": return try characterClass(from: start)
    case ".": return .anyCharacter
    case "^": return .assertion(.textStart)
    case "$": return .assertion(.textEnd)
    case "\\": return try escape(from: start)
    case "*", "+", "?", "{": throw .nothingToRepeat(at: span(from: start))
    default: return .literal(scalars[start])
    }
  }

  // group = [ "?:" ] alternation ")"
  private mutating func group(from start: Int) throws(RegexError) -> RegexSyntax {
    depth += 1
    defer { depth -= 1 }
    if depth > RegexSyntax.depthLimit {
      throw .nestedTooDeep(limit: RegexSyntax.depthLimit, at: span(from: start))
    }
    if eat("?") { try groupKind(from: start) }
    let content = try alternation()
    guard eat(")") else { throw .unclosedGroup(at: span(from: start, to: start + 1)) }
    return content
  }

  private mutating func groupKind(from start: Int) throws(RegexError) {
    if eat(":") { return }
    let sign = peek()
    position = min(position + 1, scalars.count)
    let next = peek()
    let feature: RegexError.Feature =
      switch sign {
      case "=", "!": .lookaround
      case "<": next == "=" || next == "!" ? .lookaround : .namedGroup
      case "P", "'": .namedGroup
      case ">": .possessive
      default: .flags
      }
    throw .unsupported(feature, at: span(from: start))
  }

  // quantifier = ( "?" | "*" | "+" | "{" count "}" ) [ "?" ]
  private mutating func quantified(_ item: RegexSyntax, from start: Int) throws(RegexError) -> RegexSyntax {
    let signStart = position
    let bounds: (minimum: Int, maximum: Int?)
    if eat("*") {
      bounds = (0, nil)
    } else if eat("+") {
      bounds = (1, nil)
    } else if eat("?") {
      bounds = (0, 1)
    } else if eat("{") {
      bounds = try count(from: signStart)
    } else {
      return item
    }
    let isGroup = RegexParser.narrowed(scalars[start]) == "("
    if case .assertion = item, !isGroup { throw .nothingToRepeat(at: span(from: signStart)) }
    let isLazy = eat("?")
    let extra = position
    if eat("+") { throw .unsupported(.possessive, at: span(from: extra)) }
    if eat("*") || eat("?") || eat("{") { throw .nothingToRepeat(at: span(from: extra)) }
    return .repetition(item, minimum: bounds.minimum, maximum: bounds.maximum, isLazy: isLazy)
  }

  // count = number [ "," [ number ] ]
  private mutating func count(from start: Int) throws(RegexError) -> (minimum: Int, maximum: Int?) {
    guard let minimum = try number(from: start) else { throw .malformedCount(at: span(from: start)) }
    var maximum: Int? = minimum
    if eat(",") { maximum = try number(from: start) }
    guard eat("}") else { throw .malformedCount(at: span(from: start)) }
    if let maximum, maximum < minimum {
      throw .reversedCount(minimum: minimum, maximum: maximum, at: span(from: start))
    }
    return (minimum, maximum)
  }

  private mutating func number(from start: Int) throws(RegexError) -> Int? {
    var value: Int?
    while let sign = peek(), ("0"..."9").contains(sign) {
      position += 1
      value = (value ?? 0) * 10 + Int(sign.value - 0x30)
      if let value, value > RegexSyntax.countLimit {
        throw .countTooLarge(limit: RegexSyntax.countLimit, at: span(from: start))
      }
    }
    return value
  }

  // MARK: - Cursor

  var isAtEnd: Bool { position == scalars.count }

  /// The next sign, a full-width one as its ASCII twin.
  func peek() -> Unicode.Scalar? {
    isAtEnd ? nil : RegexParser.narrowed(scalars[position])
  }

  /// Steps over the sign if it is the next.
  mutating func eat(_ sign: Unicode.Scalar) -> Bool {
    guard peek() == sign else { return false }
    position += 1
    return true
  }

  /// Steps over the next character and gives it as it was written.
  mutating func advance() -> Unicode.Scalar? {
    guard !isAtEnd else { return nil }
    position += 1
    return scalars[position - 1]
  }

  /// The character before that index.
  func scalarBefore(_ index: Int) -> Unicode.Scalar {
    scalars[index - 1]
  }

  /// The bytes from a character to another, or to the cursor.
  func span(from start: Int, to end: Int? = nil) -> SourceSpan {
    SourceSpan(offsets[start], offsets[min(end ?? position, scalars.count)])
  }

  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}
