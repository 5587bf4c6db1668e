/// The generated readings, ready to be looked up. The tables stay where the linker put them; only the list of some
/// thousand syllables is cut up, when first asked for.
struct PinyinReadings: Sendable {
  /// A syllable with its tone (5: none).
  struct Syllable: Sendable {
    var letters: String
    var tone: Int
  }

  /// All syllables, alphabetically, then by tone.
  let syllables: [Syllable]
  /// The value of each ASCII sign as a digit of the tables.
  private let digits: [UInt8]

  static let shared = PinyinReadings()

  private init() {
    var syllables: [Syllable] = []
    PinyinTable.syllables.withUTF8Buffer { bytes in
      for part in bytes.split(separator: 0x20) {
        syllables.append(
          Syllable(letters: String(decoding: part.dropLast(), as: UTF8.self), tone: Int(part.last ?? 0x35) - 0x30))
      }
    }
    var digits = [UInt8](repeating: 0, count: 128)
    PinyinTable.digits.withUTF8Buffer { bytes in
      for (value, sign) in bytes.enumerated() { digits[Int(sign)] = UInt8(value) }
    }
    self.syllables = syllables
    self.digits = digits
  }

  /// The number of a scalar's usual syllable; nil when it has no reading.
  func number(of scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3400..<0xA000:
      let code = PinyinTable.dense.withUTF8Buffer { number(in: $0, at: Int(scalar - 0x3400) * 2) }
      return code == 0 ? nil : code - 1
    case 0x20000...:
      return PinyinTable.sparse.withUTF8Buffer { records in
        firstRecord(of: scalar, in: records, scalarLength: 4).map { number(in: records, at: $0 + 4) - 1 }
      }
    default: return nil
    }
  }

  /// The numbers of all of a scalar's syllables, the usual one first.
  func numbers(of scalar: UInt32) -> [Int] {
    guard let usual = number(of: scalar) else { return [] }
    var numbers = [usual]
    guard scalar < 0x10000 else { return numbers }
    PinyinTable.more.withUTF8Buffer { records in
      guard var position = firstRecord(of: scalar, in: records, scalarLength: 3) else { return }
      while position < records.count, UTF8Text.scalar(in: records.span, at: position).value == scalar {
        numbers.append(number(in: records, at: position + 3) - 1)
        position += 5
      }
    }
    return numbers
  }

  private func number(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
    Int(digits[Int(bytes[position])]) * base + Int(digits[Int(bytes[position + 1])])
  }

  private var base: Int { PinyinTable.digits.utf8CodeUnitCount }

  /// Offset of the first record of a scalar; records are the scalar and two digits, in order.
  private func firstRecord(of scalar: UInt32, in records: UnsafeBufferPointer<UInt8>, scalarLength: Int) -> Int? {
    let size = scalarLength + 2
    let record = (0..<records.count / size).partitionPoint {
      UTF8Text.scalar(in: records.span, at: $0 * size).value >= scalar
    }
    guard record * size < records.count, UTF8Text.scalar(in: records.span, at: record * size).value == scalar else {
      return nil
    }
    return record * size
  }
}
