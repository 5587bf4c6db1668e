/// A phrase of modifiers and a telling head: `零工 驿站`, `文学 创作 大赛`.
struct HeadedPhrase: Hashable, Sendable {
  /// Its signs.
  let term: [Unicode.Scalar]
  /// How many of the last signs are the head.
  let headLength: Int

  private static let longest = 8

  /// The phrases in a passage, each drawn out to the left as far as modifiers go, without common words before it.
  static func all(in cut: SegmentedPassage) -> [HeadedPhrase] {
    cut.tokens.indices.compactMap { phrase(endingAt: $0, in: cut) }
  }

  private static func phrase(endingAt last: Int, in cut: SegmentedPassage) -> HeadedPhrase? {
    let text = cut.passage.scalars
    let end = cut.tokens[last].range.upperBound
    let headLength = TermWords.headLength(in: text, endingAt: end)
    guard headLength > 0 else { return nil }
    let headStart = end - headLength
    // the token that the head begins in, then modifiers
    guard var first = cut.tokens.firstIndex(where: { $0.range.upperBound > headStart }) else { return nil }
    if cut.tokens[first].isName || cut.tokens[first].placeGroup != nil { return nil }
    while first > 0, end - cut.tokens[first - 1].range.lowerBound <= longest, modifies(cut.tokens[first - 1], in: text)
    {
      first -= 1
    }
    // a lone unknown sign before a word is a verb, most likely
    if first < last, cut.tokens[first].kind == .unknown, cut.tokens[first + 1].kind != .unknown,
      cut.tokens[first].range.upperBound < headStart
    {
      first += 1
    }
    while first < last, TermWords.isCommon(cut.text(cut.tokens[first])), cut.tokens[first].range.upperBound <= headStart
    {
      first += 1
    }
    var start = cut.tokens[first].range.lowerBound
    // `十件服务职工实事`: what counts them is no part of it
    let counted = text[start..<headStart].prefix(while: \.isNumeral).endIndex
    if counted > start, counted < headStart, TermWords.isMeasure(text[counted]) { start = counted + 1 }
    let term = Array(text[start..<end])
    guard term.count > max(headLength, 3), TermWords.mayBound(term) else { return nil }
    return HeadedPhrase(term: term, headLength: headLength)
  }

  private static func modifies(_ token: Token, in text: [Unicode.Scalar]) -> Bool {
    switch token.kind {
    case .unknown: !TermWords.isLink(text[token.range.lowerBound])
    case .word(let wordClass):
      wordClass.contains(.noun) && !wordClass.contains(.verb) && !wordClass.contains(.organisationEnd)
        || wordClass.contains(.role) && !wordClass.contains(.office)
    default: false
    }
  }
}
