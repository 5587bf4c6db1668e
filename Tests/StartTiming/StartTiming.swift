// Measures how long interactive programs take from their start to their first prompt, on a pseudo-terminal.
// `scripts/bench-start` runs it.

import Glibc
import TerminalTesting

/// `StartTiming RUNS NAME PROMPT PROGRAM [ARGUMENT…] [-- NAME PROMPT PROGRAM …]`: a Markdown table of the times, and of
/// how the first program's compare to the others'.
@main
struct StartTiming {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let runs = arguments.first.flatMap({ Int($0) }), runs > 0 else { return usage() }
    let contestants = arguments.dropFirst().split(separator: "--").map(Array.init)
    guard !contestants.isEmpty, contestants.allSatisfy({ $0.count >= 3 }) else { return usage() }

    let home = TemporaryFolder()
    var times = [[Duration]](repeating: [], count: contestants.count)
    // One round unmeasured, so that all files are in memory; then in turns, so that a busy moment meets all alike.
    for round in 0...runs {
      for (index, contestant) in contestants.enumerated() {
        let time = try start(contestant, home: home.path)
        if round > 0 { times[index].append(time) }
      }
    }
    print("| program | median | fastest | slowest | \(contestants[0][0]) takes |")
    print("| --- | ---: | ---: | ---: | ---: |")
    let first = median(times[0])
    for (contestant, times) in zip(contestants, times) {
      let ratio = (first / median(times)).rounded(toPlaces: 2)
      print(
        "| \(contestant[0]) | \(milliseconds(median(times))) | \(milliseconds(times.min() ?? .zero))"
          + " | \(milliseconds(times.max() ?? .zero)) | \(ratio) × |")
    }
  }

  /// Starts a program, waits for its prompt and ends it.
  private static func start(_ contestant: [String], home: String) throws -> Duration {
    let environment = [
      "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": home, "XDG_STATE_HOME": home, "PATH": "/usr/bin:/bin",
    ]
    let begin = ContinuousClock.now
    let pty = try Pty(contestant[2], Array(contestant.dropFirst(3)), environment: environment, columns: 80)
    try pty.wait(for: "the prompt of \(contestant[0])") { $0.cursorLine == contestant[1] }
    return ContinuousClock.now - begin
  }

  private static func median(_ times: [Duration]) -> Duration {
    let sorted = times.sorted()
    return sorted.count % 2 == 1
      ? sorted[sorted.count / 2] : (sorted[sorted.count / 2 - 1] + sorted[sorted.count / 2]) / 2
  }

  private static func milliseconds(_ time: Duration) -> String {
    "\((time / .milliseconds(1)).rounded(toPlaces: 1)) ms"
  }

  private static func usage() {
    print("usage: StartTiming RUNS NAME PROMPT PROGRAM [ARGUMENT…] [-- NAME PROMPT PROGRAM [ARGUMENT…]]…")
    exit(64)
  }
}

extension Double {
  fileprivate func rounded(toPlaces places: Int) -> Double {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    return (self * scale).rounded() / scale
  }
}
