import TextBasics

/// A list in a message: its first members, and how many others there are.
enum ShortList {
  /// More than these are only counted.
  private static let namedAtMost = 8

  /// The list in words.
  static func of(_ names: [String], in language: Language) -> String {
    let shown = names.prefix(namedAtMost)
    let others = names.count - shown.count
    return switch language {
    case .chinese: shown.joined(separator: "、") + (others > 0 ? "等 \(names.count) 个" : "")
    case .english: shown.joined(separator: ", ") + (others > 0 ? " and \(others) more" : "")
    }
  }
}
