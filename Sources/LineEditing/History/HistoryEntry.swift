/// A statement as one line of the history file, and back.
///
/// Line breaks become `\n`, backslashes `\\`, other control characters `\xHH`, so that the file is one entry a line and
/// safe to look at.
enum HistoryEntry {
  static func escaped(_ statement: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in statement.unicodeScalars {
      switch scalar.value {
      case 0x5C: result.append(contentsOf: "\\\\".unicodeScalars)
      case 0x0A: result.append(contentsOf: "\\n".unicodeScalars)
      case 0..<0x20, 0x7F:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result.append(contentsOf: "\\x\(digits.count < 2 ? "0" : "")\(digits)".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  static func unescaped(_ line: some StringProtocol) -> String {
    guard line.utf8.contains(0x5C) else { return String(line) }
    var result = String.UnicodeScalarView()
    var scalars = Array(line.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      guard scalar == "\\", let kind = scalars.popFirst() else {
        result.append(scalar)
        continue
      }
      switch kind {
      case "n": result.append("\n")
      case "x":
        let digits = String(String.UnicodeScalarView(scalars.prefix(2)))
        guard digits.count == 2, let value = UInt8(digits, radix: 16) else { continue }
        result.append(Unicode.Scalar(value))
        scalars = scalars.dropFirst(2)
      default: result.append(kind)
      }
    }
    return String(result)
  }
}
