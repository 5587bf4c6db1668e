import OracleTesting
import TerminalTesting
import Testing

/// Archives that are changed by chance: after each change the store shows the articles that the files hold, and random
/// queries find what the naive evaluator finds among them. The share of `scripts/oracle archives` that runs with the tests.
@Suite struct ChangingArchiveTests {
  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6])
  func answersAreThoseOfThePlainList(_ seed: UInt64) {
    let folder = TemporaryFolder()
    let tally = ChangingArchive.run(steps: 14, queries: 12, seed: seed, in: folder.path)
    #expect(tally.disagreements.isEmpty)
    #expect(tally.asked == 14 * 12)
    #expect(tally.telling > tally.asked / 5)
  }
}
