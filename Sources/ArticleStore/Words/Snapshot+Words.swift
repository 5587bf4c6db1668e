import TextBasics

/// What words articles are made of.
///
/// There is no dictionary behind it: words are what `WordFinder` finds in the texts themselves, the terms that the
/// archive's own fields hold, and runs of Latin letters. Text is title and body, folded.
extension Snapshot {
  /// More rows than these are not read to find out what words there are; of more, every so-manyth is.
  private static let mostRowsRead = 1500

  /// The fields whose values are words that the archive knows.
  private static let termFacets: [Facet] = [.topic, .org, .person, .city, .district]

  /// Words, folded, that may stand in the rows of `first` or `second`, each once, in the order of their bytes.
  ///
  /// Costs reading up to 3,000 of the articles.
  public func words(
    in first: RowSet, and second: RowSet, interruption: Interruption
  ) throws(Interrupted) -> [[UInt8]] {
    let rows = sample(first) + sample(second)
    let text = try HanText(of: rows, in: self, interruption: interruption)
    var words = Set(try WordFinder(text: text).words(interruption: interruption))
    for (word, count) in text.latinCounts where count > 1 { words.insert(word) }
    for facet in Snapshot.termFacets {
      for value in allFoldedValues(facet) where value.count >= 6 || value.allSatisfy({ $0 < 0x80 }) && value.count > 1 {
        words.insert(value)
      }
    }
    // A place is written with its kind, and kept without it: 广州 and 广州市.
    for (facet, kinds) in [(Facet.city, ["市"]), (.district, ["市", "区", "县"])] {
      for value in allFoldedValues(facet) { for kind in kinds { words.insert(value + Array(kind.utf8)) } }
    }
    return words.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// In how many of the rows each word stands, and in how many it does so by itself and not within a longer one of
  /// them. One pass over their text, on two threads.
  public func articleCounts(
    of words: [[UInt8]], in rows: RowSet, interruption: Interruption
  ) throws(Interrupted) -> [(all: Int, byItself: Int)] {
    let tree = WordTree(words)
    var counts = [(all: Int, byItself: Int)](repeating: (0, 0), count: tree.count)
    for (segment, base) in zip(segments, bases) {
      let part = rows.slice(base..<base + segment.count).rows
      for worker in try WordCounting(segment, tree).done(on: part, interruption: interruption) {
        for (word, count) in worker.counts.enumerated() {
          counts[word].all += Int(count.all)
          counts[word].byItself += Int(count.byItself)
        }
      }
    }
    return counts
  }

  private func allFoldedValues(_ facet: Facet) -> [[UInt8]] {
    (0..<FacetCode(valueCount(facet))).map { foldedValue(facet, $0) }
  }

  /// The rows, or evenly spaced ones of them in the order of answers when there are many: the same articles, however they
  /// lie in segments.
  private func sample(_ rows: RowSet) -> [Row] {
    guard rows.count > Snapshot.mostRowsRead else { return rows.rows }
    let all = isInOrder ? rows.rows : newestFirst(rows).reversed()
    return (0..<Snapshot.mostRowsRead).map { all[$0 * all.count / Snapshot.mostRowsRead] }
  }
}
