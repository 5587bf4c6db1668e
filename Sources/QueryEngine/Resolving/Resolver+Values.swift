import ArticleStore
import QueryLanguage
import TextBasics
import TextPatterns

extension Resolver {
  /// What a value looks for in folded text; nil, and reported, when that is nothing or can't be.
  mutating func needle(for value: Value, in field: Field?) -> Needle? {
    guard let value = resolved(value) else { return nil }
    switch value.kind {
    case .word(let text), .string(let text), .date(_, let text), .number(_, let text):
      let bytes = Folding.foldedBytes(of: text)
      guard !bytes.isEmpty else {
        report(.emptyValue(field), at: value.span)
        return nil
      }
      return .literal(bytes)
    case .wildcard(let text):
      return pattern(text, at: value.span) { text throws(RegexError) in try TextPattern(wildcard: text) }
    case .regex(let text):
      return pattern(text, at: value.span) { text throws(RegexError) in try TextPattern(regex: text) }
    case .parameter: return nil
    }
  }

  private mutating func pattern(
    _ text: String, at span: SourceSpan, compile: (String) throws(RegexError) -> TextPattern
  ) -> Needle? {
    do {
      return .pattern(try compile(text))
    } catch {
      // Between its slashes the pattern is as it was written, unless one inside is escaped or it is a parameter's.
      let isVerbatim = span.upper - span.lower == text.utf8.count + 2
      guard isVerbatim else {
        report(.badPattern(error), at: span)
        return nil
      }
      func place(_ part: SourceSpan) -> SourceSpan {
        SourceSpan(span.lower + 1 + part.lower, span.lower + 1 + part.upper)
      }
      let cure = error.cure(length: text.utf8.count).map { FixIt(replace: place($0.span), with: $0.replacement) }
      report(.badPattern(error), at: place(error.span), fixIts: [cure].compactMap(\.self))
      return nil
    }
  }

  /// `city = 中山`, `中山市`: the same place; `~` also finds a part of a name.
  mutating func resolvePlace(
    _ reference: FieldReference, _ comparison: Comparison, _ value: Value
  ) -> Predicate? {
    let field = reference.field
    guard comparison == .equal || comparison == .contains else {
      report(.notOrdered(field), at: place(of: reference, value), fixIts: operatorFix(reference, value, "="))
      return nil
    }
    guard let needle = needle(for: value, in: field) else { return nil }
    let match = TextMatch(needle, isWhole: comparison == .equal)
    let tests = field.columns.compactMap { column -> Predicate? in
      guard case .facet(let facet) = column else { return nil }
      var codes = Set(engine.snapshot.codes(facet, where: match))
      guard case .literal(let wanted) = needle else { return .test(.codes(facet, codes.sorted())) }
      codes.formUnion(self.codes(facet, meaning: wanted))
      let isPlace = Predicate.test(.codes(facet, codes.sorted()))
      guard facet == .district, let cities = PlaceNames.cities(onPathTo: wanted) else { return isPlace }
      let cityCodes = Set(cities.flatMap { self.codes(.city, meaning: Folding.foldedBytes(of: $0)) })
      return .and([isPlace, .test(.codes(.city, cityCodes.sorted()))])
    }
    return tests.count == 1 ? tests[0] : .or(tests)
  }

  /// The codes of the values that mean the place.
  private func codes(_ facet: Facet, meaning wanted: [UInt8]) -> [FacetCode] {
    let names = PlaceNames(wanted, as: facet)
    return engine.snapshot.codes(facet) { names.contains($0) }
  }
}
