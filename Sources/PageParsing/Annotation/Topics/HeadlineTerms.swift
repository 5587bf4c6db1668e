/// Terms that an article's own heading brings: what it quotes, and its phrases, where the body takes them up again.
///
/// - A quoted term (`“金秋助学”`) of two to eight signs counts when the body has it once; if the body nearly always
///   quotes a longer form (`“百千万工程”`), that is told.
/// - A phrase is a run of one to four nouns or unknown signs, three to eight signs long, that the body has twice, or
///   that is longer and stands in the first paragraph; or a word that the lexicon lacks and the body repeats.
/// - A phrase that a telling head ends (`零工驿站`, `文学创作大赛`) counts when the body has it or its head.
///
/// Of phrases within each other the longest that is as frequent is told. What only ever stands within a longer word is
/// drawn out to it. Names of places, persons and organisations are none, nor are the commonest words of a union's
/// paper.
struct HeadlineTerms: Sendable {
  private static let mostCandidates = 60
  private static let mostPhrases = 3
  private let source: TermSource

  /// A finder of the terms in the heading of `source`.
  init(in source: TermSource) {
    self.source = source
  }

  /// What the heading sets in quotation marks and the body has too.
  func quoted() -> [String] {
    source.titles.flatMap { title in
      Quotation.ranges(in: title.passage.scalars).filter { (2...8).contains($0.count) }
        .compactMap { range in
          let term = Array(title.passage.scalars[range])
          return taken(term) ?? (term.contains("+") ? taken(term.filter { $0 != "+" }) : nil)
        }
    }
  }

  /// The term as the body has it, longer if it's quoted so; nil when the body doesn't have it.
  private func taken(_ term: [Unicode.Scalar]) -> String? {
    let count = source.count(of: term)
    guard count > 0, term.count > 2 || count > 1, !TermWords.isCommon(term.string) else { return nil }
    var longer: [String: Int] = [:]
    for cut in source.body {
      for range in Quotation.ranges(in: cut.passage.scalars)
      where range.count > term.count && range.count <= term.count + 4
        && cut.passage.scalars[range.lowerBound..<(range.lowerBound + term.count)].elementsEqual(term)
      {
        longer[cut.passage.text(range), default: 0] += 1
      }
    }
    if let best = longer.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value * 2 > count {
      return best.key
    }
    return term.string
  }

  /// Phrases of the heading that a telling head ends.
  func headed() -> [HeadedPhrase] {
    source.titles.flatMap { title in HeadedPhrase.all(in: title) }
      .filter { phrase in
        source.count(of: phrase.term) > 0 || source.count(of: Array(phrase.term.suffix(phrase.headLength))) > 0
      }
  }

  /// Phrases of the heading that the body takes up, the longest first.
  func phrases() -> [String] {
    var counted: [(term: [Unicode.Scalar], count: Int)] = []
    var seen: Set<[Unicode.Scalar]> = []
    for candidate in candidates().prefix(HeadlineTerms.mostCandidates) {
      guard candidate.term.first.map({ !TermWords.isMeasure($0) }) == true,
        let term = source.whole(candidate.term), seen.insert(term).inserted
      else { continue }
      let text = term.string
      if TermWords.isCommon(text) || !TermWords.mayBound(term) || source.isInOrganisation(text) { continue }
      let count = source.count(of: term)
      if count >= (term.count == 2 ? 3 : 2)
        || count == 1 && term.count >= 4 && !candidate.isNew && source.isInLead(term)
      {
        counted.append((term, count))
      }
    }
    var out: [String] = []
    for (term, count) in counted.sorted(by: { ($0.term.count, $0.count) > ($1.term.count, $1.count) }) {
      let text = term.string
      let isPart = counted.contains { other in
        other.term.count > term.count && other.count * 3 >= count * 2 && other.term.string.contains(text)
      }
      if !isPart { out.append(text) }
    }
    return Array(out.prefix(HeadlineTerms.mostPhrases))
  }

  /// Runs of the heading's tokens that may be terms; new ones hold signs that no word of the lexicon does.
  private func candidates() -> [(term: [Unicode.Scalar], isNew: Bool)] {
    var out: [(term: [Unicode.Scalar], isNew: Bool)] = []
    for title in source.titles {
      for start in title.tokens.indices where title.tokens[start].mayBeginTerm && !followsNumeral(title, start) {
        for end in (start + 1)...(start + 4) where end <= title.tokens.count {
          guard title.tokens[end - 1].carriesTerm else { break }
          let range = title.tokens[start].range.lowerBound..<title.tokens[end - 1].range.upperBound
          guard range.count <= 8 else { break }
          let isNew = title.tokens[start..<end].contains { $0.kind == .unknown }
          if range.count >= 3 || isNew && range.count == 2 {
            out.append((Array(title.passage.scalars[range]), isNew))
          }
        }
      }
    }
    return out
  }

  private func followsNumeral(_ title: SegmentedPassage, _ start: Int) -> Bool {
    let at = title.tokens[start].range.lowerBound
    return at > 0 && title.passage.scalars[at - 1].isNumeral
  }
}

extension Token {
  /// Whether it may stand in a term.
  var carriesTerm: Bool {
    switch kind {
    case .unknown: true
    case .word(let wordClass) where wordClass.contains(.role): !wordClass.contains(.office)
    case .word(let wordClass): wordClass.contains(.noun) && !wordClass.contains(.organisationEnd)
    default: false
    }
  }

  /// Whether a term may begin with it: with nothing that may be the verb before it.
  var mayBeginTerm: Bool {
    carriesTerm && !wordClass.contains(.verb)
  }
}
