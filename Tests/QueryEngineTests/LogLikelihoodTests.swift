import Testing

@testable import QueryEngine

/// G² against numbers worked out by hand.
@Suite struct LogLikelihoodTests {
  /// For 10 of 20 against 2 of 30: E = 4.8, 7.2, 15.2, 22.8, so that
  /// G² = 2 (10 ln 2.0833 + 2 ln 0.2778 + 10 ln 0.6579 + 28 ln 1.2281) = 2 (7.340 - 2.562 - 4.187 + 5.752) = 12.686.
  @Test(arguments: [
    (10, 20, 2, 30, 12.686),
    (2, 30, 10, 20, -12.686),
    // All of one group and none of the other: 2 (4 ln 2 + 4 ln 2).
    (4, 4, 0, 4, 11.090),
    (0, 4, 4, 4, -11.090),
    // As often in both.
    (3, 6, 5, 10, 0),
    (0, 6, 0, 10, 0),
    (6, 6, 10, 10, 0),
    // A group without articles tells nothing.
    (3, 6, 0, 0, 0),
    (0, 0, 3, 6, 0),
  ])
  func scores(_ count: Int, _ size: Int, _ otherCount: Int, _ otherSize: Int, _ expected: Double) {
    let score = LogLikelihood.score(count, of: size, against: otherCount, of: otherSize)
    #expect(abs(score - expected) < 0.001, "\(score)")
  }
}
