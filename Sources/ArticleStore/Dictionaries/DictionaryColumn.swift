import TextBasics

/// One facet of a segment: its values, each row's, and each value's rows. Nothing is read before it is asked for.
struct DictionaryColumn: Sendable {
  /// All spellings, in the order of their bytes.
  let spellings: StringTable
  /// The folded form of each value.
  let folded: StringTable
  private let spellingValues: SectionView<UInt32>
  private let valueSpellings: SectionView<UInt32>
  private let foldedOrder: SectionView<UInt32>
  /// Where each row's spellings begin in `codes`.
  let codeStarts: SectionView<UInt32>
  /// The spellings of one row after the other.
  let codes: SectionView<UInt32>
  private let rowStarts: SectionView<UInt32>
  /// The rows of one value after the other.
  let rows: SectionView<UInt32>
  private let filledRows: SectionView<UInt32>
  /// The value of each row, counted from 1; only where no row has two.
  let rowValues: SectionView<UInt16>

  init(_ image: SegmentImage, _ header: SegmentHeader, column: Int) {
    func view<Element>(_ kind: SectionKind) -> SectionView<Element> {
      SectionView(image, header.sections[SectionKey(kind, column)])
    }
    spellings = StringTable(starts: view(.spellingStarts), bytes: view(.spellings))
    folded = StringTable(starts: view(.foldedStarts), bytes: view(.folded))
    spellingValues = view(.spellingValues)
    valueSpellings = view(.valueSpellings)
    foldedOrder = view(.foldedOrder)
    codeStarts = view(.codeStarts)
    codes = view(.codes)
    rowStarts = view(.rowStarts)
    rows = view(.rows)
    filledRows = view(.filledRows)
    rowValues = view(.rowValues)
  }

  /// How many values there are.
  var count: Int { valueSpellings.count }

  /// A value as it is shown.
  func value(_ code: Int) -> UnsafeRawBufferPointer { spellings[Int(valueSpellings[code])] }

  /// The rows of a value, ascending.
  func rows(of code: Int) -> UnsafeBufferPointer<UInt32> {
    rows.buffer(rowStarts, code)
  }

  /// How many rows a value has.
  func rowCount(of code: Int) -> Int {
    let (start, end) = rowStarts.pair(at: code)
    return Int(end &- start)
  }

  /// Calls `body` with each value and how many rows it has.
  @inline(__always)
  func forEachRowCount(_ body: (_ code: Int, _ count: UInt32) -> Void) {
    let starts = rowStarts.buffer
    for code in 0..<max(starts.count - 1, 0) { body(code, starts[code + 1] &- starts[code]) }
  }

  /// How many rows have any value.
  var filledRowCount: Int { filledRows.count == 0 ? 0 : Int(filledRows[0]) }

  /// The rows that have any value. Linear.
  func filledRows(universe: Int) -> RowSet { codeStarts.filledEntries(universe: universe) }

  /// The row's spellings in the order of its record, by number.
  func spellingCodes(of row: Int) -> UnsafeBufferPointer<UInt32> {
    codes.buffer(codeStarts, row)
  }

  /// The value that a spelling means.
  func value(ofSpelling spelling: UInt32) -> UInt32 { isPlain ? spelling : spellingValues[Int(spelling)] }

  /// Whether every value has one spelling: then their numbers are the same, since both follow their bytes.
  var isPlain: Bool { spellingValues.count == valueSpellings.count }

  /// Calls `body` with each value of a row, each once.
  @inline(__always)
  func forEachValue(of row: Int, _ body: (UInt32) -> Void) {
    let spelt = spellingCodes(of: row)
    for index in 0..<spelt.count {
      let code = value(ofSpelling: spelt[index])
      var isFirst = true
      for before in 0..<index where value(ofSpelling: spelt[before]) == code { isFirst = false }
      if isFirst { body(code) }
    }
  }

  /// The value with that folded form; nil when there is none. Logarithmic.
  func code(ofFolded key: UnsafeRawBufferPointer) -> Int? {
    let place = (0..<foldedOrder.count).partitionPoint {
      !folded[Int(foldedOrder[$0])].lexicographicallyPrecedes(key)
    }
    guard place < foldedOrder.count, folded[Int(foldedOrder[place])].elementsEqual(key) else { return nil }
    return Int(foldedOrder[place])
  }
}
