/// How a stretch of text looks: a colour of the terminal's own palette, and weight.
public struct TextStyle: Hashable, Sendable {
  /// A colour of the terminal's palette. The raw value is its SGR parameter.
  public enum Color: Int, Hashable, Sendable {
    case red = 31
    case green = 32
    case yellow = 33
    case blue = 34
    case magenta = 35
    case cyan = 36
    case gray = 90
  }

  /// The colour; nil is the terminal's own.
  public var color: Color?
  /// Whether the text is bold.
  public var isBold: Bool
  /// Whether the text is underlined.
  public var isUnderlined: Bool
  /// Whether text and ground change colours, as for what is chosen in a list.
  public var isReversed: Bool

  /// A style. Without arguments it is plain.
  public init(
    _ color: Color? = nil, isBold: Bool = false, isUnderlined: Bool = false, isReversed: Bool = false
  ) {
    self.color = color
    self.isBold = isBold
    self.isUnderlined = isUnderlined
    self.isReversed = isReversed
  }

  /// Text as the terminal shows it without being told.
  public static let plain = TextStyle()

  /// The sequence that sets this style, whatever was set before.
  var sequence: String {
    var parameters = "0"
    if isBold { parameters += ";1" }
    if isUnderlined { parameters += ";4" }
    if isReversed { parameters += ";7" }
    if let color { parameters += ";\(color.rawValue)" }
    return "\u{1B}[\(parameters)m"
  }
}
