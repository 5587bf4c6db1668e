import QueryEngine
import QueryLanguage
import TextBasics

extension ResultTable {
  /// Values with their counts, a bar beside each.
  init(_ groups: GroupTable) {
    let list = groups.groups
    self.init(total: list.count, columns: [.named(groups.name), .bars], rowCount: list.count) { index in
      [.text(list[index].value), .number(list[index].count)]
    }
    largestBar = list.lazy.map(\.count).max()
  }

  /// Counts by two things: a matrix for readers, unless it would be wider than anyone reads; in data a row for each pair
  /// that occurs.
  init(_ cross: CrossTable, columns: ArticleColumns) {
    if columns == .overview, cross.columns.count <= ResultTable.mostColumns {
      self.init(
        total: cross.rows.count,
        columns: [.named(cross.names.rows)] + cross.columns.map { .init($0, chinese: $0, setting: .number) },
        rowCount: cross.rows.count
      ) { row in
        [.text(cross.rows[row])] + cross.counts(ofRow: row).map { $0 == 0 ? .missing : .number($0) }
      }
      return
    }
    // Where the pairs of each line begin; those of the one after the last.
    let starts = cross.lines.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
    let count = starts[starts.count - 1]
    self.init(
      total: count, columns: [.named(cross.names.rows), .named(cross.names.columns), .count], rowCount: count
    ) { pair in
      let line = starts.indices.partitionPoint { starts[$0] > pair } - 1
      let entry = cross.lines[line][pair - starts[line]]
      return [.text(cross.rows[line]), .text(cross.columns[Int(entry.column)]), .number(Int(entry.count))]
    }
  }

  /// More columns than that are no table for readers: twenty years have 240 months.
  private static let mostColumns = 400
}
