import Issues

/// JSON spelled by hand: keys in the order given, text in UTF-8 with only what must be escaped.
enum JSONText {
  /// A string in quotes.
  static func string(_ text: String) -> String {
    var json = "\""
    json.reserveCapacity(text.utf8.count + 2)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case "\r": json += "\\r"
      case "\t": json += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}": json += escape(scalar)
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
  }

  /// A list.
  static func array(_ items: [String]) -> String {
    "[" + items.joined(separator: ", ") + "]"
  }

  /// An object whose values are JSON already, keys in that order.
  static func object(_ members: [(key: String, value: String)]) -> String {
    "{" + members.map { "\(string($0.key)): \($0.value)" }.joined(separator: ", ") + "}"
  }

  /// The value of a cell; nothing is `null`, in a column of lists too.
  static func value(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): string(text)
    case .number(let number): String(number)
    case .decimal(let number): number.isFinite ? Cell.spelled(number) : "null"
    case .flag(let isSo): isSo ? "true" : "false"
    case .list(let list), .paragraphs(let list): array(list.map(string))
    case .captions(let captions): array(captions.map(caption))
    case .missing: "null"
    }
  }

  private static func caption(_ caption: Caption) -> String {
    object([("text", string(caption.text)), ("credit", caption.credit.map(string) ?? "null")])
  }

  /// A row as an object of its columns.
  static func row(_ cells: [Cell], of columns: [ResultTable.Column]) -> String {
    object(zip(columns, cells).map { column, cell in (column.key, value(cell)) })
  }
}
