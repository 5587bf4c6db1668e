/// The names of places, to be found at any place of a text, each with the units that bear it.
struct PlaceNames: Sendable {
  /// A province, prefecture or county-level unit as the annotation needs it.
  struct Unit: Hashable, Sendable {
    enum Level: Int, Sendable { case province, prefecture, county }
    let level: Level
    /// Full name (`香洲区`).
    let name: String
    /// Short name (`香洲`).
    let short: String
    /// The prefecture's short name, for a prefecture its own; nil for provinces and units right below one.
    let prefecture: String?
    /// The province's short name.
    let province: String
  }

  /// How a name is written.
  enum Form: Sendable {
    /// In full, with `市`, `区` or the like.
    case full
    /// The short name of a province, a prefecture or a unit of the home province.
    case short
    /// The short name of a county-level unit elsewhere: far more often something else, unless a larger place stands
    /// before it.
    case obscure
  }

  /// The province whose paper's archive this is: its places come first where a name leaves the choice.
  static let homeProvince = "广东"

  /// The units of each name.
  private(set) var groups: [[Unit]] = []
  private var isWellKnown: [Bool] = []
  private var trie = WordTrie(roomFor: 12_000)
  private var fullEnds: Set<Unicode.Scalar> = ["省", "市", "区", "县", "州", "盟", "旗"]

  /// Names of these units.
  init(units: [Unit]) {
    for unit in units {
      add(unit.name, unit)
      if unit.short != unit.name, unit.short.unicodeScalars.count > 1, !PlaceNames.plainWords.contains(unit.short) {
        add(unit.short, unit)
      }
    }
  }

  private mutating func add(_ name: String, _ unit: Unit) {
    let known = unit.level != .county || unit.province == PlaceNames.homeProvince
    trie.set(name.unicodeScalars) { old in
      if let old {
        if !groups[Int(old)].contains(unit) { groups[Int(old)].append(unit) }
        isWellKnown[Int(old)] = isWellKnown[Int(old)] || known
        return old
      }
      groups.append([unit])
      isWellKnown.append(known)
      return Int32(groups.count - 1)
    }
  }

  /// Short names that only say where in a town something lies: they are names in full form only.
  private static let plainWords: Set<String> = [
    "市中", "城中", "城东", "城西", "城南", "城北", "城关", "郊区", "矿区", "新城", "桥东", "桥西", "海港", "港口", "通道", "市辖", "东区", "西区", "北区",
    "南部",
  ]

  /// Calls `found` with the end and group of each name that begins at `start`, and its form.
  func forEachName(
    in text: [Unicode.Scalar], from start: Int, to limit: Int,
    _ found: (_ end: Int, _ group: Int, _ form: Form) -> Void
  ) {
    trie.forEachWord(in: text, from: start, to: limit) { end, group in
      let isFull = end - start > 2 && fullEnds.contains(text[end - 1])
      found(end, Int(group), isFull ? .full : isWellKnown[Int(group)] ? .short : .obscure)
    }
  }

  /// The full name of the prefecture of that short name.
  func prefectureName(_ short: String) -> String? {
    guard let group = trie[short.unicodeScalars] else { return nil }
    return groups[Int(group)].first { $0.level == .prefecture }?.name
  }

  /// The short name of the province of that prefecture.
  func province(ofPrefecture short: String) -> String? {
    guard let group = trie[short.unicodeScalars] else { return nil }
    return groups[Int(group)].first { $0.prefecture == short }?.province
  }

  /// The full name of the province of that short name.
  func provinceName(_ short: String) -> String? {
    guard let group = trie[short.unicodeScalars] else { return nil }
    return groups[Int(group)].first { $0.level == .province }?.name
  }

  /// The units that a group's name stands for.
  func units(of group: Int) -> [Unit] { groups[group] }
}
