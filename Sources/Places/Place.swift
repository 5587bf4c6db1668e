/// How high a place stands in the order of administration.
public enum PlaceLevel: Int, Hashable, Comparable, Sendable, CaseIterable {
  /// Provinces, autonomous regions, the four municipalities, the special administrative regions.
  case province
  /// Prefecture-level cities, prefectures, leagues.
  case prefecture
  /// Districts, counties, county-level cities, banners.
  case county
  /// Towns, townships and streets (those of Guangdong).
  case town
  /// Development zones and the like, which stand beside the towns.
  case zone

  /// Higher levels come first.
  public static func < (a: PlaceLevel, b: PlaceLevel) -> Bool { a.rawValue < b.rawValue }
}

/// One administrative unit: 广东省, 中山市, 香洲区, 石岐街道.
///
/// A place is a number into the gazetteer's table: cheap to keep and to compare. Its names are read from the table when
/// asked for, so keep them where they are wanted often. Two units of one name are two places.
public struct Place: Hashable, Sendable {
  let number: Int

  /// The name in full: `香洲区`.
  public var name: String { PlaceRecords.names(of: number).full }

  /// The name without its suffix, as papers print it: `香洲`; the full one where there is none (`城区`, `梅县`).
  public var shortName: String {
    let names = PlaceRecords.names(of: number)
    return names.short ?? names.full
  }

  /// Its level.
  public var level: PlaceLevel { PlaceRecords.level(of: number) }

  /// The place right above; nil for a province.
  public var parent: Place? { PlaceRecords.parent(of: number).map(Place.init(number:)) }

  /// The places above, nearest first.
  public var ancestors: [Place] { Array(sequence(first: self, next: \.parent).dropFirst()) }

  /// The province it is or lies in.
  public var province: Place? { enclosing(.province) }

  /// The prefecture it is or lies in; nil for a province, and for what a province governs directly (仙桃, 重庆's districts).
  public var prefecture: Place? { enclosing(.prefecture) }

  /// The county-level unit it is or lies in; nil for the towns of 东莞 and 中山, which have none between.
  public var county: Place? { enclosing(.county) }

  /// What papers call its city: the prefecture, or the municipality (北京) that governs its districts directly.
  public var city: Place? {
    if let prefecture { return prefecture }
    guard let province, province.name.hasSuffix("市") else { return nil }
    return province
  }

  /// Whether it is `other` or lies in it.
  public func lies(in other: Place) -> Bool {
    sequence(first: self, next: \.parent).contains(other)
  }

  /// It or the place above it that has that level.
  public func enclosing(_ level: PlaceLevel) -> Place? {
    sequence(first: self, next: \.parent).first { $0.level == level }
  }
}

extension Place: CustomStringConvertible {
  /// `广东省珠海市香洲区`.
  public var description: String {
    ([self] + ancestors).reversed().map(\.name).joined()
  }
}
