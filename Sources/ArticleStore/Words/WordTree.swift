import TextBasics

/// Many words, to be found in texts all at once: a tree of their scalars.
struct WordTree: Sendable {
  private var children = KeyNumbers()
  /// By node: the number of the word that ends there; -1 for none. Node 0 is the root.
  private var ends: [Int32] = [-1]
  /// How many words there are.
  let count: Int

  /// The tree of those words, folded; each is known by its place in the list.
  init(_ words: [[UInt8]]) {
    count = words.count
    for (number, word) in words.enumerated() {
      var node = 0
      var position = 0
      let bytes = word.span
      while position < bytes.count {
        let (value, length) = UTF8Text.scalar(in: bytes, at: position)
        position += length
        node = children.numbering(UInt64(UInt32(node)) << 32 | UInt64(value)) + 1
        if node == ends.count { ends.append(-1) }
      }
      if node > 0 { ends[node] = Int32(number) }
    }
  }

  /// Calls `body` with the number of each word that stands in the text, as often as it does, and with whether it stands
  /// by itself there or within a longer one. A word of Latin letters is one only as a whole.
  func forEachWord(in scalars: [UInt32], _ body: (_ word: Int, _ isByItself: Bool) -> Void) {
    var reach = 0
    var ending: [(word: Int, end: Int)] = []
    for start in scalars.indices {
      ending.removeAll(keepingCapacity: true)
      if start > 0, HanText.isLatin(scalars[start]), HanText.isLatin(scalars[start - 1]) { continue }
      var node = 0
      var place = start
      while place < scalars.count,
        let child = children.number(of: UInt64(UInt32(node)) << 32 | UInt64(scalars[place]))
      {
        node = child + 1
        place += 1
        let word = ends[node]
        guard word >= 0 else { continue }
        let isCut = place < scalars.count && HanText.isLatin(scalars[place]) && HanText.isLatin(scalars[place - 1])
        if !isCut { ending.append((Int(word), place)) }
      }
      guard let longest = ending.last?.end else { continue }
      for (word, end) in ending { body(word, end == longest && end > reach) }
      reach = max(reach, longest)
    }
  }
}
