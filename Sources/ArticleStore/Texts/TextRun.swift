/// The text of one field in a run of rows: of each row its elements, as `CompactText` keeps them.
struct TextRun: ~Copyable {
  let field: TextField
  /// The units of all rows, `CompactText.terminator` behind each element.
  private(set) var units = GrowingBuffer<UInt16>()
  /// Where each row ends in `units`.
  private(set) var rowEnds = GrowingBuffer<UInt32>()

  init(_ field: TextField) { self.field = field }

  mutating func removeAll() {
    units.removeAll()
    rowEnds.removeAll()
  }

  /// Adds an element to the row that is open. False when it is not UTF-8; then nothing was added.
  mutating func add(_ element: UnsafeRawBufferPointer) -> Bool {
    units.reserve(element.count + 1)
    guard let written = CompactText.write(element, to: units.start + units.count) else { return false }
    units.count += written
    units.append(CompactText.terminator)
    return true
  }

  /// Ends the row.
  mutating func endRow() { rowEnds.append(UInt32(units.count)) }

  /// A row's units.
  func units(of row: Int) -> UnsafeBufferPointer<UInt16> {
    let start = row == 0 ? 0 : Int(rowEnds.start[row - 1])
    return units.elements(start..<Int(rowEnds.start[row]))
  }
}
