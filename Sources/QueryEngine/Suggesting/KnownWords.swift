import ArticleStore
import TextBasics

/// Finds within a sentence the words that the archive knows: values of places, topics, people and organisations.
struct KnownWords {
  /// More words than these would hardly stand in one article.
  private static let most = 4
  /// Longer values are not looked for.
  private static let longest = 24
  private static let facets: [Facet] = [.topic, .city, .district, .person, .reporter, .correspondent, .org]

  let snapshot: Snapshot

  /// The known words in a text, in its order, the longest at each place, each once. Cost: all values of those facets.
  func words(in text: String) -> [String] {
    let scalars = Array(Folding.fold(text).unicodeScalars)
    guard scalars.count > 1, scalars.count <= 200 else { return [] }
    var known: [[UInt8]: String] = [:]
    for facet in Self.facets {
      for code in 0..<FacetCode(snapshot.valueCount(facet)) {
        let folded = snapshot.foldedValue(facet, code)
        if known[folded] == nil { known[folded] = snapshot.value(facet, code) }
      }
    }
    var words: [String] = []
    var start = 0
    while start < scalars.count, words.count < Self.most {
      let ends = stride(from: min(scalars.count, start + Self.longest), to: start + 1, by: -1)
      let found = ends.lazy.compactMap { end -> (word: String, end: Int)? in
        var part = String.UnicodeScalarView()
        part.append(contentsOf: scalars[start..<end])
        return known[Array(String(part).utf8)].map { ($0, end) }
      }.first
      if let found, !words.contains(found.word) { words.append(found.word) }
      start = found?.end ?? start + 1
    }
    return words
  }
}
