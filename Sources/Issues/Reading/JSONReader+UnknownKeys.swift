import TextBasics

/// A key that the format does not have, where it stands and those that could stand there.
struct UnknownKey: Sendable {
  var key: String
  var offset: Int
  var known: [String]
}

extension JSONReader {
  /// Passes over the value of a key that is none of those known, and remembers the key.
  mutating func skipUnknown(_ key: String, known: [String]) throws(JSONError) {
    unknownKeys.append(UnknownKey(key: key, offset: position, known: known))
    try skipValue()
  }
}
