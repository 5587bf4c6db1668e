/// Phase 6: joins the halves of a paragraph that a column's end cut in two, also past a photo and its caption.
///
/// In print layout the labels tell; where each line is a paragraph, the seam does.
struct ParagraphJoiner {
  private let seams: Seams

  /// Joins the broken paragraphs of `blocks`. Time is linear in the text.
  static func join(_ blocks: [Block]) -> [Block] {
    let joiner = ParagraphJoiner(seams: Seams(of: blocks))
    var out: [Block] = []
    out.reserveCapacity(blocks.count)
    for block in joiner.withFragmentsAsText(blocks) {
      if block.kind == .paragraph, let open = joiner.openParagraph(in: out), joiner.continues(out[open], with: block) {
        LineJoin.append(block.text, to: &out[open].text)
        out[open].isMoved = out[open].isMoved || block.isMoved
      } else if let last = out.last, last.kind == .caption, joiner.endsOpen(last), joiner.isCaptionTail(block),
        joiner.seams.strength(last, block) >= 1
      {
        LineJoin.append(block.text, to: &out[out.count - 1].text)
      } else {
        out.append(block)
      }
    }
    return out
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
      if seams.strength(blocks[at], next) >= 2 { out[at].kind = .paragraph }
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
    next.resumes || seams.strength(first, next) >= (first.endsWithName ? 2.5 : 1)
  }
}
