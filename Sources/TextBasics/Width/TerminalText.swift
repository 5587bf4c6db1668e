/// Text made safe to print: what a terminal would obey rather than show is made visible.
///
/// Text from an archive is data. An escape sequence in it must not move the cursor, a bidi override must not turn a
/// line around, a line break must not leave its table cell.
public enum TerminalText {
  /// The text with control characters replaced: C0 and DEL by their pictures (`␛`), C1 controls, bidi controls and
  /// line separators by `�`. A tab becomes a blank. Nothing is copied when there is nothing to replace.
  ///
  /// A line break stays where `keepingLineBreaks` is set (for whole articles), else it becomes `␊` (for a cell).
  public static func sanitized(_ text: String, keepingLineBreaks: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: { replacement(for: $0, keepingLineBreaks) != $0 }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(replacement(for: scalar, keepingLineBreaks)) }
    return String(result)
  }

  /// Whether a terminal would obey it: control characters, line breaks among them, and bidi controls.
  public static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    replacement(for: scalar, false) != scalar
  }

  private static func replacement(for scalar: Unicode.Scalar, _ keepingLineBreaks: Bool) -> Unicode.Scalar {
    switch scalar.value {
    case 0x0A where keepingLineBreaks: scalar
    case 0x09: " "
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0: "\u{FFFD}"
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: scalar
    }
  }
}
