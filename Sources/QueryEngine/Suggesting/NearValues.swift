import ArticleStore
import QueryLanguage
import TextBasics

/// Values that exist and look or sound like one that was asked for in vain.
struct NearValues {
  let snapshot: Snapshot

  private struct Candidate {
    var text: String
    var folded: [UInt8]
    var articles: Int
    /// How far from what was asked for, as `Likeness` counts.
    var difference: Int
  }

  /// Values to ask for instead, the nearest first, those of more articles first where they are as near.
  ///
  /// For whole values (`=`) they are values; for parts (`~`, bare words) parts of values, of about the same length.
  func values(for condition: Condition) -> [String] {
    guard let value = condition.onlyValue, let text = value.text else { return [] }
    switch value.kind {
    case .word, .string: break
    case .date, .number, .wildcard, .regex, .parameter: return []
    }
    let field: Field
    var isWhole = false
    switch condition.kind {
    case .comparison(let reference, let comparison, _):
      field = reference.field
      isWhole = comparison == .equal
    case .membership(let reference, _, _):
      field = reference.field
      isWhole = true
    default: field = .text
    }
    let wanted = Array(Folding.fold(text).unicodeScalars)
    guard !wanted.isEmpty else { return [] }
    var candidates: [[UInt8]: Candidate] = [:]
    for facet in NearValues.facets(for: field) {
      collect(from: facet, wanted, isWhole: isWhole, into: &candidates)
    }
    return candidates.values.sorted { a, b in
      if a.difference != b.difference { return a.difference < b.difference }
      return a.articles != b.articles ? a.articles > b.articles : a.folded.lexicographicallyPrecedes(b.folded)
    }.prefix(8).map(\.text)
  }

  /// The dictionaries that know the field's words: its own, or, for running text, those of what it is about.
  private static func facets(for field: Field) -> [Facet] {
    let own = field.columns.compactMap { column -> Facet? in
      if case .facet(let facet) = column { facet } else { nil }
    }
    switch field.kind {
    case .date, .dates, .number, .flag: return []
    default: return own.isEmpty ? [.topic, .org, .person, .city, .district, .column] : own
    }
  }

  private func collect(
    from facet: Facet, _ wanted: [Unicode.Scalar], isWhole: Bool, into candidates: inout [[UInt8]: Candidate]
  ) {
    let counts = snapshot.counts(facet, in: snapshot.all).ofValues
    for (code, count) in counts.enumerated() {
      let articles = Int(count)
      let folded = snapshot.foldedValue(facet, FacetCode(code))
      let scalars = Array(String(decoding: folded, as: UTF8.self).unicodeScalars)
      if let difference = Likeness.difference(wanted, scalars) {
        add(snapshot.value(facet, FacetCode(code)), folded, articles, difference, to: &candidates)
      }
      guard !isWhole, scalars.count > wanted.count else { continue }
      for start in 0...(scalars.count - wanted.count) {
        let part = Array(scalars[start..<start + wanted.count])
        guard let difference = Likeness.difference(wanted, part) else { continue }
        var text = ""
        text.unicodeScalars.append(contentsOf: part)
        add(text, Array(text.utf8), articles, difference, to: &candidates)
      }
    }
  }

  private func add(
    _ text: String, _ folded: [UInt8], _ articles: Int, _ difference: Int, to candidates: inout [[UInt8]: Candidate]
  ) {
    let known = candidates[folded]
    candidates[folded] = Candidate(
      text: known?.text ?? text,
      folded: folded,
      articles: (known?.articles ?? 0) + articles,
      difference: min(difference, known?.difference ?? .max)
    )
  }
}
