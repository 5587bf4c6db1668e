import TextBasics

/// How the conditions of a query read as a sentence: as attributes of the articles, or, where they nest, as a list
/// with brackets.
enum ConditionShape {
  /// All articles.
  case everything
  /// Plain conditions that must all hold; at least one.
  case all([Condition])
  /// Plain conditions of which one must hold; at least two.
  case any([Condition])
  /// Anything else.
  case nested(Condition)

  /// More attributes than this before one noun are hard to follow.
  private static let mostAttributes = 5

  /// The shape of a query's conditions.
  init(_ condition: Condition?) {
    guard let condition else {
      self = .everything
      return
    }
    switch condition.kind {
    case .and(let parts) where parts.count <= Self.mostAttributes && parts.allSatisfy(\.isPlain): self = .all(parts)
    case .or(let parts) where parts.count <= Self.mostAttributes && parts.allSatisfy(\.isPlain): self = .any(parts)
    case _ where condition.isPlain: self = .all([condition])
    default: self = .nested(condition)
    }
  }
}

extension Condition {
  /// Whether it reads as one phrase without brackets.
  var isPlain: Bool {
    switch kind {
    case .or, .and: false
    case .not(let part): part.isPlain && part.hasNegative
    default: true
    }
  }

  /// The word that it looks for in all text, when it is that and nothing else.
  var literalWord: Value? {
    if case .word(let value) = kind, value.isLiteral { value } else { nil }
  }

  /// Whether it is `date = D` with a date that was understood.
  var isNamedDay: Bool {
    if case .comparison(_, .equal, let value) = kind { value.datePhrase != nil } else { false }
  }

  /// Whether it is `city = V` with a plain name.
  var isNamedPlace: Bool {
    if case .comparison(_, .equal, let value) = kind, case .word(let text) = value.kind {
      text.isPlainName
    } else {
      false
    }
  }

  /// Whether its opposite has a phrase of its own: `not (city = 中山)` is “not from 中山”, while what is not longer than
  /// 600 characters may have no length at all.
  var hasNegative: Bool {
    switch kind {
    case .comparison(_, let comparison, _):
      switch comparison {
      case .equal, .notEqual, .contains, .notContains: true
      case .less, .lessOrEqual, .greater, .greaterOrEqual: false
      }
    case .membership, .presence, .word, .member: true
    case .range(_, let low, let high): low != nil && high != nil
    case .not(let part): part.hasNegative
    case .or, .and, .near, .similar: false
    }
  }
}

extension Query.Source {
  /// The named results as conditions that say the same; nil for the whole archive.
  var condition: Condition? {
    let nowhere = SetName(nil, span: .init(0, 0)).span
    switch self {
    case .articles: return nil
    case .set(let name): return Condition(.member(name), span: name.span)
    case .and(let parts): return Condition(.and(parts.compactMap(\.condition)), span: nowhere)
    case .or(let parts): return Condition(.or(parts.compactMap(\.condition)), span: nowhere)
    case .not(let part): return part.condition.map { Condition(.not($0), span: nowhere) }
    }
  }
}

extension Comparison {
  /// The operator that finds all other articles; nil where there is none.
  var opposite: Comparison? {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .contains: .notContains
    case .notContains: .contains
    case .less, .lessOrEqual, .greater, .greaterOrEqual: nil
    }
  }
}

extension Value {
  /// The value between quotation marks that it does not hold itself, `“` and `”` where it can.
  var quotedInSentence: String {
    let text = patternText ?? text ?? ""
    for (open, close) in [("“", "”"), ("「", "」"), ("『", "』")]
    where !text.contains(open) && !text.contains(close) {
      return open + text + close
    }
    return Printer.quoted(text)
  }

  /// The value as it was typed: numbers and parameters bare, words in quotation marks.
  var inSentence: String {
    switch kind {
    case .number(let number, _): String(number)
    case .parameter(let name): "$" + name
    case .word, .string, .wildcard, .regex, .date: quotedInSentence
    }
  }

  /// The value beside a text field: numbers are text there too.
  var besideText: String {
    if case .number = kind { quotedInSentence } else { inSentence }
  }

  /// A regular expression between its slashes.
  private var patternText: String? {
    if case .regex = kind { Printer(language: .english).value(self, beside: nil) } else { nil }
  }
}

extension String {
  /// A name between quotation marks.
  var quotedInSentence: String { Value(.string(self), span: .init(0, 0)).quotedInSentence }

  /// Whether it is letters of one script, or Chinese characters, throughout: a name that needs no quotation marks.
  var isPlainName: Bool { !isEmpty && unicodeScalars.allSatisfy(\.properties.isAlphabetic) }
}
