/// Two needles that stand within so many characters of each other.
public struct Nearness: Sendable {
  /// One of them.
  public var first: Needle
  /// The other; which of the two comes first in the text makes no difference.
  public var second: Needle
  /// How many characters there may be between their nearer edges.
  public var distance: Int

  /// Nearness of two needles.
  public init(_ first: Needle, _ second: Needle, distance: Int) {
    self.first = first
    self.second = second
    self.distance = distance
  }

  /// Whether some match of one and some match of the other, not overlapping, are that near.
  public func matches(_ value: [UInt8]) -> Bool {
    value.withUnsafeBytes { matches($0) }
  }

  func matches(_ text: UnsafeRawBufferPointer) -> Bool { !pairs(in: text, firstOnly: true).isEmpty }

  /// The matches that belong to a near pair, left to right.
  public func ranges(in value: [UInt8]) -> [Range<Int>] {
    let found: [(Range<Int>, Range<Int>)] = value.withUnsafeBytes { pairs(in: $0, firstOnly: false) }
    let ranges = Set(found.flatMap { [$0.0, $0.1] })
    return ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  private func pairs(in text: UnsafeRawBufferPointer, firstOnly: Bool) -> [(Range<Int>, Range<Int>)] {
    let ones = Nearness.occurrences(of: first, in: text)
    guard !ones.isEmpty else { return [] }
    let others = Nearness.occurrences(of: second, in: text)
    var found: [(Range<Int>, Range<Int>)] = []
    for (left, right) in [(ones, others), (others, ones)] {
      for match in left {
        guard let next = Nearness.first(of: right, from: match.upperBound) else { continue }
        guard Nearness.characters(in: text, match.upperBound..<next.lowerBound, upTo: distance) <= distance else {
          continue
        }
        found.append((match, next))
        if firstOnly { return found }
      }
    }
    return found
  }

  /// The first range that begins there or later, of ranges in ascending order.
  private static func first(of ranges: [Range<Int>], from offset: Int) -> Range<Int>? {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count ? ranges[low] : nil
  }

  /// All matches, overlapping ones too: 动劳动 is near itself in 劳动劳动.
  private static func occurrences(of needle: Needle, in text: UnsafeRawBufferPointer) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var offset = 0
    while offset <= text.count, let match = needle.firstMatch(in: text, from: offset) {
      if !match.isEmpty { found.append(match) }
      offset = match.lowerBound + 1
      while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return found
  }

  private static func characters(in text: UnsafeRawBufferPointer, _ range: Range<Int>, upTo limit: Int) -> Int {
    var count = 0
    for offset in range where text[offset] & 0xC0 != 0x80 {
      count += 1
      if count > limit { break }
    }
    return count
  }
}
