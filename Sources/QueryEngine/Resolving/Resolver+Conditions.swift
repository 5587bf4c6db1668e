import ArticleStore
import QueryLanguage
import TextBasics

extension Resolver {
  /// The meaning of a condition; nil when a mistake in it was reported.
  mutating func resolve(_ condition: Condition, depth: Int) -> Predicate? {
    guard depth < Resolver.depthLimit else {
      report(.tooDeep, at: condition.span)
      return nil
    }
    switch condition.kind {
    case .or(let parts): return resolve(parts, depth: depth).map { .or($0) }
    case .and(let parts): return resolve(parts, depth: depth).map { .and($0) }
    case .not(let part):
      let known = words
      defer { words = known }
      return resolve(part, depth: depth + 1).map { .not($0) }
    case .comparison(let field, let comparison, let value):
      return resolveComparison(field, comparison, value)
    case .membership(let field, let values, let isNegated):
      let parts = values.map { resolveComparison(field, .equal, $0) }
      let resolved = parts.compactMap(\.self)
      guard resolved.count == parts.count else { return nil }
      return isNegated ? negated(field.field, .or(resolved)) : .or(resolved)
    case .range(let field, let low, let high):
      return resolveRange(field, from: low, to: high, span: condition.span)
    case .presence(let field, let isNegated):
      let isPresent = Predicate.test(.present(field.field.columns))
      return isNegated ? .not(isPresent) : isPresent
    case .near(let field, let first, let second, let distance):
      return resolveNear(field, first, second, distance: distance)
    case .similar(let exemplar): return resolve(exemplar, at: condition.span).map { .test(.like($0)) }
    case .word(let value):
      guard let needle = needle(for: value, in: nil) else { return nil }
      words.append(TextMatch(needle, isWhole: false))
      return .test(.text(Field.text.columns, TextMatch(needle, isWhole: false)))
    case .member(let name):
      return resolve(name).map { .test(.member($0)) }
    }
  }

  private mutating func resolve(_ parts: [Condition], depth: Int) -> [Predicate]? {
    let predicates = parts.map { resolve($0, depth: depth + 1) }
    let resolved = predicates.compactMap(\.self)
    return resolved.count == predicates.count ? resolved : nil
  }

  private mutating func negated(_ field: Field, _ predicate: Predicate) -> Predicate {
    if !negatedFields.contains(field) { negatedFields.append(field) }
    return .not(predicate)
  }

  private mutating func resolveComparison(
    _ reference: FieldReference, _ comparison: Comparison, _ value: Value
  ) -> Predicate? {
    switch comparison {
    case .notEqual: return resolveComparison(reference, .equal, value).map { negated(reference.field, $0) }
    case .notContains: return resolveComparison(reference, .contains, value).map { negated(reference.field, $0) }
    default: break
    }
    let field = reference.field
    switch field.kind {
    case .text, .list, .longText: return resolveText(reference, comparison, value)
    case .place: return resolvePlace(reference, comparison, value)
    case .date, .dates:
      guard comparison != .contains else {
        report(.notSearchable(field), at: place(of: reference, value), fixIts: operatorFix(reference, value, "="))
        return nil
      }
      guard let interval = interval(of: value, field: field) else { return nil }
      let range = interval.range(comparison)
      return .test(field.kind == .date ? .date(range) : .event(range))
    case .number:
      guard let column = NumberField(field) else { return nil }
      guard comparison != .contains else {
        report(.notSearchable(field), at: place(of: reference, value), fixIts: operatorFix(reference, value, "="))
        return nil
      }
      guard let number = number(of: value, field: field) else { return nil }
      switch comparison {
      case .less: return number == .min ? .never : .test(.number(column, from: nil, to: number - 1))
      case .lessOrEqual: return .test(.number(column, from: nil, to: number))
      case .greater: return number == .max ? .never : .test(.number(column, from: number + 1, to: nil))
      case .greaterOrEqual: return .test(.number(column, from: number, to: nil))
      default: return .test(.number(column, from: number, to: number))
      }
    case .flag:
      report(
        .flagCompared(field), at: reference.span.union(value.span), fixIts: presenceFix(reference, comparison, value))
      return nil
    }
  }

  /// `photo = 1`, 图片 = 无: what is asked is whether it is there; the value says which.
  private func presenceFix(_ reference: FieldReference, _ comparison: Comparison, _ value: Value) -> [FixIt] {
    guard comparison == .equal || comparison == .notEqual, let text = value.text else { return [] }
    let isAbsent = ["无", "没有", "否", "不", "没", "0", "no", "false", "none", "n"].contains(Folding.fold(text))
    let isPresent = ["有", "是", "1", "yes", "true", "y"].contains(Folding.fold(text))
    guard isAbsent || isPresent else { return [] }
    let word = isAbsent == (comparison == .equal) ? "no" : "has"
    return [FixIt(replace: reference.span.union(value.span), with: "\(word) \(reference.field.rawValue)")]
  }

  private mutating func resolveText(
    _ reference: FieldReference, _ comparison: Comparison, _ value: Value
  ) -> Predicate? {
    let field = reference.field
    switch comparison {
    case .contains:
      return needle(for: value, in: field).map { .test(.text(field.columns, TextMatch($0, isWhole: false))) }
    case .equal:
      guard field.kind != .longText else {
        report(
          .equalityOnLongText(field),
          at: place(of: reference, value),
          fixIts: operatorFix(reference, value, "~")
        )
        return nil
      }
      return needle(for: value, in: field).map { .test(.text(field.columns, TextMatch($0, isWhole: true))) }
    default:
      report(.notOrdered(field), at: place(of: reference, value), fixIts: operatorFix(reference, value, "~"))
      return nil
    }
  }

  /// Where an operator that does not suit its field stands.
  func place(of reference: FieldReference, _ value: Value) -> SourceSpan {
    reference.operatorSpan ?? reference.span.union(value.span)
  }

  /// Between a field and its value stands the operator, and nothing else.
  func operatorFix(_ reference: FieldReference, _ value: Value, _ operatorText: String) -> [FixIt] {
    guard reference.span.upper < value.span.lower else { return [] }
    let between = SourceSpan(reference.span.upper, value.span.lower)
    return [FixIt(replace: between, with: " \(operatorText) ")]
  }

  private mutating func resolveRange(
    _ reference: FieldReference, from low: Value?, to high: Value?, span: SourceSpan
  ) -> Predicate? {
    let field = reference.field
    switch field.kind {
    case .date, .dates:
      let before = (low, low.flatMap { interval(of: $0, field: field) })
      let after = (high, high.flatMap { interval(of: $0, field: field) })
      guard (before.0 == nil) == (before.1 == nil), (after.0 == nil) == (after.1 == nil) else { return nil }
      guard let range = dateRange(from: before.1, to: after.1) else {
        report(.reversedRange(low: low?.text ?? "", high: high?.text ?? "", isDate: true), at: span)
        return nil
      }
      return .test(field.kind == .date ? .date(range) : .event(range))
    case .number:
      guard let column = NumberField(field) else { return nil }
      let from = low.map { number(of: $0, field: field) }
      let to = high.map { number(of: $0, field: field) }
      if case .some(.none) = from { return nil }
      if case .some(.none) = to { return nil }
      if let from = from ?? nil, let to = to ?? nil, from > to {
        report(.reversedRange(low: String(from), high: String(to), isDate: false), at: span)
        return nil
      }
      return .test(.number(column, from: from ?? nil, to: to ?? nil))
    case .flag:
      report(.flagCompared(field), at: span)
      return nil
    case .text, .longText, .list, .place:
      report(.notOrdered(field), at: span)
      return nil
    }
  }

  private mutating func resolveNear(
    _ reference: FieldReference?, _ first: Value, _ second: Value, distance: Int
  ) -> Predicate? {
    let field = reference?.field ?? .text
    switch field.kind {
    case .text, .longText, .list, .place: break
    case .date, .dates, .number, .flag:
      report(.nearNeedsText(field), at: reference?.span ?? first.span)
      return nil
    }
    let one = needle(for: first, in: nil)
    let other = needle(for: second, in: nil)
    guard let one, let other else { return nil }
    return .test(.near(field.columns, Nearness(one, other, distance: max(0, distance))))
  }
}

extension NumberField {
  init?(_ field: Field) {
    switch field {
    case .length: self = .length
    case .paragraphs: self = .paragraphs
    default: return nil
    }
  }
}

extension Predicate {
  /// Whether it looks for text somewhere, not negated, so that there is something to show in context.
  var looksForText: Bool {
    switch self {
    case .or(let parts), .and(let parts): parts.contains(where: \.looksForText)
    case .not: false
    case .test(.text), .test(.near): true
    case .test(.member(let set)): set.looksForText
    case .test: false
    }
  }
}

extension SetPlan {
  var looksForText: Bool {
    switch self {
    case .all, .rows, .not: false
    case .named(_, let plan): plan.parts.contains { $0.predicate.looksForText } || plan.source.looksForText
    case .and(let parts), .or(let parts): parts.contains(where: \.looksForText)
    }
  }
}
