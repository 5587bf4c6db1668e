extension ArticleDraft {
  /// Column label, kicker and headline: an article seldom has more heading lines.
  private static let usualLines = 3

  /// Joins a text that has a dateline but no heading to the article it follows directly and that has not been closed by a
  /// credit: two reports under one heading.
  ///
  /// Only where headings stay with their texts; in print layout the heading may be lost.
  static func joiningUntitled(_ drafts: [ArticleDraft], blocks: [Block]) -> [ArticleDraft] {
    var out: [ArticleDraft] = []
    for draft in drafts {
      if let last = out.last, draft.isSecondReport(after: last, blocks) {
        out[out.count - 1].body += draft.body
        out[out.count - 1].captions += draft.captions
        out[out.count - 1].crossheads += draft.crossheads
      } else {
        out.append(draft)
      }
    }
    return out
  }

  /// Whether some heading stands where it isn't needed, so that it may be another article's.
  static func haveSpareHeading(_ drafts: [ArticleDraft], loose: [Int]) -> Bool {
    !loose.isEmpty || drafts.contains { $0.headings.count > usualLines || $0.isPhoto && $0.headings.count > 1 }
  }

  private func isSecondReport(after other: ArticleDraft, _ blocks: [Block]) -> Bool {
    guard headings.isEmpty, bylines.isEmpty, !isPhoto, !other.isPhoto, !other.headings.isEmpty else { return false }
    guard let first = body.first, let before = other.body.last, other.end == first - 1 else { return false }
    guard blocks[first].kind == .paragraph, blocks[before].kind == .paragraph else { return false }
    return Dateline.at(startOf: blocks[first].text) != nil && Credit.at(endOf: blocks[before].text) == nil
      && !ContinuationNote.closes(blocks[before].text)
  }
}
