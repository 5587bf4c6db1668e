/// Phases 3 and 4 on pages with a paragraph a line: each line is a block, told by its own signs.
enum MarkdownBlockBuilder {
  /// A plain line longer than this is no heading.
  private static let longestPlainHeading = 32

  /// The blocks of `lines`.
  static func blocks(of lines: [PageLine]) -> [Block] {
    var blocks: [Block] = []
    var previous: PageLine?
    for (at, line) in lines.enumerated() {
      defer { previous = line }
      let kind = Furniture.isMasthead(lines, at: at) ? .furniture : kind(of: line)
      if kind == .paragraph || kind == .caption || kind == .heading && line.headingLevel == 0, let previous,
        !line.followsBlank,
        !previous.breaksHard, let last = blocks.last, isSoftBreak(last, line.text)
      {
        LineJoin.append(line.text, to: &blocks[blocks.count - 1].text)
        if CaptionSign.score(blocks[blocks.count - 1].text) >= CaptionSign.threshold {
          blocks[blocks.count - 1].kind = .caption
        }
        continue
      }
      blocks.append(
        Block(kind: kind, text: line.text, line: line.number, level: line.headingLevel, isIndented: line.isIndented))
    }
    return blocks
  }

  /// What `line` is by its own signs.
  static func kind(of line: PageLine) -> Block.Kind {
    let text = line.text
    if ContinuationNote.isNote(text) { return .note }
    if EditorsNote.opens(text), line.headingLevel == 0 { return .paragraph }
    if Furniture.isFurniture(text) { return .furniture }
    if Byline.isByline(text) { return CaptionSign.isCredit(text[...]) && text.holds("摄") ? .photoCredit : .byline }
    if let credit = Credit.at(endOf: text), credit.isBracketed, credit.length == text.count { return .credit }
    if line.headingLevel > 0 { return .heading }
    if text.count <= 20, CaptionSign.isCredit(text[...]), text.ends(with: "摄") { return .photoCredit }
    if Byline.isNamesOnly(text) { return .byline }
    if ContactLine.isContact(text) { return .contact }
    if CaptionSign.score(text) >= CaptionSign.threshold { return .caption }
    return isHeadingShaped(text) ? .heading : .paragraph
  }

  /// Whether an unmarked line may be a heading: short, and no sentence.
  static func isHeadingShaped(_ text: Scalars) -> Bool {
    guard text.count <= longestPlainHeading, SentenceEnd.of(text) != .full, let first = text.first else { return false }
    guard !first.neverBegins, !text.contains(where: { $0.isPause }), SentenceEnd.of(text) != .announcing else {
      return false
    }
    guard !text.contains(where: { $0 == "。" }), Dateline.at(startOf: text) == nil else { return false }
    return text.contains { $0.isHan || $0.isLatin }
  }

  /// Whether `next`, on the line right below `block`, goes on with it: Markdown wraps lines, but OCR also lists short
  /// items without a blank line between them.
  private static func isSoftBreak(_ block: Block, _ next: Scalars) -> Bool {
    guard block.kind == .paragraph || block.kind == .caption, let last = block.text.last, let first = next.first else {
      return false
    }
    return last.isDigit || last.isPause || last == "、" || first.neverBegins
  }
}
