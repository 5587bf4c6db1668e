import Testing
import TextBasics
import TextPatterns

@Suite struct TextPatternTests {
  @Test(arguments: [
    // pattern, text, first match in the folded text
    ("第[一二三]届", "开幕的第二届比赛", "第二届"),
    ("第[一二三]屆", "第三届", "第三届"),
    ("第[^一]届", "第一届，第二届", "第二届"),
    ("宣讲|宣传", "这次宣传和宣讲", "宣传"),
    ("宣(讲|传)团?", "宣讲团", "宣讲团"),
    ("a|ab", "xab", "a"),
    ("ab|a", "xab", "ab"),
    ("a*", "aaa", "aaa"),
    ("a*?", "aaa", ""),
    ("a+?", "aaa", "a"),
    ("a{2}", "aaaaa", "aa"),
    ("a{2,}", "aaaaa", "aaaaa"),
    ("a{2,3}", "aaaaa", "aaa"),
    ("a{2,3}?", "aaaaa", "aa"),
    ("a{0}b", "ab", "b"),
    ("(ab)+", "xababab", "ababab"),
    ("第.*届", "第一届和第二届", "第一届和第二届"),
    ("第.*?届", "第一届和第二届", "第一届"),
    ("^中山", "中山讯", "中山"),
    ("讯$", "中山讯", "讯"),
    ("^$", "", ""),
    ("\\d+人", "共３００人", "300人"),
    ("\\d+ 月 \\d+ 日", "8月27日", "8月27日"),
    ("\\d+月\\d+日", "8 月 27 日", "8月27日"),
    ("中 山", "中　山", "中山"),
    ("tom [a-z]+", "Tom  Lee", "tom lee"),
    ("\\bai\\b", "用AI写稿", "ai"),
    ("\\bai\\b", "the main air AI", "ai"),
    ("\\w+", "——中山讯", "中山讯"),
    ("\\p{Han}+", "ABC中山讯1", "中山讯"),
    ("\\p{汉字}{2}", "ABC中山讯1", "中山"),
    ("\\P{Han}+", "中山abc讯", "abc"),
    ("[\\d年]+", "在2024年初", "2024年"),
    ("[]a]+", "x]a]", "]a]"),
    ("[a-]+", "x-a-", "-a-"),
    ("[A-C]+", "xABCD", "abc"),
    ("[一-龥]+", "ab中山cd", "中山"),
    ("（一｜二）＋", "一二一三", "一二一"),
    ("［一二］", "三二一", "二"),
    ("\\(五\\)", "（五）", "(五)"),
    ("\\.", "3.5", "."),
    ("a\\nb", "a\nb", "a\nb"),
    ("a.b|c", "a\nb c", "c"),
    ("(|a)*b", "aab", "aab"),
    ("(a*)*b", "aab", "aab"),
    ("(?:广州|深圳)市", "深圳市", "深圳市"),
    ("𠮷.", "在𠮷野家", "𠮷野"),
    ("“五个.位”", "「五个到位」助推", "\"五个到位\""),
  ])
  func findsTheFirstMatch(pattern: String, text: String, expected: String) throws {
    #expect(try TextPattern(regex: pattern).match(in: text) == expected)
  }

  @Test(arguments: [
    ("宣讲", "宣传"), ("^讯", "中山讯"), ("中山$", "中山讯"), ("\\bai\\b", "main air"), ("第.届", "第十二届"),
    ("[^中]", "中"), ("a.b", "a\nb"), ("\\d{4}", "123"), ("a\\Bb", "a b"), ("[a-z] [a-z]", "ab"),
  ])
  func findsNothing(pattern: String, text: String) throws {
    #expect(try TextPattern(regex: pattern).match(in: text) == nil)
  }

  @Test(arguments: [
    ("送*凉", "工会送上清凉", "送上清凉"),
    ("送*凉", "送凉", "送凉"),
    ("送*凉", "送一二三四五六七八九十一二三四五六七八九十凉", "送一二三四五六七八九十一二三四五六七八九十凉"),
    ("送*凉", "送一二三四五六七八九十一二三四五六七八九十一凉", nil),
    ("送*凉", "送\n凉", nil),
    ("送*凉", "送凉送凉", "送凉"),
    ("第?届", "第三届", "第三届"),
    ("第？届", "第三届", "第三届"),
    ("第?届", "第十三届", nil),
    ("第＊届", "第十三届", "第十三届"),
    ("\\*号", "*号", "*号"),
    ("a.c", "abc", nil),
    ("***", "中", ""),
  ])
  func matchesWildcards(pattern: String, text: String, expected: String?) throws {
    #expect(try TextPattern(wildcard: pattern).match(in: text) == expected)
  }

  @Test(arguments: [
    ("第.届", "第三届", true), ("第.届", "第三届会", false), ("a|ab", "ab", true), ("a*?", "aaa", true),
    ("", "", true), ("", "a", false), ("^a$", "a", true),
  ])
  func matchesTheWhole(pattern: String, text: String, expected: Bool) throws {
    #expect(try TextPattern(regex: pattern).matchesAll(of: text) == expected)
  }

  @Test(arguments: [
    ("第.届", "第一届、第二届", ["第一届", "第二届"]),
    ("a*", "baac", ["aa"]),
    ("\\B", "中文ab", []),
    ("一+", "一一二一", ["一一", "一"]),
    ("^一", "一一", ["一"]),
  ])
  func findsAllMatches(pattern: String, text: String, expected: [String]) throws {
    #expect(try TextPattern(regex: pattern).matches(in: text) == expected)
  }

  @Test func looksBehindTheOffset() throws {
    let text = Array("ab ab".utf8)
    let pattern = try TextPattern(regex: "\\bab")
    #expect(text.withUnsafeBytes { pattern.firstMatch(in: $0, from: 1) } == 3..<5)
    let anchored = try TextPattern(regex: "^ab")
    #expect(text.withUnsafeBytes { anchored.firstMatch(in: $0, from: 3) } == nil)
  }

  @Test(arguments: [
    ("第[一二]届", [["第一届", "第二届"]]),
    ("宣讲活动", [["宣讲活动"]]),
    ("(宣讲|宣传)活动", [["宣讲活动", "宣传活动"]]),
    ("(宣讲)?活动", [["活动", "宣讲活动"]]),
    ("(宣讲)+", [["宣讲"]]),
    ("宣讲|.", []),
    ("[^中]", []),
    ("\\p{Han}", []),
  ])
  func knowsWhatAMatchMustHold(pattern: String, expected: [[String]]) throws {
    #expect(try TextPattern(regex: pattern).requiredLiterals == expected)
  }

  @Test func survivesMoreStatesThanItKeeps() throws {
    // Every subset of the last fourteen places is a state of its own.
    let pattern = try TextPattern(regex: "(a|b)*a(a|b){14}c")
    var random = SplitMix(seed: 7)
    var text: [UInt8] = (0..<60_000).map { _ in Bool.random(using: &random) ? 0x61 : 0x62 }
    #expect(text.withUnsafeBytes { pattern.firstMatch(in: $0) } == nil)
    text[text.count - 15] = 0x61
    text.append(0x63)
    #expect(text.withUnsafeBytes { pattern.firstMatch(in: $0) } == 0..<text.count)
  }

  /// Long texts, in which the searches for all matches meet what earlier ones read in vain.
  @Test(arguments: ["a(.*x)?", "a(b*c)?", "(ab)+(.*cx)?", "a.{3}|b(a*x)?", "b?(a.*\\nx)?", "a+(b{1,70}c)?"])
  func findsAllMatchesAsOneByOne(pattern: String) throws {
    let pattern = try TextPattern(regex: pattern)
    var random = SplitMix(seed: 11)
    for length in [10, 63, 64, 65, 300, 1_000] {
      let text: [UInt8] = (0..<length).map { _ in Array("aaaabbbbc\n".utf8).randomElement(using: &random) ?? 0x61 }
      text.withUnsafeBytes { buffer in
        var matcher = pattern.makeMatcher()
        var expected: [Range<Int>] = []
        var offset = 0
        while let match = pattern.firstMatch(in: buffer, from: offset) {
          if !match.isEmpty { expected.append(match) }
          offset = match.isEmpty ? match.upperBound + 1 : match.upperBound
        }
        #expect(matcher.matches(in: buffer) == expected)
      }
    }
  }

  @Test func keepsLinearForAllMatches() throws {
    // Each of the matches could go on to the end, if there were an x.
    let pattern = try TextPattern(regex: "a(.*x)?")
    let text = [UInt8](repeating: 0x61, count: 40_000)
    var matcher = pattern.makeMatcher()
    #expect(text.withUnsafeBytes { matcher.matches(in: $0).count } == 40_000)
  }

  @Test func keepsLinear() throws {
    // A backtracking matcher would take longer than the universe has lasted.
    let pattern = try TextPattern(regex: "(a*)*b")
    let text = [UInt8](repeating: 0x61, count: 100_000)
    #expect(text.withUnsafeBytes { pattern.firstMatch(in: $0) } == nil)
  }

  @Test func isSharedByThreads() async throws {
    let pattern = try TextPattern(regex: "第[一二三]+届")
    let found = await withTaskGroup(of: Int.self, returning: Int.self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<200).filter { pattern.match(in: "第\($0)届 第二届") == "第二届" }.count }
      }
      return await group.reduce(0, +)
    }
    #expect(found == 1600)
  }
}
