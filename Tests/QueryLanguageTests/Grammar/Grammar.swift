import Foundation

/// A grammar in the EBNF of the W3C, as `grammar/query.ebnf` is written in: its productions by name.
struct Grammar: Sendable {
  /// What stands on the right of `::=`.
  indirect enum Expression: Sendable, Hashable {
    /// `'find'`.
    case literal(String)
    /// `[0-9]`, `[^"\]`.
    case scalars([ClosedRange<UInt32>], isNegated: Bool)
    /// The name of a production.
    case name(String)
    /// One after the other.
    case sequence([Expression])
    /// `a | b`: one of them, the first that fits.
    case choice([Expression])
    /// `?`, `*` and `+`: nil is any number.
    case repeated(Expression, atLeast: Int, atMost: Int?)
  }

  /// The productions by name.
  private(set) var productions: [String: Expression] = [:]
  /// Their names, in the order in which they stand.
  private(set) var names: [String] = []

  /// The grammar of this repository.
  static let query: Grammar = {
    let url = ExampleFile.root.appendingPathComponent("grammar/query.ebnf")
    return Grammar((try? String(contentsOf: url, encoding: .utf8)) ?? "")
  }()

  /// Reads the productions of a text.
  init(_ text: String) {
    var reader = GrammarReader(text)
    while let (name, expression) = reader.production() {
      productions[name] = expression
      names.append(name)
    }
  }

  /// What a name stands for; an empty choice, which nothing fits, where it stands for nothing.
  subscript(name: String) -> Expression { productions[name] ?? .choice([]) }

  /// Whether a name is that of words of the language (`FIND`), and not of a construct.
  static func isWord(_ name: String) -> Bool { !name.contains(where: \.isLowercase) }
}

/// Reads EBNF: names, literals in either quote, classes, groups, `|`, `?`, `*`, `+` and comments.
private struct GrammarReader {
  private let scalars: [Unicode.Scalar]
  private var place = 0

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  private var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }

  private mutating func skipBlanks() {
    while let scalar = next {
      if scalar.properties.isWhitespace {
        place += 1
      } else if scalar == "/", place + 1 < scalars.count, scalars[place + 1] == "*" {
        while place + 1 < scalars.count, !(scalars[place] == "*" && scalars[place + 1] == "/") { place += 1 }
        place += 2
      } else {
        return
      }
    }
  }

  private mutating func eat(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == sign else { return false }
    place += 1
    return true
  }

  private mutating func name() -> String? {
    skipBlanks()
    let start = place
    while let scalar = next, scalar.properties.isAlphabetic || scalar == "_" { place += 1 }
    return start == place ? nil : text(start..<place)
  }

  private func text(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  /// Whether `NAME ::=` comes next, so that what came before it ends.
  private func isAtProduction() -> Bool {
    var ahead = self
    guard ahead.name() != nil else { return false }
    return ahead.eat(":") && ahead.eat(":") && ahead.eat("=")
  }

  mutating func production() -> (String, Grammar.Expression)? {
    guard isAtProduction(), let name = name() else { return nil }
    for sign in [":", ":", "="] as [Unicode.Scalar] { _ = eat(sign) }
    return (name, choice())
  }

  private mutating func choice() -> Grammar.Expression {
    var parts = [sequence()]
    while eat("|") { parts.append(sequence()) }
    return parts.count == 1 ? parts[0] : .choice(parts)
  }

  private mutating func sequence() -> Grammar.Expression {
    var parts: [Grammar.Expression] = []
    while !isAtProduction(), let part = primary() { parts.append(counted(part)) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func counted(_ part: Grammar.Expression) -> Grammar.Expression {
    if eat("?") { return .repeated(part, atLeast: 0, atMost: 1) }
    if eat("*") { return .repeated(part, atLeast: 0, atMost: nil) }
    return eat("+") ? .repeated(part, atLeast: 1, atMost: nil) : part
  }

  private mutating func primary() -> Grammar.Expression? {
    skipBlanks()
    switch next {
    case "(":
      place += 1
      let inner = choice()
      _ = eat(")")
      return inner
    case "[":
      place += 1
      return scalarClass()
    case "'", "\"":
      let quote = scalars[place]
      let start = place + 1
      guard let end = scalars[start...].firstIndex(of: quote) else { return nil }
      place = end + 1
      return .literal(text(start..<end))
    default:
      return name().map { .name($0) }
    }
  }

  private mutating func scalarClass() -> Grammar.Expression {
    var ranges: [ClosedRange<UInt32>] = []
    let isNegated = next == "^"
    if isNegated { place += 1 }
    while let low = next, low != "]" {
      let lower = classMember()
      if next == "-", place + 1 < scalars.count, scalars[place + 1] != "]" {
        place += 1
        ranges.append(lower...classMember())
      } else {
        ranges.append(lower...lower)
      }
    }
    place += 1
    return .scalars(ranges, isNegated: isNegated)
  }

  /// One character of a class, `#x20` too.
  private mutating func classMember() -> UInt32 {
    guard let scalar = next else { return 0 }
    place += 1
    guard scalar == "#", next == "x" else { return scalar.value }
    place += 1
    let start = place
    while let digit = next, digit.properties.isASCIIHexDigit { place += 1 }
    return UInt32(text(start..<place), radix: 16) ?? 0
  }
}
