import TextBasics
import TextPatterns

/// Patterns that are hard for a matcher that backtracks, and those that are hard for one that doesn't.
enum PatternTiming {
  private struct Case {
    let pattern: String
    let text: String
    let isAll: Bool

    init(_ pattern: String, on text: String, isAll: Bool = false) {
      (self.pattern, self.text, self.isAll) = (pattern, text, isAll)
    }
  }

  private static let cases: [Case] = [
    Case("(a*)*b", on: "a"), Case("(a|a)*b", on: "a"), Case("(a+)+$", on: "ab"),
    Case("a?a?a?a?a?a?a?a?aaaaaaaab", on: "a"),
    Case("(x+x+)+y", on: "x"), Case("第[一二三]届", on: "报道工会宣讲活动第十届"), Case("\\p{Han}{3,8}。", on: "报道工会宣讲活动，"),
    Case("\\d+ 月 \\d+ 日", on: "今年8月27号"), Case("[^中]*山", on: "报道工会宣讲活动"),
    Case("\\b\\w+\\b", on: "报道ai工会 宣讲", isAll: true),
    Case("[ab]*a[ab]{20}c", on: "mixed"), Case("(.*)(.*)(.*)x", on: "a"), Case(".*x", on: "a\n", isAll: true),
    Case("a(.*x)?", on: "ab", isAll: true), Case("a{0,500}b", on: "a"), Case("((a{1,20}){1,20}){1,20}b", on: "a"),
    Case("送*凉", on: "报道送工会宣讲活动"),
  ]

  /// Prints what each takes on a megabyte, a hundredth of it where all matches are looked for.
  static func report() {
    print("| pattern | text | asked for | compiled in | matched in | a byte |")
    print("| --- | --- | --- | ---: | ---: | ---: |")
    for test in cases { report(test) }
    print("")
    print("| pattern | what is said | in |")
    print("| --- | --- | ---: |")
    for pattern in ["((a{1,100}){1,100}){1,100}", "((((((a?){30}){30}){30}){30}){30})", long, deep] { refused(pattern) }
  }

  private static let long = Array(repeating: "宣讲|劳模", count: 20_000).joined(separator: "|")
  private static let deep = String(repeating: "(", count: 500_000)

  private static func report(_ test: Case) {
    guard let pattern = try? TextPattern(regex: test.pattern) else {
      return print("| `\(test.pattern)` | refused | | | | |")
    }
    let compiling = ParseTiming.microseconds { _ = try? TextPattern(regex: test.pattern) }
    let size = test.isAll ? 10_000 : 1_000_000
    let text = bytes(of: test.text, size)
    let matching = text.withUnsafeBytes { buffer in
      ParseTiming.microseconds {
        var matcher = pattern.makeMatcher()
        if test.isAll { _ = matcher.matches(in: buffer) } else { _ = matcher.firstMatch(in: buffer) }
      }
    }
    let asked = test.isAll ? "all matches" : "the first"
    let name = test.text == "mixed" ? "a and b by chance" : test.text.debugDescription.dropFirst().dropLast()
    print(
      "| `\(test.pattern.replacing("|", with: "\\|"))` | \(name)…, \(size / 1_000) kB | \(asked)"
        + " | \(ParseTiming.rounded(compiling, 0)) µs | \(ParseTiming.rounded(matching / 1_000, 2)) ms"
        + " | \(ParseTiming.rounded(matching * 1_000 / Double(size))) ns |")
  }

  private static func refused(_ pattern: String) {
    let name =
      pattern.utf8.count > 60
      ? "\(pattern.prefix(6).replacing("|", with: "\\|"))… (\(pattern.utf8.count) bytes)" : pattern
    var said = "compiled"
    let time = ParseTiming.microseconds {
      do throws(RegexError) { _ = try TextPattern(regex: pattern) } catch { said = error.message(in: .english) }
    }
    print("| `\(name)` | \(said) | \(ParseTiming.rounded(time / 1_000, 2)) ms |")
  }

  /// A text over and over, up to that many bytes; `mixed` is a and b by chance.
  private static func bytes(of text: String, _ size: Int) -> [UInt8] {
    if text == "mixed" {
      var state: UInt64 = 88_172_645_463_325_252
      return (0..<size).map { _ in
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state & 1 == 0 ? 0x61 : 0x62
      }
    }
    return Array(
      String(repeating: text, count: size / text.utf8.count + 1).utf8.prefix(size / text.utf8.count * text.utf8.count))
  }
}
