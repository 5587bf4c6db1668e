import Issues

/// Makes the page of its articles and of what belongs to none of them.
enum PageComposer {
  /// A text without a heading that is shorter than this share of the page, and no article by its signs, is put aside.
  private static let smallShare = 0.02

  /// The page that `drafts` of `blocks` make up; `loose` are headings that stand over nothing.
  static func page(of drafts: [ArticleDraft], loose: [Int], blocks: [Block], source: String) -> Page {
    var page = Page(source: source)
    var aside = Set(loose)
    for (at, block) in blocks.enumerated() where block.kind == .furniture {
      aside.insert(at)
      page.number = page.number ?? Furniture.number(of: block.text)
      page.section = page.section ?? Furniture.section(of: block.text)
    }
    let all = blocks.reduce(0) { $0 + $1.text.count }
    for draft in drafts {
      let parts = draft.headings + draft.bylines + draft.body + draft.captions
      let size = parts.reduce(0) { $0 + blocks[$1].text.count }
      let share = isAdvertised(draft, blocks) ? advertisedShare : isAside(draft, blocks) ? smallShare : 0
      if Double(size) <= Double(all) * share {
        aside.formUnion(parts)
      } else {
        page.articles.append(ArticleFinisher.article(of: draft, blocks: blocks))
      }
    }
    page.unplaced = aside.sorted().map { blocks[$0].text.string }
    return page
  }

  private static let advertisements = ["广告", "启事", "声明", "寻人", "转让"]
  /// What announces itself as an advertisement may be this share of the page.
  private static let advertisedShare = 0.06

  private static func isAdvertised(_ draft: ArticleDraft, _ blocks: [Block]) -> Bool {
    draft.headings.contains { at in
      blocks[at].text.count <= 8 && advertisements.contains { blocks[at].text.ends(with: $0) }
    }
  }

  /// Whether a draft is no article: an advertisement by its addresses, or a scrap without heading, dateline or caption.
  private static func isAside(_ draft: ArticleDraft, _ blocks: [Block]) -> Bool {
    if draft.body.count(where: { blocks[$0].kind == .contact }) >= 2 { return true }
    guard draft.captions.isEmpty, !draft.isPhoto else { return false }
    let texts = draft.body.filter { blocks[$0].kind == .paragraph }
    if texts.isEmpty { return true }
    return draft.headings.isEmpty && texts.count == 1 && Dateline.at(startOf: blocks[texts[0]].text) == nil
      && SentenceEnd.of(blocks[texts[0]].text) != .full
  }
}
