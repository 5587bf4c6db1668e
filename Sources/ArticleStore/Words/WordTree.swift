import TextBasics

/// Many words, to be found in texts all at once: a tree of their scalars below the pairs that they begin with.
///
/// Most places of a text begin no word, which a look at a bit for the pair that stands there tells. A pair's node is found
/// by hash; those below it stand behind it, so that a word is read from neighbouring memory.
struct WordTree: Sendable {
  /// A place in the tree.
  private struct Node {
    var scalar: UInt32
    /// The first node below; those below stand side by side, in the order of their scalars.
    var first: Int32 = 0
    /// How many there are.
    var count: Int32 = 0
    /// The number of the word that ends here; -1 for none.
    var end: Int32 = -1
  }

  /// Nodes, those of a pair together.
  private var nodes: [Node] = []
  private var pairs = KeyNumbers()
  /// By pair: its node.
  private var pairNodes: [Int32] = []
  /// A bit for each pair, by hash.
  private var pairBits = [UInt64](repeating: 0, count: 1 << 14)
  /// Words of one character.
  private var singles: [UInt32: Int32] = [:]
  /// How many words there are.
  let count: Int

  /// The tree of those words, folded; each is known by its place in the list.
  init(_ words: [[UInt8]]) {
    count = words.count
    var order = Array(words.indices)
    if zip(words, words.dropFirst()).contains(where: { $1.lexicographicallyPrecedes($0) }) {
      order.sort { words[$0].lexicographicallyPrecedes(words[$1]) }
    }
    let texts = order.map { WordTree.scalars(of: words[$0]) }
    var start = 0
    while start < texts.count {
      let word = texts[start]
      var end = start + 1
      if word.count > 1 {
        while end < texts.count, texts[end].prefix(2) == word.prefix(2) { end += 1 }
        addPair(word[0], word[1])
        addNodes(texts, order, start..<end)
      } else if let only = word.first {
        singles[only] = Int32(order[start])
      }
      start = end
    }
  }

  private static func scalars(of word: [UInt8]) -> [UInt32] {
    var scalars: [UInt32] = []
    let bytes = word.span
    var position = 0
    while position < bytes.count {
      let (value, length) = UTF8Text.scalar(in: bytes, at: position)
      scalars.append(value)
      position += length
    }
    return scalars
  }

  private mutating func addPair(_ first: UInt32, _ second: UInt32) {
    _ = pairs.numbering(WordTree.key(first, second))
    pairNodes.append(Int32(nodes.count))
    nodes.append(Node(scalar: second))
    let bit = WordTree.bit(first, second)
    pairBits[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// Adds the nodes below the pair that was added last, level by level.
  ///
  /// - Parameters:
  ///   - texts: The words in order.
  ///   - numbers: What each is known by.
  ///   - words: Those that begin with the pair.
  private mutating func addNodes(_ texts: [[UInt32]], _ numbers: [Int], _ words: Range<Int>) {
    var open = [(node: nodes.count - 1, words: words, depth: 2)]
    var next = 0
    while next < open.count {
      let (node, words, depth) = open[next]
      next += 1
      var low = words.lowerBound
      while low < words.upperBound, texts[low].count == depth {
        nodes[node].end = Int32(numbers[low])
        low += 1
      }
      nodes[node].first = Int32(nodes.count)
      while low < words.upperBound {
        let scalar = texts[low][depth]
        var high = low + 1
        while high < words.upperBound, texts[high][depth] == scalar { high += 1 }
        open.append((nodes.count, low..<high, depth + 1))
        nodes.append(Node(scalar: scalar))
        low = high
      }
      nodes[node].count = Int32(nodes.count) - nodes[node].first
    }
  }

  /// Calls `body` with the number of each word that stands in the text, as often as it does, and with whether it stands
  /// by itself there or within a longer one. A word of Latin letters is one only as a whole.
  func forEachWord(in text: UnsafeBufferPointer<UInt32>, _ body: (_ word: Int, _ isByItself: Bool) -> Void) {
    nodes.withUnsafeBufferPointer { nodes in
      pairBits.withUnsafeBufferPointer { pairBits in
        var reach = 0
        var ending: [(word: Int32, end: Int)] = []
        for start in 0..<text.count {
          if !singles.isEmpty, let word = singles[text[start]] {
            if !WordTree.isWithinLatin(text, start), !WordTree.isWithinLatin(text, start + 1) {
              ending.append((word, start + 1))
            }
          }
          if start + 1 < text.count {
            let bit = WordTree.bit(text[start], text[start + 1])
            if pairBits[bit >> 6] >> UInt64(bit & 63) & 1 != 0, !WordTree.isWithinLatin(text, start),
              let pair = pairs.number(of: WordTree.key(text[start], text[start + 1]))
            {
              follow(text, from: start + 2, nodes, Int(pairNodes[pair]), &ending)
            }
          }
          guard let longest = ending.last?.end else { continue }
          for (word, end) in ending { body(Int(word), end == longest && end > reach) }
          ending.removeAll(keepingCapacity: true)
          reach = max(reach, longest)
        }
      }
    }
  }

  /// Collects the words that go on from a pair.
  @inline(__always)
  private func follow(
    _ text: UnsafeBufferPointer<UInt32>, from start: Int, _ nodes: UnsafeBufferPointer<Node>, _ first: Int,
    _ ending: inout [(word: Int32, end: Int)]
  ) {
    var node = first
    var place = start
    while true {
      if nodes[node].end >= 0, !WordTree.isWithinLatin(text, place) { ending.append((nodes[node].end, place)) }
      guard place < text.count else { return }
      guard let below = WordTree.child(text[place], of: nodes[node], nodes) else { return }
      node = below
      place += 1
    }
  }

  /// The node of a scalar below another.
  @inline(__always)
  private static func child(_ scalar: UInt32, of node: Node, _ nodes: UnsafeBufferPointer<Node>) -> Int? {
    let end = Int(node.first &+ node.count)
    let place = (Int(node.first)..<end).partitionPoint { nodes[$0].scalar >= scalar }
    return place < end && nodes[place].scalar == scalar ? place : nil
  }

  /// Whether a place divides a run of Latin letters and digits.
  @inline(__always)
  private static func isWithinLatin(_ text: UnsafeBufferPointer<UInt32>, _ place: Int) -> Bool {
    place > 0 && place < text.count && HanText.isLatin(text[place]) && HanText.isLatin(text[place - 1])
  }

  @inline(__always)
  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  /// The place of a pair's bit, of 2²⁰.
  @inline(__always)
  private static func bit(_ first: UInt32, _ second: UInt32) -> Int { KeyNumbers.hash(key(first, second), bits: 20) }
}
