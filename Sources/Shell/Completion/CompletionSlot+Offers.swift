import QueryLanguage

extension CompletionSlot {
  /// Whether a field at this place begins a condition.
  var beginsCondition: Bool {
    switch self {
    case .condition, .afterSubject, .afterCondition, .subject: true
    default: false
    }
  }

  /// The field of which a value is due.
  var valueField: Field? {
    switch self {
    case .value(let field), .bound(let field, _), .list(let field, _): field
    default: nil
    }
  }

  /// Whether words of the language may stand beside values.
  var offersWords: Bool {
    switch self {
    case .bound: true
    case .value(let field): field.kind == .date || field.kind == .dates
    default: false
    }
  }

  /// The fields that may be named.
  var fields: [Field] {
    switch self {
    case .condition, .presence, .field(.show): Field.allCases
    case .contextOrder: [.date]
    case .exemplar: [.id]
    case .field(.sort): Field.allCases.filter { $0.kind != .longText && $0.kind != .flag && $0.kind != .list }
    case .field(.group): Field.allCases.filter { $0.kind != .longText && $0 != .id }
    case .field(.statistics): Field.allCases.filter { $0.kind == .number || $0.kind == .date }
    default: []
    }
  }

  /// The words of the language that may stand here, by their canonical English spelling, the likeliest first.
  var keywords: [String] {
    switch self {
    case .statement: ["find", "count", "let", "explain"] + CommandName.allCases.map(\.rawValue)
    case .subject: ["articles", "in"]
    case .afterSubject: ["where"] + Self.clauses
    case .condition: ["has", "no", "not", "similar to"]
    case .context: ["first", "sort"] + Self.clauses
    case .contextOrder: ["left", "right"]
    case .comparison(let field):
      field.kind.operators
        + (field.kind.operators.isEmpty ? [] : ["contains", "is"].filter { _ in field.kind != .number })
    case .afterCondition: ["and", "or"] + Self.clauses
    case .clause: Self.clauses
    case .by, .timeline: ["by"]
    case .bucket: DateBucket.allCases.map(\.rawValue)
    case .field(.group): DateBucket.allCases.map(\.rawValue)
    case .field(.sort): ["count"]
    case .afterField(.sort): ["asc", "desc"] + Self.clauses
    case .afterField: Self.clauses
    case .betweenAnd: ["and"]
    case .bound, .value: Self.dates
    case .exportTo: ["to"]
    default: []
    }
  }

  private static let dates = Vocabulary.words(.date).compactMap { $0.english.first ?? $0.chinese.first }

  private static let clauses = [
    "sort by", "limit", "show", "count by", "top", "timeline", "context", "words", "compare with", "full", "stats",
    "skip",
    "sample", "export",
  ]
}
