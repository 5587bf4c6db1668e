import TextBasics

/// China's provinces, prefectures and counties and the towns of Guangdong, by full and short name.
///
/// The tables are part of the program and sorted when it is built: a question is a search of bytes. The first scan of a
/// text makes a table of the characters that names begin with (well under a millisecond). Names are in simplified
/// Chinese; a few towns keep a rare character that folding changes (鮀江), all from the county up are the same folded.
///
///     Gazetteer.places(named: "香洲")        // 广东省珠海市香洲区
///     Gazetteer.places(named: "朝阳").count  // more than one: 北京's, 长春's, 辽宁's …
public enum Gazetteer {
  /// All places that have this name, in full or short, higher levels first. Empty when none has.
  ///
  /// The short form of a town counts only where nothing else has the name: 香洲 is the district of 珠海 and not also a
  /// street of 汕尾, 石岐 is the street.
  public static func places(named name: some StringProtocol) -> [Place] {
    let bytes = Array(name.utf8)
    guard !bytes.isEmpty else { return [] }
    var found: [Place] = []
    PlaceForms.forEachForm(in: bytes.span, at: 0) { length, line in
      if length == bytes.count { found = withoutNeedlessTowns(PlaceForms.places(in: line)) }
    }
    return found
  }

  /// The names that begin at a byte of a text, longest first.
  ///
  /// Cost: one look-up when no name begins there. Short forms of towns (石岐, but also 人民 and 建设) are common words
  /// and stay out unless asked for.
  public static func matches(
    in text: Span<UInt8>, at position: Int, withShortTowns: Bool = false
  ) -> [PlaceMatch] {
    guard position < text.count else { return [] }
    let first = UTF8Text.scalar(in: text, at: position)
    let lines = PlaceBeginnings.shared.lines(beginningWith: first.value)
    var found: [PlaceMatch] = []
    PlaceForms.forEachForm(in: text, at: position, among: lines, beginningWith: first.length) { length, line in
      var named = PlaceForms.places(in: line)
      if !withShortTowns { named.removeAll { $0.kind == .shortOfTown } }
      guard !named.isEmpty else { return }
      found.append(
        PlaceMatch(
          length: length, places: named.map { Place(number: $0.number) },
          isFullName: named.allSatisfy { $0.kind == .full }))
    }
    return found.reversed()
  }

  /// The names that begin at a byte of a text, longest first.
  public static func matches(in text: [UInt8], at position: Int, withShortTowns: Bool = false) -> [PlaceMatch] {
    matches(in: text.span, at: position, withShortTowns: withShortTowns)
  }

  /// The places that a row of names leads to: `广东省中山市`, `珠海香洲区`, `江门台山`, or one name alone.
  ///
  /// Each name must lie in a place of the one before it; levels between may be left out. Empty when the text is not
  /// wholly made of such names, several when it is ambiguous. Higher levels come first.
  public static func places(along path: some StringProtocol) -> [Place] {
    let bytes = Array(path.utf8)
    guard !bytes.isEmpty else { return [] }
    // For each byte, the places that names up to there can have led to.
    var reached: [[Place]] = Array(repeating: [], count: bytes.count + 1)
    for position in 0..<bytes.count where position == 0 || !reached[position].isEmpty {
      PlaceForms.forEachForm(in: bytes.span, at: position) { length, line in
        let named = PlaceForms.places(in: line).filter { form in
          let place = Place(number: form.number)
          return position == 0 || reached[position].contains { place != $0 && place.lies(in: $0) }
        }
        let known = reached[position + length]
        let new = withoutNeedlessTowns(named).filter { !known.contains($0) }
        reached[position + length] = known + new
      }
    }
    return reached[bytes.count].sorted { ($0.level, $0.number) < ($1.level, $1.number) }
  }

  /// The places of one name, without short forms of towns where there is anything else.
  private static func withoutNeedlessTowns(_ named: [(kind: PlaceForms.Kind, number: Int)]) -> [Place] {
    let others = named.filter { $0.kind != .shortOfTown }
    return (others.isEmpty ? named : others).map { Place(number: $0.number) }
  }

  /// The short form of a place's name: `中山市` and `中山` give `中山`, `广东省中山市` too.
  ///
  /// nil when no place has that name, or places of different short forms do: nothing is cut off by guess.
  public static func shortForm(of name: some StringProtocol) -> String? {
    let forms = Set(places(along: name).map(\.shortName))
    return forms.count == 1 ? forms.first : nil
  }

  /// The provinces.
  public static var provinces: [Place] {
    (0..<PlaceRecords.count).prefix { PlaceRecords.level(of: $0) == .province }.map(Place.init(number:))
  }

  /// The places right below another, in the order of their codes. Walks the whole table.
  public static func places(directlyIn place: Place) -> [Place] {
    (0..<PlaceRecords.count).filter { PlaceRecords.parent(of: $0) == place.number }
      .map(Place.init(number:))
  }
}
