/// What a terminal sends for a key.
public enum Keys {
  /// Enter.
  public static let enter = "\r"
  /// Tab.
  public static let tab = "\t"
  /// Shift-Tab.
  public static let backTab = "\u{1B}[Z"
  /// Esc.
  public static let escape = "\u{1B}"
  /// Backspace.
  public static let backspace = "\u{7F}"
  /// Delete.
  public static let delete = "\u{1B}[3~"
  /// The arrow up.
  public static let up = "\u{1B}[A"
  /// The arrow down.
  public static let down = "\u{1B}[B"
  /// The arrow to the right.
  public static let right = "\u{1B}[C"
  /// The arrow to the left.
  public static let left = "\u{1B}[D"
  /// Home.
  public static let home = "\u{1B}[H"
  /// End.
  public static let end = "\u{1B}[F"
  /// Alt-Enter.
  public static let altEnter = "\u{1B}\r"

  /// Ctrl and a letter.
  public static func control(_ letter: Character) -> String {
    letter.asciiValue.map { String(Unicode.Scalar($0 & 0x1F)) } ?? ""
  }

  /// Text as a terminal sends it when it is pasted: between brackets, with carriage returns.
  public static func paste(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return "\u{1B}[200~" + lines.joined(separator: "\r") + "\u{1B}[201~"
  }
}
