/// Collects the text of one field run by run: its elements as they came, as `CompactText` keeps them.
struct ElementBuilder: ~Copyable {
  private let field: TextField
  private var starts: [UInt32] = [0]
  private var units = GrowingBuffer<UInt16>()
  private var length = 0

  /// A builder for that field and so many rows.
  init(_ field: TextField, rows: Int) {
    self.field = field
    starts.reserveCapacity(rows + 1)
  }

  /// Adds a run's rows. With `writer` their text goes to its open section at once, and does not stay in memory.
  mutating func add(_ run: borrowing TextRun, to writer: SegmentWriter? = nil) {
    for end in run.rowEnds.elements { starts.append(UInt32(length) &+ end) }
    length += run.units.count
    if let writer {
      writer.append(UnsafeRawBufferPointer(run.units.elements))
    } else {
      units.append(run.units.elements)
    }
  }

  /// Writes the sections; of the text itself only what was not written at once.
  mutating func finish(into writer: SegmentWriter) {
    guard length > 0 else { return }
    if units.count > 0 {
      writer.begin(SectionKey(.elements, field.rawValue))
      writer.append(UnsafeRawBufferPointer(units.elements))
      writer.end()
    }
    writer.section(SectionKey(.elementStarts, field.rawValue), starts)
  }
}
