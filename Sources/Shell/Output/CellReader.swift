import ArticleStore
import QueryEngine
import QueryLanguage

/// Makes the cells of one column: what articles have in a field that `show` names. Made once a table.
struct CellReader: Sendable {
  private let reader: FieldReader

  init(_ field: Field, by engine: Engine) { reader = engine.reader(of: field) }

  /// What the article of a row has.
  func cell(at row: Row) -> Cell {
    switch reader.field.kind {
    case .number: reader.number(of: row).map { .number($0) } ?? .missing
    case .flag: .flag(!reader.strings(of: row).isEmpty)
    case .list, .dates: Cell(reader.strings(of: row))
    case .place: reader.field == .place ? Cell(reader.strings(of: row)) : Cell(reader.first(of: row))
    case .text, .date: Cell(reader.text(of: row, separator: " "))
    case .longText: Cell(reader.text(of: row, separator: "\n"))
    }
  }
}

extension Field {
  /// The column that `show` makes of it.
  var tableColumn: ResultTable.Column {
    let setting: ResultTable.Setting =
      switch kind {
      case .number: .number
      case .date, .dates, .flag: .label
      case .text, .longText, .place, .list: self == .id ? .label : .text
      }
    return .init(rawValue, chinese: chinese, setting: setting, field: self)
  }
}
