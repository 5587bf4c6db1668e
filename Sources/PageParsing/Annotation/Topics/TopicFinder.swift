/// Decides which topics an article has: those of the list that are central to it, and terms that its own text brings.
///
/// A listed topic is central when the heading or the column label names it, when the first paragraph does outside a
/// clause of purpose, or when the text names it twice. Being mentioned in passing is not enough, unless hardly anything
/// else is found. Terms of the text are what `HeadlineTerms` and `BodyTerms` find. The heading's come first; at most
/// eight are told.
struct TopicFinder: Sendable {
  private static let most = 8
  /// With fewer topics than this, topics that are only mentioned are told too.
  private static let fewest = 5
  /// With fewer topics than this, terms that only the body brings are told too.
  private static let fill = 7
  /// Signs that follow `为` where it tells a purpose (`为深入…`) and not a person (`为职工…`).
  private static let afterPurpose: Set<Unicode.Scalar> = [
    "深", "贯", "进", "庆", "推", "落", "响", "做", "了", "切", "更", "丰", "加", "提", "学", "弘", "纪", "迎", "营", "增", "强", "促", "引",
    "确", "解", "认", "持",
  ]
  private let list: TopicList

  /// A finder of the topics of `list`.
  init(list: TopicList) {
    self.list = list
  }

  private struct Tally {
    var heading = 0
    var lead = 0
    var total = 0
    var column = 0
    var first = Int.max
    /// Whether its label or a wording of four signs stands there, which alone may be told where it's only mentioned.
    var isPlain = false
    var isLabel = false

    var weight: Int { heading * 10 + column * 3 + min(lead, 3) * 2 + min(total, 6) }
  }

  /// The topics of an article with these passages, the column label it runs under, and organisations found.
  func topics(in cuts: [SegmentedPassage], column: String?, organisations: [String]) -> [String] {
    let listed = listedTopics(in: cuts, column: column)
    let source = TermSource(cuts: cuts, column: column, organisations: organisations)
    let heading = HeadlineTerms(in: source)
    let body = BodyTerms(in: source)
    let isNew = { (term: String) in !list.covers(term) }
    // a phrase round a topic of the heading only draws it out
    let isApart = { (term: String) in
      !list.matches(in: Array(term.unicodeScalars)).contains { listed.heading.contains(list.topics[$0.topic].label) }
    }
    var out: [String] = []
    func add(_ terms: [String], upTo most: Int = TopicFinder.most) {
      for term in terms where out.count < most {
        // a term that says what another says already
        if !out.contains(where: { $0 == term || $0.contains(term) }) { out.append(term) }
      }
    }
    add(listed.heading)
    add(heading.quoted().filter(isNew))
    // a head of its own makes a phrase round a topic another thing: `骑手议事厅`
    let isThing = { (phrase: HeadedPhrase) in
      !list.matches(in: phrase.term).contains { $0.range.upperBound > phrase.term.count - phrase.headLength }
    }
    add(heading.headed().filter(isThing).map { $0.term.string })
    add(heading.phrases().filter { isNew($0) && isApart($0) })
    if list.matches(in: source.column).isEmpty { add(body.ofColumn().filter(isNew)) }
    add(body.campaigns().filter(isNew))
    add(listed.rest)
    // what only draws out a term that's told tells nothing more
    let told = out
    let adds = { (term: String) in !told.contains { term.contains($0) } }
    add(body.coined().filter(isNew), upTo: TopicFinder.fill)
    add(body.headed().filter(isThing).map { $0.term.string }.filter(adds), upTo: TopicFinder.fill)
    add(body.repeated().filter { isNew($0) && isApart($0) && adds($0) }, upTo: TopicFinder.fill)
    add(listed.mentioned, upTo: TopicFinder.fewest)
    return out
  }

  private func listedTopics(in cuts: [SegmentedPassage], column: String?) -> (
    heading: [String], rest: [String], mentioned: [String]
  ) {
    var tallies: [Int: Tally] = [:]
    var order = 0
    for cut in cuts {
      let names = cut.tokens.filter(\.isName).map(\.range)
      for match in list.matches(in: cut.passage.scalars) where !list.topics[match.topic].isNone {
        // a wording in a person's name is none
        if !names.isEmpty, names.contains(where: { $0.overlaps(match.range) }) { continue }
        order += 1
        var tally = tallies[match.topic] ?? Tally()
        switch cut.passage.place {
        case .title: tally.heading += 1
        case .lead:
          if cut.index == 0, !isPurpose(match.range.lowerBound, in: cut.passage.scalars) { tally.lead += 1 }
          tally.total += 1
        case .body: tally.total += 1
        case .caption: continue
        }
        tally.first = min(tally.first, order)
        let isLabel = cut.passage.text(match.range) == list.topics[match.topic].label
        if isLabel || match.range.count >= 4, !isBackground(match.range, in: cut.passage.scalars) {
          tally.isPlain = true
          tally.isLabel = tally.isLabel || isLabel
        }
        tallies[match.topic] = tally
      }
    }
    if let column {
      for match in list.matches(in: Passage.prepared(column)) where !list.topics[match.topic].isNone {
        let topic = list.topics[match.topic]
        if !topic.needsHeading, !topic.mustBeCentral { tallies[match.topic, default: Tally()].column += 1 }
      }
    }
    let central = tallies.filter { topic, tally in
      if tally.heading > 0 { return !list.topics[topic].isTheme || tally.total > 0 }
      if list.topics[topic].needsHeading { return false }
      if list.topics[topic].isTheme { return tally.total >= 3 || tally.lead > 0 && tally.total >= 2 }
      return tally.column > 0 || tally.lead > 0 || tally.total >= 2
    }
    let ranked = central.sorted { ($1.value.weight, $0.value.first) < ($0.value.weight, $1.value.first) }
    let mentioned = tallies.filter { topic, tally in
      tally.isPlain && central[topic] == nil && !list.topics[topic].needsHeading && !list.topics[topic].mustBeCentral
    }
    return (
      ranked.filter { $0.value.heading > 0 }.map { list.topics[$0.key].label },
      ranked.filter { $0.value.heading == 0 }.map { list.topics[$0.key].label },
      mentioned.sorted { ($0.value.isLabel ? 0 : 1, $0.value.first) < ($1.value.isLabel ? 0 : 1, $1.value.first) }.map {
        list.topics[$0.key].label
      }
    )
  }

  /// Whether the sentence round the range tells what was done before or will be: `近年来，…还开展了…`.
  private func isBackground(_ range: Range<Int>, in text: [Unicode.Scalar]) -> Bool {
    let start = text[..<range.lowerBound].lastIndex(where: \.endsSentence).map { $0 + 1 } ?? 0
    let end = text[range.upperBound...].firstIndex(where: \.endsSentence) ?? text.count
    let sentence = text[max(start, range.lowerBound - 100)..<min(end, range.upperBound + 40)].string
    return TopicFinder.backgroundWords.contains { sentence.contains($0) }
  }

  private static let backgroundWords = [
    "近年来", "多年来", "一直以来", "长期以来", "此前", "下一步", "接下来", "今后", "还开展", "还组织", "还举办", "先后", "继续",
  ]

  /// Whether the place lies in a clause that says what something is done for: `为深入学习宣传…精神，`.
  private func isPurpose(_ at: Int, in text: [Unicode.Scalar]) -> Bool {
    var start = at
    while start > 0, at - start < 80, text[start - 1] != "，", !text[start - 1].endsStatement { start -= 1 }
    return text[start] == "为" && start + 1 < text.count && TopicFinder.afterPurpose.contains(text[start + 1])
  }
}
