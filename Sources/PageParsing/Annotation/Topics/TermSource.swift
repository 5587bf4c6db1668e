/// An article's heading and body as those read them who look for terms: where a term stands, how often, and between
/// what.
struct TermSource: Sendable {
  /// The heading lines.
  let titles: [SegmentedPassage]
  /// The paragraphs.
  let body: [SegmentedPassage]
  /// The column label, prepared for reading.
  let column: [Unicode.Scalar]
  /// The organisations found, whose names are no terms.
  let organisations: [String]

  /// The source of an article with these passages.
  init(cuts: [SegmentedPassage], column: String?, organisations: [String]) {
    titles = cuts.filter { $0.passage.place == .title }
    body = cuts.filter { $0.passage.place == .lead || $0.passage.place == .body }
    self.column = column.map { Passage.prepared($0) } ?? []
    self.organisations = organisations
  }

  /// The first paragraph.
  var lead: SegmentedPassage? { body.first { $0.index == 0 } }

  /// How often the body has the term.
  func count(of term: [Unicode.Scalar]) -> Int {
    body.reduce(0) { $0 + TermSource.places(of: term, in: $1.passage.scalars).count }
  }

  /// Whether the first paragraph has the term.
  func isInLead(_ term: [Unicode.Scalar]) -> Bool {
    lead.map { !TermSource.places(of: term, in: $0.passage.scalars).isEmpty } ?? false
  }

  /// Whether an organisation's name holds the term.
  func isInOrganisation(_ term: String) -> Bool { organisations.contains { $0.contains(term) } }

  /// Whether the heading has two neighbouring signs of the term that tell something.
  func headingShares(_ term: some RandomAccessCollection<Unicode.Scalar>) -> Bool {
    let term = Array(term)
    return term.indices.dropLast().contains { at in
      let pair = [term[at], term[at + 1]]
      return !TermWords.isCommon(pair.string)
        && titles.contains { !TermSource.places(of: pair, in: $0.passage.scalars).isEmpty }
    }
  }

  /// The term with the signs that stand beside it wherever it stands (`夜饭` → `年夜饭`), so that it's cut out of no
  /// longer word; nil when that makes it longer than eight signs. A term that stands but once stays as it is.
  func whole(_ term: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var term = term
    while term.count <= 8 {
      guard let grown = grown(term) else { return term }
      term = grown
    }
    return nil
  }

  private func grown(_ term: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var before: Set<Unicode.Scalar?> = []
    var after: Set<Unicode.Scalar?> = []
    var count = 0
    for cut in titles + body {
      let text = cut.passage.scalars
      for at in TermSource.places(of: term, in: text) {
        count += 1
        before.insert(at > 0 ? text[at - 1] : nil)
        after.insert(at + term.count < text.count ? text[at + term.count] : nil)
      }
    }
    guard count >= 2 else { return nil }
    if before.count == 1, case .some(.some(let sign)) = before.first, sign.isHan, !TermWords.isLink(sign) {
      return [sign] + term
    }
    if after.count == 1, case .some(.some(let sign)) = after.first, sign.isHan, !TermWords.isLink(sign) {
      return term + [sign]
    }
    return nil
  }

  /// Where `term` stands in `text`, not overlapping.
  static func places(of term: [Unicode.Scalar], in text: [Unicode.Scalar]) -> [Int] {
    guard let first = term.first, term.count <= text.count else { return [] }
    var out: [Int] = []
    var at = 0
    while at + term.count <= text.count {
      if text[at] == first, text[at..<(at + term.count)].elementsEqual(term) {
        out.append(at)
        at += term.count
      } else {
        at += 1
      }
    }
    return out
  }
}
