import QueryLanguage
import Testing
import TextBasics

/// Input that no one types in good faith: it is told, and nothing crashes or takes forever.
@Suite struct RobustnessTests {
  static let depth = 100_000

  @Test(arguments: [
    String(repeating: "(", count: depth),
    "find " + String(repeating: "(", count: depth),
    "find articles where " + String(repeating: "(", count: depth) + "city = 中山" + String(repeating: ")", count: depth),
    "find " + String(repeating: "not ", count: 4_000) + "宣讲",
    "find " + String(repeating: "!", count: depth) + "宣讲",
    "find in " + String(repeating: "(", count: depth) + "a",
    "find in " + String(repeating: "not ", count: 4_000) + "a",
    "find " + String(repeating: "a(", count: 4_000),
    "find " + String(repeating: "near(", count: 4_000),
    "find articles where city in " + String(repeating: "(", count: depth),
  ])
  func nestingIsLimited(_ text: String) {
    let result = Script.parse(text)
    #expect(result.statements.isEmpty)
    #expect(result.hasErrors)
  }

  /// What repeats a long text repeats its beginning.
  @Test(arguments: ["", "find ", "查找"])
  func longTextIsNotRepeatedWhole(_ verb: String) {
    for text in [String(repeating: "工会和", count: 2_000), String(repeating: "工会", count: 3_000)] {
      for diagnostic in Script.parse(verb + text).diagnostics {
        for language in Language.allCases { #expect(diagnostic.reason.message(in: language).count < 600) }
      }
    }
  }

  @Test(arguments: ["((( 城市 = 中山", "find articles where (((city = 中山 and (topic ~ 宣讲"])
  func openBracketsAreToldOnce(_ text: String) throws {
    let diagnostics = Script.parse(text).diagnostics.filter { $0.severity == .error }
    #expect(diagnostics.map(\.reason.code) == ["syntax.unclosed-bracket"])
    let fixIt = try #require(diagnostics.first?.fixIts.first)
    #expect(fixIt.replacement == String(repeating: ")", count: text.count { $0 == "(" }))
    #expect(!Script.parse(text + fixIt.replacement).hasErrors)
  }

  @Test func deepNestingHasItsOwnMessage() {
    let text = "find articles where " + String(repeating: "(", count: RobustnessTests.depth) + "城市 = 中山"
    let reasons = Script.parse(text).diagnostics.map(\.reason.code)
    #expect(reasons == ["syntax.nested-too-deep"])
  }

  @Test func nestingUpToTheLimitParses() {
    let text =
      "find articles where " + String(repeating: "(", count: 128) + "has photo" + String(repeating: ")", count: 128)
    #expect(Script.parse(text).statements.count == 1)
    let deeper = "find articles where (" + text.dropFirst(20) + ")"
    #expect(Script.parse(deeper).diagnostics.map(\.reason.code) == ["syntax.nested-too-deep"])
  }

  @Test(arguments: [
    String(repeating: "宣讲 ", count: 4_000),
    String(repeating: "宣讲 或 ", count: 4_000) + "完",
    String(repeating: "full ", count: 1_000),
    String(repeating: "| limit 3 ", count: 1_000),
    String(repeating: "宣讲且有图片", count: 1_000),
    String(repeating: "“", count: 4_000),
    String(repeating: "'", count: 4_000),
    String(repeating: "/", count: 4_000),
    String(repeating: "按字数，", count: 1_000),
    String(repeating: "的文章", count: 1_000),
    "articles where city in (" + String(repeating: "广州,", count: 4_000) + "珠海)",
    String(repeating: "中", count: 50_000),
  ])
  func longInputEnds(_ text: String) {
    let result = Script.parse("find " + text)
    #expect(result.statements.count + result.diagnostics.count > 0)
  }

  /// Ten mistakes of a statement are told, and how many more there are; those of the next one have ten of their own.
  @Test func mistakesOfAStatementAreLimited() {
    let line = "find " + String(repeating: "full ", count: 1_000)
    let codes = Script.parse(line + "\n" + line).diagnostics.map(\.reason.code)
    #expect(codes.count == 22)
    #expect(codes.filter { $0 == "diagnostics.more" }.count == 2)
    let last = Script.parse(line).diagnostics.last
    #expect(last?.severity == .error)
    #expect((last?.reason as? MoreMistakes)?.count == 989)
  }

  /// What random sentences, mutations and fuzzing found: each was once printed as something else.
  @Test(arguments: [
    "find in “！与”", "查看 按摩", "show", "find title ~ /a\\/b (c/】", "count in a, by city", "find 文章 sort by city | 前 3 条",
    "let x = top 5 person", "find articles where 2024（增刊）", "find articles where 中山市总工会 不是 近",
    "查找中山举行COUNT(*宣讲的文章", "find articles, limit 3", "find in last, limit 3", "find articles 按 字数 升序",
  ])
  func whatWasFoundOnceReadsBack(_ text: String) {
    for statement in Script.parse(text).statements { expectReadsBack(statement, "\(text)") }
    #expect(!Script.parse(text).statements.isEmpty || Script.parse(text).hasErrors)
  }

  /// Any string at all: the alphabet is what the grammar turns on.
  @Test func anyTextIsAnswered() {
    let pieces = [
      "find", "查找", "count", "统计", "文章", "where", "其中", "城市", "city", "日期", "=", "~", "是", "包含", "不", "不是", "且",
      "或", "and", "or", "not", "(", ")", "（", "）", "[", "]", "，", ",", "|", ";", "\"", "“", "”", "'", "/", "\\", "#",
      "//",
      "$", "*", "?", "..", "2024", "8月27日", "8月", "中山", "的", "按", "排序", "前", "3", "条", "有", "无", "图片", "近", "in",
      "last",
      "sort by", "limit", "show", "top", "context", "timeline", "export", "let", "x", "《", "》", "！", "。", " ", " ", " ",
      "\n",
      "\u{3000}", "\u{0}", "\u{FFFD}", "𠀀", "e\u{301}", "👨‍👩‍👧", "\u{200B}", "\r\n", "between", "介于", "和",
    ]
    var generator = SeededGenerator(seed: 20_240_828)
    for _ in 0..<1_500 {
      let count = Int.random(in: 1...24, using: &generator)
      var text = Bool.random(using: &generator) ? "find " : ""
      for _ in 0..<count { text += pieces.randomElement(using: &generator) ?? "" }
      for mode in [Script.Mode.interactive, .file] {
        let result = Script.parse(text, mode: mode)
        let length = text.utf8.count
        #expect(result.diagnostics.allSatisfy { $0.span.lower >= 0 && $0.span.upper <= length }, "\(text)")
        #expect(result.statements.allSatisfy { $0.span.upper <= length }, "\(text)")
        if mode == .interactive {
          for statement in result.statements { expectReadsBack(statement, "\(text)") }
        }
      }
      var end = 0
      for span in SyntaxHighlighter.spans(in: text) {
        #expect(span.span.lower >= end, "\(text)")
        end = span.span.upper
      }
    }
  }
}

/// A repeatable source of random numbers (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
