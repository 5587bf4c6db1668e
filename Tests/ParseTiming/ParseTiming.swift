// Measures how long queries take to parse and patterns to match. `scripts/bench-parse` and `scripts/bench-patterns` run it.

import Glibc
import QueryLanguage
import TextBasics
import TextPatterns

/// `ParseTiming seed` prints one number, the microseconds that the seed query takes; `ParseTiming growth` how the time
/// grows with the length, `ParseTiming patterns` what patterns take, as Markdown tables.
@main
struct ParseTiming {
  static func main() {
    switch CommandLine.arguments.dropFirst().first {
    case "seed": print(microseconds { parse(CommandLine.arguments.dropFirst(2).first ?? seed) })
    case "growth": Growth.report()
    case "patterns": PatternTiming.report()
    default:
      print("usage: ParseTiming seed [QUERY] | growth | patterns")
      exit(64)
    }
  }

  static let seed = "find articles where city = 中山 and topic ~ 宣讲"

  static func parse(_ text: String) {
    // What is made of it is used, so that nothing is left out.
    if Script.parse(text).statements.count > 1_000_000 { print(text) }
  }

  /// The fastest of many runs, in microseconds: what else the machine does only adds to it; short ones are measured by the hundred.
  static func microseconds(_ body: () -> Void) -> Double {
    let first = time(1, body)
    let repeats = max(1, min(100, Int(2_000 / max(first, 0.01))))
    let rounds = first > 200_000 ? 3 : 51
    let times = (0..<rounds).map { _ in time(repeats, body) }.sorted()
    return times[0]
  }

  private static func time(_ repeats: Int, _ body: () -> Void) -> Double {
    let begin = ContinuousClock.now
    for _ in 0..<repeats { body() }
    return (ContinuousClock.now - begin) / .microseconds(1) / Double(repeats)
  }

  /// A number with so many places behind the point.
  static func rounded(_ number: Double, _ places: Int = 1) -> String {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    let digits = Int((number * scale).rounded())
    guard places > 0 else { return String(digits) }
    let fraction = String(digits % Int(scale))
    return "\(digits / Int(scale))." + String(repeating: "0", count: places - fraction.count) + fraction
  }
}
