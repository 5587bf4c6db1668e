import Testing
import TextBasics
import TextPatterns

@Suite struct RegexErrorTests {
  @Test(
    arguments: [
      ("(ab", .unclosedGroup(at: SourceSpan(0, 1))),
      ("第（一", .unclosedGroup(at: SourceSpan(3, 6))),
      ("ab)", .unopenedGroup(at: SourceSpan(2, 3))),
      ("第[一二", .unclosedClass(at: SourceSpan(3, 4))),
      ("[]", .unclosedClass(at: SourceSpan(0, 1))),
      ("[^]", .unclosedClass(at: SourceSpan(0, 1))),
      ("[z-a]", .reversedRange(at: SourceSpan(1, 4))),
      ("[\\d-z]", .rangeOfClass(at: SourceSpan(1, 5))),
      ("*a", .nothingToRepeat(at: SourceSpan(0, 1))),
      ("a|+", .nothingToRepeat(at: SourceSpan(2, 3))),
      ("a**", .nothingToRepeat(at: SourceSpan(2, 3))),
      ("^*", .nothingToRepeat(at: SourceSpan(1, 2))),
      ("中{x}", .malformedCount(at: SourceSpan(3, 4))),
      ("a{2", .malformedCount(at: SourceSpan(1, 3))),
      ("a{3,2}", .reversedCount(minimum: 3, maximum: 2, at: SourceSpan(1, 6))),
      ("a{1001}", .countTooLarge(limit: 1000, at: SourceSpan(1, 6))),
      ("a{99999999999999999999}", .countTooLarge(limit: 1000, at: SourceSpan(1, 6))),
      ("中\\", .danglingEscape(at: SourceSpan(3, 4))),
      ("\\q", .unknownEscape("q", at: SourceSpan(0, 2))),
      ("[\\b]", .unknownEscape("b", at: SourceSpan(1, 3))),
      ("\\p{Klingon}", .unknownProperty("Klingon", at: SourceSpan(0, 11))),
      ("\\pL", .malformedProperty(at: SourceSpan(0, 2))),
      ("(a)\\1", .unsupported(.backreference, at: SourceSpan(3, 5))),
      ("(?=a)", .unsupported(.lookaround, at: SourceSpan(0, 3))),
      ("(?<!a)", .unsupported(.lookaround, at: SourceSpan(0, 3))),
      ("(?P<n>a)", .unsupported(.namedGroup, at: SourceSpan(0, 3))),
      ("(?i)a", .unsupported(.flags, at: SourceSpan(0, 3))),
      ("a*+", .unsupported(.possessive, at: SourceSpan(2, 3))),
      ("(((a{1000}){1000}){1000})", .tooLarge(at: SourceSpan(0, 25))),
      ("((((){1000}){1000}){1000})", .tooLarge(at: SourceSpan(0, 26))),
    ] as [(String, RegexError)])
  func tellsWhatIsWrongAndWhere(pattern: String, expected: RegexError) {
    #expect(throws: expected) { try TextPattern(regex: pattern) }
    #expect(!expected.message(in: .chinese).isEmpty)
    #expect(expected.message(in: .chinese) != expected.message(in: .english))
  }

  @Test(arguments: [100_000, 1_000_000])
  func endsAtTheNestingLimit(depth: Int) {
    let limit = RegexError.nestedTooDeep(limit: 128, at: SourceSpan(128, 129))
    #expect(throws: limit) { try TextPattern(regex: String(repeating: "(", count: depth)) }
    let closed = String(repeating: "(", count: depth) + "a" + String(repeating: ")", count: depth)
    #expect(throws: limit) { try TextPattern(regex: closed) }
  }

  @Test func allowsDepthUpToTheLimit() throws {
    let pattern = String(repeating: "(", count: 128) + "a" + String(repeating: ")", count: 128)
    #expect(try TextPattern(regex: pattern).match(in: "ba") == "a")
  }

  @Test func refusesAWildcardOnlyForItsSize() throws {
    let pattern = String(repeating: "*a", count: 5000)
    #expect(throws: RegexError.tooLarge(at: SourceSpan(0, 10_000))) { try TextPattern(wildcard: pattern) }
  }
}
