import ArticleStore
import Issues
import Testing

/// BM25 against numbers worked out by hand.
@Suite struct BestMatchTests {
  /// Four articles with bodies of 2, 4, 6 and 8 characters: 5 on average. Without a date they stand in the order of ids.
  static let snapshot = Snapshot(
    records: [2, 4, 6, 8].map { length in
      ArticleRecord(
        id: String(length), article: Article(title: ["题"], paragraphs: [String(repeating: "字", count: length)]))
    })

  /// ln(1 + (4 - n + ½) / (n + ½)).
  @Test(arguments: [(0, 2.3026), (1, 1.2040), (2, 0.6931), (4, 0.1054)])
  func rarity(_ count: Int, _ expected: Double) {
    #expect(abs(BestMatch(Self.snapshot).rarity(of: count) - expected) < 0.0001)
  }

  /// 2.2 f / (f + 1.2 (¼ + ¾ l / 5)).
  @Test(arguments: [
    // 2.2 / (1 + 1.2 · 0.55) and 2.2 / (1 + 1.2 · 1.45).
    (1, 0, 1.3253), (1, 3, 0.8029),
    // 6.6 / (3 + 1.2 · 0.85).
    (3, 1, 1.6418),
    (0, 1, 0),
  ])
  func weight(_ occurrences: Int, _ row: Row, _ expected: Double) {
    #expect(abs(BestMatch(Self.snapshot).weight(of: occurrences, at: row) - expected) < 0.0001)
  }

  @Test
  func archiveWithoutBodiesHasWeightsToo() {
    let snapshot = Snapshot(records: [ArticleRecord(id: "1", article: Article(title: ["题"], paragraphs: []))])
    #expect(abs(BestMatch(snapshot).weight(of: 1, at: 0) - 1) < 0.0001)
    #expect(BestMatch(Snapshot(records: [])).rarity(of: 0) > 0)
  }
}
