/// Terms that an article's body and column label bring: names of campaigns, names coined in quotation marks, and
/// phrases that it repeats.
struct BodyTerms: Sendable {
  private static let mostCoined = 3
  private static let mostRepeated = 2
  private let source: TermSource

  /// A finder of the terms in the body of `source`.
  init(in source: TermSource) {
    self.source = source
  }

  /// What the first paragraph quotes as the name of a campaign: `“留岗过年”关爱行动`.
  func campaigns() -> [String] {
    guard let lead = source.lead?.passage else { return [] }
    return Quotation.ranges(in: lead.scalars).filter { (3...8).contains($0.count) }.compactMap { range in
      let after = lead.scalars[
        min(range.upperBound + 1, lead.scalars.count)..<min(range.upperBound + 8, lead.scalars.count)]
      let clause = after.prefix { $0.isHan }.string
      let isCampaign = BodyTerms.campaignNouns.contains { clause.contains($0) }
      return isCampaign && !lead.scalars[range].contains(" ") ? lead.text(range) : nil
    }
  }

  /// Names that the body sets in quotation marks: in the first paragraph, or twice, or where it tells what something
  /// is called, or what the heading speaks of.
  func coined() -> [String] {
    var found: [(term: [Unicode.Scalar], weight: Int)] = []
    for cut in source.body {
      for range in Quotation.ranges(in: cut.passage.scalars) {
        let words = cut.passage.scalars[range]
        guard Quotation.namesSomething(words), !found.contains(where: { $0.term.elementsEqual(words) }) else {
          continue
        }
        let term = Array(words)
        let count = source.count(of: term)
        let weight =
          (source.headingShares(term) ? 4 : 0) + (cut.index == 0 ? 1 : 0) + min(count - 1, 3) * 2
          + (isIntroduced(cut.passage.scalars, at: range.lowerBound - 1) ? 2 : 0)
        if weight >= 2 { found.append((term, weight)) }
      }
    }
    return found.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .prefix(BodyTerms.mostCoined).map { $0.element.term.string }
  }

  /// Whether the words before a quotation mark say that a name follows it.
  private func isIntroduced(_ text: [Unicode.Scalar], at mark: Int) -> Bool {
    let before = text[max(0, mark - 4)..<max(0, mark)].string
    return BodyTerms.introductions.contains { before.hasSuffix($0) }
  }

  /// What the column label and the body both have, four to ten signs long: `新中国成立75周年`. For a label that names
  /// no topic of the list.
  func ofColumn() -> [String] {
    let label = source.column
    guard label.count >= 4 else { return [] }
    for length in stride(from: min(label.count, 10), through: 4, by: -1) {
      for start in 0...(label.count - length) {
        let term = Array(label[start..<(start + length)])
        guard Quotation.namesSomething(ArraySlice(term.prefix(8))), TermWords.mayBound(term) else { continue }
        if source.count(of: term) > 0, !source.isInOrganisation(term.string) { return [term.string] }
      }
    }
    return []
  }

  /// Phrases that a telling head ends in the first paragraph, and that the heading speaks of too.
  func headed() -> [HeadedPhrase] {
    guard let lead = source.lead else { return [] }
    return HeadedPhrase.all(in: lead)
      .filter { source.headingShares($0.term) && !source.isInOrganisation($0.term.string) }
  }

  /// Phrases of two words that the body repeats and the heading or the first paragraph has.
  func repeated() -> [String] {
    var counts: [[Unicode.Scalar]: Int] = [:]
    for cut in source.body {
      for start in cut.tokens.indices.dropLast() where cut.tokens[start].mayBeginTerm {
        let pair = [cut.tokens[start], cut.tokens[start + 1]]
        let range = pair[0].range.lowerBound..<pair[1].range.upperBound
        guard pair[1].carriesTerm, (3...6).contains(range.count), pair.allSatisfy({ $0.kind != .unknown }) else {
          continue
        }
        if pair.allSatisfy({ TermWords.isCommon(cut.text($0)) }) { continue }
        counts[Array(cut.passage.scalars[range]), default: 0] += 1
      }
    }
    return counts.filter { term, count in
      count >= 2 && (count >= 3 || source.isInLead(term)) && source.headingShares(term) && TermWords.mayBound(term)
        && !TermWords.isCommon(term.string) && !source.isInOrganisation(term.string)
    }
    .sorted { ($1.value, $0.key.string) < ($0.value, $1.key.string) }
    .compactMap { source.whole($0.key)?.string }
    .prefix(BodyTerms.mostRepeated).map { $0 }
  }

  private static let campaignNouns = [
    "活动", "行动", "计划", "工程", "项目", "品牌", "专场", "竞赛", "大赛", "比赛", "课堂", "讲堂", "直播", "服务", "机制", "模式", "措施", "展览", "晚会",
    "夏令营",
  ]

  private static let introductions = [
    "名为", "叫作", "叫做", "称为", "取名", "推出", "推行", "开展", "启动", "创办", "设立", "发放", "建起", "建成", "建立", "打造", "尝试", "试行", "探索",
    "实行",
    "开设", "成立", "送上", "创建", "发起", "组建", "举办", "开通", "上线", "印制", "制作", "发出", "配备", "编成", "办起", "增设", "制定", "出台", "签订",
    "一张",
    "一份", "一间", "一本", "一支", "这间", "这座", "这支", "这家",
  ]
}
