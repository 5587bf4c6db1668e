import ArticleStore
import QueryLanguage

/// Puts articles in the order of how well they match the bare words of a query: BM25 over all text fields.
struct Relevance {
  let snapshot: Snapshot
  let interruption: Interruption

  /// A word, and how many articles of the archive have it.
  struct Word {
    var match: TextMatch
    var articleCount: Int
  }

  /// The rows, best first; those that match equally well stay as they were.
  func sorted(_ rows: [Row], by words: [Word]) throws(Interrupted) -> [Row] {
    let match = BestMatch(snapshot)
    var scores = [Double](repeating: 0, count: rows.count)
    for word in words {
      let rarity = match.rarity(of: word.articleCount)
      for (index, count) in try occurrences(of: word.match, in: rows).enumerated() {
        scores[index] += rarity * match.weight(of: count, at: rows[index])
      }
    }
    return rows.indices.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }.map { rows[$0] }
  }

  /// How often each row has the word in all its text fields together.
  private func occurrences(of word: TextMatch, in rows: [Row]) throws(Interrupted) -> [Int] {
    var total = [Int](repeating: 0, count: rows.count)
    for column in Field.text.columns {
      let counts: [Int] =
        switch column {
        case .text(let field): try snapshot.occurrences(of: word, in: field, of: rows, interruption: interruption)
        case .facet(let facet): snapshot.occurrences(of: word, in: facet, of: rows)
        case .number, .date, .events: []
        }
      let weight = column == .text(.title) ? BestMatch.titleWeight : 1
      for (index, count) in counts.enumerated() { total[index] += weight * count }
    }
    return total
  }
}
