import TextBasics

/// A cell of a CSV row: where its text stands, without the quotes around it.
struct CSVCell {
  let range: Range<Int>
  /// Whether there are quotes in it, each written twice.
  let hasDoubledQuotes: Bool

  /// The cell's text.
  func text(in bytes: UnsafeRawBufferPointer) -> String {
    let text = bytes.part(range).withMemoryRebound(to: UInt8.self) { String(decoding: $0, as: UTF8.self) }
    return hasDoubledQuotes ? text.replacing("\"\"", with: "\"") : text
  }
}

/// Walks over the rows of a CSV text as RFC 4180 has them: quoted cells may hold separators and line breaks.
///
/// Lines end in LF, CR LF or CR; blank lines are passed over. A quote inside an unquoted cell is text.
struct CSVRowReader {
  let bytes: UnsafeRawBufferPointer
  let separator: UInt8
  var position = 0

  /// The next row's cells, and the bytes it takes; nil at the end. After an error the next row is that of the next line.
  mutating func nextRow(into cells: inout [CSVCell]) throws(RecordError) -> Range<Int>? {
    while position < bytes.count, isLineEnd(bytes[position]) { position += 1 }
    guard position < bytes.count else { return nil }
    let start = position
    cells.removeAll(keepingCapacity: true)
    while true {
      cells.append(try nextCell())
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    return start..<position
  }

  /// Reads a cell up to the separator, line end or end behind it.
  private mutating func nextCell() throws(RecordError) -> CSVCell {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      let start = position
      repeat {
        position = UTF8Text.plainEnd(in: bytes, from: position, stoppingAt: separator, separator)
        if position == bytes.count || bytes[position] == separator || isLineEnd(bytes[position]) { break }
        position += 1
      } while true
      return CSVCell(range: start..<position, hasDoubledQuotes: false)
    }
    return try nextQuotedCell()
  }

  private mutating func nextQuotedCell() throws(RecordError) -> CSVCell {
    let quote = position
    var hasDoubledQuotes = false
    position += 1
    while true {
      guard let end = bytes.first(UInt8(ascii: "\""), from: position) else {
        position = bytes.count
        throw RecordError(.unclosedQuote, at: quote)
      }
      position = end + 1
      if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
        hasDoubledQuotes = true
        position += 1
        continue
      }
      if position < bytes.count, bytes[position] != separator, !isLineEnd(bytes[position]) {
        defer { position = bytes.firstLineFeed(from: position) ?? bytes.count }
        let found = String(decoding: bytes[position..<min(position + 4, bytes.count)], as: UTF8.self).first
        throw RecordError(.textAfterQuote(found.map(String.init) ?? ""), at: position)
      }
      return CSVCell(range: quote + 1..<end, hasDoubledQuotes: hasDoubledQuotes)
    }
  }

  private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
}
