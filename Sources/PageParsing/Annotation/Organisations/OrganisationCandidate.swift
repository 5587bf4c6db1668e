/// An organisation's name as one passage writes it.
struct OrganisationCandidate: Hashable, Sendable {
  /// How telling its place in the article is; smaller comes first.
  enum Rank: Int, Comparable, Sendable {
    case heading, leadActor, lead, actor, other

    static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
  }

  /// The name as written.
  var name: String
  /// The name from its last place on: `台山市总工会` of `江门台山市总工会`.
  var core: String
  /// Where and how it stands.
  var rank: Rank
  /// Whether it begins with a place.
  var hasPlace: Bool
}

/// Reads the organisations of a passage: from each word that ends such a name, leftwards to where the name begins.
///
/// The name goes on to the left over places, nouns, unknown signs and brackets round a place. It ends at punctuation,
/// verbs, function words, offices, personal names, or before the leftmost of the places that stand together. What is
/// then only a kind of organisation (`物流公司`, `基层工会`) is no name. A department of a body (`…学院教务处`) isn't told, only
/// the body.
struct OrganisationReader: Sendable {
  private let longest = 30

  /// The candidates of a passage, in order.
  func candidates(in cut: SegmentedPassage) -> [OrganisationCandidate] {
    var out: [OrganisationCandidate] = []
    var at = 0
    var lastEnd = 0
    while at < cut.tokens.count {
      guard let end = nameEnd(cut, at) else {
        at += 1
        continue
      }
      if let (start, hasPlace) = nameStart(cut, endToken: at, notBefore: lastEnd) {
        var name = cut.passage.text(cut.tokens[start].range.lowerBound..<cut.tokens[end - 1].range.upperBound)
        if cut.token(at: end - 1, isOneOf: ["总"]) { name += "工会" }
        let core = core(of: name, cut, start, end)
        out.append(OrganisationCandidate(name: name, core: core, rank: rank(cut, start, end), hasPlace: hasPlace))
        lastEnd = end
      }
      at = end
    }
    return out
  }

  /// The name without the larger places at its beginning.
  private func core(of name: String, _ cut: SegmentedPassage, _ start: Int, _ end: Int) -> String {
    var first = start
    while first + 1 < end, cut.tokens[first].placeGroup != nil, cut.tokens[first + 1].placeGroup != nil { first += 1 }
    let left = cut.tokens[first].range.lowerBound - cut.tokens[start].range.lowerBound
    return name.unicodeScalars.dropFirst(left).string
  }

  /// The token after the longest name whose first ending word is the token at `at`; nil when none ends there.
  private func nameEnd(_ cut: SegmentedPassage, _ at: Int) -> Int? {
    guard isEnd(cut, at) else { return nil }
    var end = at + 1
    // a union's or hospital's own body goes on (`总工会职工服务中心`); a department doesn't
    var next = end
    while next < cut.tokens.count, next - end < 4 {
      let following = cut.tokens[next]
      if isEnd(cut, next) {
        guard !OrganisationReader.departments.contains(cut.text(following)) else { break }
        if following.range.count == 1, next == end { break }
        end = next + 1
        next = end
        continue
      }
      guard following.wordClass.contains(.noun), !following.wordClass.contains(.verb) else { break }
      next += 1
    }
    return end
  }

  private func isEnd(_ cut: SegmentedPassage, _ at: Int) -> Bool {
    let token = cut.tokens[at]
    if token.wordClass.contains(.organisationEnd) {
      // `全国总工会系统`: the end of a kind, not of a name, when a noun of people follows
      return !cut.token(at: at + 1, isOneOf: ["员", "长", "们"])
    }
    // `台山市总`, `区总`
    guard cut.token(at: at, isOneOf: ["总"]), at > 0 else { return false }
    let before = cut.tokens[at - 1]
    guard before.placeGroup != nil || cut.token(at: at - 1, isOneOf: ["市", "区", "县", "省"]) else { return false }
    guard at + 1 < cut.tokens.count else { return true }
    let next = cut.tokens[at + 1]
    return next.kind == .mark || next.wordClass.contains(.verb) || next.wordClass.contains(.role)
      || next.wordClass.contains(.function)
  }

  /// The first token of the name that ends with token `endToken`, and whether it begins with a place; nil when it's
  /// only a kind.
  private func nameStart(_ cut: SegmentedPassage, endToken: Int, notBefore: Int) -> (Int, hasPlace: Bool)? {
    let endText = cut.text(cut.tokens[endToken])
    if OrganisationReader.complete.contains(endText) { return (endToken, true) }
    var start = endToken
    var length = cut.tokens[endToken].range.count
    var sawPlace = false
    while start > notBefore {
      let before = cut.tokens[start - 1]
      length += before.range.count
      guard length <= longest else { break }
      if before.placeGroup != nil {
        sawPlace = true
        start -= 1
        continue
      }
      if sawPlace { break }
      if cut.token(at: start - 1, isOneOf: ["）"]), let open = placeBracket(cut, closing: start - 1, notBefore) {
        start = open
        continue
      }
      guard goesOn(before, cut, start - 1) else { break }
      start -= 1
    }
    // what may be a verb isn't a name's first word
    while start < endToken, !sawPlace,
      cut.tokens[start].wordClass.contains(.verb) || cut.tokens[start].wordClass.contains(.determiner)
        || cut.tokens[start].wordClass.contains(.time)
    {
      start += 1
    }
    // `市总工会`: resolved by the finder
    let isBare = !sawPlace && cut.token(at: start, isOneOf: ["市", "区", "县", "省"])
    if sawPlace || isBare { return start < endToken ? (start, sawPlace) : nil }
    return isProper(cut, start, endToken, endText) ? (start, false) : nil
  }

  /// Whether a name may go on to the left over the token.
  private func goesOn(_ token: Token, _ cut: SegmentedPassage, _ at: Int) -> Bool {
    switch token.kind {
    case .unknown: return !OrganisationReader.breaks.contains(cut.passage.scalars[token.range.lowerBound])
    case .latin, .number: return true
    case .word(let wordClass):
      if wordClass.subtracting([.action, .address]).isEmpty {
        return !OrganisationReader.breaks.contains(cut.passage.scalars[token.range.lowerBound])
      }
      if wordClass.contains(.noun) || wordClass.contains(.organisationEnd) {
        return token.range.count > 1 || !wordClass.contains(.function)
          || cut.token(at: at, isOneOf: ["市", "区", "县", "省", "镇", "村"])
      }
      if cut.token(at: at, isOneOf: OrganisationReader.signsInNames) { return true }
      if wordClass.contains(.office) || wordClass.contains(.verb) || wordClass.contains(.byline) { return false }
      if wordClass.contains(.role) {
        return at + 1 < cut.tokens.count && cut.tokens[at + 1].range.count > 1
          && (cut.tokens[at + 1].wordClass.contains(.noun) || cut.tokens[at + 1].wordClass.contains(.organisationEnd))
      }
      return false
    case .place: return true
    case .name, .mark: return false
    }
  }

  /// The token of the bracket that opens `（河源）`.
  private func placeBracket(_ cut: SegmentedPassage, closing: Int, _ notBefore: Int) -> Int? {
    var at = closing - 1
    while at > notBefore, closing - at <= 3 {
      if cut.token(at: at, isOneOf: ["（"]) { return at }
      guard cut.tokens[at].kind != .mark else { return nil }
      at -= 1
    }
    return nil
  }

  /// Whether more than a kind stands before the ending word: signs that no word holds, or a word seldom used for
  /// kinds.
  private func isProper(_ cut: SegmentedPassage, _ start: Int, _ end: Int, _ endText: String) -> Bool {
    guard start < end else { return false }
    let modifier = cut.tokens[start..<end]
    let signs = cut.tokens[end - 1].range.upperBound - cut.tokens[start].range.lowerBound
    guard signs >= 2 else { return false }
    let own = modifier.reduce(0) { sum, token in
      switch token.kind {
      case .unknown, .latin, .number: sum + token.range.count
      case .word(let wordClass) where wordClass.contains(.function): sum
      default: sum
      }
    }
    if endText.hasSuffix("有限公司") || endText.hasSuffix("责任公司") || endText.hasSuffix("股份公司") { return true }
    if endText.hasSuffix("工会"), cut.tokens[end - 1].wordClass.contains(.organisationEnd), own > 2 { return true }
    if signs >= 4, OrganisationReader.individualEnds.contains(where: { endText.hasSuffix($0) }) { return true }
    return (own >= 2 || own == 1 && signs >= 3 && OrganisationReader.firmEnds.contains { endText.hasSuffix($0) })
      && OrganisationReader.properEnds.contains { endText.hasSuffix($0) }
  }

  private func rank(_ cut: SegmentedPassage, _ start: Int, _ end: Int) -> OrganisationCandidate.Rank {
    switch cut.passage.place {
    case .title: return .heading
    case .lead: return acts(cut, start, end) ? .leadActor : .lead
    case .body: return acts(cut, start, end) ? .actor : .other
    case .caption: return .other
    }
  }

  /// Whether the organisation begins a clause or a list that does, and a verb or preposition or the list goes on.
  private func acts(_ cut: SegmentedPassage, _ start: Int, _ end: Int) -> Bool {
    let opens =
      start == 0 || cut.tokens[start - 1].kind == .mark || cut.token(at: start - 1, isOneOf: ["由", "和", "与", "及"])
    guard opens, end < cut.tokens.count else { return false }
    let next = cut.tokens[end]
    return next.wordClass.contains(.verb) || next.wordClass.contains(.function) || cut.token(at: end, isOneOf: ["、"])
  }

  private static let signsInNames: Set<Unicode.Scalar> = [
    "上", "中", "下", "内", "外", "前", "后", "里", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "亿",
    "第", "家", "名", "元", "达", "超", "同", "正", "通", "未", "日", "月", "年", "号", "时",
  ]
  private static let breaks: Set<Unicode.Scalar> = [
    "兼", "赴", "系", "均", "帮", "邀", "助", "促", "赠", "捐", "判", "诉", "求", "令", "罚", "催", "逼", "找", "寻", "骗", "偷", "抢", "闯",
    "驶", "离", "购", "售",
    "租", "接", "递", "颁", "授", "赞", "称", "嫌", "骂", "靠", "凭", "告", "劝", "替", "陪", "含",
  ]
  private static let departments: Set<String> = [
    "学院", "办公室", "段", "部队", "党委", "党组", "纪委", "厂", "厅", "办事处", "分局", "政府", "工会", "团委",
  ]
  private static let complete: Set<String> = [
    "全国总工会", "中华全国总工会", "国务院", "最高人民法院", "人力资源社会保障部", "人力资源和社会保障部", "应急管理部", "全国人大常委会", "全国人大", "全国政协",
    "全国妇联", "共青团中央", "国家税务总局", "国家卫生健康委", "中央组织部", "中央宣传部", "教育部", "公安部", "司法部", "财政部", "民政部", "交通运输部",
    "工业和信息化部", "农业农村部", "生态环境部", "国家统计局", "国家发展改革委", "国家发展和改革委员会", "新华社", "人民日报社",
  ]
  /// Ends that seldom follow a mere kind, so that known words alone may name one (`华南师范大学`).
  private static let individualEnds = ["大学", "学院", "中学", "事务所"]
  private static let firmEnds = ["公司", "集团", "厂", "酒店", "银行"]
  private static let properEnds = [
    "公司", "集团", "大学", "学院", "中学", "小学", "学校", "幼儿园", "医院", "研究院", "研究所", "设计院", "事务所", "律所", "银行", "支行", "分行", "厂",
    "酒店", "宾馆",
    "饭店", "协会", "学会", "商会", "基金会", "联合会", "总工会", "办事处", "街道办", "居委会", "村委会", "合作社", "党校", "技校", "产业园", "工业园", "文化宫",
    "实验室", "出版社", "报社", "电视台", "超市", "商场", "博物馆", "纪念馆", "敬老院", "养老院", "政府", "机务段", "供电段", "车务段", "客运段", "工作室", "中心",
    "服务队", "实业",
  ]
}
