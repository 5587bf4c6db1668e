import Issues

extension JSONWriter {
  /// Writes a row as an object of its columns. Nothing is `null`; a list is a list also when it is empty.
  mutating func row(_ cells: [Cell], of columns: [ResultTable.Column]) {
    object { writer in
      for (column, cell) in zip(columns, cells) {
        writer.key(column.key)
        writer.value(cell)
      }
    }
  }

  private mutating func value(_ cell: Cell) {
    switch cell {
    case .text(let text): string(text)
    case .number(let value): number(value)
    case .decimal(let value): number(value)
    case .flag(let isSo): bool(isSo)
    case .list(let list), .paragraphs(let list): strings(list)
    case .captions(let captions):
      array { writer in
        for caption in captions {
          writer.object { writer in
            writer.key("text")
            writer.string(caption.text)
            writer.key("credit")
            writer.string(caption.credit)
          }
        }
      }
    case .missing: string(nil)
    }
  }

  /// A row as a line of its own, without its end.
  static func line(_ cells: [Cell], of columns: [ResultTable.Column]) -> String {
    var writer = JSONWriter(.line)
    writer.row(cells, of: columns)
    return writer.text
  }
}
