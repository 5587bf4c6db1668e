import QueryLanguage
import Testing
import TextBasics

/// Mistakes with their places marked by `⟦ ⟧`, by case; and what the fix-its make of them.
@Suite struct FixItTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    var marked: String
    var reason: SyntaxError
    /// What the first fix-it makes of it; nil when there is none.
    var fixed: String?
    var testDescription: String { marked }

    init(_ marked: String, _ reason: SyntaxError, fixed: String? = nil) {
      self.marked = marked
      self.reason = reason
      self.fixed = fixed
    }
  }

  @Test(arguments: [
    Mistake(
      "find articles where ⟦ctiy⟧ = 中山", .unknownField("ctiy"), fixed: "find articles where city = 中山"),
    Mistake("查找 文章 其中 ⟦城巿⟧ = 中山", .unknownField("城巿"), fixed: "查找 文章 其中 城市 = 中山"),
    Mistake("查找 文章 其中 ⟦通迅员⟧ 是 某某", .unknownField("通迅员"), fixed: "查找 文章 其中 通讯员 是 某某"),
    Mistake("find articles where ⟦作者⟧ = 某某", .unknownField("作者"), fixed: "find articles where 署名 = 某某"),
    Mistake("find articles where ⟦foo⟧ = 1", .unknownField("foo")),
    Mistake("find articles where city ⟦=⟧", .valueExpected(after: "=")),
    Mistake("find articles where city = ⟦或⟧", .connectiveAsValue("或"), fixed: "find articles where city = \"或\""),
    Mistake("find articles where ⟦(⟧city = 中山", .unclosedBracket, fixed: "find articles where (city = 中山)"),
    Mistake("find articles where city = 中山⟦)⟧", .strayBracket, fixed: "find articles where city = 中山"),
    Mistake("⟦查照⟧", .unknownStatement("查照"), fixed: "查找"),
    Mistake("⟦.read⟧ a.chabao", .foreignWord(".read", ours: "run"), fixed: "run a.chabao"),
    Mistake("⟦delete⟧ from articles where city = 中山", .readOnly("delete")),
    Mistake("⟦删除⟧文章", .readOnly("删除")),
    Mistake("⟦删除⟧ 第3篇", .readOnly("删除")),
    Mistake("⟦delete⟧", .readOnly("delete")),
    Mistake("SELECT city FROM articles GROUP BY city ⟦HAVING⟧ COUNT(*) > 3", .noEquivalent("HAVING")),
    Mistake("SELECT ⟦ctiy⟧ FROM articles", .unknownField("ctiy"), fixed: "SELECT city FROM articles"),
    Mistake("⟦chengshi⟧ = 中山", .unknownField("chengshi"), fixed: "city = 中山"),
    Mistake("⟦zhuti⟧ ~ 宣讲", .unknownField("zhuti"), fixed: "topic ~ 宣讲"),
    Mistake("⟦程市⟧ = 中山", .unknownField("程市"), fixed: "城市 = 中山"),
    Mistake("⟦查栈⟧ 宣讲", .unknownStatement("查栈"), fixed: "查找 宣讲"),
    Mistake("⟦cuont⟧ articles", .unknownStatement("cuont"), fixed: "count articles"),
    Mistake(
      "find in 送清凉 ⟦and⟧ city = 揭阳", .whereExpected, fixed: "find in 送清凉 where city = 揭阳"),
    Mistake("find in 送清凉 ⟦city⟧ = 揭阳", .whereExpected, fixed: "find in 送清凉 where city = 揭阳"),
    Mistake("let ⟦last⟧ = find 宣讲", .reservedName("last")),
    Mistake("find articles ⟦limit⟧ ten", .numberExpected(after: "limit")),
    Mistake("find articles limit 3 ⟦limit 4⟧", .repeatedClause("limit 3")),
    Mistake(
      "find articles | count by city | ⟦sort by length⟧", .clauseTooLate("sort by length", after: "count by city"),
      fixed: "find articles | sort by length | count by city"),
    Mistake("find articles ⟦by⟧ city", .byWithoutPurpose(field: "city"), fixed: "find articles count by city"),
    Mistake("find articles timeline by ⟦city⟧", .bucketExpected("city")),
    Mistake("⟦limit⟧", .numberExpected(after: "limit")),
    Mistake("⟦导出⟧", .pathExpected),
    Mistake("⟦explain⟧", .queryExpected(after: "explain")),
    Mistake("find articles where ⟦similar to⟧ 宣讲", .exemplarExpected(after: "similar to")),
    Mistake(
      "find articles where city = 广州 or ⟦similar to 3⟧", .similarMustHold("similar to 3", .or)),
    Mistake("find articles where similar to 3 and ⟦similar to 5⟧", .similarRepeated("similar to 3")),
    Mistake("查找 文章 其中 非 （有 图片 且 ⟦类似 3⟧）", .similarMustHold("类似 3", .not)),
    Mistake("find articles | ⟦compare with articles⟧", .comparedWithArchive, fixed: "find articles | words"),
    Mistake("find articles | ⟦words⟧ 0", .numberExpected(after: "words")),
  ])
  func mistakesAreTold(_ mistake: Mistake) throws {
    let parts = mistake.marked.replacing("⟧", with: "⟦").split(separator: "⟦", omittingEmptySubsequences: false)
    let text = parts.joined()
    let lower = parts[0].utf8.count
    let result = Script.parse(text)
    let diagnostic = try #require(result.diagnostics.first)
    #expect(diagnostic.reason as? SyntaxError == mistake.reason)
    #expect(diagnostic.span == SourceSpan(lower, lower + parts[1].utf8.count))
    #expect(diagnostic.fixIts.count <= 2)
    let fixed = diagnostic.fixIts.first.map { String(decoding: applied($0, to: Array(text.utf8)), as: UTF8.self) }
    #expect(fixed == mistake.fixed)
    if let fixed {
      let again = Script.parse(fixed)
      #expect(again.statements.count == 1 && !again.hasErrors, "\(fixed)")
    }
  }

  @Test func everyFixItOfTheExamplesMendsIt() throws {
    var count = 0
    for file in try ExampleFile.all(in: "invalid") {
      for example in file.examples {
        let diagnostics = Script.parse(example.source).diagnostics
        let errors = diagnostics.filter { $0.severity == .error }
        guard errors.count == 1 else { continue }
        for fixIt in errors[0].fixIts {
          count += 1
          let text = String(decoding: applied(fixIt, to: Array(example.source.utf8)), as: UTF8.self)
          #expect(!Script.parse(text).hasErrors, "\(example.source) mended to \(text)")
        }
      }
    }
    #expect(count > 15)
  }
}
