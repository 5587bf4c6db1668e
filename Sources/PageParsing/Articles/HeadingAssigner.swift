/// Phase 8: gives every heading line to the article it speaks of.
///
/// Mostly that is the article below. But columns are read in the wrong order: a headline stands behind its text, a column
/// label in the middle of another article's heading, both at the page's end. So all lines are assigned at once: what a
/// line costs with an article depends on the terms they share and on where it stands, and an article's first two lines
/// are worth more than its fourth, so that one without a heading draws the line that fits.
struct HeadingAssigner {
  private let blocks: [Block]
  private let terms: TermModel
  /// Whether Markdown keeps headings with their texts.
  private let isMarked: Bool

  /// What the heading lines of an article are worth, the first and the further ones, and last the label's own place.
  private static let places: [Double] = [3, 1.4, 0.4, -1.2, -2.5, labelWorth]
  private static let labelWorth = 1.6
  /// So little that it's never chosen.
  private static let never = -100.0
  /// More lines than these are left where they stand: no page has so many, and the assignment would take long.
  private static let most = 250

  /// Assigns the headings of `drafts` and the `loose` ones; what fits nobody stays loose.
  static func assign(_ drafts: inout [ArticleDraft], loose: inout [Int], blocks: [Block]) {
    guard !drafts.isEmpty else { return }
    let lines = (drafts.flatMap(\.headings) + loose).filter { blocks[$0].kind == .heading }.sorted()
    guard lines.count <= most, drafts.count <= most, !lines.isEmpty else { return }
    let assigner = HeadingAssigner(drafts, blocks)
    var home: [Int: Int] = [:]
    for index in drafts.indices {
      drafts[index].headingsAbove = drafts[index].headings
      for line in drafts[index].headings { home[line] = index }
    }
    // A label is not worth the place of a headline.
    let labels = lines.map { ColumnLabel.isSlogan(blocks[$0].text) }
    let values = lines.map { line in
      drafts.indices.map { assigner.value(of: line, for: $0, in: drafts, home: home[line]) }
    }
    // A photo needs a heading less than a text does; one that a mark announces as a caption hardly has one.
    let shares = drafts.map { draft in
      !draft.isPhoto ? 1 : draft.captions.contains { CaptionSign.isMarked(blocks[$0].text) } ? 0.1 : 0.5
    }
    // The name of a body alone is half a heading.
    let wants = drafts.map { draft in
      let lines = assigner.headlines(of: draft)
      return lines.count == 1 && ColumnLabel.namesBody(blocks[lines[0]].text) ? 0.8 : 0
    }
    // The last column of each row's own stands for no article.
    let width = drafts.count * places.count + lines.count
    let costs = zip(values, labels).map { row, isLabel in
      var costs = [Double](repeating: 0.5, count: width)
      for (index, value) in row.enumerated() {
        for (place, worth) in places.enumerated() {
          let worth = place == places.count - 1 && !isLabel ? never : isLabel && place == 0 ? places[1] : worth
          costs[index * places.count + place] = -value - worth * shares[index] - (place == 1 ? wants[index] : 0)
        }
      }
      return costs
    }
    let chosen = Assignment.cheapest(costs)
    let targets = assigner.keepingLabels(chosen.map { $0 / places.count }, lines: lines, labels: labels, home: home)
    loose.removeAll { lines.contains($0) }
    for index in drafts.indices { drafts[index].headings = [] }
    for (row, index) in targets.enumerated() {
      guard index < drafts.count else {
        loose.append(lines[row])
        continue
      }
      drafts[index].headings.append(lines[row])
      if home[lines[row]] != index { drafts[index].doubts.insert("title") }
    }
    loose.sort()
  }

  /// The lines above a draft that aren't labels.
  private func headlines(of draft: ArticleDraft) -> [Int] {
    draft.headingsAbove.filter { !ColumnLabel.isSlogan(blocks[$0].text) }
  }

  /// Whether a line quotes what the article doesn't say.
  private func quotesElse(_ line: Int, than draft: ArticleDraft) -> Bool {
    guard let quoted = ColumnLabel.quotation(in: blocks[line].text)?.string else { return false }
    return !draft.body.contains { blocks[$0].text.prefix(3000).holds(quoted) }
  }

  /// Whether a line above an article's text was rather read there than set there: a label that isn't the first line, or
  /// a last line of many that quotes something else.
  private func isMisplaced(_ line: Int, above draft: ArticleDraft) -> Bool {
    guard draft.headingsAbove.count > 1, draft.headingsAbove.first != line else { return false }
    return ColumnLabel.isSlogan(blocks[line].text)
      || draft.headingsAbove.count > 2 && draft.headingsAbove.last == line && quotesElse(line, than: draft)
  }

  /// What it is worth that a line stands right behind the article's text, where the main headline is often read.
  private func worthBehind(_ line: Int, _ draft: ArticleDraft) -> Double {
    if ColumnLabel.isSlogan(blocks[line].text) || quotesElse(line, than: draft) { return -0.2 }
    return headlines(of: draft).count == 1 && draft.body.count > 1 ? 1.2 : 0.5
  }

  /// The articles chosen, but a label that was torn away together with a headline goes where the headline goes.
  private func keepingLabels(_ chosen: [Int], lines: [Int], labels: [Bool], home: [Int: Int]) -> [Int] {
    var chosen = chosen
    for row in lines.indices.dropLast() where labels[row] && home[lines[row]] == nil && lines[row + 1] == lines[row] + 1
    {
      if !labels[row + 1] { chosen[row] = chosen[row + 1] }
    }
    return chosen
  }

  private init(_ drafts: [ArticleDraft], _ blocks: [Block]) {
    self.blocks = blocks
    isMarked = blocks.contains { $0.isMarked }
    terms = TermModel(
      drafts.map { draft in
        var profile = TermProfile()
        for at in draft.body + draft.captions { profile.add(blocks[at].text) }
        return profile
      }
    )
  }

  private func value(of line: Int, for index: Int, in drafts: [ArticleDraft], home: Int?) -> Double {
    let draft = drafts[index]
    // A slogan's words stand in many articles and tell little.
    let weight = ColumnLabel.isGeneralSlogan(blocks[line].text) ? 3.0 : 6
    var value = weight * terms.affinity(of: blocks[line].text, to: index)
    if draft.isPhoto, home != index { return -5 }
    // A caption that a mark announces repeats the headline of the article it belongs to.
    if draft.isPhoto, draft.captions.contains(where: { CaptionSign.isMarked(blocks[$0].text) }) { return 0.5 }
    if home == index {
      value += isMarked ? 2.6 : 2.2
      // A label stands above a heading; one below it was read there.
      if isMisplaced(line, above: draft) { value -= 3 }
      // Among more lines than an article needs, one is likelier to be another's.
      if isMarked { value += draft.headingsAbove.count <= 2 ? 0.4 : draft.headingsAbove.count == 3 ? 0.2 : 0 }
    } else if line == draft.end + 1
      || line > draft.end && !blocks[(draft.end + 1)..<line].contains(where: { $0.kind == .paragraph })
    {
      value += worthBehind(line, draft)
    } else {
      let far = Double(Swift.min(abs(line - draft.start), abs(line - draft.end))) / Double(blocks.count)
      value -= 0.2 + 0.6 * far
    }
    return value
  }
}
