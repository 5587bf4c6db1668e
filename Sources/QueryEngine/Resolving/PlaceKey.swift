import ArticleStore

/// A place's name without the word for its kind: 中山 and 中山市 have one key, so have 香洲 and 香洲区.
///
/// One character is no name: the kind is kept where only one would be left (东区, 城区).
struct PlaceKey: Hashable {
  private let bytes: [UInt8]

  /// The key of a folded name, as a name of that facet: 中山区 is no city's name.
  init(_ folded: [UInt8], _ facet: Facet) {
    let name = Array(String(decoding: folded, as: UTF8.self).unicodeScalars)
    let kinds = facet == .city ? PlaceKey.prefectures : PlaceKey.counties
    let kind = kinds.first { name.count >= $0.count + 2 && name.suffix($0.count).elementsEqual($0) }
    var short = ""
    short.unicodeScalars.append(contentsOf: name.dropLast(kind?.count ?? 0))
    bytes = Array(short.utf8)
  }

  // The words for prefectures and counties, longer ones first.
  private static let prefectures = ["自治州", "地区", "市", "盟"].map { Array($0.unicodeScalars) }
  private static let counties = ["自治县", "自治旗", "林区", "区", "县", "市", "旗"].map { Array($0.unicodeScalars) }
}
