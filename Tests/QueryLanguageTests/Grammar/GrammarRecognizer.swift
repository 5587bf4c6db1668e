import TextBasics

@testable import QueryLanguage

/// Reads a text by the productions of the grammar alone, as far as words stand apart, and tells which it took.
///
/// The first alternative that leads to the end is taken, as the notes of the grammar have it. It shares nothing with the
/// parser. Sentences without spaces, comments and most full-width signs are beyond it.
struct GrammarRecognizer {
  private let grammar: Grammar
  private var text: [Unicode.Scalar] = []
  private var used: [String] = []
  private var steps = 0
  /// Whether words of the language are taken for words to look for, as they are only where nothing else fits.
  private var allowsKeywords = false

  private static let stepLimit = 30_000
  private static let texts: Set<String> = [
    "stringValue", "regexValue", "parameterName", "measuredNumber", "date", "number", "count", "run", "argument",
  ]

  init(_ grammar: Grammar) { self.grammar = grammar }

  /// The productions by which a text is a statement, or one of other tools' forms; nil when it is none, or not found to
  /// be one in so many steps.
  mutating func productions(of source: String) -> Set<String>? {
    productions(of: source, as: "statement") ?? productions(of: source, as: "select")
  }

  private mutating func productions(of source: String, as name: String) -> Set<String>? {
    text = Array(source.unicodeScalars)
    while let last = text.last, "。！？".unicodeScalars.contains(last) { text.removeLast() }
    for allows in [false, true] {
      (used, steps, allowsKeywords) = ([], 0, allows)
      let isStatement = match(.name(name), 0) { recognizer, place in
        recognizer.skipBlanks(from: place) == recognizer.text.count
      }
      if isStatement { return Set(used) }
    }
    return nil
  }

  private typealias Rest = (inout GrammarRecognizer, Int) -> Bool

  private mutating func match(_ expression: Grammar.Expression, _ place: Int, _ then: Rest) -> Bool {
    steps += 1
    guard steps < Self.stepLimit else { return false }
    switch expression {
    case .literal(let literal): return end(of: literal, at: skipBlanks(from: place)).map { then(&self, $0) } ?? false
    case .scalars: return false
    case .name(let name):
      let count = used.count
      used.append(name)
      let isThere =
        Self.texts.contains(name)
        ? piece(name, at: skipBlanks(from: place)).map { end in
          used += parts(of: name, from: skipBlanks(from: place), to: end)
          return then(&self, end)
        } ?? false
        : match(grammar[name], place, then)
      if !isThere { used.removeSubrange(count...) }
      return isThere
    case .sequence(let parts) where parts.contains(where: \.isCharacters):
      return ends(of: expression, at: skipBlanks(from: place)).max().map { then(&self, $0) } ?? false
    case .sequence(let parts): return match(parts[...], place, then)
    case .choice(let parts):
      for part in parts where match(part, place, then) { return true }
      return false
    case .repeated(let part, let least, let most): return match(part, least, most, place, then)
    }
  }

  private mutating func match(_ parts: ArraySlice<Grammar.Expression>, _ place: Int, _ then: Rest) -> Bool {
    guard let first = parts.first else { return then(&self, place) }
    return match(first, place) { $0.match(parts.dropFirst(), $1, then) }
  }

  private mutating func match(
    _ part: Grammar.Expression, _ least: Int, _ most: Int?, _ place: Int, _ then: Rest
  ) -> Bool {
    if most != 0 {
      let goesOn = match(part, place) { recognizer, next in
        next > place && recognizer.match(part, max(0, least - 1), most.map { $0 - 1 }, next, then)
      }
      if goesOn { return true }
    }
    return least == 0 && then(&self, place)
  }

  // MARK: Characters

  private func skipBlanks(from place: Int) -> Int {
    text[place...].firstIndex { !$0.properties.isWhitespace } ?? text.count
  }

  /// Where a word or sign ends; an ASCII word not within a longer one.
  private func end(of literal: String, at place: Int) -> Int? {
    let wanted = Array(literal.unicodeScalars)
    let end = place + wanted.count
    guard end <= text.count else { return nil }
    func folded(_ scalar: Unicode.Scalar) -> UInt32 {
      Glyph(value: Glyph.twin(of: scalar.value), typed: scalar.value, length: 1).folded
    }
    let isSame = zip(text[place..<end], wanted).allSatisfy { folded($0) == folded($1) }
    let isWithin = end < text.count && isLetter(text[end]) && wanted.last.map(isLetter) == true
    return isSame && !isWithin ? end : nil
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x80 && scalar.properties.isAlphabetic }

  /// Where the longest piece of text of a production ends.
  private func piece(_ name: String, at place: Int) -> Int? {
    let end = ends(of: grammar[name], at: place).filter { $0 > place }.max()
    if name == "run", !allowsKeywords, let end, Lexer.isVocabulary(String(String.UnicodeScalarView(text[place..<end])))
    {
      return nil
    }
    // A number that goes on with letters is none.
    guard let end, name == "number" || name == "count" else { return end }
    return end < text.count && isLetter(text[end]) ? nil : end
  }

  /// The productions that a piece of text is one of, and what these begin with: a date is a written one, or so many
  /// days; one in characters begins with a number or a year.
  private func parts(of name: String, from place: Int, to end: Int) -> [String] {
    guard case .choice(let parts) = grammar[name] else { return [] }
    return parts.flatMap { part -> [String] in
      guard case .name(let name) = part, ends(of: part, at: place).contains(end) else { return [] }
      return [name] + openings(of: grammar[name]).filter { !ends(of: .name($0), at: place).isEmpty }
    }
  }

  /// The productions that an expression may begin with.
  private func openings(of expression: Grammar.Expression) -> [String] {
    switch expression {
    case .name(let name): [name]
    case .sequence(let parts): parts.first.map(openings) ?? []
    case .choice(let parts): parts.flatMap(openings)
    default: []
    }
  }

  /// All places where a text of the expression may end, no white space between its parts.
  private func ends(of expression: Grammar.Expression, at place: Int) -> Set<Int> {
    switch expression {
    case .literal(let literal): return Set([end(of: literal, at: place)].compactMap(\.self))
    case .scalars(let ranges, let isNegated):
      guard place < text.count else { return [] }
      return ranges.contains { $0.contains(text[place].value) } != isNegated ? [place + 1] : []
    case .name(let name): return ends(of: grammar[name], at: place)
    case .sequence(let parts):
      return parts.reduce([place]) { places, part in
        Set(places.flatMap { ends(of: part, at: $0) })
      }
    case .choice(let parts): return Set(parts.flatMap { ends(of: $0, at: place) })
    case .repeated(let part, let least, let most):
      var (found, places): (Set<Int>, Set<Int>) = (least == 0 ? [place] : [], [place])
      var count = 0
      while !places.isEmpty, count < most ?? .max {
        places = Set(places.flatMap { ends(of: part, at: $0) }).subtracting(found)
        count += 1
        if count >= least { found.formUnion(places) }
      }
      return found
    }
  }
}

extension Grammar.Expression {
  /// Whether it is a class of characters, or so many of them.
  fileprivate var isCharacters: Bool {
    switch self {
    case .scalars: true
    case .repeated(let part, _, _): part.isCharacters
    default: false
    }
  }
}
