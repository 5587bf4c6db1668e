/// A passage with the words it was cut into.
struct SegmentedPassage: Sendable {
  /// The passage.
  let passage: Passage
  /// Its words, covering it in order.
  let tokens: [Token]
  /// For a paragraph, its number in the article from 0; for a heading line, its number in the heading.
  let index: Int

  /// The text of a token.
  func text(_ token: Token) -> String { passage.text(token.range) }

  /// Whether the token at `index` is there and is the word.
  func token(at index: Int, is word: StaticString) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    return passage.scalars[tokens[index].range].elementsEqual(word.description.unicodeScalars)
  }

  /// Whether the token at `index` is there and is one of the single signs.
  func token(at index: Int, isOneOf signs: Set<Unicode.Scalar>) -> Bool {
    guard tokens.indices.contains(index), tokens[index].range.count == 1 else { return false }
    return signs.contains(passage.scalars[tokens[index].range.lowerBound])
  }
}
