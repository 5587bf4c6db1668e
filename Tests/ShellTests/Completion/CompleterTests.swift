import LineEditing
import Testing
import TextBasics

@testable import Shell

/// What Tab offers at places of a line: `¦` marks the cursor.
@Suite struct CompleterTests {
  private func completion(_ marked: String, language: Language = .english) throws -> Completion {
    var session = try TestSession.make(language: language, output: TextBuffer())
    session.run("let 宣讲稿 = find articles where topic ~ 宣讲; let $city = 中山")
    let parts = marked.split(separator: "¦", maxSplits: 1, omittingEmptySubsequences: false)
    return session.completion(of: parts.joined(), at: parts[0].utf8.count)
  }

  @Test(arguments: [
    ("¦", "find"), ("fi¦", "find"), ("查¦", "查找"), ("cha¦", "查找"), ("find ¦", "articles"), ("find art¦", "articles"),
    ("find articles ¦", "where"), ("find articles wh¦", "where"), ("find articles where ¦", "city"),
    ("find articles where ci¦", "city"), ("find articles where 城¦", "城市"), ("find articles where cheng¦", "城市"),
    ("find articles where city ¦", "="), ("find articles where city = ¦", "中山"),
    ("find articles where city = 中¦", "中山"), ("find articles where city = zs¦", "中山"),
    ("find articles where city=zhongs¦", "中山"), ("find articles where city in (中山, ¦", "珠海"),
    ("find articles where city = 中山 ¦", "and"), ("find articles where city = 中山 and topic ~ ¦", "宣讲"),
    ("查找 文章 其中 城市 ＝ ¦", "中山"), ("查找 文章 其中 （城市 = 中山 且 主题 包含 xj¦", "宣讲"),
    ("find articles sort by ¦", "date"), ("find articles count by ¦", "city"), ("find articles count by mo¦", "month"),
    ("find articles timeline by ¦", "month"), ("find articles show date, ¦", "title"),
    ("find articles top 3 to¦", "topic"),
    ("find articles stats ¦", "length"), ("find in ¦", "宣讲稿"), ("find in l¦", "last"),
    ("find articles where city = $¦", "$city"), ("values ¦", "city"), ("set ¦", "language"), ("set la¦", "language"),
    ("set format js¦", "json"), ("translate ¦", "zh"), ("help so¦", "sort"), ("show 1 ¦", "page"),
    ("count articles; find articles where ci¦", "city"), ("find articles where has ph¦", "photo"),
    ("find articles where city = 中山 or ci¦", "city"), ("find articles where date = ¦", "Q3"),
    ("find articles where date >= q¦", "Q1"), ("find articles where event = 上半¦", "上半年"),
    ("find articles where date between ¦", "last month"), ("查找 文章 其中 日期 = ¦", "H2"),
  ])
  func offers(_ line: String, _ expected: String) throws {
    let offered = try completion(line).candidates.map(\.text)
    #expect(offered.contains(expected), "\(offered)")
  }

  @Test(arguments: [
    ("find articles where city = zs¦", "zhuhai"), ("find articles where city = zs¦", "珠海"),
    ("find articles where city = 中山 and topic ~ ¦", "欠薪"), ("fi¦", "count"),
    ("find articles where body ~ ¦", "宣讲"), ("values bo¦", "body"),
  ])
  func offersNothingThatCannotBe(_ line: String, _ unexpected: String) throws {
    #expect(try !completion(line).candidates.map(\.text).contains(unexpected))
  }

  @Test func countsValuesUnderTheConditionsTyped() throws {
    let all = try completion("find articles where topic ~ ¦").candidates
    #expect(all.prefix(2).map(\.text).sorted() == ["宣讲", "高温"])
    #expect(all.first?.note == "2")
    let inZhongshan = try completion("find articles where city = 中山 and topic ~ ¦").candidates
    #expect(inZhongshan.map(\.text).sorted() == ["宣讲", "集体协商", "高温"].sorted())
    #expect(inZhongshan.first == .init("宣讲", note: "2"))
  }

  @Test func replacesTheWordBeforeTheCursor() throws {
    let line = "find articles where city = 中¦ and topic ~ 宣讲"
    let start = "find articles where city = ".utf8.count
    #expect(try completion(line).replaced == SourceSpan(start, start + 3))
  }

  @Test func speaksTheSessionsLanguageWhereNothingIsTyped() throws {
    #expect(try completion("find articles where ¦", language: .chinese).candidates.map(\.text).contains("城市"))
    #expect(try completion("find articles where ¦", language: .english).candidates.map(\.text).contains("city"))
  }

  /// What comes first of all that is offered.
  @Test(arguments: [
    ("查找 宣讲 | ¦", Language.chinese, "排序 按"), ("查找 宣讲 | so¦", .chinese, "sort by"),
    ("查找 宣讲 | 统计¦", .chinese, "统计 按"), ("查找 宣讲 | px¦", .chinese, "排序 按"),
    ("查找 宣讲 | 上下文 5 ¦", .chinese, "首处"), ("帮助 ¦", .chinese, "查找"), ("帮助 dc¦", .chinese, "导出"),
    ("设置 ¦", .chinese, "语言"), ("设置 la¦", .chinese, "language"), ("设置 格式 ¦", .chinese, "表格"),
    ("设置 回显 ¦", .chinese, "开"), ("翻译 ¦", .chinese, "中文"), ("学习 ¦", .chinese, "页"), ("查看 1 ¦", .chinese, "原版"),
    ("find 宣讲 | ¦", .english, "sort by"), ("help ¦", .english, "find"), ("set ¦", .english, "language"),
    ("set format ¦", .english, "table"), ("set 格¦", .english, "格式"),
  ])
  func offersFirst(_ line: String, _ language: Language, _ expected: String) throws {
    #expect(try completion(line, language: language).candidates.first?.text == expected)
  }

  /// Where messages are Chinese, no word is offered in English alone that has a Chinese spelling.
  @Test(arguments: ["查找 宣讲 | ¦", "帮助 ¦", "设置 ¦", "查找 ¦", "¦"])
  func offersChineseWhereNothingIsTyped(_ line: String) throws {
    let offered = try completion(line, language: .chinese).candidates
    #expect(offered.count > 1)
    #expect(offered.allSatisfy { $0.text.unicodeScalars.contains { $0.value >= 0x4E00 } }, "\(offered.map(\.text))")
  }

  @Test func completesFiles() throws {
    let folder = TestSession.folder
    #expect(try completion("run \(folder)/Fix¦").candidates.map(\.text) == ["\(folder)/Fixtures/"])
    #expect(
      try completion("open \(folder)/Fixtures/archive/issues/2024-0¦").candidates.map(\.text)
        == ["2024-03-06.json", "2024-07-17.json"].map { "\(folder)/Fixtures/archive/issues/" + $0 })
  }
}
