import OracleTesting
import Testing

/// Random queries about the bundled sample, in both languages: the share of `scripts/oracle` that runs with the tests.
struct SampleOracleTests {
  static let comparison = QueryComparison.bundled()

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func engineAgreesOnTheSample(_ seed: UInt64) {
    let tally = Self.comparison.run(60, seed: seed)
    #expect(tally.disagreements.isEmpty)
    #expect(tally.agreed + tally.refused == 60)
    // Most have to be answered, and to tell articles apart, or agreement proves little.
    #expect(tally.refused < 15)
    #expect(tally.telling > 15)
  }
}
