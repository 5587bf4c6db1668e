import TextBasics

/// Likeness of words by how they are written.
enum Spelling {
  /// The candidates that are written most like the word, best first, at most two.
  static func nearest(to word: String, among candidates: some Sequence<String>) -> [String] {
    let limit = max(1, word.unicodeScalars.count / 3)
    let near = candidates.compactMap { candidate in
      EditDistance.between(word, candidate, limit: limit).map { (candidate, $0) }
    }
    let ordered = near.sorted {
      $0.1 != $1.1 ? $0.1 < $1.1 : Array($0.0.utf8).lexicographicallyPrecedes(Array($1.0.utf8))
    }
    return ordered.prefix(2).map(\.0)
  }
}
