import ArticleStore
import QueryEngine
import QueryLanguage

extension Engine {
  /// What an article has in a field that `show` names.
  func cell(of field: Field, at row: Row) -> Cell {
    let strings = strings(of: field, at: row)
    return switch field.kind {
    case .number: strings.first.flatMap { Int($0) }.map { .number($0) } ?? .missing
    case .flag: .flag(!strings.isEmpty)
    case .list, .dates: Cell(strings)
    case .place: field == .place ? Cell(strings) : Cell(strings.first)
    case .text, .date: Cell(strings.joined(separator: " "))
    case .longText: Cell(strings.joined(separator: "\n"))
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
