import TextBasics

/// The name and version of the format that `issues/*.json` is written in.
public enum IssueFormat {
  /// What the key `format` holds.
  public static let name = "chabao-issue/1"
}

/// Reads a parsed issue as `IssueWriter` writes it or as someone mended it by hand.
///
/// Tolerant where nothing can be misunderstood: keys that it does not know are passed over, keys that are missing or
/// null have their empty value. What is malformed or of a wrong type is refused, with its line and reason.
public enum IssueReader {
  /// The issue in that JSON text. Errors name the place by line and column.
  public static func read(_ bytes: [UInt8], file: String) throws(IssueReadingError) -> Issue {
    try readNoting(bytes, file: file).issue
  }

  /// The issue in that JSON text, and the keys of it that were passed over.
  public static func readNoting(
    _ bytes: [UInt8], file: String
  ) throws(IssueReadingError) -> (issue: Issue, notices: [UnknownKeyNotice]) {
    do {
      return try JSONReader.read(bytes) { reader throws(JSONError) in
        let issue = try reader.readIssue()
        try reader.readEnd()
        return (issue, UnknownKeyNotice.all(reader.unknownKeys, file: file, in: bytes))
      }
    } catch {
      throw IssueReadingError(file: file, error: error, in: bytes)
    }
  }
}

extension JSONReader {
  fileprivate mutating func readIssue() throws(JSONError) -> Issue {
    var issue = Issue()
    var format: String?
    let start = nextOffset()
    try require(.object, key: "issue")
    try readObject { reader, key throws(JSONError) in
      switch key {
      case "format":
        let offset = reader.nextOffset()
        format = try reader.optionalString(key)
        if let format, format != IssueFormat.name { throw JSONError(.otherFormat(format), at: offset) }
      case "newspaper": issue.newspaper = try reader.optionalString(key)
      case "date": issue.date = try reader.optionalDay(key)
      case "date_estimated": issue.dateIsEstimated = try reader.bool(key)
      case "parsed": issue.provenance = try reader.provenance(key)
      case "pages": issue.pages = try reader.list(key) { reader throws(JSONError) in try reader.page() }
      default: try reader.skipUnknown(key, known: ["format", "newspaper", "date", "date_estimated", "parsed", "pages"])
      }
    }
    guard format != nil else { throw JSONError(.missingKey("format"), at: start) }
    return issue
  }

  private mutating func provenance(_ key: String) throws(JSONError) -> Provenance? {
    if try skipNull() { return nil }
    try require(.object, key: key)
    var provenance = Provenance(parser: "", sources: [:], output: "")
    try readObject { reader, key throws(JSONError) in
      switch key {
      case "parser": provenance.parser = try reader.optionalString(key) ?? ""
      case "output": provenance.output = try reader.optionalString(key) ?? ""
      case "sources":
        if try reader.skipNull() { return }
        try reader.require(.object, key: key)
        try reader.readObject { reader, name throws(JSONError) in
          provenance.sources[name] = try reader.optionalString(name)
        }
      default: try reader.skipUnknown(key, known: ["parser", "output", "sources"])
      }
    }
    return provenance
  }

  private mutating func page() throws(JSONError) -> Page {
    var page = Page(source: "")
    try require(.object, key: "pages")
    try readObject { reader, key throws(JSONError) in
      switch key {
      case "page": page.number = try reader.optionalString(key)
      case "section": page.section = try reader.optionalString(key)
      case "source": page.source = try reader.optionalString(key) ?? ""
      case "unplaced": page.unplaced = try reader.strings(key)
      case "articles": page.articles = try reader.list(key) { reader throws(JSONError) in try reader.readArticle() }
      default: try reader.skipUnknown(key, known: ["page", "section", "source", "unplaced", "articles"])
      }
    }
    return page
  }
}
