import ArticleStore
import QueryEngine
import QueryLanguage
import TextBasics

extension ResultTable {
  /// Articles: those fields that `show` names, or else an overview or the whole record, as the format wants.
  init(_ list: ArticleList, by engine: Engine, columns: ArticleColumns) {
    let rows = list.rows
    if let fields = list.columns {
      let number = columns == .overview
      let readers = fields.map { CellReader($0, by: engine) }
      self.init(
        total: list.rows.count,
        columns: (number ? [.number] : []) + fields.map(\.tableColumn),
        rowCount: rows.count
      ) { index in
        var cells: [Cell] = []
        cells.reserveCapacity(readers.count + 1)
        if number { cells.append(.number(index + 1)) }
        for reader in readers { cells.append(reader.cell(at: rows[index])) }
        return cells
      }
      return
    }
    switch columns {
    case .record:
      self.init(total: list.rows.count, columns: RecordKey.allCases.map(\.tableColumn), rowCount: rows.count) { index in
        let record = engine.snapshot.record(at: rows[index])
        return RecordKey.allCases.map { $0.cell(of: record) }
      }
    case .overview:
      let readers = [Field.city, .title, .topic].map { CellReader($0, by: engine) }
      self.init(
        total: list.rows.count,
        columns: [.number] + [Field.date, .city, .title, .topic].map(\.tableColumn),
        rowCount: rows.count
      ) { index in
        let row = rows[index]
        return [.number(index + 1), .readingDate(of: row, in: engine.snapshot)] + readers.map { $0.cell(at: row) }
      }
    }
  }
}

extension Cell {
  /// The issue date as readers see it: an estimated one is marked.
  static func readingDate(of row: Row, in snapshot: Snapshot) -> Cell {
    guard let date = snapshot.day(of: row) else { return .missing }
    return .text(snapshot.dateIsEstimated(of: row) ? "≈\(date)" : date.description)
  }
}
