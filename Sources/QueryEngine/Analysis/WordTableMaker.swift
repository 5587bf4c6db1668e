import ArticleStore
import QueryLanguage
import TextBasics

/// Finds the words that set articles apart from others.
struct WordTableMaker {
  let snapshot: Snapshot
  let interruption: Interruption

  /// A word that stands by itself in a smaller share of its articles is only a part of others.
  private static let leastByItself = 0.1
  /// A word within a longer one is left out when at least this share of its articles have the longer one.
  private static let absorbingShare = 0.8

  /// The most telling words of `rows` against `others`; with `bothWays`, then those of `others` against `rows`.
  ///
  /// Articles of both are counted among `rows` alone.
  func table(
    _ rows: RowSet, against others: RowSet, most: Int, bothWays: Bool, other: String?
  ) throws(Interrupted) -> WordTable {
    let sharedCount = others.count(common: rows)
    let others = others.subtracting(rows)
    var table = WordTable(lines: [], count: rows.count, otherCount: others.count, other: other)
    table.sharedCount = sharedCount
    guard !rows.isEmpty, !others.isEmpty else { return table }
    let candidates = try candidates(rows, others)
    let ours = chosen(candidates.filter { $0.score > 0 }, most, of: rows.count) { $0.count }
    let theirs = bothWays ? chosen(candidates.filter { $0.score < 0 }, most, of: others.count) { $0.otherCount } : []
    let spellings = try SpellingCounter(snapshot: snapshot, interruption: interruption)
      .spellings(of: (ours + theirs).map(\.word), in: rows, then: others)
    table.lines = (ours + theirs).map { candidate in
      .init(
        word: spellings[candidate.word] ?? String(decoding: candidate.word, as: UTF8.self), count: candidate.count,
        otherCount: candidate.otherCount, score: candidate.score)
    }
    return table
  }

  /// A word, folded, with its figures.
  private struct Candidate {
    var word: [UInt8]
    var count: Int
    var otherCount: Int
    var score: Double
  }

  /// The words whose difference is not likely to be chance.
  private func candidates(_ rows: RowSet, _ others: RowSet) throws(Interrupted) -> [Candidate] {
    let words = try snapshot.words(in: rows, and: others, interruption: interruption)
    let ours = try snapshot.articleCounts(of: words, in: rows, interruption: interruption)
    let theirs = try snapshot.articleCounts(of: words, in: others, interruption: interruption)
    return words.indices.compactMap { word in
      let (count, otherCount) = (ours[word].all, theirs[word].all)
      let score = LogLikelihood.score(count, of: rows.count, against: otherCount, of: others.count)
      // 州市 stands in 广州市总工会 and 潮州市总工会, and nowhere by itself.
      let byItself = Double(ours[word].byItself + theirs[word].byItself) / Double(max(1, count + otherCount))
      guard abs(score) >= LogLikelihood.significant, byItself >= WordTableMaker.leastByItself else { return nil }
      return Candidate(word: words[word], count: count, otherCount: otherCount, score: score)
    }
  }

  /// The most telling ones: highest score first, then most articles, then longest, then by code point.
  ///
  /// What a single article of several has says nothing about them, and what hardly occurs but within a longer word is
  /// said by that.
  private func chosen(
    _ candidates: [Candidate], _ most: Int, of size: Int, _ count: (Candidate) -> Int
  ) -> [Candidate] {
    let ordered = candidates.filter { size < 3 || count($0) > 1 }.sorted { a, b in
      if abs(a.score) != abs(b.score) { return abs(a.score) > abs(b.score) }
      if count(a) != count(b) { return count(a) > count(b) }
      if a.word.count != b.word.count { return a.word.count > b.word.count }
      return a.word.lexicographicallyPrecedes(b.word)
    }
    var chosen: [Candidate] = []
    for candidate in ordered where chosen.count < most {
      let isPart = ordered.contains { longer in
        longer.word.count > candidate.word.count
          && Double(count(longer)) >= WordTableMaker.absorbingShare * Double(count(candidate))
          && longer.word.contains(candidate.word)
      }
      if !isPart { chosen.append(candidate) }
    }
    return chosen
  }
}
