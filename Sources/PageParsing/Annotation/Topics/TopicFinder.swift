/// Decides which topics an article has: those of the list that are central to it, and terms that its own text brings.
///
/// A listed topic is central when the heading names it, when the column label does and the text too, when the first
/// paragraph does outside a clause of purpose, or when the text names it twice. Being mentioned in passing is not
/// enough, unless hardly anything else is found. Terms of the text are what the heading puts in quotation marks and
/// the body repeats, and phrases of the heading that the body repeats. The heading's come first; at most eight are
/// told.
struct TopicFinder: Sendable {
  private static let most = 8
  /// With fewer topics than this, topics that are only mentioned are told too.
  private static let fewest = 3
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

    var weight: Int { heading * 10 + column * 3 + min(lead, 3) * 2 + min(total, 6) }
  }

  /// The topics of an article with these passages, the column label it runs under, and organisations found.
  func topics(in cuts: [SegmentedPassage], column: String?, organisations: [String]) -> [String] {
    let listed = listedTopics(in: cuts, column: column)
    let own = HeadlineTerms().terms(in: cuts, organisations: organisations)
    var out: [String] = []
    let quoted = own.quoted.filter { !list.covers($0) }
    // a phrase round a topic of the heading only draws it out
    let phrases = own.phrases.filter { phrase in
      !list.matches(in: Array(phrase.unicodeScalars)).contains { listed.heading.contains(list.topics[$0.topic].label) }
    }
    for term in listed.heading + quoted + phrases + listed.rest {
      // a term that says what another says already
      if out.contains(where: { $0 == term || $0.contains(term) }) { continue }
      out.append(term)
    }
    for term in listed.mentioned where out.count < TopicFinder.fewest && !out.contains(term) { out.append(term) }
    return Array(out.prefix(TopicFinder.most))
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
        tallies[match.topic] = tally
      }
    }
    if let column {
      for match in list.matches(in: Passage.prepared(column)) { tallies[match.topic]?.column += 1 }
    }
    let central = tallies.filter { topic, tally in
      if tally.heading > 0 { return true }
      if list.topics[topic].needsHeading { return false }
      return tally.column > 0 && tally.total > 0 || tally.lead > 0 || tally.total >= 2
    }
    let ranked = central.sorted { ($1.value.weight, $0.value.first) < ($0.value.weight, $1.value.first) }
    let mentioned = tallies.filter { topic, _ in
      central[topic] == nil && !list.topics[topic].needsHeading && !list.topics[topic].mustBeCentral
    }
    return (
      ranked.filter { $0.value.heading > 0 }.map { list.topics[$0.key].label },
      ranked.filter { $0.value.heading == 0 }.map { list.topics[$0.key].label },
      mentioned.sorted { $0.value.first < $1.value.first }.map { list.topics[$0.key].label }
    )
  }

  /// Whether the place lies in a clause that says what something is done for: `为深入学习宣传…精神，`.
  private func isPurpose(_ at: Int, in text: [Unicode.Scalar]) -> Bool {
    var start = at
    while start > 0, at - start < 80, text[start - 1] != "，", !text[start - 1].endsStatement { start -= 1 }
    return text[start] == "为" && start + 1 < text.count && TopicFinder.afterPurpose.contains(text[start + 1])
  }
}
