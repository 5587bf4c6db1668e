import TextBasics

/// Writes folded text down as scalars, in a buffer that it keeps from row to row.
struct FoldedScalars: FoldedSink, ~Copyable {
  private nonisolated(unsafe) let forms = UnitForms.shared.table
  private var text = GrowingBuffer<UInt32>(capacity: 4096)

  /// What was read since `clear`, a line feed behind each text.
  var scalars: UnsafeBufferPointer<UInt32> { text.elements }

  mutating func clear() { text.removeAll() }

  /// Adds a text.
  mutating func read(_ units: UnsafeBufferPointer<UInt16>, with reader: FoldedReader) {
    // A separator may be added to each unit.
    text.reserve(units.count * 2 + 2)
    _ = reader.read(units, into: &self)
    take(UInt32(FoldedReader.separator))
  }

  var isDone: Bool { false }

  @inline(__always)
  mutating func take(_ units: UnsafePointer<UInt16>, from start: Int, to end: Int) -> Int {
    var place = start
    var next = text.start + text.count
    while place < end {
      let form = forms[Int(units[place])]
      if form == 0 { break }
      next.pointee = UInt32(form)
      next += 1
      place &+= 1
    }
    text.count = next - text.start
    return place
  }

  mutating func take(_ scalar: UInt32) { text.append(scalar) }
}
