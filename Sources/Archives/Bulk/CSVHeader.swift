import TextBasics

/// The first row of a CSV file: its separator, and what each column means.
struct CSVHeader: Sendable {
  let separator: UInt8
  let columns: [String]
  let targets: [BulkMapping.Target]
  /// Where the first row behind it begins.
  let end: Int

  /// Reads the header; nil when the text has none.
  ///
  /// The separator is the one of comma, semicolon and tab that gives most columns, a comma when they are even.
  init?(of bytes: UnsafeRawBufferPointer, mapping: BulkMapping) throws(RecordError) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var best: (separator: UInt8, cells: [CSVCell], end: Int)?
    var failure: RecordError?
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      var reader = CSVRowReader(bytes: bytes, separator: separator, position: start)
      var cells: [CSVCell] = []
      do {
        guard try reader.nextRow(into: &cells) != nil else { return nil }
        if cells.count > best?.cells.count ?? 0 { best = (separator, cells, reader.position) }
      } catch {
        // With another separator the quotes may fit.
        failure = failure ?? error
      }
    }
    guard let best else { throw failure ?? RecordError(.unclosedQuote, at: start) }
    separator = best.separator
    end = best.end
    columns = best.cells.map { cell in
      String(decoding: Array(cell.text(in: bytes).utf8).withUnsafeBytes { Array($0.trimmed) }, as: UTF8.self)
    }
    targets = columns.map { $0.isEmpty ? .leftOut : mapping.target(of: $0) }
    guard targets.contains(.field(.id)) else { throw RecordError(.noIDColumn(columns), at: start) }
  }
}
