import Issues
import Testing
import TextBasics

@testable import ArticleStore

/// The best of many, and counting in text as it is kept.
struct ScoredOrderTests {
  @Test(arguments: [0, 1, 2, 9, 255, 256, 257, 1000])
  func theBestAreThoseOfAFullSort(_ limit: Int) {
    var random = SeededRandom(UInt64(limit) + 5)
    let scores = (0..<900).map { _ in Double(random.next(below: 40)) / 4 }
    let sorted = scores.indices.sorted { scores[$0] != scores[$1] ? scores[$0] > scores[$1] : $0 < $1 }
    #expect(ScoredOrder.best(scores, limit: limit) == Array(sorted.prefix(limit)))
    #expect(ScoredOrder.best(scores, limit: nil) == sorted)
    #expect(ScoredOrder.best([], limit: limit) == [])
  }

  @Test(arguments: [0, 1, 15, 16, 17, 100])
  func unitsAreCounted(_ length: Int) {
    var random = SeededRandom(UInt64(length) + 6)
    for _ in 0..<50 {
      let text = (0..<length).map { _ in [UInt16(0x5DE5), 0x4F1A, 0x6703, 0xD800][random.next(below: 4)] }
      let count = text.withUnsafeBufferPointer { UnitCount.count(of: [0x4F1A, 0x6703], in: $0) }
      #expect(count == text.count { $0 == 0x4F1A || $0 == 0x6703 })
    }
  }

  /// A word of one character, one of two, of two that are the same, and a longer one, however the text is typed.
  @Test(arguments: [
    ("工", [2, 1, 0], [2, 1, 0]), ("工会", [1, 1, 0], [1, 1, 0]), ("哈哈", [1, 0, 2], [2, 0, 3]),
    ("总工会", [1, 0, 0], [1, 0, 0]), ("無", [0, 0, 0], [0, 0, 0]),
  ])
  func occurrencesAreCounted(_ word: String, _ apart: [Int], _ overlapping: [Int]) throws {
    let bodies = [["总工會，工 人", "哈哈哈"], ["工　会"], ["哈哈哈哈"]]
    let snapshot = Snapshot(
      records: bodies.enumerated().map { ArticleRecord(id: "\($0.offset)", article: .init(paragraphs: $0.element)) })
    let match = TextMatch(.literal(Array(Folding.fold(word).utf8)), isWhole: false)
    for (overlaps, expected) in [(false, apart), (true, overlapping)] {
      let counts = OccurrenceCounts(in: snapshot)
      for _ in 0..<2 {
        try counts.add(match, in: .body, among: snapshot.all, weight: 3, overlaps: overlaps, interruption: .never)
      }
      #expect(snapshot.all.rows.map { counts[$0] } == expected.map { $0 * 6 })
    }
  }

  /// Words of two characters and more, that may run into themselves, against a look at the text; in two segments, and
  /// asked for some of the rows.
  @Test(arguments: Array(UInt64(1)...10))
  func wordsAreCountedAsInTheText(_ seed: UInt64) throws {
    var random = SeededRandom(seed)
    func some(_ length: Int) -> String { String((0..<length).map { _ in Array("工会总，哈")[random.next(below: 5)] }) }
    let records = (0..<300).map { number in
      ArticleRecord(id: "\(number)", article: .init(paragraphs: [some(random.next(below: 40)), some(5)]))
    }
    let segments = [records[..<200], records[200...]].map { Segment.inMemory(Array($0), origins: $0.map { _ in "" }) }
    let snapshot = Snapshot(segments: segments)
    let wanted = RowSet(snapshot.all.rows.filter { $0 % 3 > 0 }, universe: snapshot.universe)
    for length in 2...6 {
      let match = TextMatch(.literal(Array(some(length).utf8)), isWhole: false)
      for overlaps in [false, true] {
        let counts = OccurrenceCounts(in: snapshot)
        try counts.add(match, in: .body, among: wanted, weight: 1, overlaps: overlaps, interruption: .never)
        for row in wanted {
          let expected = snapshot.foldedText(.body, of: row).withUnsafeBytes {
            overlaps ? match.overlappingCount(in: $0) : match.count(in: $0)
          }
          #expect(counts[row] == expected, "\(length) \(row)")
        }
      }
    }
  }
}
