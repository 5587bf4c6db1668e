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
  private let terms: [(pair: TextMatch, weight: Double)]

  /// The likeness to the article of that row. Costs a look at the lists of all its pairs, to know how rare they are.
  init(to exemplar: Row, in snapshot: Snapshot, interruption: Interruption) throws(Interrupted) {
    self.snapshot = snapshot
    self.exemplar = exemplar
    let match = BestMatch(snapshot)
    self.match = match
    var worth: [(key: UInt64, pair: TextMatch, weight: Double)] = []
    for (key, count) in Likeness.pairs(of: exemplar, in: snapshot) {
      let pair = Likeness.match(of: key)
      let rows = try Likeness.rows(holding: pair, in: snapshot, interruption: interruption)
      // What no other article has can't be shared.
      if rows.count < 2 { continue }
      let weight = match.rarity(of: rows.count) * match.weight(of: count, at: exemplar)
      if weight > 0 { worth.append((key, pair, weight)) }
    }
    worth.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.key < $1.key }
    terms = worth.prefix(Likeness.mostTerms).map { ($0.pair, $0.weight) }
  }

  /// The rows that have anything in common with the article, most alike first, at most `limit` of them; of two that are
  /// equally alike the newer one comes first. The article itself is left out.
  ///
  /// Costs a walk over the lists of its terms and values.
  func ranked(_ rows: RowSet, limit: Int, interruption: Interruption) throws(Interrupted) -> [Row] {
    var scores = [Double](repeating: 0, count: snapshot.universe)
    let counts = OccurrenceCounts(in: snapshot)
    // Term by term: sums of the same numbers are equal only in the same order.
    for (pair, weight) in terms {
      for field in HanText.fields {
        try counts.add(
          pair, in: field, among: snapshot.all, weight: BestMatch.weight(of: field), overlaps: true,
          interruption: interruption)
      }
      try Likeness.rows(holding: pair, in: snapshot, interruption: interruption).forEachRow { row in
        scores[Int(row)] += weight * match.weight(of: counts[row], at: row)
      }
      counts.clear()
    }
    for (facet, weight) in Likeness.facetWeights {
      for code in snapshot.codes(facet, of: exemplar) {
        let holding = snapshot.rows(facet, codes: [code])
        let worth = weight * match.rarity(of: holding.count)
        holding.forEachRow { scores[Int($0)] += worth }
      }
    }
    let alike = snapshot.newestFirst(rows).filter { $0 != exemplar && scores[Int($0)] > 0 }
    return ScoredOrder.best(alike.map { scores[Int($0)] }, limit: limit).map { alike[$0] }
  }

  /// The rows that hold a pair in what they say.
  private static func rows(
    holding pair: TextMatch, in snapshot: Snapshot, interruption: Interruption
  ) throws(Interrupted) -> RowSet {
    var rows = snapshot.none
    for field in HanText.fields {
      rows = rows.union(try snapshot.rows(field, where: pair, among: snapshot.all, interruption: interruption))
    }
    return rows
  }

  /// How often a row has each of its pairs, one in the title counting as three. A pair's key is its two characters.
  private static func pairs(of row: Row, in snapshot: Snapshot) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    for field in HanText.fields {
      let text = snapshot.foldedText(field, of: row)
      let bytes = text.span
      var before: UInt32 = 0
      var position = 0
      while position < bytes.count {
        let (value, length) = UTF8Text.scalar(in: bytes, at: position)
        position += length
        let isHan = HanText.isHan(value)
        if isHan, before != 0 {
          counts[UInt64(before) << 32 | UInt64(value), default: 0] += BestMatch.weight(of: field)
        }
        before = isHan ? value : 0
      }
    }
    return counts
  }

  /// What is looked for where a pair is.
  private static func match(of key: UInt64) -> TextMatch {
    var pair = String.UnicodeScalarView()
    for value in [UInt32(key >> 32), UInt32(truncatingIfNeeded: key)] {
      if let scalar = Unicode.Scalar(value) { pair.append(scalar) }
    }
    return TextMatch(.literal(Array(String(pair).utf8)), isWhole: false)
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
