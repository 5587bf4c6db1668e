// Asks random queries of the bundled sample and compares the answers with the oracle's. `scripts/oracle` runs it.

import Glibc
import OracleTesting

/// `OracleRuns COUNT SEED`: prints what disagrees, and a line that counts.
@main
struct OracleRuns {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst().map { UInt64($0) }
    guard arguments.count == 2, let count = arguments[0], let seed = arguments[1] else {
      print("usage: OracleRuns COUNT SEED")
      exit(64)
    }
    let tally = QueryComparison.bundled().run(Int(count), seed: seed)
    for disagreement in tally.disagreements.prefix(20) { print(disagreement) }
    let kinds = tally.kinds.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    print("answers: \(kinds)")
    print(
      "\(tally.agreed) of \(tally.asked) agree (\(tally.telling) of them found some articles and not all);"
        + " \(tally.refused) refused, \(tally.disagreements.count) disagree")
    exit(tally.disagreements.isEmpty ? 0 : 1)
  }
}
