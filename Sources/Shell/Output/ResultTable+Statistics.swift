import QueryEngine
import QueryLanguage
import TextBasics

extension ResultTable {
  /// One row of figures; those of a date field are dates, and have no sum.
  init(_ statistics: Statistics) {
    let isDate = statistics.field.kind == .date || statistics.field.kind == .dates
    let summary = statistics.summary
    func figure(_ value: Double?) -> Cell {
      guard let value else { return .missing }
      return isDate ? .text(Day(number: Int32(value.rounded())).description) : .decimal(value)
    }
    self.init(
      columns: [
        .init("field", chinese: "字段", setting: .label), .count,
        .init("sum", chinese: "合计", setting: .number), .init("min", chinese: "最小", setting: .number),
        .init("median", chinese: "中位数", setting: .number), .init("mean", chinese: "平均", setting: .number),
        .init("max", chinese: "最大", setting: .number),
      ],
      rows: [
        [
          .text(statistics.field.rawValue), .number(statistics.count), isDate ? .missing : figure(summary?.sum),
          figure(summary?.min), figure(summary?.median), figure(summary?.mean), figure(summary?.max),
        ]
      ]
    )
  }
}
