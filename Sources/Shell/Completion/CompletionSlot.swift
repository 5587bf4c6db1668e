import QueryLanguage

/// What is due at a place of a statement: the state of a walk over the words before it.
///
/// Completion needs no full parse, only what may come next; what the walk does not understand is taken for a word.
enum CompletionSlot: Hashable {
  /// A statement's first word.
  case statement
  /// Behind `find` or `count`.
  case subject
  /// Behind `articles` or a result's name: `where` or a clause.
  case afterSubject
  /// A condition's beginning.
  case condition
  /// Behind a field: an operator.
  case comparison(Field)
  /// A value of a field.
  case value(Field)
  /// Behind `between`: a value, then `and`, then another.
  case bound(Field, isLast: Bool)
  /// Behind `between a`.
  case betweenAnd(Field)
  /// Behind `in`: a bracket or a value.
  case list(Field, isOpen: Bool)
  /// Behind `has` or `no`.
  case presence
  /// Behind a condition: a connective or a clause.
  case afterCondition
  /// A clause's first word.
  case clause
  /// Behind `sort` or `count` as a clause: `by`.
  case by(CompletionField)
  /// A field of that use.
  case field(CompletionField)
  /// Behind such a field.
  case afterField(CompletionField)
  /// A number.
  case number(then: CompletionField?)
  /// Behind `timeline`.
  case timeline
  /// Behind `timeline by`.
  case bucket
  /// Behind `context` and its number.
  case context
  /// Behind `sort` of `context`.
  case contextOrder
  /// Behind `similar to`: the number of a row, or `id`.
  case exemplar
  /// Behind `export`.
  case exportTo
  /// The name of a result.
  case resultName
  /// The argument of a command, by its place.
  case argument(CommandName, Int, String)
  /// A file.
  case file
  /// Nothing that can be known.
  case unknown

  /// What a field is named for.
  enum CompletionField: Hashable {
    case sort
    case group
    case show
    case statistics
  }

  /// The slot behind a word, by its canonical English spelling.
  func next(_ word: String, field: Field?, command: CommandName?) -> CompletionSlot {
    switch self {
    case .statement: return afterFirst(word, command: command, field: field)
    case .subject:
      if word == "articles" || word == "all" { return .afterSubject }
      if word == "in" { return .resultName }
      if word == "by" { return .field(.group) }
      return Self.condition.next(word, field: field, command: nil)
    case .afterSubject, .afterCondition, .clause: return afterPart(word, field: field)
    case .condition:
      if word == "not" || word == "(" { return .condition }
      if word == "has" || word == "no" { return .presence }
      if word == "in" { return .resultName }
      if word == "similar" || word == "similar to" { return .exemplar }
      if let field { return .comparison(field) }
      return .afterCondition
    case .comparison(let field): return Self.after(comparison: word, of: field)
    case .value: return .afterCondition
    case .bound(let field, let isLast): return isLast ? .afterCondition : .betweenAnd(field)
    case .betweenAnd(let field): return .bound(field, isLast: true)
    case .list(let field, let isOpen):
      if word == "(" || word == "," { return .list(field, isOpen: true) }
      return word == ")" || !isOpen ? .afterCondition : self
    case .presence, .resultName: return .afterCondition
    case .by(let use): return word == "by" ? .field(use) : afterPart(word, field: field)
    case .field(let use): return .afterField(use)
    case .afterField(let use):
      if word == "," { return .field(use) }
      if word == "asc" || word == "desc" { return .afterField(use) }
      return afterPart(word, field: field)
    case .number(let use): return use.map { .field($0) } ?? .afterCondition
    case .timeline: return word == "by" ? .bucket : afterPart(word, field: field)
    case .bucket: return .afterCondition
    case .context:
      if word == "sort" || word == "sort by" || word == "by" { return .contextOrder }
      return word == "first" || Int(word) != nil ? .context : afterPart(word, field: field)
    case .contextOrder: return word == "by" ? .contextOrder : .afterCondition
    case .exemplar: return word == "to" || field == .id ? .exemplar : .afterCondition
    case .exportTo: return .file
    case .argument(let name, let count, _): return .argument(name, count + 1, word)
    case .file, .unknown: return .unknown
    }
  }

  private func afterFirst(_ word: String, command: CommandName?, field: Field?) -> CompletionSlot {
    switch word {
    case "find", "count": return .subject
    case "explain": return .statement
    case "let": return .unknown
    case "|": return .clause
    default: break
    }
    if let command { return .argument(command, 0, "") }
    return Self.clause.next(word, field: field, command: nil)
  }

  private func afterPart(_ word: String, field: Field?) -> CompletionSlot {
    switch word {
    case "where", "and", "or", ",", "not": return .condition
    case "|": return .clause
    case "by": return .field(.group)
    case "sort", "order", "sort by", "order by": return word.hasSuffix("by") ? .field(.sort) : .by(.sort)
    case "count", "group", "count by", "group by": return word.hasSuffix("by") ? .field(.group) : .by(.group)
    case "show", "select": return .field(.show)
    case "stats": return .field(.statistics)
    case "top": return .number(then: .group)
    case "limit", "first", "skip", "sample": return .number(then: nil)
    case "timeline": return .timeline
    case "context": return .context
    case "words": return .number(then: nil)
    case "compare", "with", "compare with": return .resultName
    case "export": return .exportTo
    default: return field.map { .comparison($0) } ?? .afterCondition
    }
  }

  private static func after(comparison word: String, of field: Field) -> CompletionSlot {
    switch word {
    case "in", "not in": .list(field, isOpen: false)
    case "between": .bound(field, isLast: false)
    case "not", "does": .comparison(field)
    case "and", "or": .condition
    case "|": .clause
    default: .value(field)
    }
  }
}
