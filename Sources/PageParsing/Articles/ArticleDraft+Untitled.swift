extension ArticleDraft {
  /// Joins a text that has a dateline but no heading, not even a torn one, to the article it follows directly: two
  /// reports under one heading.
  ///
  /// Only where headings stay with their texts: in print layout the heading may be lost.
  static func joiningUntitled(_ drafts: [ArticleDraft], blocks: [Block]) -> [ArticleDraft] {
    var out: [ArticleDraft] = []
    for draft in drafts {
      if draft.headings.isEmpty, draft.bylines.isEmpty, !draft.isPhoto, let first = draft.body.first,
        let last = out.last,
        !last.isPhoto, !last.headings.isEmpty, last.end == first - 1, blocks[first].kind == .paragraph,
        Dateline.at(startOf: blocks[first].text) != nil, let before = last.body.last, blocks[before].kind == .paragraph,
        Credit.at(endOf: blocks[before].text) == nil, !ContinuationNote.closes(blocks[before].text)
      {
        out[out.count - 1].body += draft.body
        out[out.count - 1].captions += draft.captions
        out[out.count - 1].crossheads += draft.crossheads
      } else {
        out.append(draft)
      }
    }
    return out
  }
}
