import TextBasics

extension Cell {
  /// The value as a reader's table shows it: lists divided as the language does, yes and no in words.
  func readingText(in style: OutputStyle) -> String {
    switch self {
    case .flag(let isSo):
      switch style.language {
      case .chinese: isSo ? "是" : "否"
      case .english: isSo ? "yes" : "no"
      }
    default: text(separator: style.language == .chinese ? "、" : ", ")
    }
  }
}

extension ResultTable.Setting {
  /// Whether a cell may lose some of its text to a narrow line.
  var canBeCut: Bool {
    switch self {
    case .text, .before, .match: true
    case .label, .number, .bar: false
    }
  }

  /// Whether a reader's table puts the text at the right end of its column.
  var isAtTheRight: Bool {
    switch self {
    case .number, .bar, .before: true
    case .text, .label, .match: false
    }
  }
}
