public import TextBasics

/// Text in parts, each in its style: a prompt. The styles take no cells.
///
///     let prompt = StyledText([("查报", TextStyle(.cyan, isBold: true)), ("> ", .plain)])
public struct StyledText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// One stretch of text in one style.
  public struct Part: Hashable, Sendable {
    /// The text.
    public var text: String
    /// Its style.
    public var style: TextStyle

    /// Text in a style.
    public init(_ text: String, _ style: TextStyle = .plain) {
      self.text = text
      self.style = style
    }
  }

  /// The parts in order.
  public var parts: [Part]

  /// Text of those parts.
  public init(_ parts: [Part]) {
    self.parts = parts
  }

  /// Text of those parts.
  public init(_ parts: [(text: String, style: TextStyle)]) {
    self.parts = parts.map { Part($0.text, $0.style) }
  }

  /// Text in one style.
  public init(_ text: String, _ style: TextStyle = .plain) {
    parts = [Part(text, style)]
  }

  /// Plain text.
  public init(stringLiteral text: String) {
    self.init(text)
  }
}

/// A stretch of the line that is typed, and the style it is shown in.
public struct StyledSpan: Hashable, Sendable {
  /// The stretch, as bytes of the line's UTF-8.
  public var span: SourceSpan
  /// Its style.
  public var style: TextStyle

  /// A stretch in a style.
  public init(_ span: SourceSpan, _ style: TextStyle) {
    self.span = span
    self.style = style
  }
}
