import TextBasics

/// Many words, to be found in texts all at once: a tree of their scalars.
struct WordTree: Sendable {
  private var children = KeyNumbers()
  /// By node: the number of the word that ends there; -1 for none. Node 0 is the root.
  private var ends: [Int32] = [-1]
  /// By scalar up to U+FFFF: its node below the root; 0 for none.
  private var firsts = [Int32](repeating: 0, count: 0x10000)
  /// A bit for each pair of scalars that a word begins with, by hash: most places of a text begin no word, and are passed
  /// over at one look.
  private var pairs = [UInt64](repeating: 0, count: 1 << 15)
  /// How many words there are.
  let count: Int

  /// The tree of those words, folded; each is known by its place in the list.
  init(_ words: [[UInt8]]) {
    count = words.count
    for (number, word) in words.enumerated() {
      var node = 0
      var position = 0
      var before: UInt32 = 0
      let bytes = word.span
      while position < bytes.count {
        let (value, length) = UTF8Text.scalar(in: bytes, at: position)
        position += length
        let child = children.numbering(UInt64(UInt32(node)) << 32 | UInt64(value)) + 1
        if child == ends.count { ends.append(-1) }
        if node == 0 {
          if value < 0x10000 { firsts[Int(value)] = Int32(child) }
        } else if before != 0 {
          let bit = WordTree.bit(before, value)
          pairs[bit >> 6] |= 1 << UInt64(bit & 63)
        }
        before = node == 0 ? value : 0
        node = child
      }
      if node > 0 { ends[node] = Int32(number) }
    }
  }

  /// Calls `body` with the number of each word that stands in the text, as often as it does, and with whether it stands
  /// by itself there or within a longer one. A word of Latin letters is one only as a whole.
  func forEachWord(in scalars: UnsafeBufferPointer<UInt32>, _ body: (_ word: Int, _ isByItself: Bool) -> Void) {
    var reach = 0
    var ending: [(word: Int, end: Int)] = []
    for start in 0..<scalars.count where mayBegin(at: start, of: scalars) {
      if start > 0, HanText.isLatin(scalars[start]), HanText.isLatin(scalars[start - 1]) { continue }
      ending.removeAll(keepingCapacity: true)
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

  /// Whether a word may begin there: false where none does.
  @inline(__always)
  private func mayBegin(at start: Int, of scalars: UnsafeBufferPointer<UInt32>) -> Bool {
    let first = scalars[start]
    guard first < 0x10000 else { return true }
    let node = firsts[Int(first)]
    if node == 0 { return false }
    if ends[Int(node)] >= 0 { return true }
    guard start + 1 < scalars.count else { return false }
    let bit = WordTree.bit(first, scalars[start + 1])
    return pairs[bit >> 6] >> UInt64(bit & 63) & 1 != 0
  }

  /// The place of a pair's bit, of 2²¹. Fibonacci hashing (Knuth, TAOCP 3, 6.4).
  @inline(__always)
  private static func bit(_ first: UInt32, _ second: UInt32) -> Int {
    Int(((UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15) >> 43)
  }
}
