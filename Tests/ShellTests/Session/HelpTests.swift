import QueryLanguage
import Testing
import TextBasics

@testable import Shell

/// Help says what is true: examples run, both languages are there, everything is found by its names.
@Suite struct HelpTests {
  /// Every example but the one that writes a file.
  static let examples: [String] = HelpIndex.entries.map(\.examples).joined().filter { !$0.contains("export") }

  @Test(arguments: examples)
  func examplesRun(_ example: String) throws {
    let run = try TestSession.run("let 宣讲稿 = find articles where topic ~ 宣讲\n" + example)
    #expect(run.outcome == .done, "\(run.errors)")
  }

  /// Forms that the Chinese usage lines promise.
  @Test(arguments: [
    "查找 文章 其中 城市 = 中山", "查找 宣讲 急诊", "统计 文章 其中 主题 包含 宣讲 按 城市", "令 甲 = 查找 宣讲", "令 $甲 = 中山",
    "解释 查找 宣讲", "查找 文章 其中 正文 不含 宣讲", "查找 文章 其中 日期 介于 2024-01 和 2024-06", "查找 文章 其中 城市 属于 (中山, 珠海)",
    "查找 文章 其中 有 图片", "查找 文章 其中 没有 区县", "查找 文章 其中 近(劳动, 争议, 10)", "查找 文章 其中 劳动 近 争议",
    "查找 文章 其中 主题 包含 宣讲 且 (城市 = 中山 或 非 城市 = 珠海)", "查找 文章 按 日期 升序 排序", "查找 文章 前 2 条", "查找 文章 跳过 1",
    "查找 文章 随机 2 条", "查找 文章 显示 日期, 标题", "查找 文章 展开", "查找 文章 统计 按 城市", "查找 文章 最多 2 个 主题",
    "查找 文章 时间线 按 月", "查找 宣讲 上下文 8", "查找 宣讲 上下文 8 按 左文 排序",
    "查找 宣讲 特色词 10", "查找 文章 其中 类似 编号 2024-07-17/A01/2", "查找 文章 统计值 字数", "字段", "取值 城市", "帮助", "历史", "设置 颜色 关", "输出 你好",
    "翻译 zh 查找 宣讲", "概况",
  ])
  func chineseFormsRun(_ statement: String) throws {
    let run = try TestSession.run(statement, language: .chinese)
    #expect(run.outcome == .done, "\(run.errors)")
  }

  @Test(arguments: HelpIndex.entries)
  func isFoundByItsNames(_ entry: HelpEntry) {
    for name in entry.names {
      #expect(HelpIndex.entries(for: name).contains { $0.names == entry.names })
    }
  }

  @Test(arguments: HelpIndex.entries)
  func speaksBothLanguages(_ entry: HelpEntry) {
    func hasChinese(_ text: String) -> Bool { text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } }
    #expect(hasChinese(entry.meaning(in: .chinese)))
    #expect(!entry.meaning(in: .english).isEmpty && entry.meaning(in: .english) != entry.meaning(in: .chinese))
  }

  /// Questions that no entry is called by, and what answers them first.
  @Test(arguments: [
    ("怎么导出", "导出"), ("excel", "导出"), ("Excel 文件", "导出"), ("按月统计", "统计"), ("xlsx", "导出"),
    ("怎样按城市排序", "排序"), ("how do I export", "export"), ("怎么看下一页", "下一页"),
  ])
  func answersQuestions(_ question: String, _ name: String) throws {
    #expect(HelpIndex.entries(for: question).isEmpty)
    let found = HelpIndex.entries(answering: question)
    #expect(found.contains { $0.names.contains(name) }, "\(found.map(\.names))")
    #expect(found.count <= 6)
    let run = try TestSession.run("help \(question)", language: .chinese)
    #expect(run.outcome == .done && run.errors == "" && !run.output.isEmpty)
  }

  @Test func saysThatNothingAnswers() throws {
    #expect(HelpIndex.entries(answering: "天气如何").isEmpty)
    #expect(try TestSession.run("帮助 天气如何", language: .chinese).errors.contains("帮助里没有"))
  }

  /// English messages hold no Chinese but fields' names and examples; Chinese ones no English sentence.
  @Test(arguments: [
    CommandProblem.missingArgument(.show), .unexpectedArgument(.next, "x"), .notANumber("x"), .noAnswer, .noArticleList,
    .noSuchRow(9, count: 2), .nothingLeft, .noValues(.body), .unknownField("x"),
    .unknownSetting("x"), .unknownValue(.color, "x"), .unknownTopic("x"),
    .unknownLanguage("x"), .notUTF8(path: "p", line: 3), .tooDeep(16), .unknownFormat(path: "p"), .selfReference("x"),
    .unknownParameter("x"), .noPageText("1"), .bundledArchive, .importIncomplete(2),
  ])
  func problemsAreWordedTwice(_ problem: CommandProblem) {
    let chinese = problem.message(in: .chinese)
    let english = problem.message(in: .english)
    #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    #expect(english != chinese)
    #expect(english.unicodeScalars.prefix(12).allSatisfy { $0.value < 0x4E00 })
    #expect(!problem.code.isEmpty)
  }
}
