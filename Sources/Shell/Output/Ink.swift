/// What a stretch of output is, which decides its colour on a terminal.
enum Ink: String {
  case heading = "1"
  case rule = "2"
  case match = "1;33"
  case bar = "36"
  case error = "1;31"
  case warning = "1;35"
  case caret = "31"
  case quiet = "90"

  /// The text in this ink, or as it is where nothing is coloured.
  func on(_ text: String, if isColored: Bool) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" : text
  }
}
