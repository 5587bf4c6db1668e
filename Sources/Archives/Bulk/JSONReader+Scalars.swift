import Issues

extension JSONReader {
  /// Reads a string or number without making a string of it, checked as UTF-8; nil for `null` and the empty string.
  ///
  /// - Parameter key: The name that an error about another type gives it.
  mutating func readScalar(_ key: String) throws(JSONError) -> JSONString? {
    switch try nextKind() {
    case .null:
      try readNull()
      return nil
    case .string:
      let string = try readStringInPlace()
      try check(string)
      return string.range.isEmpty ? nil : string
    case .number: return try readNumberInPlace()
    case let found: throw JSONError(.wrongType(key: key, wanted: .string, found: found), at: nextOffset())
    }
  }

  /// Reads a string or number as text; nil for `null` and the empty string.
  mutating func readText(_ key: String) throws(JSONError) -> String? {
    switch try nextKind() {
    case .string:
      let string = try readStringInPlace()
      return string.range.isEmpty ? nil : try text(of: string)
    default:
      guard let scalar = try readScalar(key) else { return nil }
      return try text(of: scalar)
    }
  }

  /// Reads a list of texts, or one text as a list of one; what is empty is left out.
  mutating func readTexts(_ key: String) throws(JSONError) -> [String] {
    guard try nextKind() == .array else { return try readText(key).map { [$0] } ?? [] }
    var texts: [String] = []
    try readArray { reader throws(JSONError) in
      if let text = try reader.readText(key) { texts.append(text) }
    }
    return texts
  }
}
