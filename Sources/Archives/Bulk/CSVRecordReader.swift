import Issues
import TextBasics

/// Reads a row of a CSV file.
struct CSVRecordReader {
  private let header: CSVHeader
  private var cells: [CSVCell] = []

  init(_ header: CSVHeader) { self.header = header }

  /// Fills the draft from the row. Throws by the row's own offsets.
  mutating func read(_ row: UnsafeRawBufferPointer, into draft: inout RecordDraft) throws(RecordError) {
    var reader = CSVRowReader(bytes: row, separator: header.separator)
    _ = try reader.nextRow(into: &cells)
    guard cells.count == header.columns.count else {
      throw RecordError(.cellCount(found: cells.count, wanted: header.columns.count), at: row.count)
    }
    for (index, cell) in cells.enumerated() where !cell.range.isEmpty {
      guard case .field(let field) = header.targets[index], field.shape != .place else { continue }
      if let bad = UTF8Text.firstInvalidByte(in: row.part(cell.range)) {
        throw RecordError(.json(.notUTF8), at: cell.range.lowerBound + bad)
      }
      let holds: Bool
      do throws(RecordError) {
        holds = try set(field, to: cell.text(in: row), at: cell.range.lowerBound, in: &draft)
      } catch {
        throw RecordError(.inColumn(header.columns[index], error.problem), at: error.offset)
      }
      if !holds { continue }
      if !draft.give(field) {
        throw RecordError(.givenTwice(field, key: header.columns[index]), at: cell.range.lowerBound)
      }
    }
  }

  /// Gives a field what a cell says; false when that is nothing.
  private func set(
    _ field: BulkField, to text: String, at offset: Int, in draft: inout RecordDraft
  ) throws(RecordError) -> Bool {
    switch field.shape {
    case .place: return false
    case .text, .heading: draft.add(draft.copy(of: text), to: field)
    case .list:
      let texts = CSVList.elements(of: text)
      if texts.isEmpty { return false }
      for text in texts { draft.add(draft.copy(of: text), to: field) }
    case .lines:
      let lines = CSVList.lines(of: text)
      if lines.allSatisfy(\.isEmpty) { return false }
      for line in lines { draft.add(draft.copy(of: line), to: field) }
    case .captions:
      let captions = CSVList.lines(of: text).filter { !$0.isEmpty }
      if captions.isEmpty { return false }
      for caption in captions { draft.captions.append(.init(text: draft.copy(of: caption))) }
    case .dates:
      for text in CSVList.elements(of: text) {
        guard let date = BulkDate.partialDate(text) else {
          throw RecordError(.json(.badDate(key: field.name, value: text)), at: offset)
        }
        draft.dates.append(date)
      }
    case .flag:
      switch text.lowercased() {
      case "true", "1", "是": draft.isDateEstimated = true
      case "false", "0", "否": draft.isDateEstimated = false
      default: throw RecordError(.json(.wrongType(key: field.name, wanted: .bool, found: .string)), at: offset)
      }
    }
    return true
  }
}

/// Many values in one cell.
enum CSVList {
  /// The values between `;` `；` `、` `|`, without blanks around them; empty ones are left out.
  static func elements(of text: String) -> [String] {
    text.unicodeScalars.split { ";；、|".unicodeScalars.contains($0) }.compactMap { part in
      var part = Substring(part)
      while part.first?.isWhitespace == true { part.removeFirst() }
      while part.last?.isWhitespace == true { part.removeLast() }
      return part.isEmpty ? nil : String(part)
    }
  }

  /// The lines, split at LF, CR LF and CR; a last line break begins no line.
  static func lines(of text: String) -> [String] {
    var text = text
    return text.withUTF8 { utf8 in
      let bytes = UnsafeRawBufferPointer(utf8)
      let (feed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
      var lines: [String] = []
      var (start, position) = (0, 0)
      while true {
        position = UTF8Text.plainEnd(in: bytes, from: position, stoppingAt: feed, carriageReturn)
        let byte = position < bytes.count ? bytes[position] : feed
        guard byte == feed || byte == carriageReturn else {
          position += 1
          continue
        }
        if position == bytes.count, start == position { return lines }
        // `split` by characters takes ten times as long.
        lines.append(String(decoding: UnsafeBufferPointer(rebasing: utf8[start..<position]), as: UTF8.self))
        position += 1
        if byte == carriageReturn, position < bytes.count, bytes[position] == feed { position += 1 }
        if position >= bytes.count { return lines }
        start = position
      }
    }
  }
}
