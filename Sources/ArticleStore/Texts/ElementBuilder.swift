/// Collects the text of one field row by row: its elements as they came, each with `ElementColumn.terminator` behind it.
struct ElementBuilder {
  private let field: TextField
  private var starts: [UInt32] = [0]
  private var bytes: [UInt8] = []
  private var length = 0

  /// A builder for that field.
  init(_ field: TextField) { self.field = field }

  /// Adds a row's elements. With `writer` they go to its open section at once, and don't stay in memory.
  mutating func add(_ elements: some Sequence<String>, to writer: SegmentWriter? = nil) {
    let first = bytes.count
    for var element in elements {
      element.withUTF8 { bytes.append(contentsOf: $0) }
      bytes.append(ElementColumn.terminator)
    }
    length += bytes.count - first
    starts.append(UInt32(length))
    if let writer {
      bytes.withUnsafeBytes { writer.append($0) }
      bytes.removeAll(keepingCapacity: true)
    }
  }

  /// How many bytes there are in all; a column holds up to 4 GiB.
  var byteCount: Int { length }

  /// Writes the sections; of the text itself only what was not written at once.
  func finish(into writer: SegmentWriter) {
    guard length > 0 else { return }
    if !bytes.isEmpty { writer.section(SectionKey(.elements, field.rawValue), bytes) }
    writer.section(SectionKey(.elementStarts, field.rawValue), starts)
  }
}
