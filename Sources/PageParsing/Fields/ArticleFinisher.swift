import Issues

/// Phase 10: makes an article of a draft: takes dateline, credit and names off its text and cleans the spaces.
struct ArticleFinisher {
  private let blocks: [Block]
  private let draft: ArticleDraft

  /// The article that `draft` of `blocks` is.
  static func article(of draft: ArticleDraft, blocks: [Block]) -> Article {
    ArticleFinisher(blocks: blocks, draft: draft).finish()
  }

  private func finish() -> Article {
    var article = Article()
    var credits: [Scalars] = []
    var texts = bodyTexts(&credits)
    takeDateline(&texts, &article)
    if let last = texts.indices.last, let credit = Credit.at(endOf: texts[last].text), texts[last].isParagraph,
      credit.isBracketed || texts[last].text.count > credit.length
    {
      texts[last].text.removeLast(credit.length)
      credits.insert(credit.text, at: 0)
    }
    article.paragraphs = texts.map { SpaceCleaner.clean($0.text).string }.filter { !$0.isEmpty }
    takeCaptions(&article, &credits)
    takeCredits(credits, &article)
    takeTitle(&article)
    article.doubts = doubts(article)
    return article
  }

  /// The fields that the parser is not sure of.
  private func doubts(_ article: Article) -> [String] {
    var doubts = draft.doubts
    if article.title.isEmpty, !draft.isPhoto { doubts.insert("title") }
    // A text that was put together from two places.
    if draft.body.contains(where: { blocks[$0].isMoved }) { doubts.insert("paragraphs") }
    if article.column != nil, draft.headings.sorted() != draft.headingsAbove.sorted() { doubts.insert("column") }
    return doubts.sorted()
  }

  // MARK: Text

  private func bodyTexts(_ credits: inout [Scalars]) -> [(text: Scalars, isParagraph: Bool)] {
    var texts: [(text: Scalars, isParagraph: Bool)] = []
    let lastText = draft.body.last { blocks[$0].kind == .paragraph || blocks[$0].kind == .note } ?? -1
    for at in draft.body {
      let block = blocks[at]
      let isTail = at > lastText && lastText >= 0
      switch block.kind {
      case .credit where isTail: credits.append(Credit.at(endOf: block.text)?.text ?? block.text)
      case .byline where isTail, .photoCredit where isTail: credits.append(block.text)
      case .paragraph where at == lastText && texts.count > 0 && isSignature(block.text): credits.append(block.text)
      default: texts.append((block.text, block.kind == .paragraph))
      }
    }
    return texts
  }

  /// `新华社北京1月11日电` as the last line.
  private func isSignature(_ text: Scalars) -> Bool {
    Dateline.at(startOf: text).map { $0.length == text.count } ?? false
  }

  private func takeDateline(_ texts: inout [(text: Scalars, isParagraph: Bool)], _ article: inout Article) {
    var lines = draft.bylines.map { blocks[$0].text }
    var names = NameList()
    for line in lines {
      let found = NameList.of(line)
      if found == NameList(), PersonName.isNames(line) {
        // Names alone above a text are its authors; whether staff or not it doesn't say.
        continue
      }
      names.reporters += found.reporters
      names.correspondents += found.correspondents
    }
    if let first = texts.indices.first(where: { texts[$0].isParagraph }),
      let dateline = Dateline.at(startOf: texts[first].text)
    {
      lines.append(dateline.text)
      names.reporters += dateline.names.reporters
      names.correspondents += dateline.names.correspondents
      texts[first].text.removeFirst(dateline.length)
    }
    if !lines.isEmpty { article.dateline = lines.map(\.string).joined(separator: " ") }
    article.reporters = names.reporters
    article.correspondents = names.correspondents
  }

  private func takeCredits(_ credits: [Scalars], _ article: inout Article) {
    guard !credits.isEmpty else { return }
    article.credit = credits.map(\.string).joined(separator: " ")
    for credit in credits {
      let names = NameList.of(credit)
      article.reporters += names.reporters.filter { !article.reporters.contains($0) }
      article.correspondents += names.correspondents.filter { !article.correspondents.contains($0) }
    }
  }

  // MARK: Photos

  private func takeCaptions(_ article: inout Article, _ credits: inout [Scalars]) {
    for at in draft.captions {
      let block = blocks[at]
      if block.kind == .photoCredit || block.kind == .byline, let last = article.captions.indices.last {
        article.captions[last].credit = [article.captions[last].credit, block.text.string].compactMap { $0 }.joined(
          separator: " ")
        continue
      }
      var text = Array(block.text.drop { $0 == "■" || $0 == "▲" || $0 == "●" || $0 == "◆" || $0.isBlank })
      let length = CaptionSign.creditLength(text)
      let credit = Array(text.suffix(length).trimmed)
      text.removeLast(length)
      article.captions.append(
        Caption(text: SpaceCleaner.clean(text).string, credit: credit.isEmpty ? nil : credit.string))
    }
    // A photo with a headline of its own is a short news item.
    if draft.isPhoto, !draft.headings.isEmpty, article.paragraphs.isEmpty {
      article.paragraphs = article.captions.map(\.text)
      credits += article.captions.compactMap(\.credit).map { Array($0.unicodeScalars) }
      article.captions = []
    }
  }

  // MARK: Heading

  private func takeTitle(_ article: inout Article) {
    var lines = draft.headings.sorted()
    if let label = label(among: lines) {
      article.column = blocks[label].text.string
      lines.removeAll { $0 == label }
    }
    article.title = lines.map { blocks[$0].text.string }
  }

  /// The column label: the first line, or one that stands apart from the others.
  private func label(among lines: [Int]) -> Int? {
    guard lines.count > 1 else { return nil }
    var profile = TermProfile()
    for at in draft.body { profile.add(blocks[at].text) }
    let text = Array(draft.body.flatMap { blocks[$0].text }.prefix(6000))
    let scored = lines.enumerated().compactMap { place, line -> (line: Int, score: Double)? in
      let others = lines.filter { $0 != line }
      let isTorn = others.allSatisfy { other in
        blocks[min(line, other)...max(line, other)].contains { $0.kind == .paragraph }
      }
      // Behind the text stands the main headline rather than a label.
      let isBehind = line > draft.end && others.contains { $0 < draft.start }
      guard place == 0 || isTorn, !isBehind || ColumnLabel.isSlogan(blocks[line].text) else { return nil }
      let next = lines[place + 1 < lines.count ? place + 1 : 0]
      let setting = ColumnLabel.Setting(
        next: blocks[next].text, text: text, coverage: profile.coverage(of: blocks[line].text), isTorn: isTorn,
        isPlainAboveMarked: !blocks[line].isMarked && blocks[next].isMarked, others: others.count)
      let score = ColumnLabel.score(blocks[line].text, in: setting)
      return (line, score)
    }
    return scored.filter { $0.score >= ColumnLabel.threshold }.max { $0.score < $1.score }?.line
  }
}
