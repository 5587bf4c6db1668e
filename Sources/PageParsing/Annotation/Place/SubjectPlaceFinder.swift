/// Decides which place an article is about: the prefecture and, where one of them acts or hosts, the county-level
/// unit.
///
/// Each mention is weighed by the part that the place plays and where it stands; the weights of one place are added
/// up, each kind of part at most twice. The heaviest county-level unit is told unless another is nearly as heavy and
/// neither or both stand in the heading: then the news is about several. The prefecture is the district's, else found
/// alike. A credit that begins with a place (`珠海工`) decides where the text names none.
struct SubjectPlaceFinder: Sendable {
  /// The place an article is about, with full names for the resolution of `市总工会`.
  struct Subject: Hashable, Sendable {
    var city: String?
    var district: String?
    /// The full name of the district or else of the city (`台山市`, `珠海市`).
    var cityName: String?
    var districtName: String?
    /// The full name of the province it lies in, Guangdong's when nothing tells.
    var provinceName = "广东省"
    /// Whether another place was nearly as good.
    var cityIsDoubtful = false
    var districtIsDoubtful = false
  }

  private let names: PlaceNames

  /// A finder over these names.
  init(names: PlaceNames) {
    self.names = names
  }

  private struct Weight {
    var sum = 0.0
    var counts: [PlaceMention.Part: Int] = [:]
    var inHeading = false
    /// Whether it stands in the heading, or a union body of it acts.
    var acts: Bool { [.heading, .headingAside, .union].contains { counts[$0] != nil } }

    mutating func add(_ mention: PlaceMention) {
      counts[mention.part, default: 0] += 1
      guard counts[mention.part, default: 0] <= 2 else { return }
      if mention.part == .heading { inHeading = true }
      let weight: Double =
        switch mention.part {
        case .heading: counts[.heading] == 1 ? 6 : 0
        case .headingAside: counts[.headingAside] == 1 ? 3 : 0
        case .union: mention.isEarly ? 3 : 1
        case .body: mention.isEarly ? 1.5 : 0.5
        case .host: mention.isEarly ? 2 : 0.5
        case .other: mention.isEarly ? 1 : 0.5
        }
      sum += weight
    }
  }

  /// The place of an article with these passages; `signatures` are its credit and correspondents.
  func subject(of cuts: [SegmentedPassage], signatures: [String]) -> Subject {
    let reader = PlaceMentionReader(
      names: names, supported: PlaceMentionReader.prefectures(in: cuts, names))
    var districts: [PlaceMention.Unit: Weight] = [:]
    var cities: [String: Weight] = [:]
    var fullNames: [String: String] = [:]
    var provinces: Set<String> = []
    for cut in cuts {
      for mention in reader.mentions(in: cut) {
        switch mention.unit {
        case .division(let unit):
          if unit.level == .province { provinces.insert(unit.short) }
          if unit.level == .county { districts[mention.unit, default: Weight()].add(mention) }
          guard let city = unit.prefecture else { continue }
          cities[city, default: Weight()].add(mention)
          if unit.level == .prefecture { fullNames[city] = unit.name }
        case .functional:
          if mention.part != .other { districts[mention.unit, default: Weight()].add(mention) }
        }
      }
    }
    var subject = Subject()
    let (district, districtDoubt) = heaviest(districts, least: 1, margin: 0.75)
    subject.districtIsDoubtful = districtDoubt
    if let district {
      switch district {
      case .division(let unit):
        subject.district = unit.short
        subject.districtName = unit.name
        subject.city = unit.prefecture
      case .functional(let name, let prefecture):
        subject.district = name
        subject.districtName = name
        subject.city = prefecture
      }
    }
    if subject.city == nil {
      // what the province does is no news of the place where it does it
      if isProvincial(cuts), !cities.values.contains(where: \.acts) { cities = [:] }
      let (city, cityDoubt) = heaviest(cities, least: 1, margin: 0.8)
      subject.city = city ?? signatures.lazy.compactMap(signaturePlace).first
      subject.cityIsDoubtful = cityDoubt || city == nil && subject.city != nil
    }
    if let province = subject.city.flatMap(names.province(ofPrefecture:)) ?? onlyProvince(provinces) {
      subject.provinceName = names.provinceName(province) ?? province + "省"
    }
    if let city = subject.city { subject.cityName = fullNames[city] ?? names.prefectureName(city) ?? city + "市" }
    return subject
  }

  /// The heaviest, unless another is nearly as heavy and the heading doesn't decide; and whether it was near.
  private func heaviest<Key: Hashable>(
    _ weights: [Key: Weight], least: Double, margin: Double
  ) -> (Key?, isDoubtful: Bool) {
    guard let best = weights.max(by: { $0.value.sum < $1.value.sum }), best.value.sum >= least else {
      return (nil, false)
    }
    var runnerUp: Weight?
    for (key, weight) in weights where key != best.key && weight.sum > runnerUp?.sum ?? 0 { runnerUp = weight }
    guard let runnerUp, runnerUp.sum >= best.value.sum * margin else { return (best.key, false) }
    return best.value.inHeading && !runnerUp.inHeading ? (best.key, true) : (nil, true)
  }

  private func onlyProvince(_ provinces: Set<String>) -> String? {
    provinces.count == 1 ? provinces.first : nil
  }

  /// Whether the heading says that a body of the province acts, or that the whole province is meant.
  private func isProvincial(_ cuts: [SegmentedPassage]) -> Bool {
    let words = ["省总", "全省", "我省"].map { Array($0.unicodeScalars) }
    return cuts.contains { cut in
      cut.passage.place == .title
        && words.contains { !TermSource.places(of: $0, in: cut.passage.scalars).isEmpty }
    }
  }

  /// `珠海工`, `穗工宣`: the prefecture that a credit of a union's staff begins with.
  private func signaturePlace(_ signature: String) -> String? {
    let scalars = Array(signature.unicodeScalars)
    guard (2...5).contains(scalars.count), scalars.dropFirst().contains("工") else { return nil }
    if let city = SubjectPlaceFinder.abbreviations[scalars[0]], scalars[1] == "工" { return city }
    var city: String?
    names.forEachName(in: scalars, from: 0, to: scalars.count) { _, group, _ in
      let units = names.units(of: group)
      city =
        (units.first { $0.level == .prefecture } ?? units.first { $0.province == PlaceNames.homeProvince })?.prefecture
        ?? city
    }
    return city
  }

  /// One-sign names of Guangdong's prefectures.
  private static let abbreviations: [Unicode.Scalar: String] = [
    "穗": "广州", "莞": "东莞", "深": "深圳", "鹏": "深圳", "禅": "佛山", "惠": "惠州", "韶": "韶关", "湛": "湛江", "肇": "肇庆", "揭": "揭阳",
  ]
}
