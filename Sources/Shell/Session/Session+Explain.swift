import QueryEngine
import QueryLanguage
import TextBasics

extension Session {
  /// `explain find …`: each step with the rows it left and the time it took.
  func explain(_ query: Query) throws {
    let explanation = try engine.explain(query)
    let language = tableLanguage
    write(
      ResultTable(
        query: explanation.query,
        columns: [
          .init("step", chinese: "步骤"), .init("how", chinese: "方式", setting: .label),
          .init("rows", chinese: "剩余", setting: .number), .init("ms", chinese: "毫秒", setting: .number),
        ],
        rows: explanation.steps.map { step in
          [
            .text(step.action.description(in: language)), Cell(step.action.access?.name(in: language)),
            .number(step.rows), .decimal(Double(step.nanoseconds) / 1e6),
          ]
        }
      )
    )
  }
}

extension Explanation.Action {
  /// What the step does.
  fileprivate func description(in language: Language) -> String {
    switch self {
    case .source(let source):
      Query(verb: .find, source: source, condition: nil, clauses: [], span: SourceSpan(0, 0)).printed(in: language)
    case .condition(let condition, _): condition.printed(in: language)
    case .ranking(let ranking): ranking.name(in: language)
    case .clause(let clause):
      Query(verb: .clausesAlone, source: .articles, condition: nil, clauses: [clause], span: SourceSpan(0, 0))
        .printed(in: language)
    }
  }

  /// How rows are found, where it says.
  fileprivate var access: Explanation.Access? {
    if case .condition(_, let access) = self { access } else { nil }
  }
}

extension Explanation.Access {
  /// The way in a word.
  fileprivate func name(in language: Language) -> String {
    if language == .english { return rawValue }
    return switch self {
    case .postings: "倒排表"
    case .range: "日期区间"
    case .column: "数值列"
    case .scan: "逐篇扫描"
    case .likeness: "逐篇比较"
    case .result: "已有结果"
    case .mixed: "几种并用"
    }
  }
}
