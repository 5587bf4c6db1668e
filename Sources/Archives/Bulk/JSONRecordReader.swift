import ArticleStore
import Issues
import TextBasics

/// Makes a record of a line of JSON Lines.
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
      if try reader.read(field, into: &draft), !draft.give(field) {
        throw RecordError(.givenTwice(field, key: String(decoding: bytes, as: UTF8.self)), at: offset)
      }
    }
    try reader.readEnd()
  }
}

extension JSONReader {
  /// Reads the value of a field; false when it is missing (`null`, an empty string or list).
  fileprivate mutating func read(_ field: BulkField, into draft: inout RecordDraft) throws(JSONError) -> Bool {
    switch field.shape {
    case .place:
      try skipValue()
      return false
    case .text:
      guard let text = try readText(field.name) else { return false }
      draft.set(field, to: text)
    case .heading, .list:
      let texts = try readTexts(field.name)
      if texts.isEmpty { return false }
      draft.set(field, to: texts)
    case .lines:
      let lines = try readLines(field.name)
      if lines.allSatisfy(\.isEmpty) { return false }
      draft.set(field, to: lines)
    case .captions:
      let captions = try readCaptions()
      if captions.isEmpty { return false }
      draft.set(captions: captions)
    case .dates:
      let dates = try readDates(field.name)
      if dates.isEmpty { return false }
      draft.set(dates: dates)
    case .flag:
      if try nextKind() == .null {
        try readNull()
        return false
      }
      let found = try nextKind()
      guard found == .bool else {
        throw JSONError(.wrongType(key: field.name, wanted: .bool, found: found), at: nextOffset())
      }
      draft.set(dateIsEstimated: try readBool())
    }
    return true
  }

  private mutating func readCaptions() throws(JSONError) -> [Caption] {
    let name = BulkField.captions.name
    guard try nextKind() == .array else { return try readText(name).map { [Caption(text: $0)] } ?? [] }
    var captions: [Caption] = []
    try readArray { reader throws(JSONError) in
      guard try reader.nextKind() == .object else {
        if let text = try reader.readText(name) { captions.append(Caption(text: text)) }
        return
      }
      var caption = Caption(text: "")
      try reader.readObject { reader, key throws(JSONError) in
        switch key {
        case "text": caption.text = try reader.readText(key) ?? ""
        case "credit": caption.credit = try reader.readText(key)
        default: try reader.skipValue()
        }
      }
      captions.append(caption)
    }
    return captions
  }

  private mutating func readDates(_ key: String) throws(JSONError) -> [PartialDate] {
    let offset = nextOffset()
    return try readTexts(key).map { text throws(JSONError) in
      guard let date = BulkDate.partialDate(text) else { throw JSONError(.badDate(key: key, value: text), at: offset) }
      return date
    }
  }
}
