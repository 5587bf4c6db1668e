import ArticleStore
import QueryEngine
import QueryLanguage
import TextBasics

extension ResultTable {
  /// Articles: those fields that `show` names, or else an overview or the whole record, as the format wants.
  init(_ list: ArticleList, by engine: Engine, columns: ArticleColumns, slice: Range<Int>) {
    let rows = list.rows[slice]
    if let fields = list.columns {
      let number = columns == .overview
      self.init(
        total: list.rows.count,
        columns: (number ? [.number] : []) + fields.map(\.tableColumn),
        rowCount: rows.count
      ) { index in
        let row = rows[slice.lowerBound + index]
        return (number ? [.number(slice.lowerBound + index + 1)] : []) + fields.map { engine.cell(of: $0, at: row) }
      }
      return
    }
    switch columns {
    case .record:
      self.init(total: list.rows.count, columns: RecordKey.allCases.map(\.tableColumn), rowCount: rows.count) { index in
        let record = engine.snapshot.record(at: rows[slice.lowerBound + index])
        return RecordKey.allCases.map { $0.cell(of: record) }
      }
    case .overview:
      self.init(
        total: list.rows.count,
        columns: [.number] + [Field.date, .city, .title, .topic].map(\.tableColumn),
        rowCount: rows.count
      ) { index in
        let row = rows[slice.lowerBound + index]
        return [.number(slice.lowerBound + index + 1), .readingDate(of: engine.snapshot.record(at: row))]
          + [Field.city, .title, .topic].map { engine.cell(of: $0, at: row) }
      }
    }
  }
}

extension Cell {
  /// The issue date as readers see it: an estimated one is marked.
  static func readingDate(of record: ArticleRecord) -> Cell {
    guard let date = record.date else { return .missing }
    return .text(record.dateIsEstimated ? "≈\(date)" : date.description)
  }
}
