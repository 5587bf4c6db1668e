/// A heading and what stands below it until the next one: an article, a part of one under a crosshead, or a photo.
struct Section {
  /// Indices of the heading lines above it.
  var headings: [Int] = []
  /// Indices of the bylines between heading and text.
  var bylines: [Int] = []
  /// Indices of everything else, in page order.
  var body: [Int] = []

  /// The sections of `blocks`, in page order; only the first may lack a heading.
  ///
  /// A byline above or among headings belongs to them; one below text ends it. The page's own lines go by.
  static func sections(of blocks: [Block]) -> [Section] {
    var sections: [Section] = []
    var current = Section()
    for (at, block) in blocks.enumerated() {
      switch block.kind {
      case .heading:
        if !current.body.isEmpty {
          sections.append(current)
          current = Section()
        }
        current.headings.append(at)
      case .byline
      where current.body.allSatisfy({ blocks[$0].kind == .caption }) && !current.headings.isEmpty
        || current.body.isEmpty:
        current.bylines.append(at)
      case .furniture: break
      default: current.body.append(at)
      }
    }
    sections.append(current)
    return sections.filter { !$0.headings.isEmpty || !$0.body.isEmpty || !$0.bylines.isEmpty }
      .map { $0.movingNamesToBylines(blocks).movingFirstCrosshead(blocks) }
  }

  /// A marked heading that holds names only is a byline, when another heading stands with it.
  private func movingNamesToBylines(_ blocks: [Block]) -> Section {
    guard headings.count > 1 else { return self }
    var section = self
    let names = headings.filter { Byline.isNamesOnly(blocks[$0].text) && blocks[$0].text.count <= 12 }
    guard !names.isEmpty, names.count < headings.count else { return self }
    section.headings.removeAll { names.contains($0) }
    section.bylines = (names + bylines).sorted()
    return section
  }

  /// A heading below the byline, which has headings above it, is the text's first crosshead.
  private func movingFirstCrosshead(_ blocks: [Block]) -> Section {
    guard let byline = bylines.first, headings.contains(where: { $0 < byline }), hasText(blocks) else { return self }
    var section = self
    section.body = headings.filter { $0 > byline } + body
    section.headings.removeAll { $0 > byline }
    return section
  }

  /// Whether it holds text, and not photos alone.
  func hasText(_ blocks: [Block]) -> Bool {
    body.contains { blocks[$0].kind == .paragraph }
  }
}
