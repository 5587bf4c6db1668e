/// Finds the headline of an article that has none above it among the lines that were taken for its crossheads: a line
/// or two that interrupt a sentence were not set there, they were read there.
enum TornHeading {
  /// A question or an exclamation may be a headline of so many characters.
  private static let longestSentence = 32

  /// Moves such lines of `draft` from its body to its heading.
  static func find(in draft: inout ArticleDraft, blocks: inout [Block]) {
    guard draft.headings.isEmpty, !draft.isPhoto else { return }
    takeOpeningSentence(&draft, &blocks)
    guard draft.headings.isEmpty, !draft.crossheads.isEmpty else { return }
    let groups = self.groups(of: draft)
    var text = TermProfile()
    for at in draft.body where blocks[at].kind == .paragraph { text.add(blocks[at].text) }
    let model = TermModel([text])
    var best: (score: Double, group: [Int])?
    for group in groups {
      var score = group.count > 1 ? 1.0 : 0
      if interrupts(group, draft, blocks) { score += 1 }
      guard score > 0 else { continue }
      score += group.map { model.affinity(of: blocks[$0].text, to: 0) }.max() ?? 0
      if score > best?.score ?? 0 { best = (score, group) }
    }
    guard let group = best?.group else { return }
    draft.headings = group
    draft.body.removeAll { group.contains($0) }
    draft.crossheads.removeAll { group.contains($0) }
    draft.doubts.insert("title")
  }

  /// A short question that the text begins with is its headline, which looked like a sentence.
  private static func takeOpeningSentence(_ draft: inout ArticleDraft, _ blocks: inout [Block]) {
    guard draft.body.count > 2, let first = draft.body.first, blocks[first].kind == .paragraph else { return }
    let text = blocks[first].text
    guard text.count <= longestSentence, let last = text.last, last == "？" || last == "?" || last == "！" || last == "!"
    else { return }
    guard !text.contains("。"), draft.bylines.isEmpty || draft.bylines[0] > first else { return }
    blocks[first].kind = .heading
    draft.headings = [draft.body.removeFirst()]
  }

  /// Crossheads that stand right below each other.
  private static func groups(of draft: ArticleDraft) -> [[Int]] {
    var groups: [[Int]] = []
    for at in draft.crossheads {
      if let last = groups.last?.last, last == at - 1 {
        groups[groups.count - 1].append(at)
      } else {
        groups.append([at])
      }
    }
    return groups
  }

  /// Whether the text before the group stops in mid-sentence and the text after it begins there.
  private static func interrupts(_ group: [Int], _ draft: ArticleDraft, _ blocks: [Block]) -> Bool {
    guard let place = draft.body.firstIndex(of: group[0]), place > 0, place + group.count < draft.body.count else {
      return false
    }
    let after = blocks[draft.body[place + group.count]].text
    return blocks[draft.body[place - 1]].isBroken && !ParagraphOpening.isLikely(after)
      && !(after.first?.opensQuote ?? false)
  }
}
