/// Words with a number each, found at any place of a text by one step for each sign of the longest word.
///
/// Nodes are numbers; an edge is looked up by its node and sign, so that a step costs one hash. Frozen after
/// building.
struct WordTrie: Sendable {
  private var edges: [UInt64: Int32] = [:]
  private var values: [Int32] = [-1]

  /// A trie of no words, with room for about `count` nodes.
  init(roomFor count: Int = 1_000) {
    edges.reserveCapacity(count)
    values.reserveCapacity(count)
  }

  /// The value of `word`, made by `update` from the one it has (nil when it is new).
  mutating func set(_ word: some Sequence<Unicode.Scalar>, _ update: (Int32?) -> Int32) {
    var node: Int32 = 0
    for scalar in word {
      let edge = WordTrie.edge(node, scalar)
      if let next = edges[edge] {
        node = next
      } else {
        let next = Int32(values.count)
        values.append(-1)
        edges[edge] = next
        node = next
      }
    }
    let old = values[Int(node)]
    values[Int(node)] = update(old < 0 ? nil : old)
  }

  /// Calls `found` with the end and value of each word that begins at `start` and ends by `limit`, the shortest
  /// first.
  func forEachWord(
    in text: [Unicode.Scalar], from start: Int, to limit: Int, _ found: (_ end: Int, _ value: Int32) -> Void
  ) {
    var node: Int32 = 0
    var at = start
    while at < limit, let next = edges[WordTrie.edge(node, text[at])] {
      node = next
      at += 1
      let value = values[Int(node)]
      if value >= 0 { found(at, value) }
    }
  }

  /// The value of a word; nil when it isn't one.
  subscript(word: some Sequence<Unicode.Scalar>) -> Int32? {
    var node: Int32 = 0
    for scalar in word {
      guard let next = edges[WordTrie.edge(node, scalar)] else { return nil }
      node = next
    }
    let value = values[Int(node)]
    return value < 0 ? nil : value
  }

  private static func edge(_ node: Int32, _ scalar: Unicode.Scalar) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(scalar.value)
  }
}
