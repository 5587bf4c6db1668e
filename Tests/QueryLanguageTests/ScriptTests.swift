import QueryLanguage
import Testing
import TextBasics

/// Where statements end, and what a prompt waits for.
@Suite struct ScriptTests {
  @Test(arguments: [
    ("find articles where (city = 中山", "closingBracket"),
    ("find articles where （城市 = 中山", "closingBracket"),
    ("find articles where city in (广州,", "closingBracket"),
    ("find \"五个", "closingQuote"),
    ("find “五个", "closingQuote"),
    ("find 「五个", "closingQuote"),
    ("find articles where city =", "operand"),
    ("find articles where city is", "operand"),
    ("查找 文章 其中 城市 属于", "operand"),
    ("查找 文章 其中 主题 包含", "operand"),
    ("find 宣讲 and", "operand"),
    ("find 宣讲 和", "operand"),
    ("find 宣讲 &&", "operand"),
    ("find 宣讲,", "listItem"),
    ("find 宣讲，", "listItem"),
    ("find 宣讲 |", "clause"),
    ("find 宣讲 ｜", "clause"),
    ("find 宣讲 \\", "nextLine"),
    ("show 3 \\", "nextLine"),
  ])
  func promptWaits(_ text: String, _ awaited: String) {
    for text in [text, text + "\n", "count articles; " + text] {
      let result = Script.parse(text)
      #expect(result.isIncomplete, "\(text)")
      #expect(
        result.awaited.map { "\($0)".hasPrefix(awaited) } == true, "\(text): \(String(describing: result.awaited))")
    }
  }

  @Test(arguments: [
    "find 宣讲", "find 和", "find 无", "find 包含", "find articles where has photo", "find don’t", "show 3", "?", "", "  ",
    "# only a comment", "find articles where title ~ (a)", "find 主题 宣讲", "find ’90后",
  ])
  func promptDoesNotWait(_ text: String) {
    #expect(!Script.parse(text).isIncomplete)
  }

  @Test(arguments: [
    ("find articles where (city = 中山\nor city = 珠海)", 1),
    ("find articles where city =\n中山", 1),
    ("find 宣讲 and\n劳模", 1),
    ("find 宣讲,\n\n劳模", 1),
    ("find 宣讲 |\nlimit 3", 1),
    ("find 宣讲 \\\nlimit 3", 1),
    ("find 宣讲 \\  \n  limit 3", 1),
    ("find 宣讲\ncount articles", 2),
    ("find 宣讲; count articles; show 3", 3),
    ("find 宣讲；count articles", 2),
    ("find \"a;b\"; count articles", 2),
    ("find \"a\nb\"; count articles", 2),
    ("find articles where title ~ /a;b/; count articles", 2),
    ("find (宣讲\n# a comment\n劳模)", 1),
    ("find 宣讲 # and; more\ncount articles", 2),
    ("find 宣讲\r\ncount articles\r\n", 2),
    ("\n\n  find 宣讲  \n\n", 1),
  ])
  func statementsAreSeparated(_ text: String, _ count: Int) {
    for mode in [Script.Mode.interactive, .file] {
      let result = Script.parse(text, mode: mode)
      #expect(result.statements.count == count, "\(text) \(result.diagnostics.map(\.reason.code))")
      #expect(!result.hasErrors && !result.isIncomplete, "\(text)")
    }
  }

  @Test func indentedLinesContinueInFiles() {
    let text = """
      # a script
      find articles
        where city = 中山
        # why this
        and has photo
        | sort by date desc
      count articles
      show 3
      """
    let result = Script.parse(text, mode: .file)
    #expect(
      result.statements.map(\.treeDescription) == [
        "(find articles (and (= city 中山) (has photo)) (sort date-))", "(count articles (count))",
        "(command show \"3\")",
      ])
    #expect(result.diagnostics.isEmpty)
  }

  @Test func mistakesStandWhereTheyWereMade() {
    let text =
      "count articles\n\n# next\nlet x = find articles\nfind articles\n  where city = 中山\n  and ctiy = 珠海\nshow 1\n"
    let result = Script.parse(text, mode: .file)
    #expect(result.statements.count == 3)
    #expect(result.diagnostics.map(\.reason.code) == ["syntax.unknown-field"])
    let line = text.utf8.prefix(result.diagnostics[0].span.lower).count { $0 == 0x0A } + 1
    #expect(line == 7)
  }

  @Test(arguments: [
    ("find (宣讲\ncount articles\n", "syntax.unclosed-bracket"),
    ("find \"宣讲\ncount articles\n", "lexical.unclosed-string"),
    ("find \"宣讲\ncount articles\nfind \"a\"\n", "lexical.unclosed-string"),
    ("find articles where city in (广州\ncount articles\n", "syntax.unclosed-bracket"),
  ])
  func filesRecoverAtTheNextStatement(_ text: String, _ code: String) {
    let result = Script.parse(text, mode: .file)
    #expect(result.diagnostics.map(\.reason.code) == [code])
    #expect(result.statements.first?.treeDescription == "(count articles (count))")
  }

  @Test func otherStatementsSurviveAMistake() {
    let result = Script.parse("find 宣讲; find articles where ctiy = 中山; count articles")
    #expect(result.statements.map(\.treeDescription) == ["(find articles (word 宣讲))", "(count articles (count))"])
    #expect(result.diagnostics.count == 1)
  }

  @Test func independentMistakesAreAllTold() {
    let result = Script.parse("find articles where ctiy = 中山 and topci ~ 宣讲 | sort by lenght | limit ten")
    #expect(
      result.diagnostics.map(\.reason.code) == [
        "syntax.unknown-field", "syntax.unknown-field", "syntax.unknown-field", "syntax.number-expected",
      ])
    #expect(result.diagnostics.allSatisfy { $0.fixIts.count <= 2 })
  }

  @Test func spansCoverWhatTheySay() throws {
    let text = "  find articles where 城市 = 中山 ; count articles  "
    let result = Script.parse(text)
    let bytes = Array(text.utf8)
    func words(_ span: SourceSpan) -> String { String(decoding: bytes[span.range], as: UTF8.self) }
    #expect(result.statements.map { words($0.span) } == ["find articles where 城市 = 中山", "count articles"])
    guard case .query(let query) = result.statements[0].kind, let condition = query.condition,
      case .comparison(let field, _, let value) = condition.kind
    else {
      Issue.record("no comparison")
      return
    }
    #expect(words(condition.span) == "城市 = 中山")
    #expect(words(field.span) == "城市")
    #expect(words(value.span) == "中山")
  }
}
