import Testing
import TextBasics

@testable import QueryLanguage

/// Tokens of a text, as kind and characters.
@Suite struct LexerTests {
  /// A token as tests write it: `w:` word, `s:` string, `r:` regular expression, `#:` comment, `⏎` line end, signs bare.
  private func written(_ text: String) -> [String] {
    let lexer = Lexer(text)
    return lexer.tokens().map { token in
      let characters = lexer.text(token.span)
      return switch token.kind {
      case .word: "w:\(characters)"
      case .string(_, let isClosed): (isClosed ? "s:" : "open:") + characters
      case .regex: "r:\(characters)"
      case .comment: "#:\(characters)"
      case .lineEnd: "⏎"
      case .sign(.comparison(let comparison)): comparison.rawValue
      case .sign(let sign): "\(sign)"
      case .end: "end"
      }
    }
  }

  @Test(arguments: [
    ("find articles where city = 中山", ["w:find", "w:articles", "w:where", "w:city", "=", "w:中山"]),
    ("city＝中山　～　“宣讲”", ["w:city", "=", "w:中山", "~", "s:“宣讲”"]),
    (
      "a==b<>c!=d!~e<=f>=g<h>i",
      [
        "w:a", "=", "w:b", "!=", "w:c", "!=", "w:d", "!~", "w:e", "<=", "w:f", ">=", "w:g", "<", "w:h", ">", "w:i",
      ]
    ),
    ("a ≠ b ≥ c ≤ d", ["w:a", "!=", "w:b", ">=", "w:c", "<=", "w:d"]),
    (
      "（a，b、c；d｜e）",
      [
        "openBracket", "w:a", "comma", "w:b", "comma", "w:c", "semicolon", "w:d", "pipe", "w:e", "closeBracket",
      ]
    ),
    ("a && b || ! c", ["w:a", "and", "w:b", "or", "not", "w:c"]),
    ("卓翼科技（河源）有限公司", ["w:卓翼科技（河源）有限公司"]),
    ("near(a, b, 10)", ["w:near", "openBracket", "w:a", "comma", "w:b", "comma", "w:10", "closeBracket"]),
    ("“五个到位”助推", ["w:“五个到位”助推"]),
    ("“五个到位” 助推", ["s:“五个到位”", "w:助推"]),
    ("“a\" \"b” 'c' ‘d’ 「e」 『f』", ["s:“a\"", "s:\"b”", "s:'c'", "s:‘d’", "s:「e」", "s:『f』"]),
    ("\"a \\\" b\"", ["s:\"a \\\" b\""]),
    ("\"a", ["open:\"a"]),
    ("’90后", ["w:’90后"]),
    ("~ /第[一二]届/ x", ["~", "r:/第[一二]届/", "w:x"]),
    ("~ /a\\/b/", ["~", "r:/a\\/b/"]),
    ("/home/desk", ["w:/home/desk"]),
    ("2024/8/27 http://a/b", ["w:2024/8/27", "w:http://a/b"]),
    ("#送清凉# x", ["#:#送清凉# x"]),
    ("x #送清凉# y", ["w:x", "w:#送清凉#", "w:y"]),
    ("x # y\nz // w", ["w:x", "#:# y", "⏎", "w:z", "#:// w"]),
    ("a = # b", ["w:a", "=", "w:#", "w:b"]),
    ("a \\\nb", ["w:a", "continuation", "⏎", "w:b"]),
    ("中山且主题包含宣讲", ["w:中山", "w:且主题包含宣讲"]),
    ("和平县 有限公司 非公有制", ["w:和平县", "w:有限公司", "w:非公有制"]),
    ("《论语》", ["w:《论语》"]),
    ("Yahoo!宣讲", ["w:Yahoo!宣讲"]),
    ("e\u{301} 👨‍👩‍👧 𠀀", ["w:e\u{301}", "w:👨‍👩‍👧", "w:𠀀"]),
    ("a\u{0}b", ["w:a\u{0}b"]),
    ("", []),
  ])
  func tokensOfText(_ text: String, _ expected: [String]) {
    #expect(written(text) == expected)
  }

  @Test(arguments: [
    ("2024-08-27", "2024-08-27"), ("2024/8/27", "2024-08-27"), ("2024.8.27", "2024-08-27"),
    ("２０２４年８月２７日", "2024-08-27"), ("2024 年 8 月 27 日", "2024-08-27"), ("2024-08", "2024-08"),
    ("2024年8月", "2024-08"), ("2024年8月份", "2024-08"), ("2024年", "2024"), ("8月27日", "08-27"), ("8月27号", "08-27"),
    ("8月", "08"), ("8/27", "08-27"), ("12月31日", "12-31"), ("2月29日", "02-29"), ("2024年2月29日", "2024-02-29"),
    ("三月", "03"), ("十一月份", "11"), ("十月一日", "10-01"), ("三月三十一号", "03-31"), ("二〇二四年", "2024"), ("二零二四年十月", "2024-10"),
    ("二○二四年八月二十七日", "2024-08-27"), ("2024年八月二十日", "2024-08-20"),
  ])
  func datesAreRead(_ text: String, _ expected: String) throws {
    let date = try #require(Lexer(text).date(at: 0))
    #expect(date.phrase == .partial(try #require(PartialDate(expected))))
    #expect(date.end == text.utf8.count)
  }

  @Test(arguments: [
    ("last 30 days", 30, DateBucket.day), ("近三十天", 30, .day), ("past week", 1, .week), ("最近一周", 1, .week),
    ("last 2 weeks", 2, .week), ("近两个星期", 2, .week), ("最近一个月", 1, .month), ("近3个月", 3, .month),
    ("last 3 months", 3, .month), ("近半年", 6, .month), ("最近半个月", 15, .day), ("过去两个季度", 2, .quarter),
    ("past year", 1, .year), ("the last 3 months", 3, .month), ("the past three months", 3, .month),
    ("the last month", 1, .month), ("last twelve weeks", 12, .week), ("the past year", 1, .year),
    ("近一年", 1, .year), ("近十二年", 12, .year), ("近一百天", 100, .day),
  ])
  func stretchesUpToTodayAreRead(_ text: String, _ count: Int, _ bucket: DateBucket) throws {
    let date = try #require(Lexer(text).date(at: 0))
    #expect(date.phrase == .last(count, bucket))
    #expect(date.end == text.utf8.count)
  }

  static let yearParts: [(String, YearPart, YearReference)] = [
    ("2024-Q3", .quarter(3), .named(2024)), ("2024Q3", .quarter(3), .named(2024)),
    ("2024-h1", .half(1), .named(2024)), ("２０２４－Ｈ２", .half(2), .named(2024)), ("Q3 2024", .quarter(3), .named(2024)),
    ("Q3 of 2024", .quarter(3), .named(2024)), ("the third quarter of 2024", .quarter(3), .named(2024)),
    ("first half of last year", .half(1), .ago(1)), ("last year Q3", .quarter(3), .ago(1)),
    ("this year H1", .half(1), .ago(0)), ("2024年上半年", .half(1), .named(2024)), ("2024 年 下半年", .half(2), .named(2024)),
    ("2024上半年", .half(1), .named(2024)), ("2024年的下半年", .half(2), .named(2024)),
    ("二〇二四年上半年", .half(1), .named(2024)), ("2024年第三季度", .quarter(3), .named(2024)),
    ("2024年三季度", .quarter(3), .named(2024)), ("2024年第1季度", .quarter(1), .named(2024)),
    ("2024年4季度", .quarter(4), .named(2024)), ("2024年首季度", .quarter(1), .named(2024)),
    ("今年上半年", .half(1), .ago(0)), ("本年第二季度", .quarter(2), .ago(0)), ("去年第三季度", .quarter(3), .ago(1)),
    ("前年的一季度", .quarter(1), .ago(2)), ("2024-W35", .week(35), .named(2024)), ("2024w5", .week(5), .named(2024)),
    ("2024年第35周", .week(35), .named(2024)), ("去年第十二周", .week(12), .ago(1)), ("last year W01", .week(1), .ago(1)),
    ("上半年", .half(1), .ago(0)), ("下半年", .half(2), .ago(0)), ("第三季度", .quarter(3), .ago(0)),
    ("首季度", .quarter(1), .ago(0)), ("Q4", .quarter(4), .ago(0)), ("h2", .half(2), .ago(0)),
  ]

  @Test(arguments: yearParts)
  func partsOfAYearAreRead(_ text: String, _ part: YearPart, _ year: YearReference) throws {
    let date = try #require(Lexer(text).date(at: 0))
    #expect(date.phrase == .part(part, of: year))
    #expect(date.end == text.utf8.count)
  }

  @Test(arguments: [
    "上半年", "第三季度", "1季度", "Q3", "2024-Q3", "去年上半年", "Q3 2024", "2024", "8月", "上半年度", "第三周",
  ])
  func aPartWithoutItsYearIsTold(_ text: String) {
    #expect(Lexer(text).isBareYearPart(at: 0) == ["上半年", "第三季度", "1季度", "Q3"].contains(text))
  }

  @Test(arguments: [
    "2024", "2024-13", "2023年2月29日x", "2024-02-30", "13月", "2024-1-2-3x", "0", "三月三", "十三月", "十年", "近3月", "8",
    "2024-Q5", "2024-H3", "2024-W54", "2024-W0", "2024-Q33", "2024-Q3x", "H1N1", "Q3A", "2024-Q3-1", "上半年度",
    "2024年上半年度",
    "第五季度", "第三周", "2024年第三周年", "24年上半年", "the last", "the 2024-Q3", "上半", "季度", "上半年工作", "2024 Q3",
  ])
  func othersAreNoWholeDates(_ text: String) {
    let lexer = Lexer(text)
    #expect(lexer.date(at: 0).map { $0.end == lexer.end } != true)
  }

  @Test(arguments: Language.allCases)
  func everyMessageIsWorded(_ language: Language) {
    for file in ["find articles where ctiy = 中山", "find (", "find \"a", "宣讲", "find 主题 宣讲", "find articles | words"] {
      for diagnostic in Script.parse(file).diagnostics {
        let message = diagnostic.reason.message(in: language)
        #expect(!message.isEmpty)
        let hasHan = message.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }
        #expect(language == .english || hasHan)
      }
    }
  }
}
