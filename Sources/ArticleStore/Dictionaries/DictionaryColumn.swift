/// One facet of a segment: its values, each row's, and each value's rows. Nothing is read before it is asked for.
struct DictionaryColumn: Sendable {
  /// All spellings, in the order of their bytes.
  let spellings: StringTable
  /// The folded form of each value.
  let folded: StringTable
  private let spellingValues: SectionView<UInt32>
  private let valueSpellings: SectionView<UInt32>
  private let foldedOrder: SectionView<UInt32>
  private let codeStarts: SectionView<UInt32>
  private let codes: SectionView<UInt32>
  private let rowStarts: SectionView<UInt32>
  private let rows: SectionView<UInt32>
  private let filledRows: SectionView<UInt32>
  /// The value of each row, counted from 1; only where no row has two.
  private let rowValues: SectionView<UInt16>

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
  func rowCount(of code: Int) -> Int { max(Int(rowStarts[code + 1]) - Int(rowStarts[code]), 0) }

  /// Calls `body` with each value and how many rows it has.
  @inline(__always)
  func forEachRowCount(_ body: (_ code: Int, _ count: UInt32) -> Void) {
    let starts = rowStarts.buffer
    for code in 0..<max(starts.count - 1, 0) { body(code, starts[code + 1] - starts[code]) }
  }

  /// How many rows have any value.
  var filledRowCount: Int { filledRows.count == 0 ? 0 : Int(filledRows[0]) }

  /// Whether no row has two values.
  var isSingleValued: Bool { rowValues.count > 0 || codes.count == 0 }

  /// The rows that have any value. Linear.
  func filledRows(universe: Int) -> RowSet { codeStarts.filledEntries(universe: universe) }

  /// The row's spellings in the order of its record, by number.
  func spellingCodes(of row: Int) -> UnsafeBufferPointer<UInt32> {
    codeStarts.count == 0 ? UnsafeBufferPointer(start: nil, count: 0) : codes.buffer(codeStarts, row)
  }

  /// The value that a spelling means.
  func value(ofSpelling spelling: UInt32) -> UInt32 { isPlain ? spelling : spellingValues[Int(spelling)] }

  /// Whether every value has one spelling: then their numbers are the same, since both follow their bytes.
  private var isPlain: Bool { spellingValues.count == valueSpellings.count }

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

  /// Calls `body` with each value of each row of a set, each once a row.
  @inline(__always)
  func forEachValue(of rows: RowSet, _ body: (UInt32) -> Void) {
    // Few rows are checked one by one, many all at once.
    let isFew = rows.count < rows.universe / 64
    if rowValues.count > 0 {
      if isFew {
        rows.forEachRow { row in
          let value = rowValues[Int(row)]
          if value > 0 { body(UInt32(value) - 1) }
        }
      } else {
        let values = rowValues.buffer
        if values.isEmpty { return }
        rows.forEachRow { row in
          let value = values[Int(row)]
          if value > 0 { body(UInt32(value) - 1) }
        }
      }
    } else if isFew {
      if codeStarts.count > 0 { rows.forEachRow { forEachValue(of: Int($0), body) } }
    } else if let all = CheckedCodes(
      starts: codeStarts.buffer, codes: codes.buffer, values: isPlain ? nil : spellingValues.buffer)
    {
      rows.forEachRow { all.forEachValue(of: Int($0), body) }
    }
  }

  /// The values of all rows, checked once for many.
  private struct CheckedCodes {
    let starts: UnsafeBufferPointer<UInt32>
    let codes: UnsafeBufferPointer<UInt32>
    /// The value of each spelling; nil where their numbers are the same.
    let values: UnsafeBufferPointer<UInt32>?

    /// Nil where there are none, or any part is damaged.
    init?(
      starts: UnsafeBufferPointer<UInt32>, codes: UnsafeBufferPointer<UInt32>, values: UnsafeBufferPointer<UInt32>?
    ) {
      if starts.isEmpty || codes.isEmpty || values?.isEmpty == true { return nil }
      self.starts = starts
      self.codes = codes
      self.values = values
    }

    @inline(__always)
    func forEachValue(of row: Int, _ body: (UInt32) -> Void) {
      let (start, end) = (Int(starts[row]), Int(starts[row + 1]))
      for index in start..<end {
        let code = value(at: index)
        var isFirst = true
        for before in start..<index where value(at: before) == code { isFirst = false }
        if isFirst { body(code) }
      }
    }

    @inline(__always)
    private func value(at index: Int) -> UInt32 {
      values.map { $0[Int(codes[index])] } ?? codes[index]
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
