/// Phase 5: joins the halves of a paragraph that a column's end cut in two, also past a photo and its caption.
///
/// In print layout the labels tell. Where each line is a paragraph, the first half lacks the full stop; but OCR loses
/// full stops too, so the other half is asked as well, and the page: whether the two characters at the seam stand
/// together elsewhere on it.
struct ParagraphJoiner {
  private let pairs: Set<UInt64>
  private let lossRate: Double

  /// Joins the broken paragraphs of `blocks`. Time is linear in the text.
  static func join(_ blocks: [Block]) -> [Block] {
    let joiner = ParagraphJoiner(blocks)
    var out: [Block] = []
    out.reserveCapacity(blocks.count)
    for block in joiner.withFragmentsAsText(blocks) {
      if block.kind == .paragraph, let open = joiner.openParagraph(in: out), joiner.continues(out[open], with: block) {
        LineJoin.append(block.text, to: &out[open].text)
      } else if let last = out.last, last.kind == .caption, joiner.endsOpen(last), joiner.isCaptionTail(block),
        joiner.seam(last, block) >= 1
      {
        LineJoin.append(block.text, to: &out[out.count - 1].text)
      } else {
        out.append(block)
      }
    }
    return out
  }

  private init(_ blocks: [Block]) {
    var pairs: Set<UInt64> = []
    var ended = 0
    var lost = 0
    for (at, block) in blocks.enumerated() where block.kind == .paragraph || block.kind == .caption {
      for (a, b) in zip(block.text, block.text.dropFirst()) where pairs.count < 200_000 {
        pairs.insert(Self.pair(a, b))
      }
      // Before a heading a paragraph is over for certain.
      if at + 1 < blocks.count, blocks[at + 1].kind == .heading {
        ended += 1
        if block.isBroken { lost += 1 }
      }
    }
    self.pairs = pairs
    lossRate = Double(lost) / Double(Swift.max(1, ended))
  }

  private static func pair(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> UInt64 {
    UInt64(a.value) << 32 | UInt64(b.value)
  }

  private func endsOpen(_ caption: Block) -> Bool {
    SentenceEnd.of(caption.text) == .none && CaptionSign.creditLength(caption.text) == 0
  }

  /// Whether a block may be a caption's second half: it ends with the photo's credit and no mark begins it.
  private func isCaptionTail(_ block: Block) -> Bool {
    (block.kind == .caption || block.kind == .paragraph) && !CaptionSign.isMarked(block.text)
      && CaptionSign.creditLength(block.text) > 0
  }

  /// The blocks, with those unmarked lines as paragraphs that only looked like a crosshead: the text below goes on with
  /// their sentence.
  private func withFragmentsAsText(_ blocks: [Block]) -> [Block] {
    var out = blocks
    for at in blocks.indices
    where at > 0 && blocks[at].kind == .heading && !blocks[at].isMarked && blocks[at - 1].kind == .paragraph {
      guard let next = blocks[(at + 1)...].first(where: { $0.kind != .caption && $0.kind != .photoCredit }),
        next.kind == .paragraph, !blocks[at - 1].isBroken
      else { continue }
      if seam(blocks[at], next) >= 2 { out[at].kind = .paragraph }
    }
    return out
  }

  /// The last paragraph, when nothing but photos stands after it and its sentence is open.
  private func openParagraph(in blocks: [Block]) -> Int? {
    var at = blocks.count - 1
    while at >= 0, blocks[at].kind == .caption || blocks[at].kind == .photoCredit || blocks[at].kind == .furniture {
      at -= 1
    }
    return at >= 0 && (blocks[at].isBroken || blocks[at].endsWithName) ? at : nil
  }

  /// Whether `next` is the other half of `first`, which lacks its end.
  func continues(_ first: Block, with next: Block) -> Bool {
    next.resumes || seam(first, next) >= (first.endsWithName ? 2.5 : 1)
  }

  /// How much `next` looks like the other half of `first`.
  private func seam(_ first: Block, _ next: Block) -> Double {
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
