import TextBasics

extension JSONReader {
  /// Reads one article, in the shape that `JSONWriter.article` writes; keys that are missing have their empty value.
  mutating func readArticle() throws(JSONError) -> Article {
    var article = Article()
    try require(.object, key: "articles")
    try readObject { reader, key throws(JSONError) in
      switch key {
      case "column": article.column = try reader.optionalString(key)
      case "title": article.title = try reader.strings(key)
      case "dateline": article.dateline = try reader.optionalString(key)
      case "paragraphs": article.paragraphs = try reader.strings(key)
      case "credit": article.credit = try reader.optionalString(key)
      case "reporters": article.reporters = try reader.strings(key)
      case "correspondents": article.correspondents = try reader.strings(key)
      case "captions": article.captions = try reader.list(key) { reader throws(JSONError) in try reader.caption() }
      case "city": article.city = try reader.optionalString(key)
      case "district": article.district = try reader.optionalString(key)
      case "dates":
        article.dates = try reader.list(key) { reader throws(JSONError) in try reader.partialDate(key) }
      case "people": article.people = try reader.strings(key)
      case "orgs": article.organisations = try reader.strings(key)
      case "topics": article.topics = try reader.strings(key)
      case "doubts": article.doubts = try reader.strings(key)
      default: try reader.skipUnknown(key, known: JSONReader.articleKeys)
      }
    }
    return article
  }

  private static let articleKeys = [
    "column", "title", "dateline", "paragraphs", "credit", "reporters", "correspondents", "captions", "city",
    "district",
    "dates", "people", "orgs", "topics", "doubts",
  ]

  private mutating func caption() throws(JSONError) -> Caption {
    var caption = Caption(text: "")
    try require(.object, key: "captions")
    try readObject { reader, key throws(JSONError) in
      switch key {
      case "text": caption.text = try reader.optionalString(key) ?? ""
      case "credit": caption.credit = try reader.optionalString(key)
      default: try reader.skipUnknown(key, known: ["text", "credit"])
      }
    }
    return caption
  }

  private mutating func partialDate(_ key: String) throws(JSONError) -> PartialDate {
    let offset = nextOffset()
    try require(.string, key: key)
    let text = try readString()
    guard let date = PartialDate(text) else { throw JSONError(.badDate(key: key, value: text), at: offset) }
    return date
  }
}

/// Values of a wanted type, refused with the key's name when they are of another.
extension JSONReader {
  mutating func require(_ kind: JSONKind, key: String) throws(JSONError) {
    let found = try nextKind()
    guard found == kind else { throw JSONError(.wrongType(key: key, wanted: kind, found: found), at: position) }
  }

  /// Consumes `null` when that is what comes next.
  mutating func skipNull() throws(JSONError) -> Bool {
    guard try nextKind() == .null else { return false }
    try readNull()
    return true
  }

  mutating func optionalString(_ key: String) throws(JSONError) -> String? {
    if try skipNull() { return nil }
    try require(.string, key: key)
    return try readString()
  }

  mutating func bool(_ key: String) throws(JSONError) -> Bool {
    if try skipNull() { return false }
    try require(.bool, key: key)
    return try readBool()
  }

  mutating func optionalDay(_ key: String) throws(JSONError) -> Day? {
    let offset = nextOffset()
    guard let text = try optionalString(key) else { return nil }
    guard let day = Day(text) else { throw JSONError(.badDate(key: key, value: text), at: offset) }
    return day
  }

  mutating func list<Element>(
    _ key: String,
    _ element: (inout JSONReader) throws(JSONError) -> Element
  ) throws(JSONError) -> [Element] {
    if try skipNull() { return [] }
    try require(.array, key: key)
    var list: [Element] = []
    try readArray { reader throws(JSONError) in list.append(try element(&reader)) }
    return list
  }

  mutating func strings(_ key: String) throws(JSONError) -> [String] {
    try list(key) { reader throws(JSONError) in
      try reader.require(.string, key: key)
      return try reader.readString()
    }
  }
}
