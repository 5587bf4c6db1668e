import TextBasics

/// Puts articles in the order of how well they match words: BM25 over several fields as one text.
public struct RelevanceRanking: Sendable {
  /// A word, and how many articles of the archive have it.
  public struct Word: Sendable {
    var match: TextMatch
    var articleCount: Int

    /// A word that so many articles have.
    public init(_ match: TextMatch, articleCount: Int) {
      self.match = match
      self.articleCount = articleCount
    }
  }

  private let snapshot: Snapshot
  private let texts: [TextField]
  private let facets: [Facet]
  private let interruption: Interruption

  /// A ranking by those text fields and facets; of a facet each value counts once.
  public init(
    _ snapshot: Snapshot, texts: [TextField], facets: [Facet], interruption: Interruption = .never
  ) {
    self.snapshot = snapshot
    self.texts = texts
    self.facets = facets
    self.interruption = interruption
  }

  /// The rows, best first; of those that match equally well the newer one comes first.
  ///
  /// Costs a walk over the words' lists in the index. Words of one character and patterns are counted in the text of the
  /// rows that hold them.
  ///
  /// - Parameter limit: How many are wanted; nil for all.
  public func ranked(_ rows: RowSet, by words: [Word], limit: Int? = nil) throws(Interrupted) -> [Row] {
    let match = BestMatch(snapshot)
    let counts = OccurrenceCounts(in: snapshot)
    let newest = snapshot.newestFirst(rows)
    var scores = [Double](repeating: 0, count: newest.count)
    for (number, word) in words.enumerated() {
      if number > 0 { counts.clear() }
      for field in texts {
        try counts.add(
          word.match, in: field, among: rows, weight: BestMatch.weight(of: field), overlaps: false,
          interruption: interruption)
      }
      for facet in facets { counts.add(word.match, in: facet) }
      try interruption.check()
      let rarity = match.rarity(of: word.articleCount)
      for (index, row) in newest.enumerated() {
        let count = counts[row]
        if count > 0 { scores[index] += rarity * match.weight(of: count, at: row) }
      }
    }
    return ScoredOrder.best(scores, limit: limit).map { newest[$0] }
  }
}

/// The order of things that have scores.
enum ScoredOrder {
  /// More are sorted whole, which takes less than to keep the best apart.
  private static let mostKept = 256

  /// The places of the best scores, the best first; of equal ones the first. At most `limit`.
  static func best(_ scores: [Double], limit: Int?) -> [Int] {
    let wanted = min(limit ?? scores.count, scores.count)
    guard wanted <= mostKept, wanted < scores.count else {
      // Four bytes a place: of a large answer nothing else is as large.
      var places = scores.indices.map { Int32(truncatingIfNeeded: $0) }
      places.sort { a, b in
        let (first, second) = (scores[Int(a)], scores[Int(b)])
        return first != second ? first > second : a < b
      }
      return places.prefix(wanted).map { Int($0) }
    }
    var best: [Int] = []
    for place in scores.indices where wanted > 0 {
      if best.count == wanted {
        // A later one that is no better stays behind.
        guard let last = best.last, scores[place] > scores[last] else { continue }
        best.removeLast()
      }
      best.insert(place, at: (0..<best.count).partitionPoint { scores[best[$0]] < scores[place] })
    }
    return best
  }
}
