import TextBasics

/// The generated lines of places, found by number. Reading them takes one walk for the line breaks, when first asked.
struct PlaceRecords: Sendable {
  /// Offset of each line.
  private let starts: LineStarts

  static let shared = PlaceRecords()

  private init() {
    starts = LineStarts(of: PlaceTable.places)
  }

  /// How many places there are.
  var count: Int { starts.count }

  func level(of number: Int) -> PlaceLevel {
    PlaceTable.places.withUTF8Buffer { bytes in
      PlaceLevel(rawValue: Int(bytes[starts[number]]) - 0x30) ?? .zone
    }
  }

  func parent(of number: Int) -> Int? {
    let above = PlaceTable.places.withUTF8Buffer { PlaceDigits.shared.number(in: $0, at: starts[number] + 1) }
    return above == 0 ? nil : above - 1
  }

  func names(of number: Int) -> (full: String, short: String?) {
    PlaceTable.places.withUTF8Buffer { bytes in
      let names = bytes[starts[number] + 3..<starts[number + 1] - 1].split(separator: 0x20)
      return (
        String(decoding: names[0], as: UTF8.self),
        names.count > 1 ? String(decoding: names[1], as: UTF8.self) : nil
      )
    }
  }
}

/// The numbers of the tables: two signs each.
struct PlaceDigits: Sendable {
  private let values: [UInt8]
  private let base: Int

  static let shared = PlaceDigits()

  private init() {
    var values = [UInt8](repeating: 0, count: 128)
    PlaceTable.digits.withUTF8Buffer { bytes in
      for (value, sign) in bytes.enumerated() { values[Int(sign)] = UInt8(value) }
    }
    self.values = values
    base = PlaceTable.digits.utf8CodeUnitCount
  }

  func number(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    Int(values[Int(bytes[position])]) * base + Int(values[Int(bytes[position + 1])])
  }
}
