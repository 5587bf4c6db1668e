import ArticleStore
import TextBasics

/// Finds out how folded words are typed most often.
struct SpellingCounter {
  let snapshot: Snapshot
  let interruption: Interruption

  /// More articles than these are not read.
  private static let mostRows = 300

  /// For each word the spelling that titles and bodies of the rows have most often; none for words that stand in none
  /// of those read. Of two equally frequent ones that comes first whose code points do.
  func spellings(
    of words: [[UInt8]], in first: RowSet, then second: RowSet
  ) throws(Interrupted) -> [[UInt8]: String] {
    var counts: [[UInt8]: [[UInt8]: Int]] = [:]
    let rows = [first, second].flatMap { $0.rows.suffix(SpellingCounter.mostRows) }
    for row in rows {
      try interruption.check()
      for text in snapshot.elements(.title, of: row) + snapshot.elements(.body, of: row) {
        let folded = FoldedText(text)
        let original = Array(text.utf8)
        for word in words {
          for range in TextMatch(.literal(word), isWhole: false).ranges(in: folded.bytes) {
            counts[word, default: [:]][Array(original[folded.original(range)]), default: 0] += 1
          }
        }
      }
    }
    return counts.compactMapValues { spellings in
      spellings.max { a, b in
        a.value != b.value ? a.value < b.value : b.key.lexicographicallyPrecedes(a.key)
      }.map { String(decoding: $0.key, as: UTF8.self) }
    }
  }
}
