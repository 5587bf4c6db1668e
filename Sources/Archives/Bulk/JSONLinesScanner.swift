import Issues
import TextBasics

/// Finds the records of JSON Lines: reads id and date of each, and checks that all else is well formed.
struct JSONLinesScanner {
  let bytes: UnsafeRawBufferPointer
  var part: ScanPart

  /// Scans the lines that begin between `start`, where one does, and `end`; gives where the next one begins.
  mutating func scan(from start: Int, upTo end: Int) -> Int {
    var position = start
    while position < end {
      let end = bytes.firstLineFeed(from: position) ?? bytes.count
      let line = position..<end
      position = end + 1
      if bytes.part(line).trimmed.isEmpty { continue }
      do {
        try scanRecord(line)
      } catch let error as RecordError {
        part.add(error)
      } catch let error as JSONError {
        part.add(RecordError(error, from: line.lowerBound))
      } catch {
        preconditionFailure("no other error is thrown")
      }
    }
    return position
  }

  private mutating func scanRecord(_ line: Range<Int>) throws {
    var reader = JSONReader(bytes.part(line))
    var id: UnsafeRawBufferPointer?
    var rareID: String?
    var day: Day?
    let start = reader.nextOffset()
    try reader.beginObject()
    while let key = try reader.nextKey() {
      let keyBytes = reader.bytes(of: key)
      let offset = reader.nextOffset()
      switch try part.keys.target(of: keyBytes, text: { try reader.text(of: key) }) {
      case .field(.id):
        guard let value = try reader.readScalar("id") else { break }
        if id != nil || rareID != nil { throw givenTwice(.id, keyBytes, at: line.lowerBound + offset) }
        if value.hasEscapes { rareID = try reader.text(of: value) } else { id = reader.bytes(of: value).trimmed }
      case .field(.date):
        guard let value = try reader.readScalar("date") else { break }
        if day != nil { throw givenTwice(.date, keyBytes, at: line.lowerBound + offset) }
        let text = reader.bytes(of: value).trimmed
        day = BulkDate.day(text)
        if day == nil, value.hasEscapes { day = try BulkDate.day(of: reader.text(of: value)) }
        if day == nil, !text.isEmpty {
          throw RecordError(.badDate(try reader.text(of: value)), at: line.lowerBound + offset)
        }
      default: try reader.skipValue()
      }
    }
    try reader.readEnd()
    if var rareID {
      rareID.withUTF8 { part.add(line, id: UnsafeRawBufferPointer($0).trimmed, day: day) }
    } else if let id, !id.isEmpty {
      part.add(line, id: id, day: day)
    } else {
      throw RecordError(.missingID, at: line.lowerBound + start)
    }
  }

  private func givenTwice(_ field: BulkField, _ key: UnsafeRawBufferPointer, at offset: Int) -> RecordError {
    RecordError(.givenTwice(field, key: String(decoding: key, as: UTF8.self)), at: offset)
  }
}
