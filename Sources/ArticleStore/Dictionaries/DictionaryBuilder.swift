import TextBasics

/// Collects the values of one facet row by row and writes its sections.
///
/// Spellings are kept as they came; those that fold to the same bytes are one value, which is shown as its most
/// frequent spelling. Spellings and values are numbered in the order of their bytes.
struct DictionaryBuilder: ~Copyable {
  private let column: Int
  private var interner = Interner()
  private var frequencies: [UInt32] = []
  private var codes: [UInt32] = []
  private var codeStarts: [UInt32] = [0]

  /// A builder for the sections of that number and so many rows.
  init(column: Int, rows: Int) {
    self.column = column
    codeStarts.reserveCapacity(rows + 1)
  }

  /// Adds a run's rows.
  mutating func add(_ run: inout FacetRun) {
    let start = UInt32(codes.count)
    for code in run.codes.elements {
      while run.common.count <= Int(code) { run.common.append(look(up: UInt32(run.common.count), of: run)) }
      let number = run.common[Int(code)]
      frequencies[Int(number)] += 1
      codes.append(number)
    }
    for end in run.rowEnds.elements { codeStarts.append(start &+ end) }
  }

  private mutating func look(up code: UInt32, of run: borrowing FacetRun) -> UInt32 {
    let number = run.string(code).withUnsafeBytes { interner.number(of: $0) }
    if Int(number) == frequencies.count { frequencies.append(0) }
    return number
  }

  /// Writes the sections; nothing when no row had a value.
  mutating func finish(into writer: SegmentWriter) {
    if codes.isEmpty { return }
    let spellings = (0..<interner.count).map { (bytes: interner.string(UInt32($0)), old: $0) }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    var newCodes = [UInt32](repeating: 0, count: spellings.count)
    for (new, spelling) in spellings.enumerated() { newCodes[spelling.old] = UInt32(new) }
    codes.withUnsafeMutableBufferPointer { codes in
      for index in codes.indices { codes[index] = newCodes[Int(codes[index])] }
    }
    let values = Values(spellings: spellings.map { ($0.bytes, frequencies[$0.old]) })

    writer.strings(.spellingStarts, .spellings, column, spellings.map(\.bytes))
    writer.section(SectionKey(.spellingValues, column), values.ofSpelling)
    writer.strings(.foldedStarts, .folded, column, values.folded)
    writer.section(SectionKey(.foldedOrder, column), values.foldedOrder)
    writer.section(SectionKey(.valueSpellings, column), values.spellings)
    writer.section(SectionKey(.codeStarts, column), codeStarts)
    writer.section(SectionKey(.codes, column), codes)
    let filled = zip(codeStarts, codeStarts.dropFirst()).count { $0 != $1 }
    writer.section(SectionKey(.filledRows, column), [UInt32(filled)])
    writeRowValues(of: values, to: writer)
    writeRows(of: values, to: writer)
  }

  /// Where no row has two values, the value of each row in two bytes, counted from 1: counting by it reads little.
  private borrowing func writeRowValues(of values: Values, to writer: SegmentWriter) {
    guard values.spellings.count < Int(UInt16.max) else { return }
    var rowValues = [UInt16](repeating: 0, count: codeStarts.count - 1)
    for row in rowValues.indices {
      let (start, end) = (Int(codeStarts[row]), Int(codeStarts[row + 1]))
      if end > start + 1 { return }
      if end > start { rowValues[row] = UInt16(values.ofSpelling[Int(codes[start])] + 1) }
    }
    writer.section(SectionKey(.rowValues, column), rowValues)
  }

  private borrowing func writeRows(of values: Values, to writer: SegmentWriter) {
    let count = values.spellings.count
    var starts = [UInt32](repeating: 0, count: count + 1)
    var lastRow = [UInt32](repeating: .max, count: count)
    func eachValue(_ body: (_ value: Int, _ row: UInt32) -> Void) {
      for row in 0..<codeStarts.count - 1 {
        for index in Int(codeStarts[row])..<Int(codeStarts[row + 1]) {
          body(Int(values.ofSpelling[Int(codes[index])]), UInt32(row))
        }
      }
    }
    eachValue { value, row in
      if lastRow[value] != row { starts[value + 1] += 1 }
      lastRow[value] = row
    }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var next = starts
    for index in lastRow.indices { lastRow[index] = .max }
    var rows = [UInt32](repeating: 0, count: Int(starts[count]))
    eachValue { value, row in
      guard lastRow[value] != row else { return }
      lastRow[value] = row
      rows[Int(next[value])] = row
      next[value] += 1
    }
    writer.section(SectionKey(.rowStarts, column), starts)
    writer.section(SectionKey(.rows, column), rows)
  }
}

/// The values that spellings come to.
private struct Values {
  /// The value of each spelling.
  var ofSpelling: [UInt32]
  /// The spelling that each value is shown as.
  var spellings: [UInt32] = []
  /// The folded form of each value.
  var folded: [[UInt8]] = []
  /// The values in the order of their folded forms.
  var foldedOrder: [UInt32]

  init(spellings all: [(bytes: ArraySlice<UInt8>, count: UInt32)]) {
    var interner = Interner()
    var best: [Int] = []
    var provisional: [Int] = []
    for (index, spelling) in all.enumerated() {
      let key = Folding.fold(spelling.bytes)
      let value = Int(key.withUnsafeBytes { interner.number(of: $0) })
      provisional.append(value)
      if value == best.count {
        best.append(index)
        folded.append(key)
      } else if all[best[value]].count < spelling.count {
        // Spellings come in byte order: of equally frequent ones the first stays.
        best[value] = index
      }
    }
    let order = best.indices.sorted { best[$0] < best[$1] }
    var renumbered = [UInt32](repeating: 0, count: best.count)
    for (new, old) in order.enumerated() { renumbered[old] = UInt32(new) }
    spellings = order.map { UInt32(best[$0]) }
    folded = order.map { [folded] in folded[$0] }
    ofSpelling = provisional.map { renumbered[$0] }
    foldedOrder = folded.indices.sorted { [folded] in folded[$0].lexicographicallyPrecedes(folded[$1]) }
      .map { UInt32($0) }
  }
}

extension SegmentWriter {
  /// Writes byte strings as two sections: where each begins, one more at the end, and the bytes.
  func strings(_ starts: SectionKind, _ bytes: SectionKind, _ column: Int, _ strings: [some Collection<UInt8>]) {
    var places: [UInt32] = [0]
    var all: [UInt8] = []
    for string in strings {
      all.append(contentsOf: string)
      places.append(UInt32(all.count))
    }
    section(SectionKey(starts, column), places)
    section(SectionKey(bytes, column), all)
  }
}
