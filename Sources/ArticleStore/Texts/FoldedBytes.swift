import TextBasics

/// Writes folded text down in UTF-8, in a buffer that it keeps from row to row.
struct FoldedBytes: FoldedSink, ~Copyable {
  private nonisolated(unsafe) let forms = UnitForms.shared.table
  private var text = ByteBuffer(capacity: 4096)

  /// The folded text of a row; there until the next is read. Empty where there is none.
  mutating func read(_ units: UnsafeBufferPointer<UInt16>, with reader: FoldedReader) -> UnsafeRawBufferPointer {
    // Three bytes a unit, and four for what a pair or a separator adds.
    text.makeRoom(for: units.count * 4 + 8)
    if !reader.read(units, into: &self) { text.removeAll() }
    return text.bytes
  }

  var isDone: Bool { false }

  @inline(__always)
  mutating func take(_ units: UnsafePointer<UInt16>, from start: Int, to end: Int) -> Int {
    var place = start
    var next = text.start + text.count
    while place < end {
      let form = forms[Int(units[place])]
      if form == 0 { break }
      place &+= 1
      if form >= 0x800 {
        next[0] = UInt8(truncatingIfNeeded: 0xE0 | form >> 12)
        next[1] = UInt8(truncatingIfNeeded: 0x80 | form >> 6 & 0x3F)
        next[2] = UInt8(truncatingIfNeeded: 0x80 | form & 0x3F)
        next += 3
      } else if form < 0x80 {
        next[0] = UInt8(truncatingIfNeeded: form)
        next += 1
      } else {
        next[0] = UInt8(truncatingIfNeeded: 0xC0 | form >> 6)
        next[1] = UInt8(truncatingIfNeeded: 0x80 | form & 0x3F)
        next += 2
      }
    }
    text.count = next - text.start
    return place
  }

  mutating func take(_ scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    for byte in UTF8.encode(scalar).unsafelyUnwrapped { text.append(byte) }
  }
}
