import TextBasics

/// How much other articles are like one: what they say of the same, in the terms that tell that one apart.
///
/// Terms are pairs of neighbouring Chinese characters, which need no dictionary; the article's forty most telling ones
/// (by how often it has them and how few others do) are looked for in the others, as a query would be. Topics, people
/// and organisations that both have count beside them, topics most.
struct Likeness {
  /// How many of an article's pairs are looked for.
  static let mostTerms = 40
  /// What a shared value counts for: as much as so many occurrences that are not yet too many.
  static let facetWeights: [(Facet, Double)] = [(.topic, 6), (.person, 3), (.org, 2)]

  private let snapshot: Snapshot
  private let exemplar: Row
  private let match: BestMatch
  /// The pairs looked for, and what each is worth.
  private let numbers: KeyNumbers
  private let weights: [Double]

  /// The likeness to the article of that row. Costs one pass over all text, to know how rare its terms are.
  init(to exemplar: Row, in snapshot: Snapshot, interruption: Interruption) throws(Interrupted) {
    self.snapshot = snapshot
    self.exemplar = exemplar
    let match = BestMatch(snapshot)
    self.match = match
    var all = KeyNumbers()
    var keys: [UInt64] = []
    let own = Likeness.pairs(of: exemplar, in: snapshot) { key in
      let number = all.numbering(key)
      if number == keys.count { keys.append(key) }
      return number
    }
    let known = all
    var articleCounts = [Int](repeating: 0, count: keys.count)
    for row in snapshot.all {
      if Int(row) % Interruption.stride == 0 { try interruption.check() }
      for number in Likeness.pairs(of: row, in: snapshot, numberedBy: { known.number(of: $0) }).keys {
        articleCounts[number] += 1
      }
    }
    // What no other article has can't be shared.
    let worth = keys.indices.map { number in
      articleCounts[number] < 2
        ? 0 : match.rarity(of: articleCounts[number]) * match.weight(of: own[number] ?? 0, at: exemplar)
    }
    let chosen = keys.indices.filter { worth[$0] > 0 }.sorted {
      worth[$0] != worth[$1] ? worth[$0] > worth[$1] : keys[$0] < keys[$1]
    }.prefix(Likeness.mostTerms)
    var numbers = KeyNumbers()
    for number in chosen { _ = numbers.numbering(keys[number]) }
    self.numbers = numbers
    weights = chosen.map { worth[$0] }
  }

  /// The rows that have anything in common with the article, most alike first, at most `limit` of them; of two that are
  /// equally alike the newer one comes first. The article itself is left out.
  func ranked(_ rows: RowSet, limit: Int, interruption: Interruption) throws(Interrupted) -> [Row] {
    var scored: [(row: Row, score: Double)] = []
    for (index, row) in snapshot.newestFirst(rows).enumerated() where row != exemplar {
      if index % Interruption.stride == 0 { try interruption.check() }
      let score = score(of: row)
      if score > 0 { scored.append((row, score)) }
    }
    // Newest first until here, and `sorted` keeps the order of equals.
    return scored.sorted { $0.score > $1.score }.prefix(limit).map(\.row)
  }

  private func score(of row: Row) -> Double {
    let counts = Likeness.pairs(of: row, in: snapshot) { numbers.number(of: $0) }
    var score = 0.0
    // In the order of the terms: sums of the same numbers are equal only in the same order.
    for number in weights.indices {
      if let count = counts[number] { score += weights[number] * match.weight(of: count, at: row) }
    }
    for (facet, weight) in Likeness.facetWeights {
      let shared = Set(snapshot.codes(facet, of: row))
      for code in snapshot.codes(facet, of: exemplar) where shared.contains(code) {
        score += weight * match.rarity(of: snapshot.rows(facet, codes: [code]).count)
      }
    }
    return score
  }

  /// How often a row has each pair that `numberedBy` knows, one in the title counting as three.
  private static func pairs(
    of row: Row, in snapshot: Snapshot, numberedBy number: (UInt64) -> Int?
  ) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for field in HanText.fields {
      let text = snapshot.foldedText(field, of: row)
      let bytes = text.span
      var before: UInt32 = 0
      var position = 0
      while position < bytes.count {
        let (value, length) = UTF8Text.scalar(in: bytes, at: position)
        position += length
        let isHan = HanText.isHan(value)
        if isHan, before != 0, let number = number(UInt64(before) << 32 | UInt64(value)) {
          counts[number, default: 0] += field == .title ? BestMatch.titleWeight : 1
        }
        before = isHan ? value : 0
      }
    }
    return counts
  }
}

extension Snapshot {
  /// The rows most like the one given, most alike first, at most `limit`; itself left out.
  public func rows(
    mostLike exemplar: Row, among candidates: RowSet, limit: Int, interruption: Interruption = .never
  ) throws(Interrupted) -> [Row] {
    try Likeness(to: exemplar, in: self, interruption: interruption)
      .ranked(candidates, limit: limit, interruption: interruption)
  }
}
