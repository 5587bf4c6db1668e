/// What the user did at the keyboard, once.
enum Key: Hashable {
  /// A character typed, control characters and a lone Esc among them.
  case scalar(Unicode.Scalar)
  /// A key that sends a sequence, and the sequence it sent.
  case named(Name, sequence: [UInt8])
  /// Text pasted as a whole, its line breaks as `\n`.
  case paste(String)
  /// A key that means nothing here.
  case unknown

  enum Name: Hashable {
    case up
    case down
    case left
    case right
    case home
    case end
    case delete
    case wordLeft
    case wordRight
    case backTab
    /// Alt-Enter: a line break, whatever the statement's state.
    case lineBreak
  }
}

extension Unicode.Scalar {
  static let controlA: Unicode.Scalar = "\u{1}"
  static let controlC: Unicode.Scalar = "\u{3}"
  static let controlD: Unicode.Scalar = "\u{4}"
  static let controlE: Unicode.Scalar = "\u{5}"
  static let controlF: Unicode.Scalar = "\u{6}"
  static let controlG: Unicode.Scalar = "\u{7}"
  static let backspace: Unicode.Scalar = "\u{8}"
  static let tab: Unicode.Scalar = "\t"
  static let lineFeed: Unicode.Scalar = "\n"
  static let controlL: Unicode.Scalar = "\u{C}"
  static let carriageReturn: Unicode.Scalar = "\r"
  static let controlN: Unicode.Scalar = "\u{E}"
  static let controlP: Unicode.Scalar = "\u{10}"
  static let controlR: Unicode.Scalar = "\u{12}"
  static let controlS: Unicode.Scalar = "\u{13}"
  static let controlZ: Unicode.Scalar = "\u{1A}"
  static let escape: Unicode.Scalar = "\u{1B}"
  static let rubout: Unicode.Scalar = "\u{7F}"
  static let replacement: Unicode.Scalar = "\u{FFFD}"
}
