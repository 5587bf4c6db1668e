import TextBasics

/// Writes folded text down in UTF-8, in a buffer that it keeps from row to row.
struct FoldedBytes: FoldedSink, ~Copyable {
  private nonisolated(unsafe) let forms = UnitForms.shared.table
  private var memory: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0

  init() {
    capacity = 4096
    memory = .allocate(capacity: capacity)
  }

  deinit { memory.deallocate() }

  /// What was written since `clear`.
  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: memory, count: count) }

  /// The folded text of a row; there until the next is read. Empty where there is none.
  mutating func read(_ units: UnsafeBufferPointer<UInt16>, with reader: FoldedReader) -> UnsafeRawBufferPointer {
    count = 0
    // Three bytes a unit, and four for what a pair or a separator adds.
    reserve(units.count * 4 + 8)
    return reader.read(units, into: &self) ? bytes : UnsafeRawBufferPointer(start: memory, count: 0)
  }

  private mutating func reserve(_ wanted: Int) {
    guard wanted > capacity else { return }
    memory.deallocate()
    capacity = wanted * 2
    memory = .allocate(capacity: capacity)
  }

  var isDone: Bool { false }

  @inline(__always)
  mutating func take(_ units: UnsafePointer<UInt16>, from start: Int, to end: Int) -> Int {
    var place = start
    var next = memory + count
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
    count = next - memory
    return place
  }

  mutating func take(_ scalar: UInt32) {
    guard let scalar = Unicode.Scalar(scalar) else { return }
    for byte in UTF8.encode(scalar).unsafelyUnwrapped {
      memory[count] = byte
      count += 1
    }
  }
}
