/// Collects the text of one field row by row: its elements as they came, as `CompactText` keeps them.
struct ElementBuilder {
  private let field: TextField
  private var starts: [UInt32] = [0]
  private var units: [UInt16] = []
  private var length = 0

  /// A builder for that field.
  init(_ field: TextField) { self.field = field }

  /// Adds a row's elements, UTF-8 with `CompactText.utf8Terminator` behind each. With `writer` they go to its open section
  /// at once, and don't stay in memory.
  mutating func add(_ elements: UnsafeRawBufferPointer, to writer: SegmentWriter? = nil) {
    let first = units.count
    CompactText.append(elements, to: &units)
    length += units.count - first
    starts.append(UInt32(length))
    if let writer {
      units.withUnsafeBytes { writer.append($0) }
      units.removeAll(keepingCapacity: true)
    }
  }

  /// Writes the sections; of the text itself only what was not written at once.
  func finish(into writer: SegmentWriter) {
    guard length > 0 else { return }
    if !units.isEmpty { writer.section(SectionKey(.elements, field.rawValue), units) }
    writer.section(SectionKey(.elementStarts, field.rawValue), starts)
  }
}
