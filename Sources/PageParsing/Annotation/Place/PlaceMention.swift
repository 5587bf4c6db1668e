/// A place as one passage names it: the unit, and what it does there.
struct PlaceMention: Hashable, Sendable {
  /// What the place does where it is named, the most telling first.
  enum Part: Int, Sendable {
    /// It begins a heading line, or stands in the list that does.
    case heading
    /// It stands further on in a heading line.
    case headingAside
    /// A union body of it acts (`香洲区总工会举办`).
    case union
    /// Another body of it is named.
    case body
    /// Something is held there (`在香洲区举行`).
    case host
    /// It is named otherwise.
    case other
  }

  /// A place that can be the one an article is about.
  enum Unit: Hashable, Sendable {
    case division(PlaceNames.Unit)
    /// A functional district as written, with the prefecture it was named with.
    case functional(String, prefecture: String?)
  }

  let unit: Unit
  let part: Part
  /// Whether it stands in the first two paragraphs.
  let isEarly: Bool
}

/// Reads the place mentions of passages: runs of place names, resolved from the larger to the smaller.
struct PlaceMentionReader: Sendable {
  private let names: PlaceNames
  /// Names of prefectures that the article writes anywhere: they decide between places of one name.
  private let supported: Set<String>

  /// A reader for an article whose prefectures `supported` are named somewhere.
  init(names: PlaceNames, supported: Set<String>) {
    self.names = names
    self.supported = supported
  }

  /// The prefectures that the passages name, by their short names.
  static func prefectures(in cuts: [SegmentedPassage], _ names: PlaceNames) -> Set<String> {
    var out: Set<String> = []
    for cut in cuts {
      for token in cut.tokens {
        guard let group = token.placeGroup else { continue }
        for unit in names.units(of: group) where unit.level == .prefecture { out.insert(unit.short) }
      }
    }
    return out
  }

  /// The mentions of a passage, in order.
  func mentions(in cut: SegmentedPassage) -> [PlaceMention] {
    var out: [PlaceMention] = []
    let early = cut.passage.place == .lead
    var at = 0
    while at < cut.tokens.count {
      let start = at
      var units: [PlaceNames.Unit] = []
      while at < cut.tokens.count, let group = cut.tokens[at].placeGroup {
        if let unit = resolve(group, after: units.last, cut, at) { units.append(unit) }
        at += 1
      }
      if let (end, name) = functionalDistrict(cut, from: start, placesEnd: at) {
        let part = part(cut, start, end)
        let prefecture = units.last { $0.prefecture != nil }?.prefecture
        for unit in units { out.append(PlaceMention(unit: .division(unit), part: part, isEarly: early)) }
        out.append(PlaceMention(unit: .functional(name, prefecture: prefecture), part: part, isEarly: early))
        at = max(end, start + 1)
        continue
      }
      if at == start {
        at += 1
        continue
      }
      guard !namesStreetOrSchool(cut, at) else { continue }
      let part = part(cut, start, at)
      for unit in units { out.append(PlaceMention(unit: .division(unit), part: part, isEarly: early)) }
    }
    return out
  }

  /// The unit meant among those of one name: the one below what stands before it, else one of a prefecture that the
  /// article names, else Guangdong's, else the only one.
  private func resolve(
    _ group: Int, after larger: PlaceNames.Unit?, _ cut: SegmentedPassage, _ at: Int
  ) -> PlaceNames.Unit? {
    let units = names.units(of: group)
    let text = cut.text(cut.tokens[at])
    if let larger {
      let below = units.filter {
        larger.level == .province
          ? $0.province == larger.short : $0.level == .county && $0.prefecture == larger.prefecture
      }
      if let unit = below.min(by: { $0.level.rawValue < $1.level.rawValue }) { return unit }
      if larger.level == .prefecture, units.allSatisfy({ $0.level == .county }) { return nil }
    }
    let isFull = units.contains { $0.name == text && $0.short != text }
    let home = units.filter { $0.province == PlaceNames.homeProvince }
    if let prefecture = units.first(where: { $0.level == .prefecture }) {
      if isFull || prefecture.province == PlaceNames.homeProvince || units.count == 1 { return prefecture }
    }
    if let province = units.first(where: { $0.level == .province }) { return province }
    if !isFull {
      // a bare short name of a county is a word like others unless a body of it follows
      guard bodyFollows(cut, at + 1) else { return nil }
    }
    let near = units.filter { $0.prefecture.map(supported.contains) ?? false }
    if near.count == 1 { return near[0] }
    if home.count == 1 { return home[0] }
    return units.count == 1 ? units[0] : nil
  }

  private func part(_ cut: SegmentedPassage, _ start: Int, _ end: Int) -> PlaceMention.Part {
    if cut.passage.place == .title {
      return start == 0 || cut.token(at: start - 1, isOneOf: ["、", "和", "与", " "]) ? .heading : .headingAside
    }
    switch body(cut, from: end) {
    case .union: return .union
    case .other: return .body
    case nil: break
    }
    // `在香洲区…举行`, `走进香洲区`
    if start > 0 {
      let before = cut.tokens[start - 1]
      if cut.token(at: start - 1, isOneOf: ["在", "到", "赴", "于"]) { return .host }
      if PlaceMentionReader.hostVerbs.contains(cut.text(before)) { return .host }
    }
    return .other
  }

  private enum Body { case union, other }

  /// Whether a body's name goes on from the token: nouns up to a word that ends such a name.
  private func body(_ cut: SegmentedPassage, from start: Int) -> Body? {
    var at = start
    while at < cut.tokens.count, at - start < 6 {
      let token = cut.tokens[at]
      let wordClass = token.wordClass
      if wordClass.contains(.organisationEnd) || cut.text(token).hasPrefix("工会") {
        return cut.text(token).contains("工") ? .union : .other
      }
      guard token.kind == .unknown || wordClass.contains(.noun) else { return nil }
      at += 1
    }
    return nil
  }

  private func bodyFollows(_ cut: SegmentedPassage, _ at: Int) -> Bool {
    guard at < cut.tokens.count else { return false }
    if cut.tokens[at].wordClass.contains(.organisationEnd) || cut.text(cut.tokens[at]).hasPrefix("工会") { return true }
    // `台山市总`: the place's own suffix and the union's short form
    return cut.token(at: at, isOneOf: ["市", "区", "县"]) && cut.token(at: at + 1, isOneOf: ["总"])
  }

  /// Whether the place only lends its name: `中山大学`, `广州大道`.
  private func namesStreetOrSchool(_ cut: SegmentedPassage, _ at: Int) -> Bool {
    guard at < cut.tokens.count else { return false }
    let text = cut.text(cut.tokens[at])
    return PlaceMentionReader.lenders.contains { text.hasPrefix($0) }
      || cut.token(at: at, isOneOf: ["路", "街"])
      || at + 1 < cut.tokens.count && cut.tokens[at].range.count == 1 && cut.token(at: at + 1, isOneOf: ["路"])
  }

  /// functional district = [places] signs (≤ 4) end; the end and its name without the places.
  private func functionalDistrict(_ cut: SegmentedPassage, from start: Int, placesEnd: Int) -> (end: Int, name: String)?
  {
    var at = placesEnd
    var signs = 0
    while at < cut.tokens.count {
      let token = cut.tokens[at]
      let text = cut.text(token)
      if let needsName = PlaceMentionReader.functionalEnds[text] {
        guard placesEnd > start || signs > 1, !needsName || signs > 1 else { return nil }
        // not a kind of district but one of them: it acts, hosts or stands in the heading
        let named = cut.tokens[placesEnd].range.lowerBound..<token.range.upperBound
        return (at + 1, cut.passage.text(named))
      }
      guard token.kind == .unknown || token.wordClass.contains(.noun), signs + token.range.count <= 4,
        placesEnd > start || token.kind == .unknown
      else { return nil }
      signs += token.range.count
      at += 1
    }
    return nil
  }

  private static let hostVerbs: Set<String> = ["走进", "来到", "前往", "深入", "走访", "赶赴", "奔赴", "落户", "位于", "进驻", "慰问"]
  private static let lenders = ["大学", "大道", "公园", "纪念", "医科", "故居", "学院", "银行", "装", "路", "街道", "镇"]
  /// The kinds of functional districts, and whether a name of its own must stand before the kind.
  private static let functionalEnds: [String: Bool] = [
    "高新区": false, "经开区": false, "开发区": false, "经济开发区": false, "经济技术开发区": false, "高新技术产业开发区": false,
    "高新技术开发区": false, "高新技术产业园区": false, "新区": true, "合作区": true, "试验区": true, "管理区": true, "保税区": false, "自贸区": true,
    "功能区": true, "示范区": true, "度假区": true, "风景区": true,
  ]
}
