import QueryEngine
import QueryLanguage

extension ResultTable {
  /// Values with their counts, a bar beside each.
  init(_ groups: GroupTable) {
    self.init(
      columns: [.named(groups.name), .bars],
      rows: groups.groups.map { [.text($0.value), .number($0.count)] }
    )
  }

  /// Counts by two things: a matrix for readers; in data a row for each pair that occurs.
  init(_ cross: CrossTable, columns: ArticleColumns) {
    switch columns {
    case .overview:
      self.init(
        columns: [.named(cross.names.rows)] + cross.columns.map { .init($0, chinese: $0, setting: .number) },
        rows: zip(cross.rows, cross.counts).map { value, counts in
          [.text(value)] + counts.map { $0 == 0 ? .missing : .number($0) }
        }
      )
    case .record:
      let rows = zip(cross.rows, cross.counts).flatMap { value, counts in
        zip(cross.columns, counts).compactMap { column, count in
          count == 0 ? nil : [Cell.text(value), .text(column), .number(count)]
        }
      }
      self.init(columns: [.named(cross.names.rows), .named(cross.names.columns), .count], rows: rows)
    }
  }
}
