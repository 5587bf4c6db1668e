/// Phase 7: tells where articles begin, so that a crosshead isn't taken for a headline.
///
/// Each heading is asked what speaks for a new article: a dateline or byline below it, a signature above it, several
/// lines, a change of subject; and what the page does elsewhere: where articles carry datelines or signatures, a heading
/// without either is rather a crosshead.
struct ArticleDivider {
  private let blocks: [Block]
  private let sections: [Section]
  private let terms: TermModel
  /// Whether headings carry Markdown signs on this page.
  private let isMarked: Bool

  /// The articles of `blocks`, in page order, and the headings that stand above no text.
  static func divide(_ blocks: [Block]) -> (drafts: [ArticleDraft], loose: [Int]) {
    ArticleDivider(blocks).divide()
  }

  private init(_ blocks: [Block]) {
    self.blocks = blocks
    sections = Section.sections(of: blocks)
    terms = TermModel(
      sections.map { section in
        var profile = TermProfile()
        for at in section.headings { profile.add(blocks[at].text) }
        for at in section.body where blocks[at].kind == .paragraph { profile.add(blocks[at].text) }
        return profile
      }
    )
    isMarked = blocks.contains { $0.isMarked }
  }

  private func divide() -> (drafts: [ArticleDraft], loose: [Int]) {
    var drafts: [ArticleDraft] = []
    var loose: [Int] = []
    /// The sections that the last draft is made of.
    var parts: [Int] = []
    let custom = habit()
    for (at, section) in sections.enumerated() {
      guard section.hasText(blocks) else {
        if section.body.contains(where: { blocks[$0].kind == .caption || blocks[$0].kind == .photoCredit }) {
          drafts.append(photo(section))
          parts = []
        } else if section.body.isEmpty {
          loose += section.headings + section.bylines
        } else {
          drafts.append(ArticleDraft(headings: section.headings, bylines: section.bylines, body: section.body))
          parts = []
        }
        continue
      }
      let follows = !parts.isEmpty && !section.headings.isEmpty && !opensArticle(at, after: parts, custom: custom)
      if follows, !drafts.isEmpty {
        let last = drafts.count - 1
        moveLead(of: &drafts, before: at, parts: &parts)
        let target = drafts.count - 1
        drafts[target].crossheads += section.headings
        drafts[target].body += section.headings + section.bylines
        append(section.body, to: &drafts)
        parts = target > last ? [at] : parts + [at]
      } else {
        var (headings, body) = (section.headings, section.body)
        if let note = EditorsNote.extent(of: body, blocks), headings.count > 1 {
          // An editor's note to several reports stands under their common headline.
          drafts.append(ArticleDraft(headings: [headings.removeFirst()], body: Array(body[..<note])))
          body.removeFirst(note)
        }
        drafts.append(ArticleDraft(headings: headings, bylines: section.bylines))
        append(body, to: &drafts)
        parts = [at]
      }
    }
    return (drafts, loose)
  }

  private func photo(_ section: Section) -> ArticleDraft {
    ArticleDraft(
      headings: section.headings, bylines: section.bylines,
      body: section.body.filter { blocks[$0].kind != .caption && blocks[$0].kind != .photoCredit },
      captions: section.body.filter { blocks[$0].kind == .caption || blocks[$0].kind == .photoCredit }, isPhoto: true)
  }

  // MARK: Inside one section

  /// Adds `body` to the last draft, beginning a new one where text begins that has no heading of its own: at a dateline,
  /// at a continuation note, after a signature.
  private func append(_ body: [Int], to drafts: inout [ArticleDraft]) {
    for at in body {
      let block = blocks[at]
      let last = drafts.count - 1
      switch block.kind {
      case .caption: drafts[last].captions.append(at)
      case .photoCredit: takePhotoCredit(at, &drafts[last])
      case .note where ContinuationNote.opens(block.text):
        if drafts[last].body.isEmpty { drafts[last].body.append(at) } else { drafts.append(ArticleDraft(body: [at])) }
      case .paragraph:
        let isNew =
          !isBare(drafts[last].body) && (opensText(block.text) || isClosed(drafts[last].body) && !block.resumes)
        if isNew { drafts.append(ArticleDraft(body: [at])) } else { drafts[last].body.append(at) }
      case .byline where isClosed(drafts[last].body) && at + 1 < blocks.count && blocks[at + 1].kind == .paragraph:
        drafts.append(ArticleDraft(bylines: [at]))
      default: drafts[last].body.append(at)
      }
    }
  }

  /// A photo's credit right below a paragraph, in one line or two, makes that paragraph a caption.
  private func takePhotoCredit(_ at: Int, _ draft: inout ArticleDraft) {
    var tail = [at]
    if draft.body.last == at - 1, blocks[at - 1].kind == .byline { tail.insert(draft.body.removeLast(), at: 0) }
    if draft.body.count > 1, draft.body.last == tail[0] - 1, blocks[tail[0] - 1].kind == .paragraph {
      tail.insert(draft.body.removeLast(), at: 0)
    }
    if tail.count > 1 || draft.body.isEmpty || draft.captions.last == at - 1 {
      draft.captions += tail
    } else {
      draft.body.append(at)
    }
  }

  private func opensText(_ text: Scalars) -> Bool {
    if ContinuationNote.opens(text) { return true }
    guard let dateline = Dateline.at(startOf: text) else { return false }
    return dateline.length < text.count
  }

  /// Whether nothing is there yet, or a dateline that stands on a line of its own.
  private func isBare(_ body: [Int]) -> Bool {
    body.isEmpty || body.count == 1 && blocks[body[0]].kind == .paragraph && isDatelineOnly(blocks[body[0]].text)
  }

  private func isDatelineOnly(_ text: Scalars) -> Bool {
    Dateline.at(startOf: text).map { $0.length == text.count } ?? false
  }

  /// Whether the text of these blocks has come to its end: a credit, a byline below it, a note that it goes on elsewhere.
  private func isClosed(_ body: [Int]) -> Bool {
    guard let last = body.last(where: { blocks[$0].kind != .caption }) else { return false }
    switch blocks[last].kind {
    case .credit, .byline, .contact, .photoCredit: return true
    case .note: return !ContinuationNote.opens(blocks[last].text)
    case .paragraph:
      let text = blocks[last].text
      if ContinuationNote.closes(text) || Credit.at(endOf: text) != nil { return true }
      return body.first != last && isDatelineOnly(text)
    default: return false
    }
  }

  // MARK: Between two sections

  private func opensArticle(_ at: Int, after parts: [Int], custom: Double) -> Bool {
    score(at, after: parts) + custom > 0
  }

  /// What speaks for a new article at section `at`, apart from its subject: 0 when nothing does.
  private func evidence(_ at: Int) -> Double {
    let section = sections[at]
    var score = 0.0
    if let text = section.body.first(where: { blocks[$0].kind == .paragraph }), opensText(blocks[text].text) {
      score += 5
    }
    if !section.bylines.isEmpty { score += 4 }
    if at > 0, isClosed(sections[at - 1].body) { score += 3 }
    if section.body.first.map({ blocks[$0].kind == .note }) ?? false { score += 3 }
    return score
  }

  private func score(_ at: Int, after parts: [Int]) -> Double {
    let section = sections[at]
    var score = evidence(at)
    if section.headings.count > 1 { score += 1.5 } else if blocks[section.headings[0]].text.count <= 10 { score -= 0.5 }
    if isBelow(section, sections[parts[0]]) { score -= 2.5 }
    if introducesSubject(at, after: parts) { score += 1 }
    if isMarked, !section.headings.contains(where: { blocks[$0].isMarked }) { score -= 1.5 }
    if let last = sections[parts[parts.count - 1]].body.last(where: { blocks[$0].kind == .paragraph }),
      blocks[last].isBroken
    {
      score -= 0.5
    }
    return score + 1.2 - 4 * likeness(of: at, to: parts)
  }

  /// Whether Markdown sets the section's headings at a lower level than those of the article before.
  private func isBelow(_ section: Section, _ other: Section) -> Bool {
    guard let level = section.headings.map({ blocks[$0].level }).min(),
      let above = other.headings.map({ blocks[$0].level }).max()
    else { return false }
    return above > 0 && level > above
  }

  /// Whether the text's first words name what the heading begins with, and the article before doesn't know it.
  private func introducesSubject(_ at: Int, after parts: [Int]) -> Bool {
    let section = sections[at]
    guard let heading = section.headings.last, let text = section.body.first(where: { blocks[$0].kind == .paragraph })
    else {
      return false
    }
    let name = blocks[heading].text.drop { !$0.isHan }.prefix(2)
    guard name.count == 2, name.allSatisfy(\.isHan), blocks[text].text.prefix(60).holds(name.string) else {
      return false
    }
    return !parts.suffix(4).contains { part in
      sections[part].body.contains { blocks[$0].text.prefix(3000).holds(name.string) }
    }
  }

  /// How much the section speaks of what the article before it speaks of, beyond what it has in common with the page.
  private func likeness(of at: Int, to parts: [Int]) -> Double {
    let own = terms.overlap(of: at, with: parts)
    // A page of thousands of sections is compared with the nearest ones only.
    let others = (Swift.max(0, at - 12)...Swift.min(sections.count - 1, at + 12)).filter {
      $0 != at && !parts.contains($0)
    }
    guard !others.isEmpty else { return own }
    let shared = others.map { terms.overlap(of: at, with: [$0]) }.sorted()
    return own - shared[shared.count / 4]
  }

  /// What the page's custom says to a heading without evidence: below 0 when articles come with a dateline, byline or
  /// signature here, above 0 when they don't.
  private func habit() -> Double {
    var told = 0
    var untold = 0
    var parts: [Int] = []
    for (at, section) in sections.enumerated() where section.hasText(blocks) {
      defer { parts.append(at) }
      guard !parts.isEmpty, !section.headings.isEmpty else { continue }
      guard score(at, after: parts) > 0 else { continue }
      parts = []
      if evidence(at) > 0 { told += 1 } else { untold += 1 }
    }
    return told + untold == 0 ? 0.4 : 0.8 - 1.6 * Double(told) / Double(told + untold)
  }

  /// When the last paragraph before a crosshead speaks of what follows and not of what stands before it, it is the lead of
  /// an article whose heading was torn away: a new draft begins with it.
  private func moveLead(of drafts: inout [ArticleDraft], before at: Int, parts: inout [Int]) {
    let last = drafts.count - 1
    guard drafts[last].crossheads.isEmpty, drafts[last].body.count > 2, let lead = drafts[last].body.last,
      blocks[lead].kind == .paragraph, !blocks[lead].isBroken, let part = parts.last
    else { return }
    var before = TermProfile()
    for index in drafts[last].body.dropLast() { before.add(blocks[index].text) }
    var after = TermProfile()
    for index in sections[at...].prefix(3).flatMap(\.body) where blocks[index].kind == .paragraph {
      after.add(blocks[index].text)
    }
    let model = TermModel([before, after])
    let back = model.affinity(of: blocks[lead].text, to: 0)
    let forward = model.affinity(of: blocks[lead].text, to: 1)
    guard forward > 0.1, forward > 3 * back else { return }
    drafts[last].body.removeLast()
    drafts.append(ArticleDraft(body: [lead]))
    parts.removeAll { $0 == part }
  }
}
