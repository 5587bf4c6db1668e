/// Phase 4 on print lines: puts labelled lines together to blocks.
enum PrintBlockBuilder {
  /// The blocks of `lines`, labelled `labels`.
  static func blocks(of lines: [PageLine], labelled labels: [LineLabel]) -> [Block] {
    var blocks: [Block] = []
    var previous: LineLabel?
    let columns = ColumnWidths(of: lines)
    for (at, (line, label)) in zip(lines, labels).enumerated() {
      defer { previous = label }
      switch label {
      case .running where previous == .opening || previous == .running,
        .captionRunning where previous == .caption || previous == .captionRunning:
        LineJoin.append(line.text, to: &blocks[blocks.count - 1].text)
      case .heading: blocks.append(Block(kind: .heading, text: line.text, line: line.number))
      case .opening:
        let isIndented = line.isIndented || columns.looksIndented(at: at)
        blocks.append(Block(kind: .paragraph, text: line.text, line: line.number, isIndented: isIndented))
      case .running: blocks.append(Block(kind: .paragraph, text: line.text, line: line.number, resumes: true))
      case .caption, .captionRunning: blocks.append(Block(kind: .caption, text: line.text, line: line.number))
      case .byline: blocks.append(Block(kind: .byline, text: line.text, line: line.number))
      case .credit: blocks.append(Block(kind: .credit, text: line.text, line: line.number))
      case .note: blocks.append(Block(kind: .note, text: line.text, line: line.number))
      case .furniture:
        let kind: Block.Kind =
          ContactLine.isContact(line.text) && !Furniture.isFurniture(line.text) ? .contact : .furniture
        blocks.append(Block(kind: kind, text: line.text, line: line.number))
      }
    }
    for at in blocks.indices where blocks[at].kind == .paragraph {
      if CaptionSign.score(blocks[at].text) >= CaptionSign.threshold { blocks[at].kind = .caption }
    }
    return blocks
  }
}

/// How two lines of one paragraph become one.
enum LineJoin {
  /// Appends `next` to `text`: Chinese needs no space, two Latin words do.
  static func append(_ next: some Collection<Unicode.Scalar>, to text: inout Scalars) {
    if let last = text.last, let first = next.first, last.isLatin || last == ",", first.isLatin { text.append(" ") }
    text.append(contentsOf: next)
  }
}
