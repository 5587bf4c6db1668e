import TextBasics

/// The generated lines of places, found by number.
enum PlaceRecords {
  private static let starts = LineStarts(PlaceTable.placeStarts)

  /// How many places there are.
  static var count: Int { starts.count }

  static func level(of number: Int) -> PlaceLevel {
    PlaceTable.places.withUTF8Buffer { bytes in
      PlaceLevel(rawValue: Int(bytes[starts[number]]) - 0x30) ?? .zone
    }
  }

  static func parent(of number: Int) -> Int? {
    let above = PlaceTable.places.withUTF8Buffer { PlaceDigits.number(in: $0, at: starts[number] + 1) }
    return above == 0 ? nil : above - 1
  }

  static func names(of number: Int) -> (full: String, short: String?) {
    PlaceTable.places.withUTF8Buffer { bytes in
      let names = bytes[starts[number] + 3..<starts[number + 1] - 1].split(separator: 0x20)
      return (
        String(decoding: names[0], as: UTF8.self),
        names.count > 1 ? String(decoding: names[1], as: UTF8.self) : nil
      )
    }
  }
}
