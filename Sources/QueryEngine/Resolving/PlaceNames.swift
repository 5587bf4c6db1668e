import ArticleStore
import Places
import TextBasics

/// The names that mean the same place as one that was asked for, as values of a facet.
///
/// The gazetteer knows 连山 and 连山壮族瑶族自治县, and paths such as 广东省中山市; what it does not know (高新区, an invented
/// town) is told by the word for its kind.
struct PlaceNames {
  private let wanted: [UInt8]
  private let key: PlaceKey
  private let known: Set<[UInt8]>
  private let facet: Facet

  /// The names of a place as a city or as a district. `wanted` is folded.
  init(_ wanted: [UInt8], as facet: Facet) {
    self.wanted = wanted
    self.facet = facet
    key = PlaceKey(wanted, facet)
    var names: Set<[UInt8]> = []
    for place in Gazetteer.places(along: String(decoding: wanted, as: UTF8.self)) {
      guard facet == .city ? place.city == place : place.level == .county else { continue }
      names.insert(Folding.foldedBytes(of: place.name))
      names.insert(Folding.foldedBytes(of: place.shortName))
    }
    known = names
  }

  /// Whether a folded value of the facet means the place.
  func contains(_ value: [UInt8]) -> Bool {
    value == wanted || known.contains(value) || PlaceKey(value, facet) == key
  }

  /// For a path to a district (江门台山, 珠海市香洲区): the names of the cities it leads through; nil for one name alone.
  static func cities(onPathTo wanted: [UInt8]) -> [String]? {
    let text = String(decoding: wanted, as: UTF8.self)
    guard Gazetteer.places(named: text).isEmpty else { return nil }
    let cities = Gazetteer.places(along: text).filter { $0.level == .county }.compactMap(\.city?.shortName)
    return cities.isEmpty ? nil : cities
  }
}
