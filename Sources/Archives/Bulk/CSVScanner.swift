import Issues
import TextBasics

/// Finds the rows of a CSV file: reads id and date of each, and checks cells and encoding.
struct CSVScanner {
  let bytes: UnsafeRawBufferPointer
  let header: CSVHeader
  var part: ScanPart
  private var reader: CSVRowReader
  private var cells: [CSVCell] = []

  init(_ bytes: UnsafeRawBufferPointer, header: CSVHeader, part: ScanPart) {
    self.bytes = bytes
    self.header = header
    self.part = part
    reader = CSVRowReader(bytes: bytes, separator: header.separator, position: header.end)
    for (column, target) in zip(header.columns, header.targets) where target == .unknown {
      self.part.keys.meet(column)
    }
  }

  /// Scans rows until one begins at or behind that offset; gives whether any are left.
  mutating func scan(upTo end: Int) -> Bool {
    while reader.position < end {
      do throws(RecordError) {
        guard let range = try reader.nextRow(into: &cells) else { return false }
        try scanRow(range)
      } catch {
        part.add(error)
      }
    }
    return reader.position < bytes.count
  }

  /// How far the scan has come.
  var position: Int { reader.position }

  private mutating func scanRow(_ range: Range<Int>) throws(RecordError) {
    if let bad = UTF8Text.firstInvalidByte(in: bytes.part(range)) {
      throw RecordError(.json(.notUTF8), at: range.lowerBound + bad)
    }
    guard cells.count == header.columns.count else {
      throw RecordError(.cellCount(found: cells.count, wanted: header.columns.count), at: range.upperBound)
    }
    var id: UnsafeRawBufferPointer?
    var day: Day?
    for (index, cell) in cells.enumerated() {
      guard case .field(let field) = header.targets[index], field == .id || field == .date else { continue }
      let value = bytes.part(cell.range).trimmed
      if value.isEmpty { continue }
      if field == .id ? id != nil : day != nil {
        throw RecordError(.givenTwice(field, key: header.columns[index]), at: cell.range.lowerBound)
      }
      if field == .id {
        id = value
      } else {
        day = BulkDate.day(value)
        if day == nil {
          let problem = BulkProblem.badDate(cell.text(in: bytes))
          throw RecordError(.inColumn(header.columns[index], problem), at: cell.range.lowerBound)
        }
      }
    }
    guard let id else { throw RecordError(.missingID, at: range.lowerBound) }
    part.add(range, id: id, day: day)
  }
}
