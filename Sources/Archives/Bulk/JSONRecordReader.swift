import ArticleStore
import Issues
import TextBasics

/// Reads a line of JSON Lines.
struct JSONRecordReader {
  private var keys: BulkKeys

  init(_ mapping: BulkMapping) { keys = BulkKeys(mapping) }

  /// Fills the draft from the line. Throws `RecordError` by the line's offset `start`, and `JSONError` by its own.
  mutating func read(_ line: UnsafeRawBufferPointer, into draft: inout RecordDraft) throws {
    var reader = JSONReader(line)
    try reader.beginObject()
    while let key = try reader.nextKey() {
      let bytes = reader.bytes(of: key)
      let offset = reader.nextOffset()
      guard case .field(let field) = try keys.target(of: bytes, text: { try reader.text(of: key) }) else {
        try reader.skipValue()
        continue
      }
      if try reader.read(field, of: line, into: &draft), !draft.give(field) {
        throw RecordError(.givenTwice(field, key: String(decoding: bytes, as: UTF8.self)), at: offset)
      }
    }
    try reader.readEnd()
  }
}

extension JSONReader {
  /// Reads the value of a field; false when it is missing (`null`, an empty string or list).
  fileprivate mutating func read(
    _ field: BulkField, of line: UnsafeRawBufferPointer, into draft: inout RecordDraft
  ) throws(JSONError) -> Bool {
    switch field.shape {
    case .place:
      try skipValue()
      return false
    case .text:
      guard let text = try readText(field.name, of: line, into: &draft) else { return false }
      draft.add(text, to: field)
    case .heading, .list: return try readTexts(field, of: line, into: &draft)
    case .lines: return try readLines(field, of: line, into: &draft)
    case .captions: return try readCaptions(of: line, into: &draft)
    case .dates: return try readDates(field.name, into: &draft)
    case .flag:
      if try nextKind() == .null {
        try readNull()
        return false
      }
      let found = try nextKind()
      guard found == .bool else {
        throw JSONError(.wrongType(key: field.name, wanted: .bool, found: found), at: nextOffset())
      }
      draft.isDateEstimated = try readBool()
    }
    return true
  }

  private mutating func readCaptions(
    of line: UnsafeRawBufferPointer, into draft: inout RecordDraft
  ) throws(JSONError) -> Bool {
    let name = BulkField.captions.name
    let before = draft.captions.count
    guard try nextKind() == .array else {
      if let text = try readText(name, of: line, into: &draft) { draft.captions.append(.init(text: text)) }
      return draft.captions.count > before
    }
    try readArray { reader throws(JSONError) in
      guard try reader.nextKind() == .object else {
        if let text = try reader.readText(name, of: line, into: &draft) { draft.captions.append(.init(text: text)) }
        return
      }
      var caption = RecordDraft.CaptionPieces(text: .init(0..<0))
      try reader.readObject { reader, key throws(JSONError) in
        switch key {
        case "text": caption.text = try reader.readText(key, of: line, into: &draft) ?? .init(0..<0)
        case "credit": caption.credit = try reader.readText(key, of: line, into: &draft)
        default: try reader.skipValue()
        }
      }
      draft.captions.append(caption)
    }
    return draft.captions.count > before
  }

  private mutating func readDates(_ key: String, into draft: inout RecordDraft) throws(JSONError) -> Bool {
    let offset = nextOffset()
    let texts = try readTexts(key)
    for text in texts {
      guard let date = BulkDate.partialDate(text) else { throw JSONError(.badDate(key: key, value: text), at: offset) }
      draft.dates.append(date)
    }
    return !texts.isEmpty
  }
}
