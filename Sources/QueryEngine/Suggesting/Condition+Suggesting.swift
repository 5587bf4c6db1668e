import Places
import QueryLanguage
import TextBasics

extension Condition {
  /// The value looked for in all text, for a condition that asks it of a place, a list or a short text; nil for others.
  var asWord: Condition? {
    let value: Value
    switch kind {
    case .comparison(let field, .equal, let only), .comparison(let field, .contains, let only):
      guard field.field != .text, [.place, .list, .text].contains(field.field.kind), field.field != .id else {
        return nil
      }
      value = only
    default: return nil
    }
    switch value.kind {
    case .word, .string: return Condition(.word(value), span: span)
    case .wildcard, .regex, .date, .number, .parameter: return nil
    }
  }

  /// The value that a spelling mistake could be in; nil for conditions without one.
  var onlyValue: Value? {
    switch kind {
    case .comparison(_, .equal, let value), .comparison(_, .contains, let value), .word(let value): value
    case .membership(_, let values, isNegated: false): values.count == 1 ? values[0] : nil
    default: nil
    }
  }

  /// The same condition about another value.
  func replacingValue(by text: String) -> Condition {
    guard let value = onlyValue else { return self }
    // A phrase stays a phrase; a word stays one where it can be written so, which the printer sees to.
    let isString = if case .string = value.kind { true } else { false }
    let replacement = Value(isString ? .string(text) : .word(text), span: value.span)
    switch kind {
    case .comparison(let field, let comparison, _):
      return Condition(.comparison(field, comparison, replacement), span: span)
    case .word: return Condition(.word(replacement), span: span)
    case .membership(let field, _, let isNegated):
      return Condition(.membership(field, [replacement], isNegated: isNegated), span: span)
    default: return self
    }
  }

  /// What one of has to hold: the parts of an `or`, the values of a list; empty for the others.
  var alternatives: [Condition] {
    switch kind {
    case .or(let parts): parts
    case .membership(let field, let values, isNegated: false) where values.count > 1:
      values.map { Condition(.comparison(field, .equal, $0), span: span) }
    default: []
    }
  }

  /// Whether it says that something does not hold.
  var isExclusion: Bool {
    switch kind {
    case .not, .comparison(_, .notEqual, _), .comparison(_, .notContains, _), .membership(_, _, isNegated: true),
      .presence(_, isNegated: true):
      true
    default: false
    }
  }

  /// Whether it asks for one place, by a name that the gazetteer has for a place of that field's kind.
  var namesKnownPlace: Bool {
    guard let value = onlyValue, let text = value.text else { return false }
    switch value.kind {
    case .word, .string: break
    case .date, .number, .wildcard, .regex, .parameter: return false
    }
    let places = Gazetteer.places(along: Folding.fold(text))
    switch kind {
    case .comparison(let field, _, _), .membership(let field, _, _):
      return switch field.field {
      case .city: places.contains { $0.city == $0 }
      case .district: places.contains { $0.level == .county }
      case .place: !places.isEmpty
      default: false
      }
    // Of words, towns and villages aside: their names are words of all kinds.
    case .word: return places.contains { $0.level <= .county }
    default: return false
    }
  }
}
