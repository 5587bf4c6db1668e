// What `scripts/fuzz` runs on regular expressions and wildcards: the first line is the pattern, the rest the text. What
// compiles must find what a backtracking matcher finds, as far as that gets in a limited number of steps.

import TextBasics

@testable import TextPatterns

/// Regular expressions and wildcards on any bytes: a line of pattern, and text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzPatterns(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  let end = input.firstIndex(of: 0x0A) ?? input.count
  let pattern = String(decoding: input[..<end], as: UTF8.self)
  let text = Folding.foldedBytes(of: String(decoding: input[end...].dropFirst(), as: UTF8.self))
  if let regex = try? TextPattern(regex: pattern), let syntax = try? RegexParser.parse(pattern) {
    check(regex, PatternFolder.fold(syntax), text, pattern)
  }
  if let wildcard = try? TextPattern(wildcard: pattern) {
    check(wildcard, PatternFolder.fold(WildcardParser.parse(pattern)), text, pattern)
  }
  return 0
}

/// All matches, each looked for by itself.
private func oneByOne(_ matcher: PatternMatcher, _ text: UnsafeRawBufferPointer) -> [Range<Int>] {
  var (matcher, offset, ranges) = (matcher, 0, [Range<Int>]())
  while let match = matcher.firstMatch(in: text, from: offset) {
    offset = match.upperBound
    if match.isEmpty {
      repeat { offset += 1 } while offset < text.count && text[offset] & 0xC0 == 0x80
    } else {
      ranges.append(match)
    }
  }
  return ranges
}

private func check(_ pattern: TextPattern, _ node: PatternNode, _ text: [UInt8], _ source: String) {
  text.withUnsafeBytes { buffer in
    let match = pattern.firstMatch(in: buffer)
    precondition(pattern.hasMatch(in: buffer) == (match != nil), "\(source.debugDescription): hasMatch says otherwise")
    var last = 0
    var matcher = pattern.makeMatcher()
    let matches = matcher.matches(in: buffer)
    for range in matches {
      precondition(range.lowerBound >= last && !range.isEmpty && range.upperBound <= text.count, "matches overlap")
      last = range.upperBound
    }
    precondition(
      matches == oneByOne(matcher, buffer), "\(source.debugDescription): all matches are others than one by one")
    if let match, !match.isEmpty { precondition(matches.first == match, "the first of all is not the first match") }
    var backtracker = Backtracker(text)
    if let expected = backtracker.firstMatch(of: node) {
      precondition(match == expected.match, "\(source.debugDescription): \(String(describing: match)), not \(expected)")
    }
  }
}
