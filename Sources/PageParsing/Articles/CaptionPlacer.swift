/// Phase 9: gives every caption to the article whose photo it tells of; one that tells of none is a photo by itself.
struct CaptionPlacer {
  private let blocks: [Block]
  private let terms: TermModel

  /// From this affinity on a caption at an article's edge belongs to it.
  private static let enough = 0.16
  /// A caption goes to another article than the one it stands in only for so much more.
  private static let margin = 0.15

  /// Places the captions of `drafts`.
  static func place(_ drafts: inout [ArticleDraft], blocks: [Block]) {
    let placer = CaptionPlacer(drafts, blocks)
    var moves: [(captions: [Int], from: Int, to: Int?)] = []
    for (index, draft) in drafts.enumerated() {
      if draft.isPhoto && !draft.headings.isEmpty { continue }
      for group in placer.groups(of: draft.captions) {
        let target = placer.home(of: group, from: index, in: drafts)
        if target != index { moves.append((group, index, target)) }
      }
    }
    for move in moves {
      drafts[move.from].captions.removeAll { move.captions.contains($0) }
      if let target = move.to {
        drafts[target].captions += move.captions
        drafts[target].captions.sort()
        if move.from != target, !drafts[move.from].isPhoto { drafts[target].doubts.insert("captions") }
      } else {
        drafts.append(ArticleDraft(captions: move.captions, isPhoto: true))
      }
    }
    drafts.removeAll {
      $0.isPhoto && $0.captions.isEmpty && $0.headings.isEmpty && $0.body.isEmpty && $0.bylines.isEmpty
    }
    drafts.sort { $0.start < $1.start }
  }

  private init(_ drafts: [ArticleDraft], _ blocks: [Block]) {
    self.blocks = blocks
    terms = TermModel(
      drafts.map { draft in
        var profile = TermProfile()
        for at in draft.headings + draft.body { profile.add(blocks[at].text) }
        return profile
      }
    )
  }

  /// A caption together with the credit lines right below it.
  private func groups(of captions: [Int]) -> [[Int]] {
    var groups: [[Int]] = []
    for at in captions {
      let isTail = blocks[at].kind == .photoCredit || blocks[at].kind == .byline
      if isTail, groups.last?.last == at - 1 { groups[groups.count - 1].append(at) } else { groups.append([at]) }
    }
    return groups
  }

  /// The draft that the caption belongs to; nil when it stands by itself.
  private func home(of group: [Int], from index: Int, in drafts: [ArticleDraft]) -> Int? {
    let text = group.flatMap { blocks[$0].text }
    // More articles than these don't stand near a caption.
    let near = Swift.max(0, index - 40)...Swift.min(drafts.count - 1, index + 40)
    let fits = near.filter { !drafts[$0].isPhoto }.map { ($0, terms.affinity(of: text, to: $0)) }
    guard let best = fits.max(by: { $0.1 < $1.1 }) else { return drafts[index].isPhoto ? index : nil }
    if drafts[index].isPhoto { return best.1 >= Self.enough ? best.0 : index }
    let own = terms.affinity(of: text, to: index)
    let draft = drafts[index]
    let isInside = draft.body.contains { $0 > group[group.count - 1] } || draft.body.isEmpty
    if best.0 != index, best.1 >= Self.enough, best.1 > own + Self.margin { return best.0 }
    if isInside || CaptionSign.isMarked(blocks[group[0]].text) { return index }
    if own >= Self.enough { return index }
    return best.1 >= Self.enough ? best.0 : nil
  }
}
