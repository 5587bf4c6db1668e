/// A set of Unicode scalars as ascending ranges that neither touch nor overlap.
struct ScalarSet: Hashable, Sendable {
  /// The ranges of code points; surrogates may lie inside and never match.
  private(set) var ranges: [ClosedRange<UInt32>] = []

  /// The greatest code point.
  static let last: UInt32 = 0x10FFFF

  /// The set of what lies in any of the ranges.
  init(_ ranges: [ClosedRange<UInt32>] = []) {
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let previous = self.ranges.last, range.lowerBound <= previous.upperBound + 1 {
        let upper = max(previous.upperBound, range.upperBound)
        self.ranges[self.ranges.count - 1] = previous.lowerBound...upper
      } else {
        self.ranges.append(range)
      }
    }
  }

  /// The set of one scalar.
  init(_ scalar: Unicode.Scalar) {
    ranges = [scalar.value...scalar.value]
  }

  /// How many code points it holds.
  var count: Int { ranges.reduce(0) { $0 + $1.count } }

  /// The only scalar of a set of one.
  var onlyMember: Unicode.Scalar? {
    guard ranges.count == 1, let range = ranges.first, range.count == 1 else { return nil }
    return Unicode.Scalar(range.lowerBound)
  }

  /// Whether the code point is a member. Cost: one step a range.
  func contains(_ value: UInt32) -> Bool {
    ranges.contains { $0.contains(value) }
  }

  /// What is in this set or in the other.
  func union(_ other: ScalarSet) -> ScalarSet {
    ScalarSet(ranges + other.ranges)
  }

  /// Whether all of the other's ranges lie in this set's.
  func isSuperset(of other: ScalarSet) -> Bool {
    other.ranges.allSatisfy { inner in
      ranges.contains { $0.lowerBound <= inner.lowerBound && inner.upperBound <= $0.upperBound }
    }
  }

  /// All that is not in this set.
  var complement: ScalarSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    if next <= ScalarSet.last { gaps.append(next...ScalarSet.last) }
    return ScalarSet(gaps)
  }
}
