/// What a possible personal name costs at its place: the evidence of the signs in it and of the words around it.
///
/// Method: a family name of the table, one or two signs after it that may stand in a given name, then weights that
/// were set by hand for what stands before (an office, a list of names, a sentence's beginning), after (a verb of
/// saying, a title, punctuation) and inside. The cost is that of as many unknown signs plus a fee less the evidence;
/// `Segmenter` takes a name where that is the cheapest reading. Names of minorities are signs on both sides of `·`.
///
/// Limits: names of one sign, nicknames and foreign names without `·` aren't looked for; a name whose given part is a
/// common word needs an office before it or a verb of saying after it.
struct NameModel: Sendable {
  /// What stands before a possible name.
  enum Before: Hashable, Sendable {
    /// A sentence's or clause's beginning, or an opening bracket or quotation mark.
    case opening
    /// `、` after something that is no name.
    case list
    /// `、`, a space or a conjunction after a name.
    case listedName
    /// A word of the lexicon.
    case word(WordClass, length: Int)
    /// A word that ends as the words for people of a trade do (`花农`, `求职者`).
    case roleLike
    /// `的`.
    case of
    /// A place's name.
    case place
    /// Another name, without a sign between.
    case name
    /// Digits or Latin letters.
    case number
    /// A sign that no word holds.
    case unknown
  }

  private let surnames: Surnames
  private let givenSigns: GivenNameSigns

  /// A model with these tables.
  init(surnames: Surnames = .bundled, givenSigns: GivenNameSigns = .bundled) {
    self.surnames = surnames
    self.givenSigns = givenSigns
  }

  /// Whether a name may begin with the sign, to spare the rest of the work.
  func mayBegin(_ scalar: Unicode.Scalar, _ text: [Unicode.Scalar], _ at: Int, _ end: Int) -> Bool {
    surnames.begin(with: scalar) || middleDot(text, at, end) != nil
  }

  /// Calls `found` with end, cost and evidence of each possible name that begins at `start`.
  func forEachCandidate(
    in text: [Unicode.Scalar], from start: Int, to limit: Int, after before: Before, lexicon: Lexicon,
    known: Set<String>, _ found: (_ end: Int, _ cost: Float, _ evidence: NameEvidence) -> Void
  ) {
    if let dot = middleDot(text, start, limit), before != .unknown {
      minorityName(text, start, dot, limit, lexicon, found)
    }
    let quoteEnd = quotedTermEnd(text, start, limit)
    for (surnameEnd, weight) in surnames.matches(in: text, from: start, to: limit) {
      for given in 1...2 {
        let end = surnameEnd + given
        guard end <= limit, let inside = givenSigns.weight(of: text[surnameEnd..<end]) else { break }
        // `温总理`, `李师傅`: an address and no name
        let givenClass = lexicon.classes(of: text[surnameEnd..<end])
        if !lexicon.classes(of: text[start..<end]).isEmpty { continue }
        if givenClass.contains(.role) || givenClass.contains(.address) { continue }
        var left = self.weight(before)
        // `三张长凳`, `一段时间`: a measure word
        if start > 0, NameModel.counts(text[start - 1]), NameModel.measures(text[start]) { left -= 2 }
        let right = self.weight(after: end, text, limit, lexicon)
        var evidence = weight + inside + left + right
        if given == 1 { evidence -= NameModel.isAlsoAdverb(text[start]) ? 3 : 0.2 }
        if end != quoteEnd, quoteEnd != nil { evidence -= 1.5 }
        // `占六成`, `开张一周`: a number; `冷冰冰的`: a word of three signs
        if given == 2, NameModel.counts(text[surnameEnd]), NameModel.followsNumber(text[end - 1]) { continue }
        if given == 2, text[surnameEnd] == text[end - 1], end < limit, text[end] == "的" || text[end] == "地" {
          evidence -= 2
        }
        // `陈建国`: a given name that is a word too, after a sign that is little but a family name
        if given == 2, weight >= 0.5, inside >= 0.65, !givenClass.isEmpty { evidence += 0.8 }
        // `李丽和王刚`: rather a conjunction at a name's end than a sign of it
        if text[end - 1] == "和" { evidence -= 1.4 }
        if !known.isEmpty, known.contains(text[start..<end].string) { evidence += 2.5 }
        let isTypical = weight >= 0.5 && inside >= 0.3 || weight >= 0 && inside >= 0.65
        let told = NameEvidence(sum: evidence, isAttested: left >= 0.9 || right >= 1, isTypical: isTypical)
        found(end, Float(end - start) * 1.8 + 0.8 - evidence, told)
      }
    }
  }

  private static func counts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "几", "数", "半", "这", "那", "每", "多", "余",
      "第":
      true
    default: scalar.isDigit
    }
  }

  /// Whether the sign, a family name, far more often says how something is done.
  private static func isAlsoAdverb(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "齐", "全", "应", "向", "于", "占", "成", "尽", "时", "都", "同": true
    default: false
    }
  }

  private static func followsNumber(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "成", "周", "年", "月", "天", "个", "家", "人", "名", "次", "届", "岁", "期", "批", "场", "项", "倍", "半", "万", "亿": true
    default: false
    }
  }

  private static func measures(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "张", "段", "项", "方", "成", "卷", "包", "车", "石", "毛", "元", "年", "时", "路", "支", "平", "丈": true
    default: false
    }
  }

  /// Whether the sign ends words for people of a trade.
  static func endsLikeRole(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "者", "员", "师", "手", "农", "匠", "商", "长", "生", "兵", "星", "工", "式", "嫂", "仔", "哥", "姐": true
    default: false
    }
  }

  private func weight(_ before: Before) -> Float {
    switch before {
    case .opening: 0.5
    case .list: 0.3
    case .listedName: 1.4
    case .of: 0.4
    case .word(let wordClass, let length):
      if wordClass.contains(.byline) || wordClass.contains(.role) {
        length > 1 ? 2.6 : 0.3
      } else if wordClass.contains(.personObjectVerb) {
        length > 1 ? 0.9 : 0.3
      } else if wordClass.contains(.organisationEnd) {
        0.3
      } else if wordClass.contains(.time) {
        0.3
      } else if wordClass.contains(.function) {
        0
      } else if wordClass.contains(.verb) {
        -0.1
      } else {
        -0.3
      }
    case .roleLike: 1.5
    case .place: -0.2
    case .name: -1.5
    case .number: -1.0
    case .unknown: -1.0
    }
  }

  private func weight(after end: Int, _ text: [Unicode.Scalar], _ limit: Int, _ lexicon: Lexicon) -> Float {
    guard end < limit else { return 0.4 }
    let scalar = text[end]
    guard scalar.isHan else {
      switch scalar {
      case "、", "，", "。", "：", "；", "！", "？", " ", "）": return 0.6
      case "（", "“", "《": return 0.3
      default: return scalar.isDigit ? -0.2 : 0
      }
    }
    guard let (wordEnd, wordClass) = lexicon.longestWord(in: text, from: end, to: limit) else { return -0.8 }
    let length = wordEnd - end
    if wordClass.contains(.role) || wordClass.contains(.address), length > 1 { return 1.0 }
    if wordClass.contains(.personVerb) { return length > 1 ? 1.2 : 0.5 }
    if scalar == "等" { return 0.6 }
    if NameModel.counts(scalar), length == 1 { return -0.3 }
    if wordClass.contains(.function) { return scalar == "的" ? 0.4 : 0.2 }
    if wordClass.contains(.action) { return 0.3 }
    if wordClass.contains(.verb) { return length > 1 ? 0.5 : 0.2 }
    if wordClass.contains(.time) { return 0.2 }
    return length > 1 ? -0.8 : -0.6
  }

  /// Where the short quotation ends that begins here (`“南顺杯”`), if one does: a name in it would be all of it.
  private func quotedTermEnd(_ text: [Unicode.Scalar], _ start: Int, _ limit: Int) -> Int? {
    guard start > 0, text[start - 1] == "“" else { return nil }
    return (start..<min(start + 9, limit)).first { !text[$0].isHan }.flatMap { text[$0] == "”" ? $0 : nil }
  }

  /// The place of `·` when only Han signs, and at most six, stand before it.
  private func middleDot(_ text: [Unicode.Scalar], _ start: Int, _ limit: Int) -> Int? {
    var at = start
    while at < limit, at - start <= 6 {
      if text[at] == "·" { return at > start ? at : nil }
      guard text[at].isHan else { return nil }
      at += 1
    }
    return nil
  }

  /// Offers the names with `·`: its second part goes on to the first known word or mark.
  private func minorityName(
    _ text: [Unicode.Scalar], _ start: Int, _ dot: Int, _ limit: Int, _ lexicon: Lexicon,
    _ found: (_ end: Int, _ cost: Float, _ evidence: NameEvidence) -> Void
  ) {
    guard !holdsWord(text, start, dot, lexicon), givenSigns.weight(of: text[start..<dot]) != nil else { return }
    var end = dot + 1
    while end < limit, end - dot <= 8, text[end].isHan || text[end] == "·" {
      end += 1
      guard text[end - 1].isHan else { continue }
      let stops =
        end >= limit || !text[end].isHan && text[end] != "·"
        || (lexicon.longestWord(in: text, from: end, to: limit).map {
          $0.end - end > 1 || $0.wordClass.contains(.function)
        } ?? false)
      guard stops else { continue }
      let sounds = text[start..<end].count(where: givenSigns.spellsSounds)
      if sounds * 2 >= end - start - 1, !holdsWord(text, dot + 1, end, lexicon) {
        found(end, 1.5 + Float(end - dot) * 0.3, NameEvidence(sum: 2, isAttested: true, isTypical: true))
      }
      return
    }
  }

  /// Whether a word of two signs or more lies in the range: then it's a slogan and no name.
  private func holdsWord(_ text: [Unicode.Scalar], _ start: Int, _ end: Int, _ lexicon: Lexicon) -> Bool {
    (start..<end).contains { at in lexicon.longestWord(in: text, from: at, to: end).map { $0.end - at > 1 } ?? false }
  }
}
