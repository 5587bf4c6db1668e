/// What tells that two pieces of text are the halves of one sentence.
///
/// The first lacks its full stop; but OCR loses full stops too, so the page is asked: whether paragraphs keep theirs, and
/// whether the two characters at the seam stand together elsewhere.
struct Seams {
  private let pairs: Set<UInt64>
  private let lossRate: Double

  /// Enough to know a page by.
  private static let mostPairs = 200_000

  /// Reads the page's pairs of characters. Time is linear in the text.
  init(of blocks: [Block]) {
    var pairs: Set<UInt64> = []
    var ended = 0
    var lost = 0
    for (at, block) in blocks.enumerated() where block.kind == .paragraph || block.kind == .caption {
      if pairs.count < Self.mostPairs {
        for (a, b) in zip(block.text, block.text.dropFirst()) { pairs.insert(Self.pair(a, b)) }
      }
      // Before a heading a paragraph is over, as a rule.
      if at + 1 < blocks.count, blocks[at + 1].kind == .heading {
        ended += 1
        if block.isBroken { lost += 1 }
      }
    }
    self.pairs = pairs
    // One may have been cut by its column's end.
    lossRate = Double(Swift.max(0, lost - 1)) / Double(Swift.max(1, ended - 1))
  }

  private static func pair(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> UInt64 {
    UInt64(a.value) << 32 | UInt64(b.value)
  }

  /// How much `next` looks like the other half of `first`; from 1 on it is.
  func strength(_ first: Block, _ next: Block) -> Double {
    guard Dateline.at(startOf: next.text) == nil, !ContinuationNote.opens(next.text) else { return -10 }
    if EditorsNote.opens(first.text), first.text.count <= 8 { return -10 }
    guard let last = first.text.last, let begin = next.text.first else { return -10 }
    var score = 1 - 4 * lossRate
    if last.isPause || last == "、" || last.opensQuote || last.opensBracket { score += 3 }
    if last.isDigit && !begin.isDigit || "的和与及在把将对为以从向被".unicodeScalars.contains(last) { score += 1.5 }
    if begin.neverBegins || "的了着者们性化".unicodeScalars.contains(begin) { score += 3 }
    if pairs.contains(Self.pair(last, begin)) { score += 2 }
    if ParagraphOpening.isLikely(next.text) || begin.opensQuote { score -= 2.5 }
    if next.text.count <= 24, SentenceEnd.of(next.text) == .full { score += 1 }
    return score
  }
}
