extension ArticleDraft {
  /// Joins a text that has a dateline, but no heading of its own, to the article it follows directly and that no credit
  /// has closed: two reports under one heading.
  ///
  /// A heading that was assigned to it from elsewhere keeps it apart; one from the article before does not. Only where
  /// headings stay with their texts: in print layout the heading may be lost.
  static func joiningUntitled(_ drafts: [ArticleDraft], blocks: [Block]) -> [ArticleDraft] {
    var out: [ArticleDraft] = []
    for draft in drafts {
      if let last = out.last, draft.isSecondReport(after: last, blocks) {
        out[out.count - 1].headings = (last.headings + draft.headings).sorted()
        out[out.count - 1].body += draft.body
        out[out.count - 1].captions += draft.captions
        out[out.count - 1].crossheads += draft.crossheads
      } else {
        out.append(draft)
      }
    }
    return out
  }

  private func isSecondReport(after other: ArticleDraft, _ blocks: [Block]) -> Bool {
    guard bylines.isEmpty, !isPhoto, !other.isPhoto, !other.headings.isEmpty else { return false }
    guard headings.allSatisfy({ other.headingsAbove.contains($0) }), headingsAbove.isEmpty else { return false }
    guard let first = body.first, let before = other.body.last, other.end == first - 1 else { return false }
    guard blocks[first].kind == .paragraph, blocks[before].kind == .paragraph else { return false }
    return Dateline.at(startOf: blocks[first].text) != nil && Credit.at(endOf: blocks[before].text) == nil
      && !ContinuationNote.closes(blocks[before].text)
  }
}
