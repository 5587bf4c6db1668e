public import TextBasics

extension SyntaxNote {
  /// A stable name.
  public var code: String {
    switch self {
    case .understood: "syntax.understood"
    }
  }

  /// The message.
  public func message(in language: Language) -> String {
    switch (self, language) {
    case (.understood(let reading), .chinese): "理解为：\(reading.printed(in: .chinese))"
    case (.understood(let reading), .english): "read as: \(reading.printed(in: .english))"
    }
  }
}

extension String {
  /// The text, or of one that fills more than a few lines its beginning.
  var abridged: String {
    let most = 200
    guard unicodeScalars.count > most else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.prefix(most))) + "…"
  }
}
