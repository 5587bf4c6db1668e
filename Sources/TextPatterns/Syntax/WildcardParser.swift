/// Reads a wildcard: `*` stands for up to twenty characters within a paragraph, `?` for one.
///
/// `＊` and `？` are the same signs, a backslash takes their meaning away, and several `*` in a row are one.
enum WildcardParser {
  /// The most characters that a `*` stands for.
  static let reach = 20

  /// The syntax tree of a wildcard. A `*` takes as few characters as it can, so that a hit is marked closely.
  static func parse(_ pattern: String) -> RegexSyntax {
    var items: [RegexSyntax] = []
    let star = RegexSyntax.repetition(.anyCharacter, minimum: 0, maximum: reach, isLazy: true)
    var isEscaped = false
    for scalar in pattern.unicodeScalars {
      switch scalar {
      case _ where isEscaped:
        items.append(.literal(scalar))
        isEscaped = false
      case "\\": isEscaped = true
      case "*", "＊":
        if items.last != star { items.append(star) }
      case "?", "？": items.append(.anyCharacter)
      default: items.append(.literal(scalar))
      }
    }
    if isEscaped { items.append(.literal("\\")) }
    return .sequence(items)
  }
}
