/// Terms that an article's own heading brings: what it quotes, and its phrases, where the body takes them up again.
///
/// A quoted term (`“金秋助学”`) of two to eight signs counts when the body has it once; if the body nearly always quotes
/// a longer form (`“百千万工程”`), that is told. A phrase is a run of one to four nouns or unknown signs, three to eight
/// signs long, that the body has twice, or that is longer and stands in the first paragraph, or two signs that no
/// word holds; of phrases within each other the longest that is as frequent is told. Names of places, persons and
/// organisations are none, nor are the commonest words of a union's paper. What
/// the first paragraph quotes before `行动`, `活动` or the like is a campaign's name and a term as well.
struct HeadlineTerms: Sendable {
  private static let mostCandidates = 60

  /// The terms: what the heading quotes, and its phrases.
  func terms(in cuts: [SegmentedPassage], organisations: [String]) -> (quoted: [String], phrases: [String]) {
    let titles = cuts.filter { $0.passage.place == .title }
    let body = cuts.filter { $0.passage.place == .lead || $0.passage.place == .body }
    var quoted: [String] = []
    for title in titles {
      for range in quotations(in: title.passage.scalars) where (2...8).contains(range.count) {
        if let term = taken(Array(title.passage.scalars[range]), by: body) { quoted.append(term) }
      }
    }
    // what the body sets in quotation marks is a term, in the heading without them too
    let inQuotes = Set(
      body.flatMap { cut in quotations(in: cut.passage.scalars).filter { $0.count <= 8 }.map(cut.passage.text) })
    let found = phrases(of: titles, in: body, organisations: organisations)
    quoted += campaigns(in: body)
    return (unique(quoted + found.filter(inQuotes.contains)), found.filter { !inQuotes.contains($0) })
  }

  /// What the first paragraph quotes as the name of a campaign: `“留岗过年”关爱行动`.
  private func campaigns(in body: [SegmentedPassage]) -> [String] {
    guard let lead = body.first(where: { $0.index == 0 })?.passage else { return [] }
    return quotations(in: lead.scalars).filter { (3...8).contains($0.count) }.compactMap { range in
      let after = lead.scalars[
        min(range.upperBound + 1, lead.scalars.count)..<min(range.upperBound + 8, lead.scalars.count)]
      let clause = after.prefix { $0.isHan }.string
      let isCampaign = HeadlineTerms.campaignNouns.contains { clause.contains($0) }
      return isCampaign && !lead.scalars[range].contains(" ") ? lead.text(range) : nil
    }
  }

  private static let campaignNouns = [
    "活动", "行动", "计划", "工程", "项目", "品牌", "专场", "竞赛", "大赛", "比赛", "课堂", "讲堂", "直播", "服务", "机制", "模式", "措施", "展览", "晚会",
    "夏令营",
  ]

  /// The ranges between quotation marks.
  private func quotations(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var out: [Range<Int>] = []
    var open: Int?
    for (at, scalar) in text.enumerated() {
      switch scalar {
      case "“", "「", "『": open = at + 1
      case "”", "」", "』":
        if let start = open { out.append(start..<at) }
        open = nil
      case "\"":
        if let start = open {
          out.append(start..<at)
          open = nil
        } else {
          open = at + 1
        }
      default: continue
      }
    }
    return out
  }

  /// The term as the body has it, longer if it's quoted so; nil when the body doesn't have it.
  private func taken(_ term: [Unicode.Scalar], by body: [SegmentedPassage]) -> String? {
    var count = 0
    var longer: [String: Int] = [:]
    for cut in body {
      for range in quotations(in: cut.passage.scalars)
      where range.count > term.count && range.count <= term.count + 4
        && cut.passage.scalars[range.lowerBound..<(range.lowerBound + term.count)].elementsEqual(term)
      {
        longer[cut.passage.text(range), default: 0] += 1
      }
      count += occurrences(of: term, in: cut.passage.scalars)
    }
    guard count > 0 else { return nil }
    if let best = longer.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }), best.value * 2 > count {
      return best.key
    }
    return term.string
  }

  private func phrases(
    of titles: [SegmentedPassage], in body: [SegmentedPassage], organisations: [String]
  ) -> [String] {
    var candidates: [[Unicode.Scalar]] = []
    for title in titles {
      for start in title.tokens.indices where begins(title.tokens[start]) {
        for end in (start + 1)...(start + 4) where end <= title.tokens.count {
          guard carries(title.tokens[end - 1]) else { break }
          let range = title.tokens[start].range.lowerBound..<title.tokens[end - 1].range.upperBound
          guard range.count <= 8 else { break }
          if range.count >= 3 || isNewWord(title.tokens[start..<end]), isWhole(title, start, end) {
            candidates.append(Array(title.passage.scalars[range]))
          }
        }
      }
    }
    var counted: [(term: [Unicode.Scalar], count: Int)] = []
    var seen: Set<[Unicode.Scalar]> = []
    for term in candidates.prefix(HeadlineTerms.mostCandidates) where seen.insert(term).inserted {
      let text = term.string
      if HeadlineTerms.common.contains(text) || organisations.contains(where: { $0.contains(text) }) { continue }
      let count = body.reduce(0) { $0 + occurrences(of: term, in: $1.passage.scalars) }
      let inLead = body.contains {
        $0.passage.place == .lead && $0.index == 0 && occurrences(of: term, in: $0.passage.scalars) > 0
      }
      if count >= 2 || count == 1 && inLead && term.count >= 4 { counted.append((term, count)) }
    }
    var out: [String] = []
    for (term, count) in counted.sorted(by: { ($0.term.count, $0.count) > ($1.term.count, $1.count) }) {
      let text = term.string
      let isPart = counted.contains { other in
        other.term.count > term.count && other.count * 3 >= count * 2 && other.term.string.contains(text)
      }
      if !isPart { out.append(text) }
    }
    return Array(out.prefix(3))
  }

  /// Whether it's two signs that no word holds: the name of a new thing, perhaps (`竹编`).
  private func isNewWord(_ tokens: ArraySlice<Token>) -> Bool {
    tokens.count == 2 && tokens.allSatisfy { $0.kind == .unknown }
  }

  /// Whether a run of tokens cuts no word that the lexicon lacks: signs that no word holds stand together inside or
  /// outside.
  private func isWhole(_ title: SegmentedPassage, _ start: Int, _ end: Int) -> Bool {
    func isUnknown(_ at: Int) -> Bool { title.tokens.indices.contains(at) && title.tokens[at].kind == .unknown }
    if isUnknown(start), isUnknown(start - 1) || !isUnknown(start + 1) { return false }
    if isUnknown(end - 1), isUnknown(end) || !isUnknown(end - 2) { return false }
    return true
  }

  /// Whether a token may stand in a term.
  private func carries(_ token: Token) -> Bool {
    switch token.kind {
    case .unknown: true
    case .word(let wordClass) where wordClass.contains(.role): !wordClass.contains(.office)
    case .word(let wordClass): wordClass.contains(.noun) && !wordClass.contains(.organisationEnd)
    default: false
    }
  }

  /// Whether a term may begin with the token: with nothing that may be the verb before it.
  private func begins(_ token: Token) -> Bool {
    carries(token) && !token.wordClass.contains(.verb)
  }

  private func occurrences(of term: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int {
    guard let first = term.first, term.count <= text.count else { return 0 }
    var count = 0
    var at = 0
    while at + term.count <= text.count {
      if text[at] == first, text[at..<(at + term.count)].elementsEqual(term) {
        count += 1
        at += term.count
      } else {
        at += 1
      }
    }
    return count
  }

  private func unique(_ terms: [String]) -> [String] {
    var seen: Set<String> = []
    return terms.filter { seen.insert($0).inserted }
  }

  private static let common: Set<String> = [
    "工会工作", "工会干部", "工会组织", "工会系统", "工会会员", "职工群众", "干部职工", "企业职工", "一线职工", "劳动者", "高质量", "高质量发展", "基层工会", "各级工会",
    "工会主席", "志愿者", "新时代", "农民工", "工作人员", "负责人", "服务中心", "公司", "总书记", "座谈会", "推进会", "启动仪式", "大学生", "消费者",
  ]
}
