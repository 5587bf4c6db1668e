import TextBasics

/// The texts of ids that are no plain numbers, and the order of all ids.
struct BulkIDs: Sendable {
  /// What goes before every id.
  let prefix: [UInt8]
  /// Of each text: four bytes of its length, then its bytes, the prefix among them.
  private var texts: [UInt8] = []

  init(prefix: String) { self.prefix = Array(prefix.utf8) }

  /// Takes the id that those bytes write.
  mutating func add(_ bytes: UnsafeRawBufferPointer) -> BulkID {
    if let number = BulkID(digits: bytes) { return number }
    let place = texts.count
    withUnsafeBytes(of: UInt32(prefix.count + bytes.count).littleEndian) { texts.append(contentsOf: $0) }
    texts += prefix
    texts.append(contentsOf: bytes)
    return BulkID(textAt: place)
  }

  /// Takes the texts of ids that were found in another part of the file; gives how far their places move.
  mutating func append(_ other: BulkIDs) -> Int {
    let shift = texts.count
    texts += other.texts
    return shift
  }

  /// The id's text, with the prefix.
  func text(of id: BulkID) -> String { String(decoding: bytes(of: id), as: UTF8.self) }

  /// Appends the id's text, with the prefix, to `result`.
  func append(_ id: BulkID, to result: inout [UInt8]) {
    guard let number = id.number else {
      result += bytes(of: id)
      return
    }
    result += prefix
    let start = result.count
    var rest = number
    repeat {
      result.append(UInt8(truncatingIfNeeded: 0x30 + rest % 10))
      rest /= 10
    } while rest > 0
    result[start...].reverse()
  }

  /// Negative, zero or positive, as the first comes before, is, or comes after the second, in natural order.
  ///
  /// Plain numbers compare as such: whatever goes before both, even digits, leaves their order as it is.
  func compare(_ first: BulkID, _ second: BulkID) -> Int {
    if let a = first.number, let b = second.number { return a < b ? -1 : a == b ? 0 : 1 }
    return NaturalOrder.compare(bytes(of: first).span, bytes(of: second).span)
  }

  private func bytes(of id: BulkID) -> ArraySlice<UInt8> {
    guard let place = id.place else {
      var result: [UInt8] = []
      append(id, to: &result)
      return result[...]
    }
    let length = texts.withUnsafeBytes {
      UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt32.self))
    }
    return texts[(place + 4)..<(place + 4 + Int(length))]
  }
}
