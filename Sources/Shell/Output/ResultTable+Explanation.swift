import QueryEngine
import QueryLanguage
import TextBasics

extension ResultTable {
  /// The steps of a query, one a row: what is done, what serves it, how many rows were expected of it by itself, how many
  /// are left, and the time.
  init(_ explanation: Explanation, in language: Language) {
    self.init(
      query: explanation.query,
      columns: [
        .init("step", chinese: "步骤"), .init("how", chinese: "方式"),
        .init("estimate", chinese: "预计", setting: .number), .init("rows", chinese: "剩余", setting: .number),
        .init("ms", chinese: "毫秒", setting: .number),
      ],
      rows: explanation.steps.map { step in
        [
          .text(step.action.description(in: language)), Cell(step.accesses.description(in: language)),
          step.estimate.map { .number($0) } ?? .missing, step.action.narrows ? .number(step.rows) : .missing,
          .decimal(Double(step.nanoseconds) / 1e6),
        ]
      }
    )
  }
}

extension Explanation.Action {
  /// Whether articles are left after it; ordering conditions looks at none.
  fileprivate var narrows: Bool { if case .planning = self { false } else { true } }

  /// What the step does.
  fileprivate func description(in language: Language) -> String {
    switch self {
    case .planning: language == .chinese ? "排出先后" : "put in order"
    case .source(let source):
      Query(verb: .find, source: source, condition: nil, clauses: [], span: SourceSpan(0, 0)).printed(in: language)
    case .condition(let condition): condition.printed(in: language)
    case .ranking(let ranking): ranking.name(in: language)
    case .clause(let clause):
      Query(verb: .clausesAlone, source: .articles, condition: nil, clauses: [clause], span: SourceSpan(0, 0))
        .printed(in: language)
    }
  }
}

extension [Explanation.Access] {
  /// All ways, one after the other.
  fileprivate func description(in language: Language) -> String {
    map { $0.description(in: language) }.joined(separator: language == .chinese ? "；" : "; ")
  }
}

extension Explanation.Access {
  /// The way in a few words.
  fileprivate func description(in language: Language) -> String {
    let isChinese = language == .chinese
    return switch self {
    case .values(0): isChinese ? "目录里没有这个值" : "no such value on the lists"
    case .values(1): isChinese ? "查目录：一个值" : "list of articles with that value"
    case .values(let count): isChinese ? "查目录：\(count) 个值" : "lists of articles with \(count) values"
    case .text(let lookup): lookup.description(in: language)
    case .days: isChinese ? "按日期排好，取其中一段" : "a stretch of days"
    case .eachDay: isChinese ? "逐日比对" : "day by day"
    case .events: isChinese ? "文中的日期按先后排好，取符合的" : "dates in the text, in their order"
    case .numbers: isChinese ? "逐篇比对数字" : "numbers, article by article"
    case .presence: isChinese ? "看有没有填" : "whether anything is there"
    case .likeness: isChinese ? "逐篇比较" : "compared with that article"
    case .result: isChinese ? "已有结果" : "a known result"
    }
  }
}

extension Explanation.Lookup {
  /// More words of a group are only counted.
  private static let mostWords = 4

  /// What is looked up, and whether text is read after it.
  fileprivate func description(in language: Language) -> String {
    let isChinese = language == .chinese
    let words = groups.map { group in
      let shown = group.prefix(Self.mostWords).map { $0.joined(separator: "+") }
      let all = shown.joined(separator: isChinese ? "、" : ", ")
      if group.count <= Self.mostWords { return all }
      return all + (isChinese ? " 等 \(group.count) 个词" : " … \(group.count) words")
    }
    if words.isEmpty { return isChinese ? "逐篇读原文" : "text read article by article" }
    let index = (isChinese ? "查索引：" : "index: ") + words.joined(separator: isChinese ? "，又有 " : " and ")
    if !readsText { return index }
    return index + (isChinese ? "；再读原文" : "; then text read")
  }
}
