import Glibc
import TextBasics

/// The generated lines of places, found by number. Reading them takes one walk for the line breaks, when first asked.
struct PlaceRecords: Sendable {
  /// Offset of each line, and one past the end.
  private let lineStarts: [UInt32]

  static let shared = PlaceRecords()

  private init() {
    lineStarts = PlaceTable.places.lineStarts()
  }

  /// How many places there are.
  var count: Int { lineStarts.count - 1 }

  private func start(_ line: Int) -> Int { Int(lineStarts[line]) }

  func level(of number: Int) -> PlaceLevel {
    PlaceTable.places.withUTF8Buffer { bytes in
      PlaceLevel(rawValue: Int(bytes[start(number)]) - 0x30) ?? .zone
    }
  }

  func parent(of number: Int) -> Int? {
    let above = PlaceTable.places.withUTF8Buffer { PlaceDigits.shared.number(in: $0, at: start(number) + 1) }
    return above == 0 ? nil : above - 1
  }

  func names(of number: Int) -> (full: String, short: String?) {
    PlaceTable.places.withUTF8Buffer { bytes in
      let names = bytes[start(number) + 3..<start(number + 1) - 1].split(separator: 0x20)
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

extension StaticString {
  /// Where each line begins, and where one after the last would.
  func lineStarts() -> [UInt32] {
    withUTF8Buffer { bytes in
      var starts: [UInt32] = [0]
      starts.reserveCapacity(bytes.count / 12)
      guard let base = bytes.baseAddress else { return starts }
      var position = 0
      while let feed = memchr(base + position, 0x0A, bytes.count - position) {
        position = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(feed)) + 1
        starts.append(UInt32(position))
      }
      starts.append(UInt32(bytes.count + 1))
      return starts
    }
  }
}
