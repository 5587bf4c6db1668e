/// Phase 5: brings the rest of an article back to it, where the order of the columns put another article between.
///
///     汕头 … 跟着祖母学绣。她 | 潮州工会调解员 | 本报讯 … 这样的茶桌。 | 说老艺人教徒弟 …
///
/// A paragraph that stops in mid-sentence before a heading is an open end; a paragraph behind another article's text that
/// no heading, dateline or indent opens may be what it lacks. They are paired by the seam and by what they speak of.
struct StrandMover {
  private let blocks: [Block]
  private let seams: Seams

  /// An open end looks no farther than this for its rest.
  private static let reach = 80
  /// Texts on one page that are this often cut aren't cut, they have lost their full stops.
  private static let mostOpenEnds = 6

  /// The blocks in reading order. Time is linear in the text: a page with many open ends is left as it is.
  static func reorder(_ blocks: [Block]) -> [Block] {
    let mover = StrandMover(blocks: blocks, seams: Seams(of: blocks))
    let ends = blocks.indices.filter { mover.isOpenEnd($0) }
    guard (1...mostOpenEnds).contains(ends.count) else { return blocks }
    var strands: [Int: Range<Int>] = [:]
    var moved: Set<Int> = []
    // What has been moved is neither moved again nor waited upon.
    for end in ends where !moved.contains(end) {
      let fits = mover.candidates(after: end).map { (strand: mover.strand(from: $0), fit: mover.fit(end, $0)) }
        .filter { candidate in !candidate.strand.contains { moved.contains($0) || strands[$0] != nil } }
      guard let best = fits.max(by: { $0.fit < $1.fit }), best.fit > 0 else { continue }
      strands[end] = best.strand
      moved.formUnion(best.strand.filter { mover.belongsToStrand($0) })
    }
    guard !strands.isEmpty else { return blocks }
    var out: [Block] = []
    for (at, block) in blocks.enumerated() where !moved.contains(at) {
      out.append(block)
      guard let strand = strands[at] else { continue }
      for index in strand where moved.contains(index) {
        out.append(blocks[index])
        out[out.count - 1].isMoved = true
        if index == strand.lowerBound { out[out.count - 1].resumes = true }
      }
    }
    return out
  }

  /// Whether the paragraph at `at` stops in mid-sentence because a heading or another article's text follows.
  private func isOpenEnd(_ at: Int) -> Bool {
    guard blocks[at].isBroken, !ContinuationNote.closes(blocks[at].text) else { return false }
    guard let next = next(after: at) else { return false }
    return blocks[next].kind == .heading || opensArticle(next)
  }

  private func next(after at: Int) -> Int? {
    (at + 1..<blocks.count).first { ![.caption, .photoCredit, .furniture].contains(blocks[$0].kind) }
  }

  private func opensArticle(_ at: Int) -> Bool {
    blocks[at].kind == .paragraph && Dateline.at(startOf: blocks[at].text) != nil
  }

  /// Paragraphs behind another article's text that nothing opens.
  private func candidates(after end: Int) -> [Int] {
    var sawArticle = false
    var last: Int?
    var found: [Int] = []
    for at in (end + 1)..<Swift.min(blocks.count, end + Self.reach) {
      switch blocks[at].kind {
      case .paragraph:
        let isOpened = opensArticle(at) || ContinuationNote.opens(blocks[at].text)
        let followsText =
          last.map { blocks[$0].kind == .paragraph && !blocks[$0].isBroken || blocks[$0].kind == .credit } ?? false
        if sawArticle, !isOpened, followsText, !blocks[at].isIndented { found.append(at) }
        if isOpened { sawArticle = true }
        last = at
      case .byline:
        if blocks[at - 1].kind == .heading { sawArticle = true }
        last = at
      case .heading, .credit: last = at
      default: break
      }
    }
    return found
  }

  /// How much the paragraph at `rest` looks like what the one at `end` lacks; above 0 it is taken for it.
  private func fit(_ end: Int, _ rest: Int) -> Double {
    let texts = [article(upTo: end), article(upTo: rest - 1)].map { indices in
      var profile = TermProfile()
      for at in indices { profile.add(blocks[at].text) }
      return profile
    }
    let terms = TermModel(texts)
    let text = blocks[rest].text
    let subject = terms.affinity(of: text, to: 0) - terms.affinity(of: text, to: 1)
    return seams.strength(blocks[end], blocks[rest]) - 1.3 + 12 * subject
  }

  /// The blocks of the text that ends at `at`, back to its heading.
  private func article(upTo at: Int) -> [Int] {
    var first = at
    while first > 0, blocks[first].kind != .heading { first -= 1 }
    while first > 0, blocks[first - 1].kind == .heading { first -= 1 }
    return Array(first...Swift.max(first, at))
  }

  /// From `start` to what ends the strand: a heading, another article's dateline, or after its credit.
  private func strand(from start: Int) -> Range<Int> {
    var end = start + 1
    while end < blocks.count, blocks[end].kind != .heading, blocks[end].kind != .byline, blocks[end].kind != .note,
      !opensArticle(end), blocks[end - 1].kind != .credit
    {
      if blocks[end - 1].kind == .paragraph, Credit.at(endOf: blocks[end - 1].text)?.isBracketed ?? false { break }
      end += 1
    }
    return start..<end
  }

  private func belongsToStrand(_ at: Int) -> Bool {
    blocks[at].kind == .paragraph || blocks[at].kind == .credit
  }
}
