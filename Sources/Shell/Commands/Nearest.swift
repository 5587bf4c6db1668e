import TextBasics

/// “Did you mean”: what is spelled most like a word.
enum Nearest {
  /// At most two candidates of which a spelling is near the word, nearest first: one mistake in a short word, two in
  /// a longer one, or the word is the beginning of the spelling.
  static func among<Candidate>(
    _ candidates: some Sequence<Candidate>,
    to word: String,
    spellings: (Candidate) -> [String]
  ) -> [Candidate] {
    let word = Folding.fold(word)
    let limit = word.count > 4 ? 2 : 1
    let found = candidates.compactMap { candidate -> (Candidate, Int)? in
      let distances = spellings(candidate).compactMap { spelling -> Int? in
        let spelling = Folding.fold(spelling)
        if word.count > 1, spelling.hasPrefix(word) { return 1 }
        let distance = EditDistance.between(word, spelling, limit: limit)
        return distance.flatMap { $0 < word.count ? $0 : nil }
      }
      return distances.min().map { (candidate, $0) }
    }
    return found.sorted { $0.1 < $1.1 }.prefix(2).map(\.0)
  }
}
