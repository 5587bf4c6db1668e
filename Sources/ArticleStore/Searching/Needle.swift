public import TextPatterns

/// What is looked for in folded text.
public enum Needle: Sendable {
  /// These folded bytes; not empty.
  case literal([UInt8])
  /// What a wildcard or a regular expression describes.
  case pattern(TextPattern)

  /// Whether it is plain text, which is found faster than a pattern.
  public var isLiteral: Bool {
    if case .literal = self { true } else { false }
  }

  /// The first match at or after `offset`; nil when there is none. Linear in the bytes read.
  func firstMatch(in text: UnsafeRawBufferPointer, from offset: Int) -> Range<Int>? {
    switch self {
    case .literal(let bytes):
      guard let start = bytes.withUnsafeBytes({ firstOccurrence(of: $0, in: text, from: offset) }) else { return nil }
      return start..<start + bytes.count
    case .pattern(let pattern): return pattern.firstMatch(in: text, from: offset)
    }
  }

  /// Whether there is a match at all; cheaper than finding it.
  func hasMatch(in text: UnsafeRawBufferPointer) -> Bool {
    switch self {
    case .literal: firstMatch(in: text, from: 0) != nil
    case .pattern(let pattern): pattern.hasMatch(in: text)
    }
  }

  /// Whether the text as a whole is what is looked for.
  func matchesWhole(_ text: UnsafeRawBufferPointer) -> Bool {
    switch self {
    case .literal(let bytes): text.count == bytes.count && text.elementsEqual(bytes)
    case .pattern(let pattern): pattern.matchesWhole(text)
    }
  }
}

/// A test of one field's text: what is looked for, and whether a part will do.
public struct TextMatch: Sendable {
  /// What is looked for.
  public var needle: Needle
  /// Whether it must be an element as a whole (`=`) or may be a part (`~`).
  public var isWhole: Bool

  /// A test for that needle.
  public init(_ needle: Needle, isWhole: Bool) {
    self.needle = needle
    self.isWhole = isWhole
  }

  /// Whether one value (a title, an element of a list) passes.
  public func matches(_ value: [UInt8]) -> Bool {
    value.withUnsafeBytes { matches($0) }
  }

  func matches(_ value: UnsafeRawBufferPointer) -> Bool {
    isWhole ? needle.matchesWhole(value) : needle.hasMatch(in: value)
  }

  /// Where it matches in one value's folded text: from left to right, none overlapping another.
  public func ranges(in value: [UInt8]) -> [Range<Int>] {
    value.withUnsafeBytes { text in
      if isWhole { return needle.matchesWhole(text) ? [0..<text.count] : [] }
      var ranges: [Range<Int>] = []
      var offset = 0
      while let match = needle.firstMatch(in: text, from: offset) {
        if !match.isEmpty { ranges.append(match) }
        offset = match.isEmpty ? match.upperBound + 1 : match.upperBound
        if offset > text.count { break }
      }
      return ranges
    }
  }
}
