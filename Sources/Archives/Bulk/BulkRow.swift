/// Where a record stands in a bulk file, and what its place among the others is decided by: 24 bytes.
struct BulkRow: BitwiseCopyable {
  /// What `day` holds when there is no date: such rows come first.
  static let undated = Int32.min

  /// Days since 1970-01-01.
  let day: Int32
  /// How many bytes the record takes.
  let length: UInt32
  /// Its first byte.
  let offset: Int
  let id: BulkID

  var range: Range<Int> { offset..<offset + Int(length) }
}

/// A record's id: a number, or where its text stands among the ids that are none.
struct BulkID: BitwiseCopyable, Hashable {
  private static let textMark: UInt64 = 1 << 63

  private let bits: UInt64

  /// The number that the digits write, in their only spelling; nil for all else.
  init?(digits: UnsafeRawBufferPointer) {
    guard (1...18).contains(digits.count), digits[0] != 0x30 || digits.count == 1 else { return nil }
    var value: UInt64 = 0
    for byte in digits {
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value &* 10 &+ UInt64(byte &- 0x30)
    }
    bits = value
  }

  /// A text that begins at that place of `BulkIDs`.
  init(textAt place: Int) { bits = Self.textMark | UInt64(place) }

  /// The number, when it is one.
  var number: UInt64? { bits & Self.textMark == 0 ? bits : nil }

  /// Where its text begins, when it is none.
  var place: Int? { bits & Self.textMark == 0 ? nil : Int(bits & ~Self.textMark) }
}
