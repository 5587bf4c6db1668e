/// Writes JSON in the order that the caller gives: stable, so that a diff of two files reads well.
///
///     var writer = JSONWriter(.pretty)
///     writer.object { $0.key("title"); $0.strings(["一", "二"]) }
///
/// Control characters are escaped, and U+2028 and U+2029 too; all else stands as it is, in UTF-8.
public struct JSONWriter: Sendable {
  /// How values are laid out.
  public enum Style: Hashable, Sendable {
    /// One line, a space after `:` and `,`.
    case line
    /// Two spaces a level, one member or element a line.
    case pretty
  }

  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  private let style: Style
  private var depth = 0
  private var isFirst = true
  private var isAfterKey = false

  /// A writer that has written nothing.
  public init(_ style: Style) {
    self.style = style
  }

  /// What was written so far, as a string.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Writes an object; `members` writes a key and a value, any number of times.
  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    nest("{", "}", members)
  }

  /// Writes a list; `elements` writes any number of values.
  public mutating func array(_ elements: (inout JSONWriter) -> Void) {
    nest("[", "]", elements)
  }

  /// Writes a member's key; its value comes next.
  public mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes += ": ".utf8
    isAfterKey = true
  }

  /// Writes a string, or `null`.
  public mutating func string(_ text: String?) {
    separate()
    if let text { quote(text) } else { bytes += "null".utf8 }
  }

  /// Writes a list of strings.
  public mutating func strings(_ texts: [String]) {
    array { writer in
      for text in texts { writer.string(text) }
    }
  }

  /// Writes a whole number.
  public mutating func number(_ value: Int) {
    separate()
    bytes += String(value).utf8
  }

  /// Writes a number; what JSON has no form for (infinity) becomes `null`.
  public mutating func number(_ value: Double) {
    separate()
    bytes += (value.isFinite ? String(value) : "null").utf8
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) {
    separate()
    bytes += (value ? "true" : "false").utf8
  }

  private mutating func nest(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(UInt8(ascii: open))
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if style == .pretty, !isFirst { breakLine() }
    bytes.append(UInt8(ascii: close))
    isFirst = false
  }

  /// What stands before a value or key: nothing, a comma, a new line.
  private mutating func separate() {
    if isAfterKey {
      isAfterKey = false
      return
    }
    guard depth > 0 else { return }
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    switch style {
    case .pretty: breakLine()
    case .line: if !isFirst { bytes.append(UInt8(ascii: " ")) }
    }
    isFirst = false
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(UInt8(ascii: scalar))
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\t": bytes += "\\t".utf8
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        bytes += "\\u\(String(repeating: "0", count: 4 - hex.count))\(hex)".utf8
      default: bytes += UTF8.encode(scalar).unsafelyUnwrapped
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
