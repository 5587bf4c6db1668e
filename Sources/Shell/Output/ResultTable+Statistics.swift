import QueryEngine
import QueryLanguage
import TextBasics

extension ResultTable {
  /// One row of figures; those of a date field are dates, and have no sum.
  init(_ statistics: Statistics, columns: ArticleColumns) {
    let isDate = statistics.field.kind == .date || statistics.field.kind == .dates
    let summary = statistics.summary
    func figure(_ value: Double?) -> Cell {
      guard let value else { return .missing }
      return isDate ? .text(Day(number: Int32(value.rounded())).description) : .decimal(value)
    }
    // A reader has just typed the field's name.
    let field: [(Column, Cell)] =
      columns == .record ? [(.init("field", chinese: "字段", setting: .label), .text(statistics.field.rawValue))] : []
    self.init(
      columns: field.map(\.0) + [
        .count,
        .init("sum", chinese: "合计", setting: .number), .init("min", chinese: "最小", setting: .number),
        .init("median", chinese: "中位数", setting: .number), .init("mean", chinese: "平均", setting: .number),
        .init("max", chinese: "最大", setting: .number),
      ],
      rows: [
        field.map(\.1) + [
          .number(statistics.count), isDate ? .missing : figure(summary?.sum),
          figure(summary?.min), figure(summary?.median), figure(summary?.mean), figure(summary?.max),
        ]
      ]
    )
  }
}
