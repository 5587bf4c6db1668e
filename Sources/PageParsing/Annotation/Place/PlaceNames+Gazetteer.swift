import Places

extension PlaceNames {
  /// The provinces, prefectures and county-level units of the gazetteer.
  static let bundled = PlaceNames(units: gazetteerUnits())

  private static func gazetteerUnits() -> [Unit] {
    var units: [Unit] = []
    for province in Gazetteer.provinces {
      let name = province.shortName
      // a municipality (北京) is the city of its districts
      let ownCity = province.city?.shortName
      units.append(Unit(level: .province, name: province.name, short: name, prefecture: ownCity, province: name))
      for place in Gazetteer.places(directlyIn: province) {
        guard place.level == .prefecture else {
          if place.level == .county { units.append(unit(of: place, prefecture: ownCity, province: name)) }
          continue
        }
        let prefecture = place.shortName
        units.append(
          Unit(level: .prefecture, name: place.name, short: prefecture, prefecture: prefecture, province: name))
        for county in Gazetteer.places(directlyIn: place) where county.level == .county {
          units.append(unit(of: county, prefecture: prefecture, province: name))
        }
      }
    }
    return units
  }

  private static func unit(of county: Place, prefecture: String?, province: String) -> Unit {
    Unit(level: .county, name: county.name, short: county.shortName, prefecture: prefecture, province: province)
  }
}
