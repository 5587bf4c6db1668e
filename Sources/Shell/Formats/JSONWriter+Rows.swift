import Issues
import TextBasics

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

  /// A row as a line of its own, without its end. For a terminal, what it would obey is escaped as well.
  static func line(_ cells: [Cell], of columns: [ResultTable.Column], in style: OutputStyle) -> String {
    var writer = JSONWriter(.line)
    writer.row(cells, of: columns)
    return style.isTerminal ? writer.text.withEscapedControls : writer.text
  }
}

extension String {
  /// JSON in which characters that a terminal would obey are `\uXXXX`: the same value, safe to print.
  var withEscapedControls: String {
    guard unicodeScalars.contains(where: TerminalText.isControl) else { return self }
    var escaped = ""
    for scalar in unicodeScalars {
      if TerminalText.isControl(scalar), scalar.value <= 0xFFFF {
        let digits = String(scalar.value, radix: 16)
        escaped += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
