/// The values of one facet in a run of rows, by numbers of its own.
///
/// The numbers stay the same from run to run, so that a string is looked at once in the whole segment's dictionary.
struct FacetRun: ~Copyable {
  private var interner = Interner()
  /// The numbers of all rows' values.
  private(set) var codes = GrowingBuffer<UInt32>()
  /// Where each row ends in `codes`.
  private(set) var rowEnds = GrowingBuffer<UInt32>()
  /// The number of each string in the whole segment's dictionary, of those that were looked up there.
  var common: [UInt32] = []

  mutating func removeAll() {
    codes.removeAll()
    rowEnds.removeAll()
  }

  /// Adds a value to the row that is open; an empty one is none.
  mutating func add(_ value: UnsafeRawBufferPointer) {
    if !value.isEmpty { codes.append(interner.number(of: value)) }
  }

  /// Ends the row.
  mutating func endRow() { rowEnds.append(UInt32(codes.count)) }

  /// The bytes of a value.
  func string(_ code: UInt32) -> ArraySlice<UInt8> { interner.string(code) }
}
