/// A place's name without the word for its kind: 中山 and 中山市 have one key, so have 香洲 and 香洲区.
///
/// One character is no name: the kind is kept where only one would be left (东区, 城区).
struct PlaceKey: Hashable {
  private let bytes: [UInt8]

  /// The key of a folded name.
  init(_ folded: [UInt8]) {
    let name = Array(String(decoding: folded, as: UTF8.self).unicodeScalars)
    let kind = PlaceKey.kinds.first { name.count >= $0.count + 2 && name.suffix($0.count).elementsEqual($0) }
    var short = ""
    short.unicodeScalars.append(contentsOf: name.dropLast(kind?.count ?? 0))
    bytes = Array(short.utf8)
  }

  /// The words for prefectures and counties, longer ones first.
  private static let kinds: [[Unicode.Scalar]] = ["自治州", "自治县", "自治旗", "地区", "林区", "市", "区", "县", "盟", "旗"]
    .map { Array($0.unicodeScalars) }
}
