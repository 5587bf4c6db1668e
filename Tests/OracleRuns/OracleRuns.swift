// Asks random queries of the bundled sample and compares the answers with the oracle's. `scripts/oracle` runs it.

import Glibc
import OracleTesting

/// `OracleRuns COUNT SEED`: prints what disagrees, and a line that counts. `OracleRuns COUNT SEED FOLDER`: so many archives
/// are made in that folder, changed by chance and asked.
@main
struct OracleRuns {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    let numbers = arguments.prefix(2).map { UInt64($0) }
    guard arguments.count >= 2, arguments.count <= 3, let count = numbers[0], let seed = numbers[1] else {
      print("usage: OracleRuns COUNT SEED [FOLDER]")
      exit(64)
    }
    let folder = arguments.dropFirst(2).first
    let tally =
      folder.map { archives(Int(count), seed: seed, in: $0) }
      ?? QueryComparison.bundled().run(Int(count), seed: seed)
    for disagreement in tally.disagreements.prefix(20) { print(disagreement) }
    let kinds = tally.kinds.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
    print("answers: \(kinds)")
    print(
      "\(tally.agreed) of \(tally.asked) agree (\(tally.telling) of them found some articles and not all);"
        + " \(tally.refused) refused, \(tally.disagreements.count) disagree")
    exit(tally.disagreements.isEmpty ? 0 : 1)
  }

  /// What comes of archives that are changed thirty times each.
  private static func archives(_ count: Int, seed: UInt64, in folder: String) -> QueryComparison.Tally {
    var tally = QueryComparison.Tally()
    for number in 0..<UInt64(count) {
      tally.add(ChangingArchive.run(steps: 30, queries: 30, seed: seed &+ number, in: folder))
    }
    return tally
  }
}
